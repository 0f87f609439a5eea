import { NEW } from "../core/chart/chart-looks";
import { chartFrame, seriesOf, valueTitle, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { BarChart, ChartRange } from "../core/chart/chart-spec";

/** Counts as lying bars, one for each row of the table. */
export const countBars = (name: string, block: FiguresBlock, words: ChartWords, anchor: ChartRange): BarChart => ({
  ...chartFrame(name, block, words, anchor),
  shape: "bar",
  direction: "across",
  stacking: "side-by-side",
  series: [{ ...seriesOf(block, 0), color: NEW, labels: true }],
  ...valueTitle(words),
  legend: "none",
});

import { EARLIER, ENDED, LATER, NEW } from "../core/chart/chart-looks";
import { chartFrame, seriesOf, valueTitle, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { BarChart, ChartRange } from "../core/chart/chart-spec";

/**
 * From the earlier total over ended and new Maßnahmen to the later total: stacked columns of which the lower part, the
 * continued ones, is not drawn. Rows: earlier total, ended, new, later total; columns: foot, visible part.
 */
export const movement = (block: FiguresBlock, words: ChartWords, anchor: ChartRange): BarChart => ({
  ...chartFrame("movement", block, words, anchor),
  shape: "bar",
  direction: "up",
  stacking: "stacked",
  series: [
    { ...seriesOf(block, 0), color: null, labels: false },
    { ...seriesOf(block, 1), color: LATER, pointColors: [EARLIER, ENDED, NEW, LATER], labels: true },
  ],
  ...valueTitle(words),
  legend: "none",
});

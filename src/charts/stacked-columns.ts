import { shade } from "../core/chart/chart-looks";
import { chartFrame, seriesOf, valueTitle, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { BarChart, ChartRange } from "../core/chart/chart-spec";

/** A column for each row of the table, its parts being columns of it from `first` on; a row without figures stays empty. */
export const stackedColumns = (
  name: string,
  block: FiguresBlock,
  parts: { readonly first: number; readonly count: number },
  words: ChartWords,
  anchor: ChartRange,
): BarChart => ({
  ...chartFrame(name, block, words, anchor),
  shape: "bar",
  direction: "up",
  stacking: "stacked",
  series: Array.from({ length: parts.count }, (_, i) => ({
    ...seriesOf(block, parts.first + i),
    color: shade(i),
    labels: true,
  })),
  ...valueTitle(words),
  legend: "right",
});

import { NEW, shade } from "../core/chart/chart-looks";
import { categoriesOf, seriesOf, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { ChartRange, ChartSpec } from "../core/chart/chart-spec";

/** The counts of a register as lying bars, one for each row of the table. */
export const viewBars = (name: string, block: FiguresBlock, words: ChartWords, anchor: ChartRange): ChartSpec => ({
  ...frame(name, block, words, anchor),
  kind: "bar-clustered",
  series: [{ ...seriesOf(block, 0), color: NEW, labels: true }],
  legend: "none",
});

/** The counts of a register as columns, parted by the columns of the table, of which the first holds the sums. */
export const viewStacked = (
  name: string,
  block: FiguresBlock,
  parts: number,
  words: ChartWords,
  anchor: ChartRange,
): ChartSpec => ({
  ...frame(name, block, words, anchor),
  kind: "column-stacked",
  series: Array.from({ length: parts }, (_, i) => ({ ...seriesOf(block, i + 1), color: shade(i), labels: true })),
  legend: "right",
});

const frame = (
  name: string,
  block: FiguresBlock,
  { title, description, valueAxis }: ChartWords,
  anchor: ChartRange,
): Omit<ChartSpec, "kind" | "series" | "legend"> => ({
  name,
  title,
  description,
  categories: categoriesOf(block),
  ...(valueAxis === undefined ? {} : { valueAxisTitle: valueAxis }),
  anchor,
});

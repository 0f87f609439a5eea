import { shade } from "../core/chart/chart-looks";
import { categoriesOf, seriesOf, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { ChartRange, ChartSpec } from "../core/chart/chart-spec";

/** A column for each year, stacked by Kategorie; `series` is the number of Kategorien. A year without figures stays empty. */
export const yearsStacked = (
  block: FiguresBlock,
  series: number,
  words: ChartWords,
  anchor: ChartRange,
): ChartSpec => ({
  name: "years-stacked",
  kind: "column-stacked",
  title: words.title,
  description: words.description,
  categories: categoriesOf(block),
  series: Array.from({ length: series }, (_, i) => ({ ...seriesOf(block, i), color: shade(i), labels: true })),
  ...(words.valueAxis === undefined ? {} : { valueAxisTitle: words.valueAxis }),
  legend: "right",
  anchor,
});

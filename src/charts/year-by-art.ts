import { EARLIER, LATER } from "../core/chart/chart-looks";
import { categoriesOf, seriesOf, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { ChartRange, ChartSpec } from "../core/chart/chart-spec";

/** Two years by Art, side by side; a Maßnahme with several Arten counts in each. */
export const yearByArt = (block: FiguresBlock, words: ChartWords, anchor: ChartRange): ChartSpec => ({
  name: "year-by-art",
  kind: "column-clustered",
  title: words.title,
  description: words.description,
  categories: categoriesOf(block),
  series: [
    { ...seriesOf(block, 0), color: EARLIER, labels: true },
    { ...seriesOf(block, 1), color: LATER, labels: true },
  ],
  ...(words.categoryAxis === undefined ? {} : { categoryAxisTitle: words.categoryAxis }),
  ...(words.valueAxis === undefined ? {} : { valueAxisTitle: words.valueAxis }),
  legend: "bottom",
  anchor,
});

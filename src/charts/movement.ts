import { EARLIER, ENDED, LATER, NEW } from "../core/chart/chart-looks";
import { categoriesOf, seriesOf, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { ChartRange, ChartSpec } from "../core/chart/chart-spec";

/**
 * From the earlier total over ended and new Maßnahmen to the later total: stacked columns of which the lower part, the
 * continued ones, is not drawn. Rows: earlier total, ended, new, later total; columns: foot, visible part.
 */
export const movement = (block: FiguresBlock, words: ChartWords, anchor: ChartRange): ChartSpec => ({
  name: "movement",
  kind: "column-stacked",
  title: words.title,
  description: words.description,
  categories: categoriesOf(block),
  series: [
    { ...seriesOf(block, 0), color: null, labels: false },
    { ...seriesOf(block, 1), color: LATER, pointColors: [EARLIER, ENDED, NEW, LATER], labels: true },
  ],
  ...(words.valueAxis === undefined ? {} : { valueAxisTitle: words.valueAxis }),
  legend: "none",
  anchor,
});

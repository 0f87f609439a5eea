import { shade } from "../core/chart/chart-looks";
import { categoriesOf, seriesOf, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { ChartRange, ChartSpec } from "../core/chart/chart-spec";

/** How the Maßnahmen of one year are distributed over the Kategorien: a ring with counts and percentages. */
export function kategorieShare(year: number, block: FiguresBlock, words: ChartWords, anchor: ChartRange): ChartSpec {
  const pointColors = Array.from({ length: block.lastRow - block.firstRow + 1 }, (_, i) => shade(i));
  return {
    name: `kategorie-share-${year}`,
    kind: "doughnut",
    title: words.title,
    description: words.description,
    categories: categoriesOf(block),
    series: [{ ...seriesOf(block, 0), color: null, pointColors, labels: true }],
    legend: "bottom",
    percentLabels: true,
    anchor,
  };
}

import { shade } from "../core/chart/chart-looks";
import { chartFrame, seriesOf, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { ChartRange, RingChart } from "../core/chart/chart-spec";

/** How the Maßnahmen of one year are distributed over the Kategorien: a ring with counts and percentages. */
export function kategorieShare(year: number, block: FiguresBlock, words: ChartWords, anchor: ChartRange): RingChart {
  const pointColors = Array.from({ length: block.lastRow - block.firstRow + 1 }, (_, i) => shade(i));
  return {
    ...chartFrame(`kategorie-share-${year}`, block, words, anchor),
    shape: "ring",
    percentLabels: true,
    series: [{ ...seriesOf(block, 0), color: null, pointColors, labels: true }],
    legend: "bottom",
  };
}

import { EARLIER, LATER } from "../core/chart/chart-looks";
import { chartFrame, seriesOf, valueTitle, type ChartWords, type FiguresBlock } from "../core/chart/chart-ranges";
import type { BarChart, ChartDirection, ChartRange } from "../core/chart/chart-spec";
import type { ComparedMerkmal } from "../core/compare/comparability";

/** Dezernate have long names, which stand better beside bars than below columns. */
export const MERKMAL_DIRECTIONS: Readonly<Record<ComparedMerkmal, ChartDirection>> = {
  kategorie: "up",
  dezernat: "across",
  art: "up",
};

/** Two years by one Merkmal, in the order of the table: the earlier one grey, the later one dark. */
export const yearByMerkmal = (
  merkmal: ComparedMerkmal,
  block: FiguresBlock,
  words: ChartWords,
  anchor: ChartRange,
): BarChart => ({
  ...chartFrame(`year-by-${merkmal}`, block, words, anchor),
  shape: "bar",
  direction: MERKMAL_DIRECTIONS[merkmal],
  stacking: "side-by-side",
  series: [
    { ...seriesOf(block, 0), color: EARLIER, labels: true },
    { ...seriesOf(block, 1), color: LATER, labels: true },
  ],
  ...(words.categoryAxis === undefined ? {} : { categoryAxisTitle: words.categoryAxis }),
  ...valueTitle(words),
  legend: "bottom",
});

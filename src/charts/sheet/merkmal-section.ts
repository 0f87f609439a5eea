import type { ComparabilityNote, ComparedMerkmal } from "../../core/compare/comparability";
import type { YearComparison } from "../../core/compare/compare-years";
import type { ComparisonTexts } from "../../core/compare/comparison-texts";
import type { ChartWords } from "../../core/chart/chart-ranges";
import type { ChartRange, ChartSpec } from "../../core/chart/chart-spec";
import { yearByMerkmal } from "../year-by-merkmal";
import { figuresTable, type LiveYears } from "./figures-table";
import { CHART_FIRST, emptyRow, LEFT_LAST, sectionWithCharts, SHEET_LAST, textRow, type Section } from "./layout";

/** What a section by one Merkmal consists of beside its figures. */
interface MerkmalParts {
  readonly merkmal: ComparedMerkmal;
  readonly title: string;
  /** The meaning of the keys, empty for none. */
  readonly meaning: string;
  /** The values run to the right, the categories down. */
  readonly horizontal: boolean;
}

const POINTS_PER_CATEGORY = 23;
const POINTS_AROUND = 72;

/** Which notes belong beside the figures of a Merkmal. */
export const notesOf = (notes: readonly ComparabilityNote[], merkmal: ComparedMerkmal): readonly ComparabilityNote[] =>
  notes.filter((note) =>
    "merkmal" in note ? note.merkmal === merkmal : note.id === "several-arten" && merkmal === "art",
  );

/** Table, sentence and notes on the left, the chart of both years on the right. */
export function merkmalSection(
  firstRow: number,
  parts: MerkmalParts,
  comparison: YearComparison,
  formulas: LiveYears,
  texts: ComparisonTexts,
): Section {
  const { merkmal } = parts;
  const figures = comparison[merkmal];
  const header = firstRow + 1;
  const description = texts.charts.figuresSentence(merkmal, figures, comparison);
  const below = [parts.meaning, ...notesOf(comparison.notes, merkmal).map((note) => texts.note(note, comparison))];
  const rows = [
    ...figuresTable(header, merkmal, comparison, formulas, texts),
    emptyRow(4),
    textRow(description, "sentence", LEFT_LAST),
    ...below.filter((text) => text !== "").map((text) => textRow(text, "note", LEFT_LAST)),
  ];
  const block = { headerRow: header, firstRow: header + 1, lastRow: header + figures.length, categoryColumn: 0 };
  const words: ChartWords = {
    title: parts.title,
    description,
    categoryAxis: texts.merkmal[merkmal],
    valueAxis: texts.axes.massnahmen,
  };
  const height = parts.horizontal ? figures.length * POINTS_PER_CATEGORY + POINTS_AROUND : 0;
  const place = (anchor: (first: number, last: number) => ChartRange): readonly ChartSpec[] =>
    figures.length === 0 ? [] : [yearByMerkmal(merkmal, block, words, anchor(CHART_FIRST, SHEET_LAST))];
  return sectionWithCharts(firstRow, texts.headings[merkmal], rows, place, height);
}

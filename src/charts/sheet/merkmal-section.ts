import type { ChartWords } from "../../core/chart/chart-ranges";
import type { ChartDirection } from "../../core/chart/chart-spec";
import type { ComparabilityNote, ComparedMerkmal } from "../../core/compare/comparability";
import type { Stammdaten } from "../../core/stammdaten/stammdaten-values";
import { MERKMAL_DIRECTIONS, yearByMerkmal } from "../year-by-merkmal";
import type { ComparisonSection } from "./comparison-section";
import { figuresTable } from "./figures-table";
import { besideCharts, CHART_FIRST, emptyRow, LEFT_LAST, SHEET_LAST, textRow } from "./layout";

const POINTS_PER_CATEGORY = 23;
const POINTS_AROUND = 72;

/** Height in points that a chart with so many categories needs. */
const HEIGHTS: Readonly<Record<ChartDirection, (categories: number) => number>> = {
  up: () => 0,
  across: (categories) => categories * POINTS_PER_CATEGORY + POINTS_AROUND,
};

/** Table, sentence and notes on the left, the chart of both years on the right; the header row is marked by the Merkmal. */
export const merkmalSection =
  (merkmal: ComparedMerkmal): ComparisonSection =>
  ({ snapshot, comparison, live, texts }) =>
  (firstRow) => {
    const figures = comparison[merkmal];
    const header = firstRow + 1;
    const formulas = { from: live(comparison.from), to: live(comparison.to) };
    const table = figuresTable(header, merkmal, comparison, formulas, texts);
    const description = texts.charts.figuresSentence(merkmal, figures, comparison);
    const notes = notesOf(comparison.notes, merkmal).map((note) => texts.note(note, comparison));
    const meaning = texts.meaning(tellingNames(namesOf(merkmal, snapshot.stammdaten), figures));
    const rows = [
      ...table,
      emptyRow(4),
      textRow(description, "sentence", LEFT_LAST),
      ...[meaning, ...notes].filter((text) => text !== "").map((text) => textRow(text, "note", LEFT_LAST)),
    ];
    const block = { headerRow: header, firstRow: header + 1, lastRow: header + figures.length, categoryColumn: 0 };
    const words: ChartWords = {
      title: texts.charts.yearBy[merkmal](comparison),
      description,
      categoryAxis: texts.merkmal[merkmal],
      valueAxis: texts.axes.massnahmen,
    };
    const heading = texts.headings[merkmal];
    const height = HEIGHTS[MERKMAL_DIRECTIONS[merkmal]](figures.length);
    return {
      ...besideCharts(
        firstRow,
        heading,
        rows,
        (anchor) =>
          figures.length === 0 ? [] : [yearByMerkmal(merkmal, block, words, anchor(CHART_FIRST, SHEET_LAST))],
        height,
      ),
      marks: new Map([[merkmal, header]]),
      chapter: figures.length === 0 ? null : { heading, sentences: [description], table, notes },
    };
  };

/** Which notes belong beside the figures of a Merkmal. */
const notesOf = (notes: readonly ComparabilityNote[], merkmal: ComparedMerkmal): readonly ComparabilityNote[] =>
  notes.filter((note) =>
    "merkmal" in note ? note.merkmal === merkmal : note.id === "several-arten" && merkmal === "art",
  );

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the keys are called; an Art is a word itself. */
function namesOf(merkmal: ComparedMerkmal, { kategorien, dezernate }: Stammdaten): readonly Named[] {
  switch (merkmal) {
    case "kategorie":
      return kategorien;
    case "dezernat":
      return dezernate;
    case "art":
      return [];
  }
}

/** The names of keys that occur, where they say more than the key („Dezernat I“ does not). */
const tellingNames = (
  names: readonly Named[],
  figures: readonly { readonly key: string }[],
): readonly { readonly key: string; readonly name: string }[] =>
  names
    .filter(({ id, name }) => name !== "" && !name.endsWith(` ${id}`) && figures.some((figure) => figure.key === id))
    .map(({ id, name }) => ({ key: id, name }));

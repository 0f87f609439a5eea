import type { ComparabilityNote } from "../core/compare/comparability";
import type { YearComparison } from "../core/compare/compare-years";
import { comparisonSheetName } from "../core/compare/comparison-texts";
import type { ComparisonTexts } from "../core/compare/comparison-texts";
import { liveFigures, type LiveFigures } from "../core/count/live-formula";
import type { SheetPlan } from "../core/plan/sheet-plan";
import type { Snapshot } from "../core/snapshot/snapshot";
import { whyMoved } from "../core/compare/why-moved";
import type { LiveYears } from "./sheet/figures-table";
import {
  COLUMN_WIDTHS,
  emptyRow,
  headingRow,
  rowAfter,
  section,
  SHEET_LAST,
  textRow,
  type Section,
  type SectionRow,
} from "./sheet/layout";
import { measuresSection } from "./sheet/measures-section";
import { merkmalSection } from "./sheet/merkmal-section";
import { movementSection } from "./sheet/movement-section";
import { pageBreaks } from "./sheet/page-breaks";
import { shareSection } from "./sheet/share-section";
import { yearsSection } from "./sheet/years-section";

/**
 * The sheet `Jahresvergleich JJJJ` as data: why the figures moved, tables with live formulas, native charts, notes and the
 * list of Maßnahmen. `stand` is the date of the calculation as people write it.
 */
export function comparisonSheet(
  snapshot: Snapshot,
  comparison: YearComparison,
  texts: ComparisonTexts,
  stand: string,
): SheetPlan {
  const live = liveByYear(snapshot);
  const formulas = { from: live(comparison.from), to: live(comparison.to) };
  const title = titleSection(comparison, stand, texts);
  const figures = figureSections(rowAfter(title), snapshot, comparison, formulas, live, texts);
  const notes = notesSection(after(figures), comparison, formulas, stand, texts);
  const list = measuresSection(after([notes]), comparison, snapshot.dezernate.ids, texts);
  const sections = [title, ...figures, notes, list];
  const heights = sections.flatMap((one) => one.heights);
  return {
    name: comparisonSheetName(comparison.to),
    cells: sections.flatMap((one) => one.cells).sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map(heights.map((height, row) => [row, height])),
    merges: sections.flatMap((one) => one.merges),
    tables: [list.table],
    charts: sections.flatMap((one) => one.charts),
    gridLines: false,
    print: {
      orientation: "landscape",
      repeatRows: [list.headerRow, list.headerRow],
      header: texts.pageHeader(comparison),
      footer: texts.pageFooter(stand),
      fitToWidth: true,
      pageBreaks: pageBreaks(sections, list),
    },
  };
}

/** The tables and charts of the comparison alone, with the figures that they have now. */
export function comparisonFigures(
  snapshot: Snapshot,
  comparison: YearComparison,
  texts: ComparisonTexts,
): Pick<SheetPlan, "cells" | "charts"> {
  const live = liveByYear(snapshot);
  const formulas = { from: live(comparison.from), to: live(comparison.to) };
  const sections = figureSections(0, snapshot, comparison, formulas, live, texts);
  return { cells: sections.flatMap((one) => one.cells), charts: sections.flatMap((one) => one.charts) };
}

function after(sections: readonly Section[]): number {
  const last = sections[sections.length - 1];
  return last === undefined ? 0 : rowAfter(last);
}

function liveByYear(snapshot: Snapshot): (year: number) => LiveFigures {
  const known = new Map<number, LiveFigures>();
  return (year) => {
    const figures = known.get(year) ?? liveFigures(snapshot, year);
    known.set(year, figures);
    return figures;
  };
}

/** The title, then the sentences that say how the figures moved. */
function titleSection(comparison: YearComparison, stand: string, texts: ComparisonTexts): Section {
  const sentences = whyMoved(comparison).map((reason) => texts.reason(reason, comparison));
  const [total = "", moved = "", ...others] = sentences;
  const rows: SectionRow[] = [
    { cells: [{ value: texts.title(comparison), style: "title" }], height: 28 },
    textRow(texts.subtitle(comparison, stand), "sentence", SHEET_LAST),
    headingRow(texts.headings.why),
    ...[`${total} ${moved}`, ...others].map((text) => textRow(text, "sentence", SHEET_LAST)),
    emptyRow(),
  ];
  return section(0, rows);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The names of keys that occur, where they say more than the key („Dezernat I“ does not). */
const tellingNames = (
  names: readonly Named[],
  figures: readonly { readonly key: string }[],
): readonly { readonly key: string; readonly name: string }[] =>
  names
    .filter(({ id, name }) => name !== "" && !name.endsWith(` ${id}`) && figures.some((figure) => figure.key === id))
    .map(({ id, name }) => ({ key: id, name }));

/** All sections with figures, from top to bottom. */
function figureSections(
  top: number,
  snapshot: Snapshot,
  comparison: YearComparison,
  formulas: LiveYears,
  live: (year: number) => LiveFigures,
  texts: ComparisonTexts,
): readonly Section[] {
  const { kategorien, dezernate } = snapshot.stammdaten;
  const { charts } = texts;
  const meaning = (figures: readonly { readonly key: string }[], names: readonly Named[]): string =>
    texts.meaning(tellingNames(names, figures));
  const common = { meaning: "", horizontal: false };
  const kategorie = merkmalSection(
    top,
    {
      ...common,
      merkmal: "kategorie",
      title: charts.yearByKategorie.title(comparison),
      meaning: meaning(comparison.kategorie, kategorien),
    },
    comparison,
    formulas,
    texts,
  );
  const rows = { first: top + 2, total: top + 2 + comparison.kategorie.length };
  const shares = shareSection(rowAfter(kategorie), comparison, rows, texts);
  const dezernat = merkmalSection(
    rowAfter(shares),
    {
      ...common,
      merkmal: "dezernat",
      title: charts.yearByDezernat.title(comparison),
      meaning: meaning(comparison.dezernat, dezernate),
      horizontal: true,
    },
    comparison,
    formulas,
    texts,
  );
  const art = merkmalSection(
    rowAfter(dezernat),
    { ...common, merkmal: "art", title: charts.yearByArt.title(comparison) },
    comparison,
    formulas,
    texts,
  );
  const moved = movementSection(rowAfter(art), comparison, rows.total, texts);
  const years = yearsSection(rowAfter(moved), snapshot, live, texts);
  return [kategorie, shares, dezernat, art, moved, ...(years === null ? [] : [years])];
}

/** What limits the comparison as a whole, and not the figures of one Merkmal. */
export const generalNotes = ({ notes }: YearComparison): readonly ComparabilityNote[] =>
  notes.filter((note) => !("merkmal" in note) && note.id !== "several-arten");

/** What limits the comparison, and which figures follow later changes. */
function notesSection(
  firstRow: number,
  comparison: YearComparison,
  formulas: LiveYears,
  stand: string,
  texts: ComparisonTexts,
): Section {
  const general = generalNotes(comparison);
  const kinds = (["from", "to"] as const).map((side) => ({
    year: comparison[side],
    kind: livelinessOf(comparison, formulas[side]),
  }));
  const yearsThat = (kind: string): readonly number[] =>
    kinds.filter((one) => one.kind === kind).map(({ year }) => year);
  return section(firstRow, [
    headingRow(texts.headings.notes),
    ...general.map((note) => textRow(texts.note(note, comparison), "sentence", SHEET_LAST)),
    ...[
      ...texts.standNotes(comparison, stand, yearsThat("values"), yearsThat("partly")),
      ...texts.readingNotes(comparison),
    ].map((text) => textRow(text, "sentence", SHEET_LAST)),
    emptyRow(),
  ]);
}

/** Whether the figures of a year are formulas: all, some, or none of them. */
function livelinessOf({ kategorie, dezernat, art }: YearComparison, live: LiveFigures): "live" | "partly" | "values" {
  const formulas = [
    live.total,
    ...kategorie.map(({ key }) => live.of("kategorie", key)),
    ...dezernat.map(({ key }) => live.of("dezernat", key)),
    ...art.map(({ key }) => live.of("art", key)),
  ];
  if (formulas.every((formula) => formula !== null)) return "live";
  return formulas.every((formula) => formula === null) ? "values" : "partly";
}

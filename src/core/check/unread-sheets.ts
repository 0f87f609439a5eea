import { headerReader, massnahmenColumns, massnahmenKeyColumns } from "../lists/columns";
import { isWrittenSheet } from "../snapshot/own-sheets";
import type { Snapshot } from "../snapshot/snapshot";
import { displayText } from "../text/text";
import { type Language, type Texts, fill } from "../text/texts";
import { holdsNothing } from "../workbook/cell-value";
import type { SheetData } from "../workbook/workbook-data";

/** A sheet with content that was read as no list, and why. */
export interface UnreadSheet {
  readonly sheet: string;
  /** In the language asked for. */
  readonly reason: string;
}

const REASONS: Readonly<Record<"no-header" | "column-missing", Texts>> = {
  "no-header": {
    de: "Keine der ersten Zeilen nennt die Spalten „Art“ und „Thema“.",
    en: "None of the first rows names the columns “Art” and “Thema”.",
  },
  "column-missing": {
    de: "In Zeile {zeile} fehlt die Spalte „{spalte}“.",
    en: "In row {zeile} the column “{spalte}” is missing.",
  },
};

const MOST_ROWS = 20;
/** A row that names fewer columns is no header row. */
const LEAST_COLUMNS = 3;

const columnOf = headerReader(massnahmenColumns);

/** The sheets with content that were read as no list; those of the add-in itself are not among them. */
export const unreadSheets = (
  { sheets, allLists, registers }: Pick<Snapshot, "sheets" | "allLists" | "registers">,
  language: Language,
): readonly UnreadSheet[] => {
  const read = new Set(allLists.map(({ sheet }) => sheet.name));
  return sheets
    .filter((sheet) => !read.has(sheet.name) && hasContent(sheet) && !isWrittenSheet(sheet, registers))
    .map((sheet) => ({ sheet: sheet.name, reason: reasonOf(sheet, language) }));
};

const hasContent = ({ rows }: SheetData): boolean =>
  rows.some(({ cells, formulas = [] }) => formulas.length > 0 || cells.some((cell) => !holdsNothing(cell)));

/** The row that comes nearest to a header row tells what it lacks. */
function reasonOf({ rows }: SheetData, language: Language): string {
  let best = { zeile: 0, count: 0, missing: massnahmenKeyColumns };
  for (const { index, cells } of rows.slice(0, MOST_ROWS)) {
    const named = new Set(cells.map((cell) => columnOf(displayText(cell ?? null))));
    named.delete(null);
    const missing = massnahmenKeyColumns.filter((name) => !named.has(name));
    if (named.size > best.count) best = { zeile: index + 1, count: named.size, missing };
  }
  const [spalte, ...others] = best.missing;
  return best.count < LEAST_COLUMNS || spalte === undefined || others.length > 0
    ? REASONS["no-header"][language]
    : fill(REASONS["column-missing"][language], { zeile: best.zeile, spalte });
}

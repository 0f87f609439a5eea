import { headerKey } from "./columns";
import { normalise } from "../text/text";
import { holdsNothing } from "../workbook/cell-value";
import type { CellValue, SheetData, WorkbookData } from "../workbook/workbook-data";

/** A table that the add-in keeps on a sheet of its own, its rows in the order of `columns`. */
export interface OwnTable {
  readonly sheet: string;
  readonly columns: readonly string[];
  /** Rows with content. */
  readonly rows: readonly OwnTableRow[];
}

/** One row of such a table. */
interface OwnTableRow {
  /** Zero-based row of the sheet. */
  readonly index: number;
  readonly cells: readonly CellValue[];
}

/** The table of this name, wherever it stands; null where the workbook has none. */
export function ownTable({ sheets }: Pick<WorkbookData, "sheets">, name: string): OwnTable | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find((candidate) => normalise(candidate.name) === normalise(name));
    if (table === undefined) continue;
    const { firstRow, lastRow, firstColumn } = table.range;
    const [first, last] = [firstRow + (table.headerRow ? 1 : 0), lastRow - (table.totalsRow ? 1 : 0)];
    const rows = sheet.rows
      .filter(({ index }) => first <= index && index <= last)
      .map(({ index, cells }) => ({ index, cells: table.columns.map((_, i) => cells[firstColumn + i] ?? null) }))
      .filter(({ cells }) => cells.some((cell) => !holdsNothing(cell)));
    return { sheet: sheet.name, columns: table.columns, rows };
  }
  return null;
}

/** Where a column stands, by its header without regard to case and spaces; -1 for none. */
export const headerIndex = (columns: readonly string[], name: string): number =>
  columns.findIndex((header) => headerKey(header) === headerKey(name));

/** The columns of a table that is written again: ours in our order, then those that somebody added. */
export const withOwnColumns = (own: readonly string[], known: readonly string[]): readonly string[] => [
  ...own,
  ...known.filter((header) => headerIndex(own, header) < 0),
];

/** A row's cells in the order of other columns; what those do not name falls away. */
export const inColumns = (
  cells: readonly CellValue[],
  from: readonly string[],
  to: readonly string[],
): readonly CellValue[] => to.map((header) => cells[headerIndex(from, header)] ?? null);

/** Why a sheet of the add-in may not be written: its table stands elsewhere, or the sheet is somebody else's. */
export interface SheetObstacle {
  readonly reason: "table-elsewhere" | "foreign-sheet";
  readonly table: string;
  readonly sheet: string;
}

/** What hinders the add-in from writing its sheet `name` with the table of the same name; null for nothing. */
export function sheetObstacle({ sheets }: Pick<WorkbookData, "sheets">, name: string): SheetObstacle | null {
  const known = ownTable({ sheets }, name);
  if (known !== null)
    return normalise(known.sheet) === normalise(name)
      ? null
      : { reason: "table-elsewhere", table: name, sheet: known.sheet };
  const sheet = sheets.find((candidate) => normalise(candidate.name) === normalise(name));
  return sheet === undefined || hasNoCells(sheet) ? null : { reason: "foreign-sheet", table: name, sheet: sheet.name };
}

const hasNoCells = ({ rows }: SheetData): boolean =>
  rows.every(({ cells }) => cells.every((cell) => holdsNothing(cell)));

import { headerKey } from "./columns";
import { normalise } from "../text/text";
import { holdsNothing } from "../workbook/cell-value";
import type { CellRange, CellValue, SheetData, WorkbookData } from "../workbook/workbook-data";

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

/** Why a kept table may not be written: it stands among other things on a sheet that somebody made. */
export interface SheetObstacle {
  readonly reason: "table-elsewhere";
  readonly table: string;
  readonly sheet: string;
}

/** The tables that the add-in keeps on a sheet of their own; what they hold is nowhere else. */
export const KEPT_TABLES = { abgaben: "Abgaben", exceptions: "Ausnahmen" } as const;

/** Where the add-in puts the table of such a sheet: below title, note and an empty row. */
export const OWN_TABLE_ROW = 3;

/** So many of its columns a table of that name must have to be the one that the add-in keeps. */
const LEAST_COLUMNS = 2;

/**
 * What hinders the add-in from writing the table `name` with its own columns; null for nothing: it is where the add-in puts
 * it, or alone on its sheet, or not there yet. A table of that name with other columns is somebody else's.
 */
export function sheetObstacle(
  { sheets }: Pick<WorkbookData, "sheets">,
  name: string,
  own: readonly string[],
): SheetObstacle | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find((candidate) => normalise(candidate.name) === normalise(name));
    if (table === undefined) continue;
    const { range } = table;
    const isOurs = own.filter((header) => headerIndex(table.columns, header) >= 0).length >= LEAST_COLUMNS;
    const isInPlace = range.firstRow === OWN_TABLE_ROW && range.firstColumn === 0;
    return isOurs && (isInPlace || isAlone(sheet, range))
      ? null
      : { reason: "table-elsewhere", table: name, sheet: sheet.name };
  }
  return null;
}

/** Whether nothing else stands on a sheet but lines above the table, in its first column. */
const isAlone = ({ rows }: SheetData, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean =>
  rows.every(({ index, cells }) =>
    cells.every(
      (cell, column) =>
        holdsNothing(cell) ||
        (index < firstRow && column === 0) ||
        (firstRow <= index && index <= lastRow && firstColumn <= column && column <= lastColumn),
    ),
  );

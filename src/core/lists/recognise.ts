import { headerReader, type ColumnDeclaration } from "./columns";
import { type ListYear, listYear } from "./list-year";
import { displayText } from "../text/text";
import { showsNothing } from "../workbook/cell-value";
import { beginsTotals, isTotalsRow } from "./totals-row";
import type { CellRange, RowData, SheetData, TableData } from "../workbook/workbook-data";

/** A header cell of a list; `name` is the declared column that it means, null for none. */
export interface ListHeader<Name extends string> {
  readonly column: number;
  readonly text: string;
  readonly name: Name | null;
}

/** A list as found on a sheet: where its header and data are, before its rows are understood. */
export interface FoundList<Name extends string> extends ListYear {
  readonly sheet: SheetData;
  readonly table: TableData | null;
  /** The sheet row of the header; the first data row where a table hides its header. */
  readonly headerRow: number;
  /** In order of columns; header cells without text are left out. */
  readonly headers: readonly ListHeader<Name>[];
  /** Where each column stands; of two headers that mean the same, the first. */
  readonly columns: ReadonlyMap<Name, number>;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Data rows, inclusive; `lastRow < firstRow` for none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The rows with content in the list's columns, without totals rows. */
  readonly rows: readonly RowData[];
}

/** What kind of list to look for. */
export interface ListDeclaration<Name extends string> {
  readonly columns: readonly ColumnDeclaration<Name>[];
  readonly keyColumns: readonly Name[];
  /**
   * Whether lines of totals may stand anywhere in a plain range, their label in any column. Left out where figures are
   * what the list is about: there a line of totals begins with its label and stands below the entries.
   */
  readonly hasTotals?: boolean;
}

/** The header of a plain range is looked for in the first rows with content, this many. */
export const HEADER_SEARCH_ROWS = 20;
const NOTE_LABEL =
  /^\s*(?:[*†¹²³]|(?:abkürzung|anmerkung|erläuterung|fußnote|hinweis|legende|quelle|stand)(?:en|e|n)?(?:\s*:|\s+\d))/i;

/** All lists of a sheet: every Excel table that is one, else the plain range below the best header row. */
export function findLists<Name extends string>(
  sheet: SheetData,
  declaration: ListDeclaration<Name>,
): FoundList<Name>[] {
  const read = headerReader(declaration.columns);
  const tables = sheet.tables
    .map((table) => tableList(sheet, table, read))
    .filter((list) => hasKeys(list, declaration));
  if (tables.length > 0) return tables;
  const plain = plainList(sheet, declaration, read);
  return plain === null ? [] : [plain];
}

const hasKeys = <Name extends string>(list: FoundList<Name>, declaration: ListDeclaration<Name>): boolean =>
  declaration.keyColumns.every((name) => list.columns.has(name));

function tableList<Name extends string>(
  sheet: SheetData,
  table: TableData,
  read: (header: string) => Name | null,
): FoundList<Name> {
  const { range } = table;
  const headers = table.columns.map((text, i) => ({ column: range.firstColumn + i, text, name: read(text) }));
  const firstRow = range.firstRow + (table.headerRow ? 1 : 0);
  const lastRow = range.lastRow - (table.totalsRow ? 1 : 0);
  return {
    sheet,
    table,
    headerRow: range.firstRow,
    headers: headers.filter((header) => !showsNothing(header.text)),
    columns: columnsOf(headers),
    firstColumn: range.firstColumn,
    lastColumn: range.lastColumn,
    firstRow,
    lastRow,
    rows: rowsWithContent(sheet, { ...range, firstRow, lastRow }),
    ...listYear(sheet, table.name, range.firstRow),
  };
}

function plainList<Name extends string>(
  sheet: SheetData,
  declaration: ListDeclaration<Name>,
  read: (header: string) => Name | null,
): FoundList<Name> | null {
  let best: { row: RowData; headers: ListHeader<Name>[]; known: number } | null = null;
  for (const row of sheet.rows.slice(0, HEADER_SEARCH_ROWS)) {
    const headers = headerBlock(sheet, row, declaration, read);
    const columns = columnsOf(headers);
    if (!declaration.keyColumns.every((name) => columns.has(name))) continue;
    if (best === null || columns.size > best.known) best = { row, headers, known: columns.size };
  }
  if (best === null) return null;
  const firstColumn = best.headers[0]?.column ?? 0;
  const lastColumn = best.headers[best.headers.length - 1]?.column ?? 0;
  const firstRow = best.row.index + 1;
  const lastRow = lastFreeRow(sheet, best.row.index, firstColumn, lastColumn);
  const columns = columnsOf(best.headers);
  const keyColumns = declaration.keyColumns.map((name) => columns.get(name) ?? -1);
  const found = rowsWithContent(sheet, { firstRow, firstColumn, lastRow, lastColumn });
  const rows = entryRows(found, { firstColumn, lastColumn, keyColumns, hasTotals: declaration.hasTotals === true });
  return {
    sheet,
    table: null,
    headerRow: best.row.index,
    headers: best.headers,
    columns,
    firstColumn,
    lastColumn,
    firstRow,
    lastRow: rows[rows.length - 1]?.index ?? best.row.index,
    rows,
    ...listYear(sheet, null, best.row.index),
  };
}

/**
 * The header cells of a row that belong together: the block with most known columns, over empty cells extended to
 * blocks that bring another column or a whole list. A legend beside the list, which only repeats columns, stays outside.
 */
function headerBlock<Name extends string>(
  sheet: SheetData,
  row: RowData,
  declaration: ListDeclaration<Name>,
  read: (header: string) => Name | null,
): ListHeader<Name>[] {
  const blocks = headerBlocks(sheet, row, read);
  const sizes = blocks.map((block) => columnsOf(block).size);
  const largest = sizes.indexOf(Math.max(...sizes));
  const known = new Set(blocks[largest]?.map((header) => header.name));
  const belongs = (block: readonly ListHeader<Name>[] | undefined): boolean => {
    const columns = columnsOf(block ?? []);
    const isMore = Array.from(columns.keys()).some((name) => !known.has(name));
    columns.forEach((_, name) => known.add(name));
    return isMore || declaration.keyColumns.every((name) => columns.has(name));
  };
  let [first, last] = [largest, largest];
  for (let i = largest - 1; i >= 0; i--) if (belongs(blocks[i])) first = i;
  for (let i = largest + 1; i < blocks.length; i++) if (belongs(blocks[i])) last = i;
  return blocks.slice(first, last + 1).flatMap((block) => block);
}

/** The filled cells of a row outside tables, parted at empty cells. */
function headerBlocks<Name extends string>(
  sheet: SheetData,
  row: RowData,
  read: (header: string) => Name | null,
): ListHeader<Name>[][] {
  const tables = sheet.tables.filter(({ range }) => range.firstRow <= row.index && row.index <= range.lastRow);
  const blocks: ListHeader<Name>[][] = [];
  let previous = -2;
  row.cells.forEach((cell, column) => {
    const text = displayText(cell);
    if (showsNothing(text) || tables.some(({ range }) => isWithin(column, range))) return;
    const header = { column, text, name: typeof cell === "string" ? read(text) : null };
    if (column === previous + 1) blocks[blocks.length - 1]?.push(header);
    else blocks.push([header]);
    previous = column;
  });
  return blocks;
}

const isWithin = (column: number, range: CellRange): boolean =>
  range.firstColumn <= column && column <= range.lastColumn;

/** The row before the first table that stands below a header row in the same columns. */
function lastFreeRow(sheet: SheetData, headerRow: number, firstColumn: number, lastColumn: number): number {
  const below = sheet.tables.filter(
    ({ range }) => range.firstRow > headerRow && range.firstColumn <= lastColumn && firstColumn <= range.lastColumn,
  );
  return Math.min(Infinity, ...below.map(({ range }) => range.firstRow - 1));
}

function columnsOf<Name extends string>(headers: readonly ListHeader<Name>[]): ReadonlyMap<Name, number> {
  const columns = new Map<Name, number>();
  for (const { name, column } of headers) if (name !== null && !columns.has(name)) columns.set(name, column);
  return columns;
}

function rowsWithContent(sheet: SheetData, range: CellRange): RowData[] {
  return sheet.rows.filter((row) => {
    if (row.index < range.firstRow || row.index > range.lastRow) return false;
    for (let column = range.firstColumn; column <= range.lastColumn; column++)
      if (!showsNothing(row.cells[column])) return true;
    return false;
  });
}

/** The columns of a plain range; the key columns tell an entry from a note. */
interface EntryColumns {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly keyColumns: readonly number[];
  /** See `ListDeclaration`. */
  readonly hasTotals: boolean;
}

/** The rows of a plain range without the notes below its entries, and without lines of totals. */
export function entryRows(rows: readonly RowData[], columns: EntryColumns): readonly RowData[] {
  const { firstColumn, lastColumn, hasTotals } = columns;
  const entries = withoutNotes(rows, columns);
  if (hasTotals) return entries.filter((row) => !isTotalsRow(row, firstColumn, lastColumn));
  while (beginsTotals(entries[entries.length - 1], firstColumn, lastColumn)) entries.pop();
  return entries;
}

/** The rows above another list without its title: the texts that stand alone above its header, below the last gap. */
export function withoutTitle(rows: readonly RowData[], { firstColumn, lastColumn }: EntryColumns): readonly RowData[] {
  let end = rows.length;
  for (let i = rows.length - 1; i >= 0; i--) {
    const [row, previous] = [rows[i], rows[i - 1]];
    if (row === undefined || onlyText(row, firstColumn, lastColumn) < 0) break;
    const isApart = previous === undefined || previous.index < row.index - 1;
    if (i === rows.length - 1 || isApart) end = i;
  }
  return rows.slice(0, end);
}

/**
 * The rows without the notes below them: single texts that begin as notes do („* …“, „Legende: …“), or stand apart
 * below a blank row in several words and not in a key column.
 */
function withoutNotes(rows: readonly RowData[], range: EntryColumns): RowData[] {
  let end = rows.length;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    const column = row === undefined ? -1 : onlyText(row, range.firstColumn, range.lastColumn);
    if (row === undefined || column < 0) break;
    const text = displayText(row.cells[column] ?? null);
    const isLabelled = NOTE_LABEL.test(text);
    if (!isLabelled && (range.keyColumns.includes(column) || !/\S\s+\S/.test(text))) break;
    const above = rows[i - 1];
    if (isLabelled || (above !== undefined && above.index < row.index - 1)) end = i;
  }
  return rows.slice(0, end);
}

/** The column of the only filled cell of a row, where that is a text; else -1. */
function onlyText(row: RowData, firstColumn: number, lastColumn: number): number {
  let found = -1;
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (showsNothing(row.cells[column])) continue;
    if (found >= 0 || typeof row.cells[column] !== "string") return -1;
    found = column;
  }
  return found;
}

import { massnahmenColumns, massnahmenKeyColumns, type ColumnName } from "../src/core/lists/columns";
import { findLists, HEADER_SEARCH_ROWS, type ListDeclaration } from "../src/core/lists/recognise";
import { beginsTotals, isTotalsRow } from "../src/core/lists/totals-row";
import { holdsNothing, showsNothing } from "../src/core/workbook/cell-value";
import type { RowData, SheetData } from "../src/core/workbook/workbook-data";
import type { KnownFacts } from "./address-facts";
import { cellOf, isList } from "./cell-of";
import type { Given } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";

/** A list inside the cells of a range, of Maßnahmen unless it says so; rows and columns count from the range's own corner. */
export interface ListRange<Name extends string = ColumnName> {
  readonly cells: readonly (readonly unknown[])[];
  /** How many rows of `cells` stand above the range: 1 where the header of its table was looked up. */
  readonly above: number;
  readonly columns: ReadonlyMap<Name, number>;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  /** Without blank rows and totals rows at the end; before `firstRow` for none. */
  readonly lastRow: number;
  /** The year in title rows that belong to the range; null for none. */
  readonly year: number | null;
}

/** What a range is called where the core wants a sheet; without digits, so that it names no year. */
const RANGE_SHEET = "Bereich";

/** Longer than any header: the longest name has 23 letters. */
const HEADER_LENGTH = 64;

/** The cells of a range as a sheet without tables, whose rows are read until there are enough. */
export function rangeSheet(cells: readonly (readonly unknown[])[], most = Infinity): SheetData {
  const rows: RowData[] = [];
  for (let index = 0; index < cells.length && rows.length < most; index++) {
    const row = (cells[index] ?? []).map(cellOf);
    if (row.some((cell) => !holdsNothing(cell))) rows.push({ index, cells: row, hidden: false });
  }
  return { name: RANGE_SHEET, visible: true, protected: false, rows, merges: null, tables: [] };
}

/** The cells that were given for a range: a table of rows, also of a single cell; without the empty ones at the end of whole columns. */
function rangeCells(given: unknown): readonly (readonly unknown[])[] {
  if (!isList(given)) return [[given]];
  if (!isTable(given)) return [given];
  let end = given.length;
  while (end > 0 && (given[end - 1] ?? []).every((cell) => cellOf(cell) === null)) end--;
  return end === given.length ? given : given.slice(0, end);
}

const isTable = (given: readonly unknown[]): given is readonly (readonly unknown[])[] => isList(given[0]);

/** Where to look for a list. */
const listDeclaration = { columns: massnahmenColumns, keyColumns: massnahmenKeyColumns, hasTotals: true };

/** The list of Maßnahmen in a range, found as on a sheet: header by names and synonyms, columns in any order. */
export function listRange<A extends string>(given: Given<A>, argument: A, known: KnownFacts<A>): ListRange {
  const range = givenRange(given, argument, known, listDeclaration);
  if (range === null) throw new InvalidArgument("list-missing", { argument });
  return range;
}

/**
 * The list of a kind that was given; null for none. A table that was named without `[#Alle]` comes without its header: this
 * is looked up where the host knows it.
 */
export function givenRange<A extends string, Name extends string>(
  given: Given<A>,
  argument: A,
  known: KnownFacts<A>,
  declaration: ListDeclaration<Name>,
): ListRange<Name> | null {
  const cells = rangeCells(given(argument));
  const range = findRange(cells, declaration);
  if (range !== null) return range;
  const header = known.header(argument);
  const whole = header === null ? null : findRange([header, ...cells], declaration);
  return whole === null ? null : { ...whole, above: 1 };
}

/** The list of a kind in these cells; null for none. */
function findRange<Name extends string>(
  cells: readonly (readonly unknown[])[],
  declaration: ListDeclaration<Name>,
): ListRange<Name> | null {
  const [list] = findLists(rangeSheet(cells.slice(0, headerRow(cells, declaration) + 1)), declaration);
  if (list === undefined) return null;
  const { columns, firstColumn, lastColumn, firstRow, year } = list;
  const range = { cells, above: 0, columns, firstColumn, lastColumn, firstRow, year };
  return { ...range, lastRow: lastEntry(range, declaration.hasTotals === true) };
}

/** Where the header is; -1 for none. A row with fewer short texts than the best one has columns is no better. */
function headerRow<Name extends string>(
  cells: readonly (readonly unknown[])[],
  declaration: ListDeclaration<Name>,
): number {
  const head = rangeSheet(cells, HEADER_SEARCH_ROWS);
  let best = { row: -1, columns: 0 };
  for (const row of head.rows) {
    if (row.cells.filter(isShortText).length <= best.columns) continue;
    const [list] = findLists({ ...head, rows: [row] }, declaration);
    if (list !== undefined && list.columns.size > best.columns) best = { row: row.index, columns: list.columns.size };
  }
  return best.row;
}

const isShortText = (cell: unknown): boolean => typeof cell === "string" && cell.length <= HEADER_LENGTH;

function lastEntry(range: Omit<ListRange<string>, "lastRow" | "columns">, hasTotals: boolean): number {
  const { cells, firstRow, firstColumn, lastColumn } = range;
  const isTotals = hasTotals ? isTotalsRow : beginsTotals;
  let last = cells.length - 1;
  while (last >= firstRow) {
    const row = cells[last] ?? [];
    if (hasContent(row, firstColumn, lastColumn) && !isTotals({ cells: row }, firstColumn, lastColumn)) break;
    last--;
  }
  return last;
}

/** Whether a row is a Maßnahme: anything stands in the list's columns, and it is no line of totals. */
export const isEntry = (
  row: readonly unknown[],
  { firstColumn, lastColumn }: Pick<ListRange<string>, "firstColumn" | "lastColumn">,
): boolean => hasContent(row, firstColumn, lastColumn) && !isTotalsRow({ cells: row }, firstColumn, lastColumn);

/** Whether anything stands in the list's columns. */
function hasContent(row: readonly unknown[], firstColumn: number, lastColumn: number): boolean {
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (!showsNothing(cellOf(row[column]))) return true;
  }
  return false;
}

/** The place of a column that a function cannot do without. */
export function neededColumn<Name extends string>(range: ListRange<Name>, argument: string, name: Name): number {
  const column = range.columns.get(name);
  if (column === undefined) throw new InvalidArgument("column-missing", { argument, spalte: name });
  return column;
}

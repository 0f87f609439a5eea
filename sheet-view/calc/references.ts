import type { CellRange } from "../../src/core/workbook/workbook-data";
import { parseAddress } from "../state/address";
import type { Book } from "../state/book";
import type { SheetState, TableState } from "../state/sheet-state";
import { CellsReference, ERRORS, type ErrorValue } from "./values";

/** Where a formula stands: what `[@Spalte]` and unqualified addresses mean depends on it. */
export interface FormulaPlace {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
}

/** The cells of an A1 reference. */
export function cellsAt(
  book: Book,
  place: FormulaPlace,
  sheetName: string | null,
  address: string,
): CellsReference | ErrorValue {
  const sheet = sheetName === null ? place.sheet : book.sheetNamed(sheetName);
  const range = parseAddress(address);
  return sheet === undefined || range === null ? ERRORS.ref : new CellsReference(sheet, range);
}

/** The cells of a structured reference such as `Massnahmen_2014[[#All],[Art]:[Jahr]]`. */
export function structuredCells(book: Book, place: FormulaPlace, text: string): CellsReference | ErrorValue {
  const at = text.indexOf("[");
  const found = at === 0 ? tableAround(place) : book.tableNamed(text.slice(0, at));
  if (found === undefined) return ERRORS.ref;
  const inner = text.slice(at + 1, -1).trim();
  const { parts, ranges } = innerParts(inner);
  const rows = rowsOf(found.table, parts, place);
  const columns = columnsOf(found.table, ranges);
  if (rows === null || columns === null) return ERRORS.ref;
  const first = found.table.range.firstColumn;
  return new CellsReference(found.sheet, {
    firstRow: rows[0],
    lastRow: rows[1],
    firstColumn: first + columns[0],
    lastColumn: first + columns[1],
  });
}

function tableAround({ sheet, row, column }: FormulaPlace): { sheet: SheetState; table: TableState } | undefined {
  const table = sheet.tables.find(
    ({ range }) =>
      row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn,
  );
  return table && { sheet, table };
}

/** Special items (`#All`, `@`) and column names of what stands between the outer brackets. */
function innerParts(inner: string): { parts: Set<string>; ranges: string[] } {
  const parts = new Set<string>();
  const ranges: string[] = [];
  const put = (item: string): void => {
    if (item.startsWith("#")) parts.add(item.toLowerCase());
    else if (item.startsWith("@")) {
      parts.add("#this row");
      if (item.length > 1) ranges.push(unescaped(item.slice(1)));
    } else if (item !== "") ranges.push(unescaped(item));
  };
  if (inner.startsWith("@[")) {
    parts.add("#this row");
    innerItems(inner.slice(1)).forEach(put);
  } else if (inner.startsWith("[")) innerItems(inner).forEach(put);
  else put(inner);
  return { parts, ranges };
}

/** The texts in the inner brackets, in order. */
function innerItems(inner: string): string[] {
  const items: string[] = [];
  let start = -1;
  for (let at = 0; at < inner.length; at++) {
    const character = inner.charAt(at);
    if (character === "'") at++;
    else if (character === "[") start = at + 1;
    else if (character === "]" && start >= 0) {
      items.push(inner.slice(start, at));
      start = -1;
    }
  }
  return items;
}

const unescaped = (name: string): string => name.replace(/'(.)/gs, "$1");

function rowsOf(
  { range, showHeaders, showTotals }: TableState,
  parts: ReadonlySet<string>,
  place: FormulaPlace,
): [number, number] | null {
  const body: [number, number] = [range.firstRow + (showHeaders ? 1 : 0), range.lastRow - (showTotals ? 1 : 0)];
  if (parts.size === 0 || (parts.size === 1 && parts.has("#data"))) return body;
  if (parts.has("#all")) return [range.firstRow, range.lastRow];
  if (parts.has("#this row")) return place.row >= body[0] && place.row <= body[1] ? [place.row, place.row] : null;
  const headers = parts.has("#headers");
  const totals = parts.has("#totals");
  if ((headers && !showHeaders) || (totals && !showTotals)) return null;
  if (!headers && !totals) return null;
  const data = parts.has("#data");
  return [
    headers ? range.firstRow : data ? body[0] : range.lastRow,
    totals ? range.lastRow : data ? body[1] : range.firstRow,
  ];
}

function columnsOf({ columns }: TableState, names: readonly string[]): [number, number] | null {
  if (names.length === 0) return [0, columns.length - 1];
  const indexes = names.map((name) => columns.findIndex((each) => each.name.toLowerCase() === name.toLowerCase()));
  if (indexes.includes(-1)) return null;
  return [Math.min(...indexes), Math.max(...indexes)];
}

/** Whether two ranges have a cell in common. */
export const overlap = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow && a.lastRow >= b.firstRow && a.firstColumn <= b.lastColumn && a.lastColumn >= b.firstColumn;

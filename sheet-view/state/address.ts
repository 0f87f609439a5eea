import { cellAddress, columnName } from "../../src/core/text/text";
import type { CellRange } from "../../src/core/workbook/workbook-data";

/** Rows of a worksheet. */
export const ROWS = 1048576;
/** Columns of a worksheet. */
export const COLUMNS = 16384;

const CELL = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?$/;

/** The whole sheet as a range. */
export const WHOLE_SHEET: CellRange = { firstRow: 0, firstColumn: 0, lastRow: ROWS - 1, lastColumn: COLUMNS - 1 };

/** Zero-based column of its letters, -1 where there is no such column. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= COLUMNS ? index - 1 : -1;
}

/** Sheet name (without quotes; null where there is none) and the address behind it. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly local: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: null, local: address };
  const raw = address.slice(0, at);
  const sheet = /^'.*'$/s.test(raw) ? raw.slice(1, -1).replace(/''/g, "'") : raw;
  return { sheet, local: address.slice(at + 1) };
}

/** The range of an A1 address without sheet: cells, whole columns (`A:C`) or whole rows (`2:5`); null if it is none. */
export function parseAddress(address: string): CellRange | null {
  const parts = address.trim().split(":");
  const [first = "", last = first] = parts;
  if (parts.length > 2) return null;
  const a = CELL.exec(first);
  const b = CELL.exec(last);
  if (a === null || b === null || first === "" || last === "") return null;
  return rangeOf(a[1], a[2], b[1], b[2], parts.length === 2);
}

function rangeOf(
  firstLetters: string | undefined,
  firstDigits: string | undefined,
  lastLetters: string | undefined,
  lastDigits: string | undefined,
  pair: boolean,
): CellRange | null {
  if ((firstLetters === undefined) !== (lastLetters === undefined)) return null;
  if ((firstDigits === undefined) !== (lastDigits === undefined)) return null;
  if (!pair && (firstLetters === undefined || firstDigits === undefined)) return null;
  const columns = firstLetters === undefined ? [0, COLUMNS - 1] : [firstLetters, lastLetters ?? ""].map(columnIndex);
  const rows =
    firstDigits === undefined ? [0, ROWS - 1] : [firstDigits, lastDigits ?? ""].map((each) => Number(each) - 1);
  const [c1 = -1, c2 = -1] = columns;
  const [r1 = -1, r2 = -1] = rows;
  if (Math.min(c1, c2, r1, r2) < 0 || Math.max(r1, r2) >= ROWS) return null;
  return {
    firstRow: Math.min(r1, r2),
    firstColumn: Math.min(c1, c2),
    lastRow: Math.max(r1, r2),
    lastColumn: Math.max(c1, c2),
  };
}

/** The sheet name as it stands before an exclamation mark. */
export const quotedName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null ? name : `'${name.replace(/'/g, "''")}'`;

/** A1 address of a range without sheet. */
export function localAddress(range: CellRange): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  if (isWholeColumns(range) && !isWholeRows(range)) return `${columnName(firstColumn)}:${columnName(lastColumn)}`;
  if (isWholeRows(range)) return `${firstRow + 1}:${lastRow + 1}`;
  const first = cellAddress(firstRow, firstColumn);
  const last = cellAddress(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Whether the range reaches from the first row to the last. */
export const isWholeColumns = (range: CellRange): boolean => range.firstRow === 0 && range.lastRow === ROWS - 1;

/** Whether the range reaches from the first column to the last. */
export const isWholeRows = (range: CellRange): boolean => range.firstColumn === 0 && range.lastColumn === COLUMNS - 1;

/** The cells that both ranges have, null where there are none. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const both = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return both.firstRow > both.lastRow || both.firstColumn > both.lastColumn ? null : both;
}

/** The smallest range that holds both. */
export const boundingRange = (a: CellRange, b: CellRange): CellRange => ({
  firstRow: Math.min(a.firstRow, b.firstRow),
  firstColumn: Math.min(a.firstColumn, b.firstColumn),
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
});

/** Whether the cell lies in the range. */
export const holds = (range: CellRange, row: number, column: number): boolean =>
  row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;

/** The range without what the other covers, as up to four ranges. */
export function without(range: CellRange, hole: CellRange): CellRange[] {
  const both = intersection(range, hole);
  if (both === null) return [range];
  const rest: CellRange[] = [];
  if (range.firstRow < both.firstRow) rest.push({ ...range, lastRow: both.firstRow - 1 });
  if (range.lastRow > both.lastRow) rest.push({ ...range, firstRow: both.lastRow + 1 });
  const rows = { firstRow: both.firstRow, lastRow: both.lastRow };
  if (range.firstColumn < both.firstColumn) rest.push({ ...range, ...rows, lastColumn: both.firstColumn - 1 });
  if (range.lastColumn > both.lastColumn) rest.push({ ...range, ...rows, firstColumn: both.lastColumn + 1 });
  return rest;
}

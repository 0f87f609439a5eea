import type { CellRange } from "../../../core/workbook/workbook-data";

/** How many rows a worksheet can have (Excel specifications and limits). */
export const MAX_ROWS = 1048576;
/** How many columns a worksheet can have. */
export const MAX_COLUMNS = 16384;

/** A zero-based cell. */
interface CellReference {
  readonly row: number;
  readonly column: number;
}

/** The zero-based column of the letters at `start` (`$` not allowed), -1 where there is none or no such column. */
export function scanColumn(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end && at < start + 4; at++) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > MAX_COLUMNS ? -1 : column - 1;
}

/** How many letters the name of a column has. */
export const columnLetters = (column: number): number => (column < 26 ? 1 : column < 702 ? 2 : 3);

/** The zero-based row of the digits from `start` to `end`, -1 where they are none or no such row. */
export function scanRow(text: string, start: number, end: number): number {
  let row = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9) || row > MAX_ROWS) return -1;
    row = row * 10 + digit;
  }
  return row > MAX_ROWS ? -1 : row - 1;
}

/** An A1 reference, `$` allowed, as zero-based row and column; null where it is none or outside of a sheet. */
export function parseCellReference(text: string): CellReference | null {
  const found = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (found === null) return null;
  let column = 0;
  for (const letter of (found[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row < 1 || row > MAX_ROWS || column > MAX_COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** An A1 range, one cell, whole columns (`J:J`) or rows (`1:3`), corners in order; null where it is none of a sheet. */
export function parseRange(text: string): CellRange | null {
  const corners = withRowsAndColumns(text.trim()).split(":");
  if (corners.length > 2) return null;
  const first = parseCellReference(corners[0] ?? "");
  const last = parseCellReference(corners[1] ?? corners[0] ?? "");
  if (first === null || last === null) return null;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}

/** Whole columns and rows by the cells at their ends. */
const withRowsAndColumns = (range: string): string =>
  range
    .replace(/^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/, `$11:$2${MAX_ROWS}`)
    .replace(/^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/, "A$1:XFD$2");

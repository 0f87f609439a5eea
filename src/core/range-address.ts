import { cellAddress } from "./text";
import type { CellRange } from "./workbook-data";

/** The A1 address of a range, a single cell without colon. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas quote it. */
export const quotedSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`;

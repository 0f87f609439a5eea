import type { CellRange } from "../../src/core/workbook/workbook-data";
import type { TableState } from "./sheet-state";

/** The rows of a table between header and totals; a table without any has one empty row. */
export function bodyOf({ range, showHeaders, showTotals }: TableState): CellRange {
  const firstRow = range.firstRow + (showHeaders ? 1 : 0);
  return { ...range, firstRow, lastRow: Math.max(firstRow, range.lastRow - (showTotals ? 1 : 0)) };
}

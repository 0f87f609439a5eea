import type { CellRange, CellValue } from "../../src/core/workbook/workbook-data";
import { holds } from "../state/address";
import type { SheetState } from "../state/sheet-state";
import { cellOf, Matrix, type Scalar, type Value } from "./values";

/** What was put into the cells of a spill: what stands there instead by now is somebody's own. A spill of a file has none. */
const SPILLED = new WeakMap<CellRange, readonly (readonly Scalar[])[]>();

/** What became of a result. */
interface SpillResult {
  readonly changed: readonly CellRange[];
  readonly blocked: CellRange | null;
}

/**
 * Puts the result of a formula into its cell, that of several values into the cells right and below; `#SPILL!` where one
 * of them is taken. Undefined or null clears what the formula spilled before. Tells the ranges whose values changed, and the one
 * that was not free.
 */
export function placeResult(sheet: SheetState, row: number, column: number, value: Value): SpillResult {
  const anchor = `${row},${column}`;
  const before = sheet.spills.get(anchor);
  const changed: CellRange[] = [];
  if (before !== undefined) {
    clearSpill(sheet, before, row, column);
    sheet.spills.delete(anchor);
    changed.push(before);
  }
  const rows = value instanceof Matrix ? value.rows : [[value as Scalar]];
  const height = rows.length;
  const width = rows.reduce((most, line) => Math.max(most, line.length), 1);
  if (height * width <= 1) {
    put(sheet, row, column, rows[0]?.[0] ?? null);
    return { changed, blocked: null };
  }
  const range = { firstRow: row, firstColumn: column, lastRow: row + height - 1, lastColumn: column + width - 1 };
  if (!isFree(sheet, range, row, column)) {
    sheet.cells.setValue(row, column, "#SPILL!");
    return { changed, blocked: range };
  }
  for (let r = 0; r < height; r++)
    for (let c = 0; c < width; c++) put(sheet, row + r, column + c, rows[r]?.[c] ?? null, r + c > 0);
  sheet.spills.set(anchor, range);
  SPILLED.set(range, rows);
  return { changed: [...changed, range], blocked: null };
}

function put(sheet: SheetState, row: number, column: number, value: Scalar, spilled = false): void {
  const next = value === null && spilled ? 0 : cellOf(value);
  // A formula that was removed leaves its cell as it is now.
  if (!spilled && sheet.cells.formula(row, column) === null) return;
  if (sheet.cells.value(row, column) !== next) sheet.cells.setValue(row, column, next);
}

function clearSpill(sheet: SheetState, range: CellRange, row: number, column: number): void {
  const isOfFile = !SPILLED.has(range);
  for (let r = range.firstRow; r <= range.lastRow; r++)
    for (let c = range.firstColumn; c <= range.lastColumn; c++)
      if ((r !== row || c !== column) && (isOfFile || sheet.cells.value(r, c) === spilledValue(range, r, c)))
        sheet.cells.setValue(r, c, null);
}

const spilledValue = (range: CellRange, row: number, column: number): CellValue =>
  cellOf(SPILLED.get(range)?.[row - range.firstRow]?.[column - range.firstColumn] ?? null);

function isFree(sheet: SheetState, range: CellRange, row: number, column: number): boolean {
  for (let r = range.firstRow; r <= range.lastRow; r++)
    for (let c = range.firstColumn; c <= range.lastColumn; c++) {
      if (r === row && c === column) continue;
      if (sheet.cells.value(r, c) !== null || sheet.cells.formula(r, c) !== null) return false;
    }
  return !sheet.tables.some((table) => holds(table.range, row, column));
}

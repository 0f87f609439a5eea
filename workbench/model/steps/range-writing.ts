import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { isWholeColumns, isWholeRows } from "../../../sheet-view/state/address";
import { invalidArgument } from "./api-error";

/** One value to be written; null leaves the cell as it is. */
type WrittenValue = string | number | boolean | null;

/**
 * Hands each cell of a range its value from a two-dimensional array of the same size, or from one value for all cells;
 * throws `InvalidArgument` where the sizes differ, before anything is written.
 */
export function rangeWritten(
  range: CellRange,
  values: unknown,
  write: (row: number, column: number, value: WrittenValue) => void,
): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  if (isWholeColumns(range) || isWholeRows(range)) invalidArgument("unbounded range");
  const rows = lastRow - firstRow + 1;
  const columns = lastColumn - firstColumn + 1;
  const valueAt = reader(values, rows, columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) write(firstRow + row, firstColumn + column, valueAt(row, column));
}

function reader(values: unknown, rows: number, columns: number): (row: number, column: number) => WrittenValue {
  if (!Array.isArray(values)) {
    const one = written(values);
    return () => one;
  }
  const lines = values as unknown[];
  if (lines.length === 1 && Array.isArray(lines[0]) && lines[0].length === 1 && rows * columns > 1) {
    const one = written((lines[0] as unknown[])[0]);
    return () => one;
  }
  if (lines.length !== rows) invalidArgument(`${lines.length} rows of values for ${rows}`);
  for (const line of lines) {
    if (!Array.isArray(line)) invalidArgument("values must be a two-dimensional array");
    if (line.length !== columns) invalidArgument(`${line.length} columns of values for ${columns}`);
    line.forEach(written);
  }
  return (row, column) => written((lines[row] as unknown[])[column]);
}

function written(value: unknown): WrittenValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return invalidArgument("cell value");
}

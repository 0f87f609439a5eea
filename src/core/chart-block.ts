import type { ChartRange, ChartSpec } from "./chart-spec";
import type { CellValue } from "./workbook-data";

/** The planned value of a cell of the chart's sheet. */
export type ValueAt = (row: number, column: number) => CellValue;

/** Header row, categories and values of all series, side by side. */
export function chartBlock({ name, categories, series }: ChartSpec): ChartRange {
  const headerRow = categories.firstRow - 1;
  let lastColumn = categories.lastColumn;
  for (const { name: header, values } of series) {
    const fits =
      header.firstRow === headerRow &&
      header.firstColumn === values.firstColumn &&
      values.firstColumn === values.lastColumn &&
      values.firstColumn > lastColumn &&
      values.firstRow === categories.firstRow &&
      values.lastRow === categories.lastRow;
    if (!fits) throw new Error(`chart not on one block of cells: ${name}`);
    lastColumn = values.lastColumn;
  }
  return { firstRow: headerRow, firstColumn: categories.firstColumn, lastRow: categories.lastRow, lastColumn };
}

/** The planned values of a range, row by row. */
export function chartValues(range: ChartRange, valueAt: ValueAt): CellValue[] {
  const values: CellValue[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++) values.push(valueAt(row, column));
  return values;
}

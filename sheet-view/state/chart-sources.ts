import type { CellValue } from "../../src/core/workbook/workbook-data";
import type { Book } from "./book";
import type { ChartSeriesState, ChartSource } from "./chart-state";

/** Values of the cells of a source, row by row. */
export function sourceValues(book: Book, source: ChartSource | null): CellValue[] {
  const sheet = source === null ? undefined : book.sheetNamed(source.sheet);
  if (source === null || sheet === undefined) return [];
  const { firstRow, firstColumn, lastRow, lastColumn } = source.range;
  const values: CellValue[] = [];
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = firstColumn; column <= lastColumn; column++) values.push(sheet.cells.value(row, column));
  return values;
}

/** A series' name as it is shown. */
export function seriesName(book: Book, { name }: ChartSeriesState): string {
  return typeof name === "string" ? name : String(sourceValues(book, name)[0] ?? "");
}

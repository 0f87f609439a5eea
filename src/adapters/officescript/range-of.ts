import type { CellRange } from "../../core/workbook/workbook-data";

/** The cells of a sheet. */
export const rangeOf = (sheet: ExcelScript.Worksheet, range: CellRange): ExcelScript.Range =>
  sheet.getRangeByIndexes(
    range.firstRow,
    range.firstColumn,
    range.lastRow - range.firstRow + 1,
    range.lastColumn - range.firstColumn + 1,
  );

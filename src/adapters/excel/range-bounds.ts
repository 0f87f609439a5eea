import type { CellRange } from "../../core/workbook/workbook-data";

/** The properties that `boundsOf` needs, to be loaded by name. */
export const BOUNDS = "rowIndex,columnIndex,rowCount,columnCount";

/** The same of the items of a collection of ranges. */
export const ITEM_BOUNDS = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

/** The cells of a range that was loaded with `BOUNDS`. */
export const boundsOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  firstRow: rowIndex,
  firstColumn: columnIndex,
  lastRow: rowIndex + rowCount - 1,
  lastColumn: columnIndex + columnCount - 1,
});

/** The cells of a sheet. */
export const rangeOf = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(
    range.firstRow,
    range.firstColumn,
    range.lastRow - range.firstRow + 1,
    range.lastColumn - range.firstColumn + 1,
  );

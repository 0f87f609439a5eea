import type { CellRange } from "../../core/workbook-data";

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

/** The ranges of an address as events say it, `A1:B2,C3`; null where it names whole rows or columns. */
export function parseAreas(address: string): CellRange[] | null {
  const areas = address.split(",").map((each) => parseArea(each.slice(each.lastIndexOf("!") + 1)));
  return areas.every((area): area is CellRange => area !== null) ? areas : null;
}

function parseArea(text: string): CellRange | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (found === null) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = found;
  return {
    firstRow: Number(firstRow) - 1,
    firstColumn: columnOf(firstColumn),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnOf(lastColumn),
  };
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

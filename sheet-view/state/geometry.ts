import type { CellRange } from "../../src/core/workbook/workbook-data";
import { COLUMNS, ROWS } from "./address";
import { fittedHeights } from "./fitted-heights";
import type { SheetState } from "./sheet-state";

/** Height of a row that has none of its own and short texts, in points. */
export const STANDARD_HEIGHT = 15;
const POINTS_PER_PIXEL = 0.75;

/** Height of a row in points: its own, or that which its texts need. */
export const rowHeight = (sheet: SheetState, row: number): number =>
  sheet.rowHeights.get(row) ?? fittedHeights(sheet).get(row) ?? STANDARD_HEIGHT;

/** Distance of a row's upper edge from the top of the sheet, in points. */
export function rowTop(sheet: SheetState, row: number): number {
  let top = row * STANDARD_HEIGHT;
  for (const heights of [sheet.rowHeights, fittedHeights(sheet)])
    for (const [index, height] of heights)
      if (index < row && !sheet.hiddenRows.has(index)) top += height - STANDARD_HEIGHT;
  for (const index of sheet.hiddenRows) if (index < row) top -= STANDARD_HEIGHT;
  return top;
}

/** Distance of a column's left edge from the left of the sheet, in points. */
export function columnLeft(sheet: SheetState, column: number): number {
  let left = column * sheet.standardWidth;
  for (const [index, width] of sheet.columnWidths)
    if (index < column && !sheet.hiddenColumns.has(index)) left += width - sheet.standardWidth;
  for (const index of sheet.hiddenColumns) if (index < column) left -= sheet.standardWidth;
  return left;
}

/** The place a range covers, in points. */
export function placeOf(
  sheet: SheetState,
  range: CellRange,
): { left: number; top: number; width: number; height: number } {
  const left = columnLeft(sheet, range.firstColumn);
  const top = rowTop(sheet, range.firstRow);
  return {
    left,
    top,
    width: columnLeft(sheet, range.lastColumn + 1) - left,
    height: rowTop(sheet, range.lastRow + 1) - top,
  };
}

/** The cells that lie under a place. */
export function cellsUnder(
  sheet: SheetState,
  place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): CellRange {
  return {
    firstRow: rowAt(sheet, place.top + 0.5),
    firstColumn: columnAt(sheet, place.left + 0.5),
    lastRow: rowAt(sheet, place.top + place.height - 0.5),
    lastColumn: columnAt(sheet, place.left + place.width - 0.5),
  };
}

/** The row at a distance from the top, in points. */
function rowAt(sheet: SheetState, distance: number): number {
  return bisect(ROWS - 1, (row) => rowTop(sheet, row + 1) > distance);
}

/** The column at a distance from the left, in points. */
function columnAt(sheet: SheetState, distance: number): number {
  return bisect(COLUMNS - 1, (column) => columnLeft(sheet, column + 1) > distance);
}

function bisect(last: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Points of a width in characters of the default font, and back. */
export const widthOfCharacters = (characters: number): number => Math.round(characters * 7 + 5) * POINTS_PER_PIXEL;

/** Characters of the default font that a width in points holds. */
export const charactersOfWidth = (points: number): number =>
  Math.max(0, Math.round(((points / POINTS_PER_PIXEL - 5) / 7) * 100) / 100);

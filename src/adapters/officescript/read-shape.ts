import { parseAreas } from "../../core/workbook/range-address";
import type { CellRange } from "../../core/workbook/workbook-data";

/** Excel cuts addresses at 8,192 characters; what is shorter is whole. */
const LONGEST_ADDRESS = 8000;

/** Where the formulas of a sheet are; null where they are too scattered to say it in one address. */
export function formulaAreas(sheet: ExcelScript.Worksheet): CellRange[] | null {
  const found = sheet.getRange().getSpecialCells(ExcelScript.SpecialCellType.formulas);
  return found === undefined ? [] : areasOf(found);
}

/** The merged ranges of a sheet; null where there are more than 512, which Excel refuses to list. */
export function mergedAreas(sheet: ExcelScript.Worksheet): CellRange[] | null {
  try {
    const found = sheet.getRange().getMergedAreas();
    return found === undefined ? [] : (areasOf(found) ?? areasOneByOne(found));
  } catch {
    return null;
  }
}

/** The ranges of an address; null where it is cut. */
function areasOf(areas: ExcelScript.RangeAreas): CellRange[] | null {
  const address = areas.getAddress();
  return address.length < LONGEST_ADDRESS ? parseAreas(address) : null;
}

function areasOneByOne(areas: ExcelScript.RangeAreas): CellRange[] {
  const ranges: CellRange[] = [];
  for (const area of areas.getAreas()) ranges.push(...(parseAreas(area.getAddress()) ?? []));
  return ranges;
}

/**
 * Which rows of the used range are hidden. Excel tells it of all rows at once; only where some are and some are not, the
 * visible ones of a column that is not hidden are listed.
 */
export function hiddenRows(
  sheet: ExcelScript.Worksheet,
  used: ExcelScript.Range,
  { firstRow, firstColumn, lastRow, lastColumn }: CellRange,
): (row: number) => boolean {
  const all = used.getRowHidden();
  if (all !== null) return () => all;
  const visible = new Set<number>();
  for (let column = firstColumn; column <= lastColumn; column++) {
    const cells = sheet.getRangeByIndexes(firstRow, column, lastRow - firstRow + 1, 1);
    if (cells.getColumnHidden()) continue;
    for (const line of cells.getVisibleView().getCellAddresses()) visible.add(rowOf(line[0] ?? ""));
    return (row) => !visible.has(row);
  }
  return () => false;
}

/** The zero-based row of a cell's address. */
const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0] ?? 0) - 1;

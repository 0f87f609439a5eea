import { formattedColumns, type ReadCells } from "../../core/workbook/sheet-rows";
import type { CellRange } from "../../core/workbook/workbook-data";

/** Cells that are asked for at once: of about 30 bytes each they stay below the 5 MB of one answer. */
const CELLS_AT_ONCE = 120000;

/**
 * The values of a range, with formulas where asked for, from top to bottom. How long the texts are is known only when
 * Excel refuses: then the rows are read in two halves.
 */
export function readBlocks(sheet: ExcelScript.Worksheet, range: CellRange, withFormulas: boolean): ReadCells[] {
  const rows = range.lastRow - range.firstRow + 1;
  const width = range.lastColumn - range.firstColumn + 1;
  const isLarge = rows * width * (withFormulas ? 2 : 1) > CELLS_AT_ONCE;
  if (isLarge && rows > 1) return readHalves(sheet, range, withFormulas);
  const cells = sheet.getRangeByIndexes(range.firstRow, range.firstColumn, rows, width);
  try {
    return [{ range, values: cells.getValues(), formulas: withFormulas ? cells.getFormulas() : null }];
  } catch (error: unknown) {
    if (rows === 1) throw error;
  }
  return readHalves(sheet, range, withFormulas);
}

function readHalves(sheet: ExcelScript.Worksheet, range: CellRange, withFormulas: boolean): ReadCells[] {
  const middle = (range.firstRow + range.lastRow) >> 1;
  const upper = readBlocks(sheet, { ...range, lastRow: middle }, withFormulas);
  const lower = readBlocks(sheet, { ...range, firstRow: middle + 1 }, withFormulas);
  return [...upper, ...lower];
}

/** The blocks with the number formats of the columns in which numbers stand. */
export function withFormats(sheet: ExcelScript.Worksheet, blocks: readonly ReadCells[]): ReadCells[] {
  const formatted: ReadCells[] = [];
  for (const block of blocks) {
    const { range } = block;
    const formats = new Map<number, readonly unknown[]>();
    for (const offset of formattedColumns(block)) {
      const rows = range.lastRow - range.firstRow + 1;
      const cells = sheet.getRangeByIndexes(range.firstRow, range.firstColumn + offset, rows, 1);
      formats.set(
        offset,
        cells.getNumberFormats().map(([code]) => code),
      );
    }
    formatted.push(formats.size === 0 ? block : { ...block, formats });
  }
  return formatted;
}

import type { CellFormat } from "./cell-format";
import type { SheetState } from "./sheet-state";
import { textLines } from "./text-lines";

const STANDARD_SIZE = 11;
const LINE_HEIGHT = 15 / STANDARD_SIZE;
const BOLD_WIDTH = 1.08;
const GREATEST_HEIGHT = 409.5;
/** Points of a column that are its inner margin. */
const MARGIN = 3.75;

interface Fitted {
  readonly key: string;
  readonly heights: ReadonlyMap<number, number>;
}

const known = new WeakMap<SheetState, Fitted>();

/**
 * Heights in points that rows without one of their own have because their texts need more than a line of the standard
 * size; merged cells do not count, as in Excel. They are those of Calibri, whatever font a cell has.
 */
export function fittedHeights(sheet: SheetState): ReadonlyMap<number, number> {
  const { cells, columnWidths, standardWidth } = sheet;
  const key = JSON.stringify([
    cells.version,
    cells.looksVersion,
    standardWidth,
    [...columnWidths],
    sheet.merges.length,
  ]);
  const before = known.get(sheet);
  if (before?.key === key) return before.heights;
  const heights = new Map<number, number>();
  const merged = new Set<number>();
  // A merge of whole columns has a million rows.
  const last = Array.from(cells.values.keys()).reduce((most, row) => Math.max(most, row), -1);
  for (const { firstRow, lastRow } of sheet.merges)
    for (let row = firstRow; row <= Math.min(lastRow, last); row++) merged.add(row);
  for (const [row, line] of cells.values) {
    if (sheet.rowHeights.has(row)) continue;
    let height = 0;
    line.forEach((value, column) => {
      if (typeof value !== "string" && typeof value !== "number") return;
      if (merged.has(row) && isMerged(sheet, row, column)) return;
      const width = columnWidths.get(column) ?? standardWidth;
      height = Math.max(height, heightOf(String(value), cells.format(row, column), width));
    });
    if (height > 0) heights.set(row, height);
  }
  known.set(sheet, { key, heights });
  return heights;
}

const isMerged = ({ merges }: SheetState, row: number, column: number): boolean =>
  merges.some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
  );

/** 0 where a line of the standard size is enough. */
function heightOf(text: string, { fontSize = STANDARD_SIZE, bold, wrapText }: CellFormat, width: number): number {
  const room = (width - MARGIN) / (bold === true ? BOLD_WIDTH : 1);
  const lines = wrapText === true ? textLines(text, room, fontSize) : 1;
  if (lines === 1 && fontSize <= STANDARD_SIZE) return 0;
  return Math.min(GREATEST_HEIGHT, Math.ceil(lines * fontSize * LINE_HEIGHT));
}

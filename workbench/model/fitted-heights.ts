import { wrappedLines } from "../../src/core/row-heights";
import type { CellFormat } from "./cell-format";
import type { SheetState } from "./sheet-state";

const STANDARD_SIZE = 11;
const LINE_HEIGHT = 15 / STANDARD_SIZE;
const BOLD_WIDTH = 1.08;
const GREATEST_HEIGHT = 409.5;
/** Points of a column that a character takes, and of its inner margin. */
const CHARACTER = 5.25;
const MARGIN = 3.75;

interface Fitted {
  readonly key: string;
  readonly heights: ReadonlyMap<number, number>;
}

const known = new WeakMap<SheetState, Fitted>();

/**
 * Heights in points that rows without one of their own have because their texts need more than a line of the standard
 * size; merged cells do not count, as in Excel. They are estimates: there is nothing here to measure letters with.
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
  for (const { firstRow, lastRow } of sheet.merges) for (let row = firstRow; row <= lastRow; row++) merged.add(row);
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
  const perCharacter = CHARACTER * (fontSize / STANDARD_SIZE) * (bold === true ? BOLD_WIDTH : 1);
  const lines = wrapText === true ? wrappedLines(text, (width - MARGIN) / perCharacter) : 1;
  if (lines === 1 && fontSize <= STANDARD_SIZE) return 0;
  return Math.min(GREATEST_HEIGHT, Math.ceil(lines * fontSize * LINE_HEIGHT));
}

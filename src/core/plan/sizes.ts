import type { CellRange } from "../workbook/workbook-data";
import { CELL_LOOKS } from "./cell-looks";
import type { PlannedCell, SheetPlan } from "./sheet-plan";

const DEFAULT_WIDTH = 8.43;
const DEFAULT_SIZE = 11;
/** Height of one line in points for each point of the font's size, as Excel does it for Calibri. */
const LINE_HEIGHT = 15 / 11;
const BOLD_WIDTH = 1.08;
/** Letters and spaces of running text are narrower than the digits that widths are counted in. */
const LETTERS_PER_DIGIT = 1.15;
const GREATEST_HEIGHT = 409;

/**
 * Heights in points of rows whose wrapped texts need more than one line and for which the plan has no height. Excel
 * would find them itself, but not for merged cells, and other programs take them as they stand. They are estimates,
 * rather too high than too low.
 */
export function estimatedHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  const merges = new Map((plan.merges ?? []).map((range) => [`${range.firstRow} ${range.firstColumn}`, range]));
  const heights = new Map<number, number>();
  for (const cell of plan.cells) {
    if (plan.rowHeights?.has(cell.row) === true) continue;
    const merge = merges.get(`${cell.row} ${cell.column}`);
    if (merge !== undefined && merge.lastRow > merge.firstRow) continue;
    const height = plannedHeight(cell, plannedWidth(plan, cell, merge));
    if (height > (heights.get(cell.row) ?? 0)) heights.set(cell.row, height);
  }
  return heights;
}

function plannedWidth(plan: SheetPlan, cell: PlannedCell, merge: CellRange | undefined): number {
  let width = 0;
  for (let column = cell.column; column <= (merge?.lastColumn ?? cell.column); column++)
    width += plan.columnWidths[column] ?? DEFAULT_WIDTH;
  return width;
}

/** 0 where one line of the default height is enough. */
function plannedHeight({ value, style }: PlannedCell, width: number): number {
  const { font, align } = CELL_LOOKS[style];
  const size = font?.size ?? DEFAULT_SIZE;
  const perCharacter = (size / DEFAULT_SIZE) * (font?.bold === true ? BOLD_WIDTH : 1);
  const lines = typeof value === "string" && align?.wrap === true ? wrappedLines(value, width / perCharacter) : 1;
  if (lines === 1 && size <= DEFAULT_SIZE) return 0;
  return Math.min(GREATEST_HEIGHT, Math.ceil(lines * size * LINE_HEIGHT));
}

/**
 * How many lines a text takes in a cell so many digits wide, when it is broken between words, and within those that are
 * longer than a line.
 */
export function wrappedLines(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor(width * LETTERS_PER_DIGIT));
  let lines = 1;
  let used = 0;
  let word = 0;
  // One pass without pieces of text: most texts of most sheets come through here.
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : LINE_BREAK;
    if (code !== SPACE && code !== LINE_BREAK) {
      word++;
      continue;
    }
    if (used > 0 && used + 1 + word > perLine) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word;
    if (used > perLine) {
      lines += Math.ceil(used / perLine) - 1;
      used = used % perLine || perLine;
    }
    word = 0;
    if (code === SPACE || i === text.length) continue;
    lines++;
    used = 0;
  }
  return lines;
}

const SPACE = 32;
const LINE_BREAK = 10;

/** The height in points of a row for a wrapped text of the default size; 0 where one line is enough. */
export function textHeight(text: string, width: number): number {
  const lines = wrappedLines(text, width);
  return lines === 1 ? 0 : Math.min(GREATEST_HEIGHT, Math.ceil(lines * DEFAULT_SIZE * LINE_HEIGHT));
}

const POINTS_PER_PIXEL = 0.75;
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** The width of a column in points, of the default font's digits of seven pixels; Excel pads it by five pixels. */
export const columnPoints = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;

/** Heights by row in points: those planned, and estimates for merged cells, to which Excel fits no row. */
export function plannedHeights(plan: SheetPlan): Map<number, number> {
  const heights = new Map(plan.rowHeights ?? []);
  const estimates = estimatedHeights(plan);
  for (const { firstRow, lastRow } of plan.merges ?? []) {
    const estimate = estimates.get(firstRow);
    if (firstRow === lastRow && estimate !== undefined && !heights.has(firstRow)) heights.set(firstRow, estimate);
  }
  return heights;
}

/** A4 landscape less the margins, in points (1/72 inch) and pixels (1/96 inch). */
const PAGE_HEIGHT = 487;
const PAGE_WIDTH = 1007;
const PIXELS_PER_CHARACTER = 7;
const PIXELS_AROUND = 5;
/** Fonts of other programs are a little higher. */
const SAFETY = 0.97;

/** How high a page of A4 landscape is in the sheet's own points, when the columns are made to fit its width. */
export function printedPageHeight(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + characters * PIXELS_PER_CHARACTER + PIXELS_AROUND, 0);
  return (PAGE_HEIGHT / Math.min(1, PAGE_WIDTH / width)) * SAFETY;
}

import type { PlannedCell, SheetPlan } from "./sheet-plan";
import type { CellRange } from "./workbook-data";
import { CELL_LOOKS } from "./cell-looks";

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

import { holdsNothing, UNREAD_FORMULA } from "../../../core/workbook/cell-value";
import type { ShownNumber } from "../../../core/workbook/shown-number";
import type { CellRange, CellValue, RowData } from "../../../core/workbook/workbook-data";
import { cellAddress } from "../../../core/text/text";
import { spreadArrayFormulas } from "./array-formulas";
import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseRange, scanColumn, scanRow } from "../cell/cell-reference";
import { BAD, cellValueOf } from "../cell/cell-value";
import type { ContentBudget } from "../package/content-budget";
import type { ShowsNumber } from "./number-forms";
import { readRichText } from "./read-strings";
import { FileRefused } from "../xml/refused";
import type { XmlCursor } from "../xml/xml-cursor";

/** What the rows of every sheet of a workbook need. */
export interface RowContext {
  readonly strings: readonly string[];
  /** The part that should hold them and is not there; null where it is. */
  readonly missingStrings: string | null;
  readonly date1904: boolean;
  /** null where numbers are shown as numbers everywhere. */
  readonly shows: ShowsNumber | null;
  readonly budget: ContentBudget;
}

/** What a row with content costs beside its cells, in cells. */
const ROW_UNITS = 16;

/** What is known of the sheet while it is read; the buffers are used again for every row. */
interface RowState {
  row: number;
  column: number;
  /** Whether the row said its number; else its cells may. */
  numbered: boolean;
  hidden: boolean;
  /** One more than the last column with content. */
  width: number;
  readonly cells: (CellValue | undefined)[];
  formulas: number[];
  shown: Record<number, ShownNumber> | null;
  readonly arrays: CellRange[];
}

/** The rows with content of the `sheetData` element that was just opened, ascending. */
export function readRows(cursor: XmlCursor, context: RowContext): readonly RowData[] {
  const rows: RowData[] = [];
  const state: RowState = {
    row: -1,
    column: -1,
    numbered: true,
    hidden: false,
    width: 0,
    cells: [],
    formulas: [],
    shown: null,
    arrays: [],
  };
  let last = -1;
  let ascending = true;
  while (cursor.child()) {
    if (!cursor.is("row")) {
      cursor.skip();
      continue;
    }
    beginRow(cursor, state);
    while (cursor.child()) {
      if (cursor.is("c")) readCell(cursor, state, context);
      else cursor.skip();
    }
    if (state.width === 0 && state.formulas.length === 0) continue;
    context.budget.spend(state.width + state.formulas.length + ROW_UNITS);
    if (state.row <= last) ascending = false;
    last = state.row;
    rows.push(finishRow(state));
  }
  const sorted = ascending ? rows : inOrder(rows);
  return state.arrays.length === 0 ? sorted : spreadArrayFormulas(sorted, state.arrays, context.budget);
}

function beginRow(cursor: XmlCursor, state: RowState): void {
  const at = cursor.find("r");
  state.numbered = at >= 0;
  state.row = at < 0 ? state.row + 1 : scanRow(cursor.text, cursor.valueStart(at), cursor.valueEnd(at));
  state.column = -1;
  if (state.row < 0 || state.row >= MAX_ROWS) refuse(cursor, cursor.attribute("r") ?? "row");
  state.hidden = cursor.find("hidden") >= 0 && cursor.flag("hidden", false);
}

/** The row's data; empties the buffers. */
function finishRow(state: RowState): RowData {
  const { row: index, hidden, formulas, shown, width } = state;
  const cells = state.cells.slice(0, width);
  for (let column = 0; column < width; column++) state.cells[column] = null;
  state.width = 0;
  if (formulas.length === 0 && shown === null) return { index, cells, hidden };
  state.formulas = [];
  state.shown = null;
  const row = { index, cells, hidden };
  const withFormulas = formulas.length === 0 ? row : { ...row, formulas };
  return shown === null ? withFormulas : { ...withFormulas, shown };
}

function readCell(cursor: XmlCursor, state: RowState, context: RowContext): void {
  placeCell(cursor, state);
  const typeAt = cursor.find("t");
  const type = typeAt < 0 ? "n" : cursor.text.slice(cursor.valueStart(typeAt), cursor.valueEnd(typeAt));
  const styleAt = context.shows === null || (type !== "n" && type !== "d") ? -1 : cursor.find("s");
  const style = styleAt < 0 ? 0 : scanRow(cursor.text, cursor.valueStart(styleAt), cursor.valueEnd(styleAt)) + 1;
  const { column } = state;
  let value: CellValue | typeof BAD = null;
  let hasFormula = false;
  let hasResult = false;
  while (cursor.child()) {
    if (cursor.is("v")) {
      value = readValue(cursor, type, context);
      // Many programs write an empty result for a formula that they cannot calculate; only that of a text is one.
      hasResult = value !== null || type === "str";
    } else if (cursor.is("f")) {
      readFormula(cursor, state);
      hasFormula = true;
    } else if (cursor.is("is") && type === "inlineStr") value = readRichText(cursor);
    else cursor.skip();
  }
  if (value === BAD) {
    if (type === "s" && context.missingStrings !== null)
      throw new FileRefused("missing-part", { part: context.missingStrings });
    refuse(cursor, cellAddress(state.row, column));
  }
  if (hasFormula && !hasResult && value === null) value = UNREAD_FORMULA;
  if (holdsNothing(value)) return;
  if (typeof value === "number" && context.shows !== null) value = shownValue(value, style, state, context.shows);
  for (let empty = state.cells.length; empty < column; empty++) state.cells.push(null);
  state.cells[column] = value;
  if (column >= state.width) state.width = column + 1;
}

/** What a number shows; the number behind is kept beside. */
function shownValue(value: number, style: number, state: RowState, shows: ShowsNumber): CellValue {
  const cell = shows(value, style);
  if (cell === null) return value;
  (state.shown ??= {})[state.column] = cell.shown;
  return cell.text;
}

/** A cell without reference follows the one before it. */
function placeCell(cursor: XmlCursor, state: RowState): void {
  const at = cursor.find("r");
  if (at < 0) {
    if (++state.column >= MAX_COLUMNS) refuse(cursor, "column");
    return;
  }
  const start = cursor.valueStart(at);
  const end = cursor.valueEnd(at);
  state.column = scanColumn(cursor.text, start, end);
  const row = scanRow(cursor.text, start + columnLetters(state.column), end);
  // A cell that says another row than its own would be understood differently by every reader.
  if (state.column < 0 || row < 0 || (state.numbered && row !== state.row)) refuse(cursor, cursor.attribute("r") ?? "");
  state.row = row;
  state.numbered = true;
}

/** The value of the `v` element that was just opened. */
function readValue(cursor: XmlCursor, type: string, context: RowContext): CellValue | typeof BAD {
  const digits = type === "s" || type === "n" ? cursor.digits() : -1;
  if (digits >= 0) return type === "n" ? digits : (context.strings[digits] ?? BAD);
  const text = cursor.content();
  if (type !== "s") return cellValueOf(type, text, context.date1904);
  // Most indexes were read as digits above.
  const index = text.trim();
  if (index === "") return null;
  return /^[0-9]{1,9}$/.test(index) ? (context.strings[Number(index)] ?? BAD) : BAD;
}

function readFormula(cursor: XmlCursor, state: RowState): void {
  state.formulas.push(state.column);
  const type = cursor.attribute("t");
  const range = type === "array" || type === "dataTable" ? parseRange(cursor.attribute("ref") ?? "") : null;
  if (range !== null && (range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn)) {
    state.arrays.push(range);
  }
  cursor.skip();
}

/** Rows out of order are put in order; of rows with one number, later content wins. */
function inOrder(rows: readonly RowData[]): readonly RowData[] {
  const byIndex = new Map<number, RowData>();
  for (const row of rows) {
    const before = byIndex.get(row.index);
    byIndex.set(row.index, before === undefined ? row : withLaterCells(before, row));
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

function withLaterCells(first: RowData, second: RowData): RowData {
  const cells = [...first.cells];
  for (let column = cells.length; column < second.cells.length; column++) cells.push(null);
  second.cells.forEach((value, column) => {
    if (!holdsNothing(value)) cells[column] = value;
  });
  const formulas = [...(first.formulas ?? []), ...(second.formulas ?? [])];
  const row = { index: first.index, cells, hidden: first.hidden || second.hidden };
  const withFormulas = formulas.length === 0 ? row : { ...row, formulas };
  const shown = laterNumbers(first, second);
  return Object.keys(shown).length === 0 ? withFormulas : { ...withFormulas, shown };
}

function laterNumbers(first: RowData, second: RowData): Readonly<Record<number, ShownNumber>> {
  const isReplaced = (column: string): boolean => !holdsNothing(second.cells[Number(column)] ?? null);
  const kept = Object.entries(first.shown ?? {}).filter(([column]) => !isReplaced(column));
  return { ...Object.fromEntries(kept), ...second.shown };
}

function refuse(cursor: XmlCursor, cell: string): never {
  throw new FileRefused("bad-content", { part: cursor.part, cell });
}

import type { CellRange, CellValue } from "../../src/core/workbook/workbook-data";
import { holds } from "../state/address";
import type { Book } from "../state/book";
import type { CellFormat } from "../state/cell-format";
import { extendTable, tableAbove } from "./extend-table";
import type { SheetState } from "../state/sheet-state";

/** What a cell holds that is no result of a formula elsewhere. */
interface Held {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: CellFormat;
}

/** Cells and what reaches over them, at one moment. */
interface Moment {
  readonly cells: readonly (readonly Held[])[];
  readonly tables: ReadonlyMap<{ range: CellRange }, CellRange>;
  readonly rules: ReadonlyMap<{ ranges: CellRange[] }, CellRange[]>;
}

/** One entry of a person, which can be taken back and made again. */
export interface TypedStep {
  readonly sheet: SheetState;
  /** The cells that were filled. */
  readonly entered: CellRange;
  /** Those that may have changed with them. */
  readonly range: CellRange;
  readonly before: Moment;
  readonly after: Moment;
}

/**
 * Carries out what a person enters into cells, lets a table right above take new rows in, and keeps what the cells were
 * and became.
 */
export function typedStep(book: Book, sheet: SheetState, entered: CellRange, work: () => void): TypedStep {
  const above = tableAbove(sheet, entered);
  const range =
    above === undefined ? entered : { ...above.range, firstRow: entered.firstRow, lastRow: entered.lastRow };
  const before = momentOf(sheet, range);
  work();
  extendTable(book, sheet, entered);
  return { sheet, entered, range, before, after: momentOf(sheet, range) };
}

/**
 * Takes a step back, or makes it again. Cells that somebody changed since stay as they are; false where that is true of
 * all. Whether the sheet lets anybody write is asked by who calls.
 */
export function replay(book: Book, { sheet, range, before, after }: TypedStep, way: "back" | "again"): boolean {
  const [from, to] = way === "back" ? [after, before] : [before, after];
  if (!book.sheets.includes(sheet)) return false;
  let replayed = false;
  to.cells.forEach((line, r) =>
    line.forEach((held, c) => {
      const [row, column] = [range.firstRow + r, range.firstColumn + c];
      const then = from.cells[r]?.[c];
      if (then === undefined || !isSame(heldBy(sheet, row, column), then)) return;
      replayed ||= !isSame(held, then);
      sheet.cells.enter(row, column, held.value, held.formula);
      if (held.format !== then.format) sheet.cells.setFormat(row, column, held.format);
    }),
  );
  if (!replayed) return false;
  for (const [table, shape] of to.tables) if (table.range === from.tables.get(table)) table.range = shape;
  for (const [rule, ranges] of to.rules) if (rule.ranges === from.rules.get(rule)) rule.ranges = ranges;
  book.structureChanged();
  book.cellsChanged(sheet, range);
  return true;
}

function momentOf(sheet: SheetState, range: CellRange): Moment {
  const cells: Held[][] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    const line: Held[] = [];
    for (let column = range.firstColumn; column <= range.lastColumn; column++) line.push(heldBy(sheet, row, column));
    cells.push(line);
  }
  return {
    cells,
    tables: new Map(sheet.tables.map((table) => [table, table.range])),
    rules: new Map([...sheet.validations, ...sheet.conditionalFormats].map((rule) => [rule, rule.ranges])),
  };
}

function heldBy({ cells, spills }: SheetState, row: number, column: number): Held {
  const format = cells.format(row, column);
  const formula = cells.formula(row, column);
  const isSpilled = [...spills.values()].some((range) => holds(range, row, column));
  return { value: formula === null && isSpilled ? null : cells.value(row, column), formula, format };
}

/** A formula's value may have changed without anybody's doing. */
const isSame = (one: Held, other: Held): boolean =>
  one.formula === other.formula && (one.formula !== null || one.value === other.value);

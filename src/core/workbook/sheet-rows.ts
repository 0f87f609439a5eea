import { onceForEach } from "../text/kept";
import { numberForm, type NumberForm } from "./number-format";
import { isYearNumber, shownCell, type ShownNumber } from "./shown-number";
import type { CellRange, CellValue, RowData } from "./workbook-data";

/** Columns with formulas by row. */
export type FormulaColumns = Map<number, Set<number>>;

/** What Excel answers for a block of cells. */
export interface ReadCells {
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  /** Only where they were asked for. */
  readonly formulas: readonly (readonly unknown[])[] | null;
  /** Number formats, by column of the block and then by row; of columns without numbers none are asked for. */
  readonly formats?: ReadonlyMap<number, readonly unknown[]>;
}

/**
 * The columns of a block whose number formats tell more than their values do: those with a number that is no year. A year
 * is a year whatever its format makes of it.
 */
export function formattedColumns({ values, range }: Pick<ReadCells, "values" | "range">): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column <= range.lastColumn - range.firstColumn; column++)
    if (values.some((line) => isMeasured(line[column]))) columns.push(column);
  return columns;
}

const isMeasured = (value: unknown): boolean => typeof value === "number" && !isYearNumber(value);

/** Notes the cells of an area. */
export function addArea(columns: FormulaColumns, area: CellRange): void {
  for (let row = area.firstRow; row <= area.lastRow; row++)
    for (let column = area.firstColumn; column <= area.lastColumn; column++) addFormula(columns, row, column);
}

function addFormula(columns: FormulaColumns, row: number, column: number): void {
  const known = columns.get(row);
  if (known === undefined) columns.set(row, new Set([column]));
  else known.add(column);
}

/** Whether what Excel says of a cell is a formula: a text that only looks like one is its own value. */
export const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** A value as the core has it: Excel says "" for an empty cell. */
export const cellValueOf = (value: unknown): CellValue =>
  (typeof value === "string" && value !== "") || typeof value === "number" || typeof value === "boolean" ? value : null;

/** The rows with content of one sheet, from its blocks in ascending order; `date1904` is how the workbook counts days. */
export function sheetRows(
  blocks: readonly ReadCells[],
  columns: FormulaColumns,
  isHidden: (row: number) => boolean,
  date1904: boolean,
): readonly RowData[] {
  const rows: RowData[] = [];
  const formOf = onceForEach((code: unknown) => numberForm(String(code)));
  for (const { range, values, formulas, formats } of blocks) {
    const showing = formats === undefined ? [] : Array.from(formats);
    values.forEach((line, i) => {
      const index = range.firstRow + i;
      formulas?.[i]?.forEach((formula, j) => {
        if (isFormula(formula, line[j])) addFormula(columns, index, range.firstColumn + j);
      });
      const cells = cellsOf(line, range.firstColumn);
      const own = columns.get(index);
      columns.delete(index);
      if (cells.length === 0 && own === undefined) return;
      const shown = showNumbers(cells, { showing, line: i, firstColumn: range.firstColumn, formOf, date1904 });
      const row = rowOf(index, cells, isHidden(index), own);
      rows.push(shown === null ? row : { ...row, shown });
    });
  }
  if (columns.size === 0) return rows;
  // Formulas whose results are all empty may stand outside of the range that Excel takes for used.
  columns.forEach((own, index) => rows.push(rowOf(index, [], isHidden(index), own)));
  return rows.sort((a, b) => a.index - b.index);
}

/** Where the number formats of a row are, and how they are understood. */
interface RowFormats {
  readonly showing: readonly (readonly [number, readonly unknown[]])[];
  readonly line: number;
  readonly firstColumn: number;
  readonly formOf: (code: unknown) => NumberForm | null;
  readonly date1904: boolean;
}

/** Puts what the cells show in place of their numbers, which are handed back; null for none. */
function showNumbers(
  cells: CellValue[],
  { showing, line, firstColumn, formOf, date1904 }: RowFormats,
): Record<number, ShownNumber> | null {
  const shown: Record<number, ShownNumber> = {};
  let isEmpty = true;
  for (const [offset, codes] of showing) {
    const value = cells[firstColumn + offset];
    const form = typeof value === "number" ? formOf(codes[line]) : null;
    const cell = form === null || typeof value !== "number" ? null : shownCell(value, form, date1904);
    if (cell === null) continue;
    cells[firstColumn + offset] = cell.text;
    shown[firstColumn + offset] = cell.shown;
    isEmpty = false;
  }
  return isEmpty ? null : shown;
}

function cellsOf(line: readonly unknown[], firstColumn: number): CellValue[] {
  let width = line.length;
  while (width > 0 && cellValueOf(line[width - 1]) === null) width--;
  if (width === 0) return [];
  const cells: CellValue[] = [];
  for (let column = 0; column < firstColumn; column++) cells.push(null);
  for (let i = 0; i < width; i++) cells.push(cellValueOf(line[i]));
  return cells;
}

function rowOf(index: number, cells: readonly CellValue[], hidden: boolean, own: Set<number> | undefined): RowData {
  if (own === undefined) return { index, cells, hidden };
  return { index, cells, hidden, formulas: [...own].sort((a, b) => a - b) };
}

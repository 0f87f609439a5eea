import type { CellRange, CellValue, RowData } from "./workbook-data";

/** Columns with formulas by row. */
export type FormulaColumns = Map<number, Set<number>>;

/** What Excel answers for a block of cells. */
export interface ReadCells {
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  /** Only where they were asked for. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}

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

/** The rows with content of one sheet, from its blocks in ascending order. */
export function sheetRows(
  blocks: readonly ReadCells[],
  columns: FormulaColumns,
  isHidden: (row: number) => boolean,
): readonly RowData[] {
  const rows: RowData[] = [];
  for (const { range, values, formulas } of blocks) {
    values.forEach((line, i) => {
      const index = range.firstRow + i;
      formulas?.[i]?.forEach((formula, j) => {
        if (isFormula(formula, line[j])) addFormula(columns, index, range.firstColumn + j);
      });
      const cells = cellsOf(line, range.firstColumn);
      const own = columns.get(index);
      columns.delete(index);
      if (cells.length > 0 || own !== undefined) rows.push(rowOf(index, cells, isHidden(index), own));
    });
  }
  if (columns.size === 0) return rows;
  // Formulas whose results are all empty may stand outside of the range that Excel takes for used.
  columns.forEach((own, index) => rows.push(rowOf(index, [], isHidden(index), own)));
  return rows.sort((a, b) => a.index - b.index);
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

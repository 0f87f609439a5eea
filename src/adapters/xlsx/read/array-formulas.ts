import type { CellRange, RowData } from "../../../core/workbook/workbook-data";
import type { ContentBudget } from "../package/content-budget";

/** What a cell of an array formula costs: many ranges may cover the same cells. */
const CELL_UNITS = 8;

/** The file names an array formula in its first cell only: the others of its range are results all the same. */
export function spreadArrayFormulas(
  rows: readonly RowData[],
  arrays: readonly CellRange[],
  budget: ContentBudget,
): readonly RowData[] {
  const columns = new Map<number, Set<number>>();
  for (const range of arrays) {
    for (let at = firstAtOrAfter(rows, range.firstRow); at < rows.length; at++) {
      const row = rows[at] as RowData;
      if (row.index > range.lastRow) break;
      const last = Math.min(range.lastColumn, row.cells.length - 1);
      budget.spend(CELL_UNITS * Math.max(1, last - range.firstColumn + 1));
      const known = columns.get(row.index) ?? new Set(row.formulas);
      for (let column = range.firstColumn; column <= last; column++) {
        if ((row.cells[column] ?? null) !== null) known.add(column);
      }
      columns.set(row.index, known);
    }
  }
  return rows.map((row) => {
    const known = columns.get(row.index);
    return known === undefined || known.size === 0 ? row : { ...row, formulas: [...known].sort((a, b) => a - b) };
  });
}

function firstAtOrAfter(rows: readonly RowData[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as RowData).index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

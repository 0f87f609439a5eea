import { showsNothing } from "../workbook/cell-value";
import { findRow, cellValue } from "../workbook/edit";
import type { ListGrowth } from "./list-growth";
import type { FoundList } from "./recognise";
import { columnName } from "../text/text";
import type { CellRange, CellValue } from "../workbook/workbook-data";

/** A list with header and totals row, as far as its table reaches. */
export const wholeRange = (list: FoundList<string>): CellRange =>
  list.table?.range ?? {
    firstRow: list.headerRow,
    firstColumn: list.firstColumn,
    lastRow: Math.max(list.lastRow, list.headerRow),
    lastColumn: list.lastColumn,
  };

/**
 * A column at the right end of a list, where it moves nothing. `values` are given by sheet row, for all rows that shall
 * look like the others; `before` is the list as it will be by then.
 */
export function columnBeside(
  list: FoundList<string>,
  header: string,
  values: readonly { readonly row: number; readonly value: CellValue }[],
  before: CellRange = wholeRange(list),
): ListGrowth {
  const column = before.lastColumn + 1;
  const rows = values.map(({ row, value }) => ({ row, column, values: [value] }));
  return {
    sheet: list.sheet.name,
    table: list.table?.name ?? null,
    before,
    after: { ...before, lastColumn: column },
    columns: [header],
    rows: [{ row: list.headerRow, column, values: [header] }, ...rows],
  };
}

/** The first cell beside a list that is not free for a column; null where all are. */
export function blockedBeside(list: FoundList<string>, range: CellRange = wholeRange(list)): string | null {
  const { sheet, table } = list;
  const column = range.lastColumn + 1;
  const at = (row: number): string => `${columnName(column)}${row + 1}`;
  if (table !== null && !table.headerRow) return at(range.firstRow);
  const covers = (other: CellRange): boolean =>
    other.firstColumn <= column &&
    column <= other.lastColumn &&
    other.firstRow <= range.lastRow &&
    range.firstRow <= other.lastRow;
  const merge =
    (sheet.merges ?? []).find((one) => covers(one)) ?? sheet.tables.map((one) => one.range).find((one) => covers(one));
  if (merge !== undefined) return at(Math.max(merge.firstRow, range.firstRow));
  // Without an empty column between them, what stands beside a plain list would become part of it.
  if (table === null && !showsNothing(cellValue(sheet, list.headerRow, column + 1))) return at(list.headerRow);
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    const known = findRow(sheet, row);
    if (known !== undefined && (!showsNothing(known.cells[column]) || known.formulas?.includes(column) === true))
      return at(row);
  }
  return null;
}

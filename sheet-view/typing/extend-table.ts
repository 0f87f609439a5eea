import type { CellRange } from "../../src/core/workbook/workbook-data";
import { intersection } from "../state/address";
import type { Book } from "../state/book";
import type { SheetState, TableState } from "../state/sheet-state";
import { bodyOf } from "../state/table-body";

/** The table without totals row that ends right above these cells. */
export const tableAbove = ({ tables }: SheetState, entered: CellRange): TableState | undefined =>
  tables.find(
    ({ range, showTotals }) =>
      !showTotals &&
      entered.firstRow === range.lastRow + 1 &&
      entered.firstColumn >= range.firstColumn &&
      entered.lastColumn <= range.lastColumn,
  );

/**
 * Takes rows that a person just filled directly below a table into it, as Excel does: with the looks, lists and rules of
 * its last row. Nothing happens where something else stands in the way.
 */
export function extendTable(book: Book, sheet: SheetState, entered: CellRange): void {
  const table = tableAbove(sheet, entered);
  if (table === undefined) return;
  const body = bodyOf(table);
  const added = { ...table.range, firstRow: table.range.lastRow + 1, lastRow: entered.lastRow };
  if (!isFilled(sheet, entered) || !isFree(sheet, added, entered)) return;
  table.range = { ...table.range, lastRow: entered.lastRow };
  for (let row = added.firstRow; row <= added.lastRow; row++)
    for (let column = added.firstColumn; column <= added.lastColumn; column++) {
      const { cells } = sheet;
      const own = cells.format(row, column).numberFormat;
      const format = cells.format(body.lastRow, column);
      cells.setFormat(row, column, own === undefined ? format : { ...format, numberFormat: own });
    }
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats])
    rule.ranges = rule.ranges.map((range) => (reaches(range, body) ? { ...range, lastRow: added.lastRow } : range));
  book.structureChanged();
}

/** Whether each of the rows has something now: emptying cells below a table extends nothing. */
function isFilled({ cells }: SheetState, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean {
  for (let row = firstRow; row <= lastRow; row++) {
    let filled = false;
    for (let column = firstColumn; column <= lastColumn; column++)
      filled ||= cells.value(row, column) !== null || cells.formula(row, column) !== null;
    if (!filled) return false;
  }
  return true;
}

/** Whether the added rows hold nothing but what was entered, and no other table or merged cell. */
function isFree({ cells, tables, merges }: SheetState, added: CellRange, entered: CellRange): boolean {
  if ([...tables.map(({ range }) => range), ...merges].some((each) => intersection(each, added) !== null)) return false;
  for (let row = added.firstRow; row <= added.lastRow; row++)
    for (let column = added.firstColumn; column <= added.lastColumn; column++) {
      const isEntered = column >= entered.firstColumn && column <= entered.lastColumn;
      if (!isEntered && (cells.value(row, column) !== null || cells.formula(row, column) !== null)) return false;
    }
  return true;
}

/** Whether a rule holds for cells of the table's last row and ends there. */
const reaches = (range: CellRange, body: CellRange): boolean =>
  range.lastRow === body.lastRow &&
  range.firstColumn >= body.firstColumn &&
  range.lastColumn <= body.lastColumn &&
  range.firstRow >= body.firstRow;

import { cellValueOf } from "../../core/workbook/sheet-rows";
import type { CellValue } from "../../core/workbook/workbook-data";
import { BOUNDS, boundsOf } from "./range-bounds";
import { refusing } from "./refused";

/** A cell by the address of a range, with its sheet, and its place within the range, from 0. */
interface CellAt {
  readonly address: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell says beyond its value. */
interface CellFound {
  readonly value: CellValue;
  readonly empty: boolean;
  readonly numberFormat: string;
}

/**
 * Looks at cells by their addresses: one sync, however many. Those of one column of a range are read together, from the
 * first to the last.
 */
export const cellsAt = (context: Excel.RequestContext, asked: readonly CellAt[]): Promise<readonly CellFound[]> =>
  refusing(async () => {
    const blocks = new Map<string, { first: number; last: number; readonly at: CellAt }>();
    for (const at of asked) {
      const block = blocks.get(columnKey(at));
      if (block === undefined) blocks.set(columnKey(at), { first: at.row, last: at.row, at });
      else [block.first, block.last] = [Math.min(block.first, at.row), Math.max(block.last, at.row)];
    }
    const ranges = new Map<string, Excel.Range>();
    for (const [key, { first, last, at }] of blocks)
      ranges.set(
        key,
        rangeAt(context, at.address)
          .getCell(first, at.column)
          .getResizedRange(last - first, 0)
          .load("values,valueTypes,numberFormat"),
      );
    await context.sync();
    return asked.map((at) => {
      const range = ranges.get(columnKey(at));
      const i = at.row - (blocks.get(columnKey(at))?.first ?? 0);
      const of = (grid: unknown[][] | undefined): unknown => grid?.[i]?.[0];
      return {
        value: cellValueOf(of(range?.values)),
        empty: of(range?.valueTypes) === Excel.RangeValueType.empty,
        numberFormat: String(of(range?.numberFormat)),
      };
    });
  });

/**
 * The header cells above a range that is the rows of a table, or some of its columns; null for any other range, also one
 * that begins further below. Two syncs.
 */
export const headerAbove = (context: Excel.RequestContext, address: string): Promise<readonly CellValue[] | null> =>
  refusing(async () => {
    const range = rangeAt(context, address).load(BOUNDS);
    const tables = range.worksheet.tables.load("items/showHeaders");
    await context.sync();
    const headed = tables.items.filter(({ showHeaders }) => showHeaders);
    const headers = headed.map((table) => table.getHeaderRowRange().load(`${BOUNDS},values`));
    await context.sync();
    const { firstRow, firstColumn, lastColumn } = boundsOf(range);
    for (const header of headers) {
      const bounds = boundsOf(header);
      if (bounds.lastRow + 1 !== firstRow || bounds.firstColumn > firstColumn || bounds.lastColumn < lastColumn)
        continue;
      const [cells = []] = header.values as unknown[][];
      return cells.slice(firstColumn - bounds.firstColumn, lastColumn - bounds.firstColumn + 1).map(cellValueOf);
    }
    return null;
  });

const columnKey = ({ address, column }: CellAt): string => JSON.stringify([address, column]);

/** The cells of an address such as `'IKZ 2014'!A2:I151`. */
function rangeAt({ workbook }: Excel.RequestContext, address: string): Excel.Range {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, at).replace(/^'(.*)'$/, "$1");
  return workbook.worksheets.getItem(sheet.replace(/''/g, "'")).getRange(address.slice(at + 1).replace(/\$/g, ""));
}

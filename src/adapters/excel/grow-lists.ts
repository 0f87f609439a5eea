import type { ListGrowth } from "../../core/lists/list-growth";
import { typedValue } from "../../core/workbook/typed-text";
import { rangeOf } from "./range-bounds";
import { HostRefused, refusing } from "./refused";
import { supports } from "./supports";

/**
 * Writes columns beside lists and rows below them, and lets their tables take them in; nothing else moves. New cells look like their
 * neighbours in the list. Two syncs. Throws HostRefused, before anything is changed, for a sheet or table that is not
 * there, a protected sheet, and an Excel that cannot resize tables.
 */
export const growLists = (context: Excel.RequestContext, growths: readonly ListGrowth[]): Promise<void> =>
  refusing(async () => {
    if (growths.length === 0) return;
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/name,items/protection/protected");
    const tables = workbook.tables.load("items/name");
    await context.sync();
    const targets = growths.map((growth) => {
      const sheet = sheets.items.find(({ name }) => name.toLowerCase() === growth.sheet.toLowerCase());
      if (sheet === undefined) throw new HostRefused("sheet-missing", { sheet: growth.sheet });
      if (sheet.protection.protected) throw new HostRefused("protected", { sheet: growth.sheet });
      const table = tables.items.find(({ name }) => name.toLowerCase() === growth.table?.toLowerCase());
      if (growth.table !== null && table === undefined) throw new HostRefused("sheet-missing", { sheet: growth.sheet });
      return { growth, sheet, table };
    });
    if (targets.some(({ table }) => table !== undefined) && !supports("1.13"))
      throw new HostRefused("api-missing", { member: "Table.resize" });
    for (const { growth, sheet, table } of targets) {
      if (table !== undefined && supports("1.13")) table.resize(rangeOf(sheet, growth.after));
      writeCells(sheet, growth);
    }
    await context.sync();
  });

function writeCells(sheet: Excel.Worksheet, { before, after, rows }: ListGrowth): void {
  const neighbours = rangeOf(sheet, { ...before, firstColumn: before.lastColumn });
  for (let column = before.lastColumn + 1; column <= after.lastColumn; column++)
    rangeOf(sheet, { ...after, firstColumn: column, lastColumn: column }).copyFrom(
      neighbours,
      Excel.RangeCopyType.formats,
    );
  const last = rangeOf(sheet, { ...before, firstRow: before.lastRow, lastColumn: after.lastColumn });
  for (let row = before.lastRow + 1; row <= after.lastRow; row++)
    rangeOf(sheet, { ...after, firstRow: row, lastRow: row }).copyFrom(last, Excel.RangeCopyType.formats);
  for (const { row, column, values } of rows)
    sheet.getRangeByIndexes(row, column, 1, values.length).values = [values.map((value) => typedValue(value))];
}

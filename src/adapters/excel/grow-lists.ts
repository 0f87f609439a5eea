import type { ListGrowth } from "../../core/lists/list-growth";
import { formatFor, storedNumber } from "../../core/workbook/shown-number";
import { typedValue } from "../../core/workbook/typed-text";
import { askDateSystem } from "./date-system";
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
    const dates = askDateSystem(workbook);
    await context.sync();
    const targets = growths.map((growth) => {
      const sheet = sheets.items.find(({ name }) => name.toLowerCase() === growth.sheet.toLowerCase());
      if (sheet === undefined) throw new HostRefused("sheet-missing", { sheet: growth.sheet });
      if (sheet.protection.protected) throw new HostRefused("protected", { sheet: growth.sheet });
      const table = tables.items.find(({ name }) => name.toLowerCase() === growth.table?.toLowerCase());
      if (growth.table !== null && table === undefined) throw new HostRefused("sheet-missing", { sheet: growth.sheet });
      return { growth, sheet, table };
    });
    if (targets.some(({ table, growth }) => table !== undefined && isLarger(growth)) && !supports("1.13"))
      throw new HostRefused("api-missing", { member: "Table.resize" });
    for (const { growth, sheet, table } of targets) {
      if (table !== undefined && isLarger(growth) && supports("1.13")) table.resize(rangeOf(sheet, growth.after));
      writeCells(sheet, growth, dates());
    }
    await context.sync();
  });

const isLarger = ({ before, after }: ListGrowth): boolean =>
  before.lastRow !== after.lastRow || before.lastColumn !== after.lastColumn;

function writeCells(sheet: Excel.Worksheet, growth: ListGrowth, date1904: boolean): void {
  const { before, after, rows, filled = [] } = growth;
  const neighbours = rangeOf(sheet, { ...before, firstColumn: before.lastColumn });
  for (let column = before.lastColumn + 1; column <= after.lastColumn; column++)
    rangeOf(sheet, { ...after, firstColumn: column, lastColumn: column }).copyFrom(
      neighbours,
      Excel.RangeCopyType.formats,
    );
  const last = rangeOf(sheet, { ...before, firstRow: before.lastRow, lastColumn: after.lastColumn });
  for (let row = before.lastRow + 1; row <= after.lastRow; row++) {
    const fresh = rangeOf(sheet, { ...after, firstRow: row, lastRow: row });
    fresh.copyFrom(last, Excel.RangeCopyType.formats);
    continueRow(sheet, growth, row);
  }
  for (const { row } of filled) continueRow(sheet, growth, row);
  for (const { row, column, values, shown } of rows) {
    const stored = values.map((value, i) => {
      const number = shown?.[i];
      const behind = number === undefined ? null : storedNumber(number, date1904);
      if (number !== undefined && behind !== null)
        sheet.getCell(row, column + i).numberFormat = [[formatFor(String(value ?? ""), number)]];
      return behind ?? value;
    });
    for (const { at, texts } of filledRuns(stored))
      sheet.getRangeByIndexes(row, column + at, 1, texts.length).values = [texts];
  }
}

/** Shows a row and lets calculated columns go on in it. */
function continueRow(sheet: Excel.Worksheet, { before, after, calculated = [], model }: ListGrowth, row: number): void {
  // Somebody may have hidden the empty row, or a filter has.
  rangeOf(sheet, { ...after, firstRow: row, lastRow: row }).rowHidden = false;
  const from = model ?? before.lastRow;
  for (const column of calculated) {
    const one = { firstColumn: column, lastColumn: column };
    const above = rangeOf(sheet, { ...one, firstRow: from, lastRow: from });
    rangeOf(sheet, { ...one, firstRow: row, lastRow: row }).copyFrom(above, Excel.RangeCopyType.formulas);
  }
}

/** The filled cells of a row, side by side: the others were empty before, or a column's formula is in them by now. */
function filledRuns(
  values: ListGrowth["rows"][number]["values"],
): { at: number; texts: ReturnType<typeof typedValue>[] }[] {
  const runs: { at: number; texts: ReturnType<typeof typedValue>[] }[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.at + last.texts.length === i) last.texts.push(typedValue(value));
    else runs.push({ at: i, texts: [typedValue(value)] });
  });
  return runs;
}

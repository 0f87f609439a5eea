import type { RowData } from "../../core/workbook/workbook-data";
import { BOUNDS, boundsOf } from "./range-bounds";
import { HostRefused, hostCode, refusing } from "./refused";
import { sheetRows } from "../../core/workbook/sheet-rows";

const ALL_COLUMNS = 16384;

/** The rows of a sheet with content, from the first to the last, inclusive: one sync, two where some of them are hidden. */
export const readRows = (
  context: Excel.RequestContext,
  sheetName: string,
  firstRow: number,
  lastRow: number,
): Promise<readonly RowData[]> =>
  refusing(async () => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const rows = sheet.getRangeByIndexes(firstRow, 0, lastRow - firstRow + 1, ALL_COLUMNS);
    const used = rows.getUsedRangeOrNullObject(true).load(`${BOUNDS},values,formulas,rowHidden`);
    try {
      await context.sync();
    } catch (error) {
      throw hostCode(error) === "ItemNotFound" ? new HostRefused("sheet-missing", { sheet: sheetName }) : error;
    }
    if (used.isNullObject) return [];
    const range = boundsOf(used);
    const mixed = (used.rowHidden as boolean | null) === null;
    const hidden = mixed
      ? sheet.getRangeByIndexes(range.firstRow, 0, used.rowCount, 1).getRowProperties({ rowHidden: true })
      : null;
    if (mixed) await context.sync();
    const block = { range, values: used.values as unknown[][], formulas: used.formulas as unknown[][] };
    return sheetRows([block], new Map(), (row) =>
      hidden === null ? used.rowHidden : hidden.value[row - range.firstRow]?.rowHidden === true,
    );
  });

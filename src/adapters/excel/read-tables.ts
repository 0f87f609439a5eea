import type { RowData, SheetData } from "../../core/workbook/workbook-data";
import { BOUNDS, boundsOf } from "./range-bounds";
import { refusing } from "./refused";
import { cellValueOf } from "../../core/workbook/sheet-rows";

/** A sheet with its tables and nothing outside of them; null where there is no such sheet. Three syncs. */
export const readTables = (context: Excel.RequestContext, sheetName: string): Promise<SheetData | null> =>
  refusing(async () => {
    const sheet = context.workbook.worksheets
      .getItemOrNullObject(sheetName)
      .load("name,visibility,protection/protected");
    await context.sync();
    if (sheet.isNullObject) return null;
    const tables = sheet.tables.load("items/name,items/showHeaders,items/showTotals");
    await context.sync();
    const read = tables.items.map((table) => ({ table, range: table.getRange().load(`${BOUNDS},values`) }));
    await context.sync();
    const cells = new Map<number, RowData["cells"][number][]>();
    for (const { range } of read)
      (range.values as unknown[][]).forEach((line, i) => {
        const row = cells.get(range.rowIndex + i) ?? [];
        cells.set(range.rowIndex + i, row);
        line.forEach((value, j) => (row[range.columnIndex + j] = cellValueOf(value)));
      });
    return {
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      protected: sheet.protection.protected,
      rows: Array.from(cells, ([index, row]) => ({ index, cells: row, hidden: false })).sort(
        (a, b) => a.index - b.index,
      ),
      merges: null,
      tables: read.map(({ table, range }) => ({
        name: table.name,
        range: boundsOf(range),
        headerRow: table.showHeaders,
        totalsRow: table.showTotals,
        columns: table.showHeaders ? ((range.values as unknown[][])[0] ?? []).map((value) => String(value)) : [],
      })),
    };
  });

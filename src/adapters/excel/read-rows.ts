import type { CellRange, RowData } from "../../core/workbook/workbook-data";
import { sheetRows, type ReadCells } from "../../core/workbook/sheet-rows";
import { askDateSystem } from "./date-system";
import { BOUNDS, boundsOf } from "./range-bounds";
import { readFormats } from "./read-formats";
import { readBlocks } from "./read-blocks";
import { HostRefused, hostCode, refusing } from "./refused";

/**
 * What the cells of an area hold, by rows; rows without content are left out. Two syncs, one more where some of the rows
 * are hidden, one where cells hold numbers that are no years, and one for each further 160,000 cells.
 */
export const readRows = (
  context: Excel.RequestContext,
  sheetName: string,
  area: CellRange,
): Promise<readonly RowData[]> =>
  refusing(async () => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const used = sheet
      .getRangeByIndexes(
        area.firstRow,
        area.firstColumn,
        area.lastRow - area.firstRow + 1,
        area.lastColumn - area.firstColumn + 1,
      )
      .getUsedRangeOrNullObject(true)
      .load(`${BOUNDS},rowHidden`);
    const dates = askDateSystem(context.workbook);
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
    const blocks: ReadCells[] = [];
    await readBlocks(context, [{ sheet: 0, range, properties: ["values", "formulas"] }], {
      sheetOf: () => sheet,
      take: (block, { values, formulas }) =>
        blocks.push({ range: block.range, values: values as unknown[][], formulas: formulas as unknown[][] }),
    });
    await readFormats(context, [{ sheet, blocks }]);
    return sheetRows(
      blocks,
      new Map(),
      (row) => (hidden === null ? used.rowHidden : hidden.value[row - range.firstRow]?.rowHidden === true),
      dates(),
    );
  });

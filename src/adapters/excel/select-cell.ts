import { rangeOf } from "./range-bounds";
import { HostRefused, refusing } from "./refused";

/** A place to show: a cell or a range of a sheet, zero-based. */
interface ShownPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow?: number;
  readonly lastColumn?: number;
}

/** Activates the sheet and selects the cells; a hidden sheet stays hidden and is refused. Two syncs. */
export const selectCell = (context: Excel.RequestContext, place: ShownPlace): Promise<void> =>
  refusing(async () => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load("name,visibility");
    await context.sync();
    if (sheet.isNullObject) throw new HostRefused("sheet-missing", { sheet: place.sheet });
    if (sheet.visibility !== Excel.SheetVisibility.visible)
      throw new HostRefused("sheet-hidden", { sheet: sheet.name });
    sheet.activate();
    const { row, column, lastRow = row, lastColumn = column } = place;
    rangeOf(sheet, { firstRow: row, firstColumn: column, lastRow, lastColumn }).select();
    await context.sync();
  });

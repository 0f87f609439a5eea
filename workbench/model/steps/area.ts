import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { intersection } from "../../../sheet-view/state/address";
import { ApiError } from "./api-error";
import type { Book } from "../../../sheet-view/state/book";
import { FORMAT_DEFAULTS, type CellFormat } from "../../../sheet-view/state/cell-format";
import type { SheetState } from "../../../sheet-view/state/sheet-state";

/** Cells of one sheet that an object of the API stands for. */
export interface Area {
  readonly book: Book;
  readonly sheet: SheetState;
  readonly ranges: readonly CellRange[];
}

/** Throws `AccessDenied` where the sheet is protected and one of the cells is locked. */
export function assertWritable({ sheet, ranges }: Area): void {
  if (sheet.protection === null) return;
  const open = ranges.every((range) => allCells(sheet, range, (format) => format.locked === false));
  if (!open) throw new ApiError("AccessDenied");
}

/** Throws `AccessDenied` where the sheet is protected, unless this option of the protection allows it. */
export function assertAllowed(sheet: SheetState, option: string): void {
  if (sheet.protection !== null && sheet.protection.options[option] !== true) throw new ApiError("AccessDenied");
}

function allCells(sheet: SheetState, range: CellRange, test: (format: CellFormat) => boolean): boolean {
  const CELLS = 1_000_000;
  const size = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
  if (size > CELLS) return false;
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++)
      if (!test(sheet.cells.format(row, column))) return false;
  return true;
}

/** One value for all cells of an area, null where they differ. Cells beyond the used range count as one. */
export function uniform<T>({ sheet, ranges }: Area, valueOf: (row: number, column: number) => T): T | null {
  const used = sheet.cells.usedRange(false);
  let found: T | undefined;
  for (const range of ranges) {
    const first = valueOf(range.firstRow, range.firstColumn);
    if (found !== undefined && found !== first) return null;
    found = first;
    const inside = used === null ? null : intersection(range, used);
    if (inside === null) continue;
    for (let row = inside.firstRow; row <= inside.lastRow; row++)
      for (let column = inside.firstColumn; column <= inside.lastColumn; column++)
        if (valueOf(row, column) !== found) return null;
  }
  return found ?? null;
}

/** A format property that all cells of the area have; null where they differ. */
export const uniformFormat = <K extends keyof typeof FORMAT_DEFAULTS>(
  area: Area,
  name: K,
): (typeof FORMAT_DEFAULTS)[K] | null =>
  uniform(area, (row, column) => {
    const own = area.sheet.cells.format(row, column)[name] as (typeof FORMAT_DEFAULTS)[K] | undefined;
    return own ?? FORMAT_DEFAULTS[name];
  });

/** Changes the looks of all cells of the area. */
export function changeFormat(area: Area, change: { [K in keyof CellFormat]?: CellFormat[K] | undefined }): void {
  assertAllowed(area.sheet, "allowFormatCells");
  for (const range of area.ranges) {
    area.sheet.cells.changeFormats(range, () => change);
    area.book.emit({ kind: "format-changed", sheet: area.sheet, range, source: area.book.source });
  }
}

/** All rows of an area, each once. */
export function rowsOf({ ranges }: Area): number[] {
  const rows = new Set<number>();
  for (const range of ranges) for (let row = range.firstRow; row <= range.lastRow; row++) rows.add(row);
  return [...rows];
}

/** All columns of an area, each once. */
export function columnsOf({ ranges }: Area): number[] {
  const columns = new Set<number>();
  for (const range of ranges)
    for (let column = range.firstColumn; column <= range.lastColumn; column++) columns.add(column);
  return [...columns];
}

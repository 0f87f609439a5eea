import type { Register } from "../lists/register";
import { KEPT_TABLES } from "../lists/own-table";
import { markByForm } from "../plan/own-forms";
import { isStammdatenSheet } from "../stammdaten/stammdaten";
import { normalise } from "../text/text";
import { isSameMark, type SheetMark } from "../workbook/sheet-mark";
import type { SheetData, WorkbookData } from "../workbook/workbook-data";

/** What a sheet of the add-in is, by its mark or, where that is gone, by its title and headers; null for any other. */
export const markOf = (sheet: SheetData, registers: readonly Register[] = []): SheetMark | null =>
  sheet.mark ?? markByForm(sheet, registers);

/** Whether the add-in wrote a sheet: it repeats what the lists say, or holds the Stammdaten, and is never a list. */
export const isOwnSheet = (sheet: SheetData, registers: readonly Register[] = []): boolean =>
  markOf(sheet, registers) !== null || isStammdatenSheet(sheet, registers);

/** Whether the add-in wrote a sheet, those with the tables that it keeps among them. */
export const isWrittenSheet = (sheet: SheetData, registers: readonly Register[] = []): boolean =>
  isOwnSheet(sheet, registers) || sheet.tables.some(({ name }) => KEPT.has(normalise(name)));

const KEPT = new Set(Object.values(KEPT_TABLES).map((name) => normalise(name)));

/** Whether a workbook has a sheet of the add-in with this mark. */
export const hasOwnSheet = (
  { sheets }: Pick<WorkbookData, "sheets">,
  mark: SheetMark,
  registers: readonly Register[] = [],
): boolean =>
  sheets.some((sheet) => {
    const own = markOf(sheet, registers);
    return own !== null && isSameMark(own, mark);
  });

import { numberForm } from "../../core/workbook/number-format";
import { shownCell } from "../../core/workbook/shown-number";
import type { ReadCells } from "../../core/workbook/sheet-rows";

/** Whether the workbook counts days from 1904; null as long as no cell has told it. */
export interface DateSystem {
  date1904: boolean | null;
}

/** Dates that are asked before the answer is given up: a column may be too narrow to show them. */
const MOST_ASKED = 20;

/**
 * Finds the date system by how Excel shows a date, as no member of ExcelScript tells it. Nothing is asked where the blocks
 * hold no date.
 */
export function askDateSystem(sheet: ExcelScript.Worksheet, blocks: readonly ReadCells[], system: DateSystem): void {
  let asked = 0;
  for (const { range, values, formats } of blocks)
    for (const [offset, codes] of Array.from(formats ?? []))
      for (let line = 0; line < values.length; line++) {
        if (system.date1904 !== null || asked >= MOST_ASKED) return;
        const value = values[line]?.[offset];
        const form = typeof value === "number" ? numberForm(String(codes[line])) : null;
        if (typeof value !== "number" || form === null || form.kind !== "date") continue;
        asked++;
        const text = sheet.getRangeByIndexes(range.firstRow + line, range.firstColumn + offset, 1, 1).getText();
        system.date1904 = tellsSystem(value, text);
      }
}

/** Which of the two days a cell shows, by its year; null where the text does not tell. */
export function tellsSystem(value: number, text: string): boolean | null {
  const [from1900, from1904] = [yearOf(value, false), yearOf(value, true)];
  if (from1900 === "" || from1904 === "") return null;
  const shows = (year: string): boolean => text.includes(year) || new RegExp(`(?:^|\\D)${year.slice(2)}$`).test(text);
  return shows(from1900) === shows(from1904) ? null : shows(from1904);
}

const yearOf = (value: number, date1904: boolean): string =>
  shownCell(value, { kind: "date", shows: "year" }, date1904)?.text ?? "";

import { rowValue } from "./list-columns";
import { dateWords } from "./local-time";
import type { Massnahme } from "./massnahme";
import type { MergedPlace, MergeSource } from "./merge-owners";
import type { CellValue, SheetData } from "./workbook-data";

/** What the cells of a merge's workbooks show, which their values alone do not tell. */
export interface ShownCells {
  /** Whether a cell in the row of a Maßnahme shows its number as a date. */
  isDate(m: Massnahme, column: number): boolean;
  /** The cell's value for places where its format does not come along: a date in words. */
  shown(m: Massnahme, column: number): CellValue;
}

/** A value for places where the format of its cell does not come along: a date in words, anything else as it is. */
export const shownValue = (source: MergeSource, place: MergedPlace, value: CellValue): CellValue =>
  typeof value === "number" && showsDate(source, place, value) ? dateWords(value, source.workbook.date1904) : value;

const showsDate = ({ isDate }: MergeSource, place: MergedPlace, value: CellValue): boolean =>
  typeof value === "number" && isDate?.(place) === true;

/** The cells of these workbooks, found by the Maßnahmen in whose rows they stand. */
export function shownCells(sources: readonly MergeSource[]): ShownCells {
  const bySheet = new Map<SheetData, MergeSource>();
  for (const source of sources) for (const sheet of source.snapshot.sheets) bySheet.set(sheet, source);
  const placeOf = ({ list, row }: Massnahme, column: number): MergedPlace => ({
    sheet: list.sheet.name,
    row: row.index,
    column,
  });
  return {
    isDate: (m, column) => {
      const source = bySheet.get(m.list.sheet);
      return source !== undefined && showsDate(source, placeOf(m, column), rowValue(m.row, column));
    },
    shown: (m, column) => {
      const [source, value] = [bySheet.get(m.list.sheet), rowValue(m.row, column)];
      return source === undefined ? value : shownValue(source, placeOf(m, column), value);
    },
  };
}

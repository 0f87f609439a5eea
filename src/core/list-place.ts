import { cellValue } from "./edit";
import { readYear, type Place } from "./massnahme";
import { massnahmenRegister } from "./massnahmen-register";
import type { FoundList } from "./recognise";
import type { Register } from "./register";

/** A list, with its register where it is known; without, it is one of Maßnahmen. */
type PlacedList = FoundList<string> & { readonly register?: Register };

/** The place of a cell of a list, or beside it; the year is that of its row, else the list's. */
export function listPlace(list: PlacedList, row: number, column: number): Place {
  const { sheet, columns, headers, register } = list;
  const header = headers.find((candidate) => candidate.column === column);
  const jahr = columns.get("Jahr");
  const own = jahr === undefined || row < list.firstRow ? null : readYear(cellValue(sheet, row, jahr));
  const place: Place = {
    sheet: sheet.name,
    row,
    column,
    header: header?.name ?? header?.text ?? null,
    year: own ?? list.year,
    value: cellValue(sheet, row, column),
  };
  return register === undefined || register.id === massnahmenRegister.id ? place : { ...place, register: register.id };
}

/** The first header cell of a list, where findings about the whole list point; its first cell where a table hides its header. */
export const listStart = (list: PlacedList): Place => ({
  ...listPlace(list, list.headerRow, list.firstColumn),
  year: list.year,
});

import type { FoundList } from "../lists/recognise";
import type { Register } from "../lists/register";
import { massnahmenRegister } from "../massnahmen/massnahmen-register";
import type { Snapshot } from "../snapshot/snapshot";
import { cellAddress } from "../text/text";
import { readYear } from "../workbook/cell-value";
import { cellValue, findRow } from "../workbook/edit";
import { placeOf, type Place } from "../workbook/place";

/** A list, with its register where it is known; without, it is one of Maßnahmen. */
type PlacedList = FoundList<string> & { readonly register?: Register };

const NO_ROW = {};

/** The place of a cell of a list, or beside it; the year is that of its row, else the list's. */
export function listPlace(list: PlacedList, row: number, column: number): Place {
  const { sheet, columns, headers, register } = list;
  const header = headers.find((candidate) => candidate.column === column);
  const jahr = columns.get("Jahr");
  const rowYear = jahr === undefined || row < list.firstRow ? null : readYear(cellValue(sheet, row, jahr));
  const place: Place = {
    sheet: sheet.name,
    row,
    column,
    header: header?.name ?? header?.text ?? null,
    year: rowYear ?? list.year,
    value: cellValue(sheet, row, column),
  };
  const own =
    register === undefined || register.id === massnahmenRegister.id ? place : { ...place, register: register.id };
  return placeOf(own, findRow(sheet, row) ?? NO_ROW);
}

/** The first header cell of a list, where findings about the whole list point; its first cell where a table hides its header. */
export const listStart = (list: PlacedList): Place => ({
  ...listPlace(list, list.headerRow, list.firstColumn),
  year: list.year,
});

/** Tells what stands in a row. */
export interface EntryNames {
  /** What people call the entry of a sheet's row (zero-based), such as its Thema; empty where the row is none. */
  at(sheet: string, row: number): string;
}

/** Sorts the entries of all registers by the rows in which they stand. */
export function entryNames({ allLists }: Pick<Snapshot, "allLists">): EntryNames {
  const bySheet = new Map<string, Map<number, string>>();
  for (const { register, sheet, entries } of allLists) {
    const rows = bySheet.get(sheet.name) ?? new Map<number, string>();
    bySheet.set(sheet.name, rows);
    for (const entry of entries) rows.set(entry.row.index, entry.text(register.name));
  }
  return { at: (sheet, row) => bySheet.get(sheet)?.get(row) ?? "" };
}

/** How a message on one place names another: the cell, with its sheet where that is another one. */
export const placeName = (place: Place, seenFrom: Place): string => {
  const cell = cellAddress(place.row, place.column);
  return place.sheet === seenFrom.sheet ? cell : `${place.sheet}!${cell}`;
};

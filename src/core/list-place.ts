import type { ColumnName } from "./columns";
import { cellValue } from "./edit";
import { readYear, type Place } from "./massnahme";
import type { FoundList } from "./recognise";

/** The place of a cell of a list, or beside it; the year is that of its row, else the list's. */
export function listPlace(list: FoundList<ColumnName>, row: number, column: number): Place {
  const { sheet, columns, headers } = list;
  const header = headers.find((candidate) => candidate.column === column);
  const jahr = columns.get("Jahr");
  const own = jahr === undefined || row < list.firstRow ? null : readYear(cellValue(sheet, row, jahr));
  return {
    sheet: sheet.name,
    row,
    column,
    header: header?.name ?? header?.text ?? null,
    year: own ?? list.year,
    value: cellValue(sheet, row, column),
  };
}

/** The first header cell of a list, where findings about the whole list point; its first cell where a table hides its header. */
export const listStart = (list: FoundList<ColumnName>): Place => ({
  ...listPlace(list, list.headerRow, list.firstColumn),
  year: list.year,
});

import { headerKey, type ColumnName } from "./columns";
import { columnName, plainForm } from "../text/text";
import type { ShownNumber } from "../workbook/shown-number";
import type { CellValue, RowData } from "../workbook/workbook-data";
import type { FoundList } from "./recognise";

/** A column of a list as it is found again in another list: by what it means, else by its header. */
export interface ListColumn {
  /** Unique within the list. */
  readonly key: string;
  /** null for a header that means nothing known. */
  readonly name: ColumnName | null;
  /** What people call it. */
  readonly header: string;
  readonly column: number;
}

/** All columns of a list, also those without a header; of two that mean the same the second has a key of its own. */
export function listColumnsOf(list: FoundList<ColumnName>): readonly ListColumn[] {
  const headers = new Map(list.headers.map((header) => [header.column, header]));
  const seen = new Map<string, number>();
  const columns: ListColumn[] = [];
  for (let column = list.firstColumn; column <= list.lastColumn; column++) {
    const found = headers.get(column);
    const words = found === undefined ? ["", columnName(column)] : [found.name ?? "", headerKey(found.text)];
    const meaning = found?.name ?? null;
    const kind = meaning === null ? JSON.stringify(words) : meaning;
    const nth = seen.get(kind) ?? 0;
    seen.set(kind, nth + 1);
    const header = found === undefined ? `Spalte ${columnName(column)}` : (found.name ?? found.text.trim());
    columns.push({ key: JSON.stringify([kind, nth]), name: nth === 0 ? meaning : null, header, column });
  }
  return columns;
}

/** The value of a cell of a row, null where it is empty. */
export const rowValue = (row: RowData, column: number): CellValue => row.cells[column] ?? null;

/** The number behind what a cell of a row shows. */
export const rowShown = ({ shown }: RowData, column: number): ShownNumber | undefined => shown?.[column];

/** The filled cells of a row as one text that is the same for the same words under the same headers. */
export function rowContent(row: RowData, columns: readonly ListColumn[]): string {
  const filled: [string, CellValue][] = [];
  for (const { key, name, column } of columns) {
    const value = rowValue(row, column);
    // The year is compared apart: some lists tell it in a column, some by their name.
    if (value !== null && name !== "Jahr") filled.push([key, typeof value === "string" ? plainForm(value) : value]);
  }
  filled.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify(filled);
}

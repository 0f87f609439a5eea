import type { CellValue } from "../workbook/workbook-data";
import type { FoundList } from "./recognise";

/** The different values of each declared column: what a value alone tells is asked once, not for every row. */
export function differentValues<Name extends string>({
  rows,
  columns,
}: FoundList<Name>): ReadonlyMap<Name, ReadonlySet<CellValue>> {
  const found = Array.from(columns, ([name, column]) => ({ name, column, values: new Set<CellValue>() }));
  // All columns at once: the cells of a row lie side by side in memory.
  for (const { cells } of rows) for (const { column, values } of found) values.add(cells[column] ?? null);
  return new Map(found.map(({ name, values }) => [name, values]));
}

import type { CellRange } from "../workbook/workbook-data";

/** Excel's last row and column. */
const LAST = { row: 1048575, column: 16383 };

/** All cells of a sheet but those to keep, in few rectangles. */
export function clearedAreas(keep: readonly { readonly row: number; readonly column: number }[]): readonly CellRange[] {
  const columnsOf = new Map<number, number[]>();
  for (const { row, column } of keep) columnsOf.set(row, [...(columnsOf.get(row) ?? []), column]);
  const rows = Array.from(columnsOf.keys()).sort((a, b) => a - b);
  const areas: CellRange[] = [];
  let from = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const columns = sorted(columnsOf.get(row));
    // Rows below one another that keep the same columns are cleared together.
    while (rows[i + 1] === (rows[i] ?? 0) + 1 && isSame(columns, sorted(columnsOf.get(rows[i + 1] ?? 0)))) i++;
    const last = rows[i] ?? row;
    if (from < row) areas.push({ firstRow: from, firstColumn: 0, lastRow: row - 1, lastColumn: LAST.column });
    let column = 0;
    for (const kept of [...columns, LAST.column + 1]) {
      if (column < kept) areas.push({ firstRow: row, firstColumn: column, lastRow: last, lastColumn: kept - 1 });
      column = kept + 1;
    }
    from = last + 1;
  }
  if (from <= LAST.row) areas.push({ firstRow: from, firstColumn: 0, lastRow: LAST.row, lastColumn: LAST.column });
  return areas;
}

const sorted = (columns: readonly number[] = []): readonly number[] =>
  Array.from(new Set(columns)).sort((a, b) => a - b);

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((column, i) => column === other[i]);

/** A chart that a plan once put there is named by an id; people's charts have names with capitals, spaces or digits. */
export const isOwnChart = (name: string): boolean => /^[a-z]+(?:-[a-z0-9]+)*$/.test(name);

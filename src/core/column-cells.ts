import { cellTraits } from "./cell-traits";
import type { ColumnName } from "./columns";
import type { Massnahme, MassnahmenList } from "./massnahme";
import { isBlank } from "./text";
import type { CellValue } from "./workbook-data";

/**
 * Visits the cells of a column in every list that has it, row by row. Several times faster than asking each Maßnahme
 * for the cell, which counts where a rule looks at every row and finds nothing.
 */
export function forEachCell(
  lists: readonly MassnahmenList[],
  name: ColumnName,
  visit: (m: Massnahme, value: CellValue) => void,
): void {
  for (const list of lists) {
    const column = list.columns.get(name);
    if (column === undefined) continue;
    for (const m of list.massnahmen) visit(m, m.row.cells[column] ?? null);
  }
}

/** Visits the cells of a column that may have a trait; the others are not even looked at. */
export function forEachCellWith(
  trait: number,
  lists: readonly MassnahmenList[],
  name: ColumnName,
  visit: (m: Massnahme, value: CellValue) => void,
): void {
  for (const list of lists) {
    const column = list.columns.get(name);
    if (column === undefined) continue;
    const [traits, width] = [cellTraits(list), list.lastColumn - list.firstColumn + 1];
    for (let row = 0, at = column - list.firstColumn; at < traits.length; row++, at += width) {
      if (((traits[at] ?? 0) & trait) === 0) continue;
      const m = list.massnahmen[row];
      if (m !== undefined) visit(m, m.row.cells[column] ?? null);
    }
  }
}

/** Whether a cell shows nothing: empty, or only spaces, invisible and control characters. */
export const showsNothing = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && isBlank(value));

import type { Massnahme } from "./massnahme";

/** Whether a row is the next one of the same list; rows without content between them do not count. */
export function isDirectlyBelow(lower: Massnahme, upper: Massnahme): boolean {
  const { rows, sheet, headerRow, firstColumn } = upper.list;
  const other = lower.list;
  if (other.sheet !== sheet || other.headerRow !== headerRow || other.firstColumn !== firstColumn) return false;
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? 0) < upper.row.index) low = middle + 1;
    else high = middle;
  }
  return rows[low + 1]?.index === lower.row.index;
}

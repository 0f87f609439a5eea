import type { MassnahmenList } from "../massnahmen/massnahme";
import { readYear } from "../workbook/cell-value";

/** A year with fewer `Jahr` cells than this part of those of the largest year is most likely a typing error. */
const LEAST_PART = 0.1;

/**
 * The years that count, ascending: those of which a list of its own holds a Maßnahme, and those with enough `Jahr` cells.
 * Source: the contract of the IKZ workbook, "Which years count".
 */
export function countingYears(lists: readonly MassnahmenList[]): readonly number[] {
  const counting = new Set<number>();
  const cells = new Map<number, number>();
  for (const list of lists) {
    const { year } = list;
    if (year !== null && list.entries.some((m) => m.year === year)) counting.add(year);
    if (list.columns.has("Jahr"))
      for (const m of list.entries) {
        const said = readYear(m.value("Jahr"));
        if (said !== null) cells.set(said, (cells.get(said) ?? 0) + 1);
      }
  }
  const largest = Math.max(0, ...Array.from(cells.values()));
  cells.forEach((count, year) => {
    if (count >= largest * LEAST_PART) counting.add(year);
  });
  return Array.from(counting).sort((a, b) => a - b);
}

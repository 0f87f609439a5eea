import type { Massnahme } from "./massnahme";

/** Finds the Maßnahme that stands in a row. */
export interface MassnahmenIndex {
  /** The Maßnahme of a sheet's row (zero-based); undefined where the row is none. */
  at(sheet: string, row: number): Massnahme | undefined;
}

/** Sorts Maßnahmen by the rows in which they stand. */
export function massnahmenIndex(massnahmen: readonly Massnahme[]): MassnahmenIndex {
  const bySheet = new Map<string, Map<number, Massnahme>>();
  for (const m of massnahmen) {
    const { name } = m.list.sheet;
    const rows = bySheet.get(name) ?? new Map<number, Massnahme>();
    bySheet.set(name, rows);
    rows.set(m.row.index, m);
  }
  return { at: (sheet, row) => bySheet.get(sheet)?.get(row) };
}

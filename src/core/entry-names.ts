import type { Snapshot } from "./snapshot";

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

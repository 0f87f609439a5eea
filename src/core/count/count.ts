import type { Massnahme } from "../massnahmen/massnahme";
import type { Snapshot } from "../snapshot/snapshot";

/** What Maßnahmen can be counted by. */
export type Merkmal = "kategorie" | "dezernat" | "organisationseinheit" | "art" | "status" | "jahr";

/** All Merkmale, in the order in which they are offered. */
export const merkmale: readonly Merkmal[] = ["kategorie", "dezernat", "organisationseinheit", "art", "status", "jahr"];

/** The key under which an empty or unrecognised value counts. */
export const OHNE = "(ohne)";

/** What of a Maßnahme is counted. */
export type CountedMassnahme = Pick<Massnahme, Exclude<Merkmal, "jahr" | "art"> | "arten" | "year">;

/** The parts of a Snapshot that give the order of keys. */
export type CountLists = Pick<Snapshot, "kategorien" | "dezernate" | "arten" | "status" | "organisationseinheiten">;

/** The keys under which a Maßnahme counts: one, or one for each of its Arten. */
export function keysOf(m: CountedMassnahme, merkmal: Merkmal): readonly string[] {
  if (merkmal === "art") return m.arten.length > 0 ? m.arten : [OHNE];
  const value = merkmal === "jahr" ? m.year : m[merkmal];
  return [value === null ? OHNE : String(value)];
}

/**
 * The keys of a table in the order of the Stammdaten, `(ohne)` last. Kategorien and Arten are always all there, of the
 * other lists only what occurs; years ascend.
 */
export function orderedKeys(merkmal: Merkmal, occurring: ReadonlySet<string>, lists: CountLists): readonly string[] {
  const complete = merkmal === "kategorie" || merkmal === "art";
  const keys = allKeys(merkmal, occurring, lists).filter((key) => complete || occurring.has(key));
  return occurring.has(OHNE) ? [...keys, OHNE] : keys;
}

function allKeys(merkmal: Merkmal, occurring: ReadonlySet<string>, lists: CountLists): readonly string[] {
  switch (merkmal) {
    case "kategorie":
      return lists.kategorien.ids;
    case "dezernat":
      return lists.dezernate.ids;
    case "art":
      return lists.arten.ids;
    case "status":
      return lists.status.ids;
    case "organisationseinheit":
      return Array.from(new Set(lists.organisationseinheiten.all.map((unit) => unit.name)));
    case "jahr":
      return Array.from(occurring)
        .filter((key) => key !== OHNE)
        .sort();
  }
}

/** How many Maßnahmen stand under each key; totals are not their sum where a Maßnahme has several Arten. */
export function countBy(massnahmen: readonly CountedMassnahme[], merkmal: Merkmal): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const m of massnahmen) for (const key of keysOf(m, merkmal)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A table of counts. `counts[row][column]`; totals count Maßnahmen, so each counts once in them. */
export interface CrossTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** Counts Maßnahmen by two Merkmale in a single pass. */
export function crossTable(
  massnahmen: readonly CountedMassnahme[],
  rows: Merkmal,
  columns: Merkmal,
  lists: CountLists,
): CrossTable {
  const cells = new Map<string, Map<string, number>>();
  const rowCounts = countBy(massnahmen, rows);
  const columnCounts = countBy(massnahmen, columns);
  for (const m of massnahmen)
    for (const rowKey of keysOf(m, rows)) {
      const line = cells.get(rowKey) ?? new Map<string, number>();
      cells.set(rowKey, line);
      for (const columnKey of keysOf(m, columns)) line.set(columnKey, (line.get(columnKey) ?? 0) + 1);
    }
  const rowKeys = orderedKeys(rows, new Set(rowCounts.keys()), lists);
  const columnKeys = orderedKeys(columns, new Set(columnCounts.keys()), lists);
  return {
    rows: rowKeys,
    columns: columnKeys,
    counts: rowKeys.map((rowKey) => columnKeys.map((columnKey) => cells.get(rowKey)?.get(columnKey) ?? 0)),
    rowTotals: rowKeys.map((key) => rowCounts.get(key) ?? 0),
    columnTotals: columnKeys.map((key) => columnCounts.get(key) ?? 0),
    total: massnahmen.length,
  };
}

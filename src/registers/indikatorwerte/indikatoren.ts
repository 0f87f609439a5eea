import { kept } from "../../core/text/kept";
import { readYear } from "../../core/workbook/cell-value";
import type { Entry } from "../../core/lists/register";
import { entriesOf, listsOf, type Snapshot } from "../../core/snapshot/snapshot";
import { normalise } from "../../core/text/text";
import { indikatoren } from "../indikatoren/register";
import type { IndikatorColumn } from "./names";

/** A row of the register of indicators, understood. Values that are no word of their list are null. */
export interface Indikator {
  readonly entry: Entry<IndikatorColumn>;
  /** As written. */
  readonly id: string;
  /** The ID after normalising; never empty. */
  readonly key: string;
  readonly einheit: string | null;
  readonly erhebung: string | null;
  readonly richtung: string | null;
  /** Only a clear `ja`. */
  readonly public: boolean;
  /** The years in which it is valid, inclusive; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The indicators of a workbook; one ID may have several rows, each for years of its own. */
export interface Indikatoren {
  /** The workbook has a list of indicators, and one in which they have an ID. */
  readonly found: boolean;
  readonly listed: boolean;
  readonly all: readonly Indikator[];
  readonly byKey: ReadonlyMap<string, readonly Indikator[]>;
}

/** The indicators of a workbook, in the order of sheets and rows; rows without an ID are left out. */
export const readIndikatoren = kept((snapshot: Pick<Snapshot, "allLists" | "werte">): Indikatoren => {
  const value = valueReader(snapshot);
  const all = entriesOf(snapshot, indikatoren)
    .filter((entry) => entry.has("ID") && normalise(entry.text("ID")) !== "")
    .map((entry): Indikator => {
      const id = entry.text("ID");
      return {
        entry,
        id,
        key: normalise(id),
        einheit: value(entry, "Einheit"),
        erhebung: value(entry, "Erhebung"),
        richtung: value(entry, "Richtung"),
        public: value(entry, "Öffentlich") === "ja",
        from: entry.has("gültig von") ? readYear(entry.at("gültig von").value) : null,
        to: entry.has("gültig bis") ? readYear(entry.at("gültig bis").value) : null,
      };
    });
  const byKey = new Map<string, Indikator[]>();
  for (const one of all) {
    const same = byKey.get(one.key);
    if (same === undefined) byKey.set(one.key, [one]);
    else same.push(one);
  }
  const lists = listsOf(snapshot, indikatoren);
  return { found: lists.length > 0, listed: lists.some(({ columns }) => columns.has("ID")), all, byKey };
});

/** Reads a cell by the allowed values of its column. */
function valueReader({
  werte,
}: Pick<Snapshot, "werte">): (entry: Entry<IndikatorColumn>, name: IndikatorColumn) => string | null {
  const tables = new Map(indikatoren.columns.map(({ name, values }) => [name, values?.table ?? ""]));
  return (entry, name) => werte.get(tables.get(name) ?? "")?.read(entry.text(name)).id ?? null;
}

/** Whether an indicator is valid in a year. */
export const isValidIn = ({ from, to }: Pick<Indikator, "from" | "to">, year: number): boolean =>
  (from === null || from <= year) && (to === null || year <= to);

/** The row of an ID that describes a year: the one valid in it, else the first. */
export const versionOf = (versions: readonly Indikator[], year: number): Indikator | undefined =>
  versions.find((one) => isValidIn(one, year)) ?? versions[0];

/** Whether two rows are valid in a common year. */
export const overlap = (a: Indikator, b: Indikator): boolean =>
  (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);

import type { Register } from "../lists/register";
import type { WorkbookData } from "../workbook/workbook-data";
import { stammdatenSheets } from "./stammdaten";
import type { Stammdaten } from "./stammdaten-values";

/** An entry of the Stammdaten that two workbooks do not have alike. */
export interface StammdatenDifference {
  readonly table: string;
  readonly entry: string;
  /** Only in one of the two, or in both with other words. */
  readonly kind: "only-here" | "only-there" | "other";
}

type Entries = ReadonlyMap<string, string>;

/** Whether a workbook has Stammdaten of its own. */
export const hasStammdaten = (workbook: Pick<WorkbookData, "sheets">, registers: readonly Register[] = []): boolean =>
  stammdatenSheets(workbook, registers).length > 0;

/** In which entries the Stammdaten of one workbook (here) differ from those of another (there). */
export function stammdatenDifferences(here: Stammdaten, there: Stammdaten): readonly StammdatenDifference[] {
  const theirs = entriesOf(there);
  return entriesOf(here).flatMap(([table, own], i) => {
    const other = theirs[i]?.[1] ?? new Map<string, string>();
    const keys = Array.from(new Set([...Array.from(own.keys()), ...Array.from(other.keys())]));
    return keys
      .filter((key) => own.get(key) !== other.get(key))
      .map((key): StammdatenDifference => ({
        table,
        entry: key,
        kind: !other.has(key) ? "only-here" : !own.has(key) ? "only-there" : "other",
      }));
  });
}

/** Every table with its entries by what people call them. */
const entriesOf = (stammdaten: Stammdaten): readonly (readonly [string, Entries])[] => [
  ["Kategorien", entries(stammdaten.kategorien, ({ id }) => id)],
  ["Dezernate", entries(stammdaten.dezernate, ({ id }) => id)],
  ["Arten", entries(stammdaten.arten, ({ id }) => id)],
  [
    "Schwerpunkte",
    entries(stammdaten.schwerpunkte, ({ kategorie, dezernat, kurzname }) =>
      [kategorie, dezernat, kurzname].filter((part) => part !== null && part !== "").join(" · "),
    ),
  ],
  ["Organisationseinheiten", entries(stammdaten.organisationseinheiten, ({ name }) => name)],
  ["Status", entries(stammdaten.status, ({ id }) => id)],
  ["Regeln", entries(Array.from(stammdaten.regeln), ([rule]) => rule)],
];

/** Entries of one name, as units that changed their Dezernat, are compared together. */
function entries<T>(all: readonly T[], nameOf: (one: T) => string): Entries {
  const byName = new Map<string, T[]>();
  for (const one of all) {
    const known = byName.get(nameOf(one));
    if (known === undefined) byName.set(nameOf(one), [one]);
    else known.push(one);
  }
  return new Map(Array.from(byName, ([name, same]) => [name, JSON.stringify(same)]));
}

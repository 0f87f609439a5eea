import { nearestName } from "../text/nearest-name";
import { normalise } from "../text/text";

/** A political priority that makes a Maßnahme belong to Kategorie I (the Oberbürgermeister's) or II (a Dezernat's). */
export interface Schwerpunkt {
  readonly kategorie: string;
  /** null in Kategorie I. */
  readonly dezernat: string | null;
  readonly kurzname: string;
  readonly bezeichnung: string;
}

/** The Schwerpunkte of a workbook and their look-up under short or long name. */
export interface SchwerpunktList {
  readonly all: readonly Schwerpunkt[];
  /** All of that name: several Dezernate may share one. */
  find(text: string): readonly Schwerpunkt[];
  /** The nearest short or long name; up to a third of its letters may differ, as it is advice only. */
  nearest(text: string): string | null;
}

const SCHWERPUNKT_TYPOS = 2;

/** Makes the look-up. */
export function schwerpunktList(all: readonly Schwerpunkt[]): SchwerpunktList {
  const byKey = new Map<string, Schwerpunkt[]>();
  const byText = new Map<string, readonly Schwerpunkt[]>();
  for (const schwerpunkt of all)
    for (const key of new Set([normalise(schwerpunkt.kurzname), normalise(schwerpunkt.bezeichnung)])) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [schwerpunkt]);
      else same.push(schwerpunkt);
    }
  const names = all.flatMap((owner) => [
    { name: owner.kurzname, owner: normalise(owner.kurzname) },
    { name: owner.bezeichnung, owner: normalise(owner.kurzname) },
  ]);
  const lookUp = nearestName(names, (length) => Math.max(SCHWERPUNKT_TYPOS, Math.floor(length / 3)));
  return {
    all,
    find: (text) => {
      let found = byText.get(text);
      if (found === undefined) byText.set(text, (found = byKey.get(normalise(text)) ?? []));
      return found;
    },
    nearest: (text) => lookUp(text)?.name ?? null,
  };
}

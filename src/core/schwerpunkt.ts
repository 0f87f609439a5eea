import { nearest, normalise } from "./text";

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
  /** The nearest short or long name within edit distance 2. */
  nearest(text: string): string | null;
}

/** Makes the look-up. */
export function schwerpunktList(all: readonly Schwerpunkt[]): SchwerpunktList {
  const byKey = new Map<string, Schwerpunkt[]>();
  for (const schwerpunkt of all)
    for (const key of new Set([normalise(schwerpunkt.kurzname), normalise(schwerpunkt.bezeichnung)])) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [schwerpunkt]);
      else same.push(schwerpunkt);
    }
  return {
    all,
    find: (text) => byKey.get(normalise(text)) ?? [],
    nearest: (text) =>
      nearest(
        text,
        all.flatMap((one) => (one.kurzname === one.bezeichnung ? [one.kurzname] : [one.kurzname, one.bezeichnung])),
        2,
      ),
  };
}

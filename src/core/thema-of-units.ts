import type { ArtList } from "./art";
import { continuesRow } from "./continuation";
import type { Massnahme } from "./massnahme";
import { dezernatKey, interner, unitKey, yearKey, type Trait } from "./match-equal";
import { repeatedThemen } from "./repeated-themen";
import { isDirectlyBelow } from "./row-neighbours";
import type { SimilarThemen } from "./similar-themen";

const DEZERNAT: readonly Trait[] = [yearKey, dezernatKey];

/** The rows of one Thema, Dezernat and year so far. */
interface ThemaRows {
  readonly first: Massnahme;
  last: Massnahme;
  readonly units: Set<string>;
}

/**
 * Finds Themen that several units of one Dezernat have entered for one year: each further unit once, with the first row
 * of that Thema. A row that continues the one above is left out, as is a unit that repeats itself.
 */
export function themaOfUnits(massnahmen: readonly Massnahme[], arten: ArtList): readonly SimilarThemen[] {
  const found: SimilarThemen[] = [];
  const code = interner();
  for (const group of repeatedThemen(massnahmen)) {
    const rows = new Map<number, ThemaRows>();
    for (const m of group) {
      const key = code(DEZERNAT, m);
      const known = rows.get(key);
      if (known === undefined) {
        rows.set(key, { first: m, last: m, units: new Set([unitKey(m)]) });
        continue;
      }
      const isFurther = !known.units.has(unitKey(m));
      if (isFurther && !(isDirectlyBelow(m, known.last) && continuesRow(m, known.last, arten)))
        found.push({ first: known.first, second: m });
      known.units.add(unitKey(m));
      known.last = m;
    }
  }
  return found;
}

import type { Massnahme } from "../massnahmen/massnahme";
import { kept } from "../text/kept";
import type { ArtList } from "../values/art";
import { unitKey } from "../values/organisationseinheit";
import { continuesRow, isDirectlyBelow } from "./continuation";
import { type RowKey, chained, chains, dezernatKey, interner, yearKey } from "./match-equal";
import type { SimilarThemen } from "./similar-themen";

/**
 * The Maßnahmen of each Thema that may occur more than once in a year: each group and the groups themselves in the order
 * of the rows. Rows without Thema or year are in none.
 */
const repeatedThemen = kept((massnahmen: readonly Massnahme[]): readonly (readonly Massnahme[])[] => {
  const themen = new Int32Array(massnahmen.length).fill(-1);
  massnahmen.forEach((m, i) => {
    if (m.year !== null && m.thema !== 0) themen[i] = m.thema;
  });
  const rows = chains(themen);
  const found: (readonly Massnahme[])[] = [];
  massnahmen.forEach((second, i) => {
    const first = rows.first[themen[i] ?? -1] ?? -1;
    if (first < 0 || rows.next[first] !== i) return;
    // Most often it is one Maßnahme in each of two years.
    if (rows.next[i] === -1 && massnahmen[first]?.year !== second.year) return;
    found.push(chained(rows, first).flatMap((row) => massnahmen[row] ?? []));
  });
  return found;
});

/**
 * The Maßnahmen of one year with the same Dezernat, Organisationseinheit and Thema, where there are several: each group
 * and the groups themselves in the order of the rows. Rows without Thema or year are in none.
 */
export const sameThema = kept((massnahmen: readonly Massnahme[]): readonly (readonly Massnahme[])[] => {
  const code = interner();
  return repeatedThemen(massnahmen).flatMap((group) => bySameUnit(group, code));
});

const UNIT: readonly RowKey[] = [yearKey, dezernatKey, unitKey];

function bySameUnit(massnahmen: readonly Massnahme[], code: ReturnType<typeof interner>): Massnahme[][] {
  const groups = new Map<number, Massnahme[]>();
  for (const m of massnahmen) {
    const key = code(UNIT, m);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [m]);
    else group.push(m);
  }
  return Array.from(groups.values()).filter((group) => group.length > 1);
}

const DEZERNAT: readonly RowKey[] = [yearKey, dezernatKey];

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

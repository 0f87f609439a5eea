import { isErrorValue, type Massnahme } from "./massnahme";
import { dezernatKey, unitKey } from "./match-equal";

/**
 * The Maßnahmen of one year with the same Dezernat, Organisationseinheit and Thema, where there are several: each group
 * and the groups themselves in the order of the rows. Rows without Thema or year are in none.
 */
export function sameThema(massnahmen: readonly Massnahme[]): readonly (readonly Massnahme[])[] {
  const byThema = new Map<string, Massnahme | Massnahme[]>();
  const repeated: Massnahme[][] = [];
  for (const m of massnahmen) {
    if (m.year === null || m.themaKey === "" || isErrorValue(m.themaKey)) continue;
    const known = byThema.get(m.themaKey);
    if (known === undefined) byThema.set(m.themaKey, m);
    else if (Array.isArray(known)) known.push(m);
    else {
      const group = [known, m];
      byThema.set(m.themaKey, group);
      repeated.push(group);
    }
  }
  return repeated.flatMap((group) => bySameUnit(group));
}

function bySameUnit(massnahmen: readonly Massnahme[]): Massnahme[][] {
  // Most often it is one Maßnahme a year, and the key of each need not be made.
  const years = new Set(massnahmen.map((m) => m.year));
  if (years.size === massnahmen.length) return [];
  const groups = new Map<string, Massnahme[]>();
  for (const m of massnahmen) {
    const key = JSON.stringify([m.year, dezernatKey(m), unitKey(m)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [m]);
    else group.push(m);
  }
  return Array.from(groups.values()).filter((group) => group.length > 1);
}

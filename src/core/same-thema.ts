import type { Massnahme } from "./massnahme";
import { dezernatKey, unitKey } from "./match-equal";
import { repeatedThemen } from "./repeated-themen";

/**
 * The Maßnahmen of one year with the same Dezernat, Organisationseinheit and Thema, where there are several: each group
 * and the groups themselves in the order of the rows. Rows without Thema or year are in none.
 */
export const sameThema = (massnahmen: readonly Massnahme[]): readonly (readonly Massnahme[])[] =>
  repeatedThemen(massnahmen).flatMap((group) => bySameUnit(group));

function bySameUnit(massnahmen: readonly Massnahme[]): Massnahme[][] {
  const groups = new Map<string, Massnahme[]>();
  for (const m of massnahmen) {
    const key = JSON.stringify([m.year, dezernatKey(m), unitKey(m)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [m]);
    else group.push(m);
  }
  return Array.from(groups.values()).filter((group) => group.length > 1);
}

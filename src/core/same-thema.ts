import { kept } from "./kept";
import type { Massnahme } from "./massnahme";
import { dezernatKey, interner, unitKey, yearKey, type Trait } from "./match-equal";
import { repeatedThemen } from "./repeated-themen";

/**
 * The Maßnahmen of one year with the same Dezernat, Organisationseinheit and Thema, where there are several: each group
 * and the groups themselves in the order of the rows. Rows without Thema or year are in none.
 */
export const sameThema = kept((massnahmen: readonly Massnahme[]): readonly (readonly Massnahme[])[] => {
  const code = interner();
  return repeatedThemen(massnahmen).flatMap((group) => bySameUnit(group, code));
});

const UNIT: readonly Trait[] = [yearKey, dezernatKey, unitKey];

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

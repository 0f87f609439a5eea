import { chained, chains } from "./chains";
import { kept } from "./kept";
import type { Massnahme } from "./massnahme";

/**
 * The Maßnahmen of each Thema that may occur more than once in a year: each group and the groups themselves in the order
 * of the rows. Rows without Thema or year are in none.
 */
export const repeatedThemen = kept((massnahmen: readonly Massnahme[]): readonly (readonly Massnahme[])[] => {
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

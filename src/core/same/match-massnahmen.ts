import type { Massnahme } from "../massnahmen/massnahme";
import { normalise } from "../text/text";
import { isErrorValue } from "../workbook/cell-value";
import { type Matching, levelsOfId, levelsOfThema, numbersOf, pairEqual } from "./match-equal";
import { pairSimilar } from "./match-similar";

/** Two rows of different years that are the same Maßnahme. */
export interface MassnahmenPair {
  readonly earlier: Massnahme;
  readonly later: Massnahme;
  /** From 0 to 1; 1 for an equal ID or Thema. */
  readonly similarity: number;
  readonly by: "id" | "thema" | "similar";
}

/** Which Maßnahmen of two years are the same; every row is in exactly one of the three lists. */
export interface MassnahmenMatch {
  /** In the order of the later year. */
  readonly pairs: readonly MassnahmenPair[];
  /** Only in the earlier year, in its order. */
  readonly ended: readonly Massnahme[];
  /** Only in the later year, in its order. */
  readonly added: readonly Massnahme[];
}

/** An ID as it is compared; empty for placeholders such as „–“ and for error values. */
export function idKey(m: Massnahme): string {
  const id = m.has("ID") ? m.text("ID") : "";
  return id === "" || isErrorValue(id) || !/[\p{L}\p{N}]/u.test(id) ? "" : normalise(id);
}

/** Numbers for IDs; -1 for a row without. */
function idNumbers(): (m: Massnahme) => number {
  const numbers = new Map<string, number>();
  return (m) => {
    const id = idKey(m);
    if (id === "") return -1;
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size));
    return number;
  };
}

/** The number of a Thema as it is compared; -1 for none. */
const themaNumber = (m: Massnahme): number => (m.thema === 0 ? -1 : m.thema);

/**
 * Finds the same Maßnahmen in two years of one workbook: equal ID, else within a Dezernat equal Thema, else the most
 * similar Thema.
 */
export function matchMassnahmen(earlier: readonly Massnahme[], later: readonly Massnahme[]): MassnahmenMatch {
  const matching: Matching = {
    earlier,
    later,
    laterOf: new Int32Array(earlier.length).fill(-1),
    earlierOf: new Int32Array(later.length).fill(-1),
    similarity: new Float64Array(later.length),
  };
  const idNumber = idNumbers();
  pairEqual(matching, { earlier: numbersOf(earlier, idNumber), later: numbersOf(later, idNumber) }, levelsOfId);
  const byId = matching.earlierOf.slice();
  pairEqual(
    matching,
    { earlier: numbersOf(earlier, themaNumber), later: numbersOf(later, themaNumber) },
    levelsOfThema,
  );
  const byThema = matching.earlierOf.slice();
  pairSimilar(matching);
  const pairs: MassnahmenPair[] = [];
  later.forEach((m, i) => {
    const row = matching.earlierOf[i] ?? -1;
    const partner = row < 0 ? undefined : earlier[row];
    if (partner === undefined) return;
    const by = (byId[i] ?? -1) >= 0 ? "id" : (byThema[i] ?? -1) >= 0 ? "thema" : "similar";
    pairs.push({ earlier: partner, later: m, similarity: matching.similarity[i] ?? 0, by });
  });
  return {
    pairs,
    ended: earlier.filter((_, i) => (matching.laterOf[i] ?? -1) < 0),
    added: later.filter((_, i) => (matching.earlierOf[i] ?? -1) < 0),
  };
}

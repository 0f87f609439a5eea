import { normalise } from "../../core/text/text";
import type { HeadingReader } from "./headings";
import type { NoteReason } from "./reading";

/** Under which headings something stands; undefined where there was none, null where it says „ohne“. */
export interface HeadingsAbove {
  readonly kategorie: string | null | undefined;
  readonly dezernat: string | null | undefined;
  /** The Dezernat stands in a row of the table, among the units. */
  readonly inTable: boolean;
  readonly unit: string;
}

/** The Dezernat of a Maßnahme, and what speaks against it. */
interface FoundDezernat {
  readonly dezernat: string | null;
  readonly doubt: NoteReason | null;
  /** The Dezernat that something else speaks for. */
  readonly other?: string;
}

/**
 * The Dezernat of each Maßnahme, in this order: the heading, the unit in the Stammdaten, the unit's own name, the same
 * unit below a heading elsewhere, the row of the table, the units around.
 */
export function dezernateOf(sections: readonly HeadingsAbove[], headings: HeadingReader): readonly FoundDezernat[] {
  const learned = new Map<string, string>();
  for (const { dezernat, inTable, unit } of sections)
    if (dezernat !== undefined && dezernat !== null && !inTable && unit !== "") learned.set(normalise(unit), dezernat);
  let disproved = "";
  const found = sections.map((section): FoundDezernat | null => {
    const { dezernat, inTable, unit } = section;
    const known = unit === "" ? [] : headings.units(unit);
    const ofUnit = known[0]?.dezernat;
    if (dezernat !== undefined && !inTable) {
      const contradicted =
        known.length > 0 &&
        dezernat !== null &&
        !known.some((one) => one.dezernat === dezernat || one.dezernat === null);
      return contradicted
        ? { dezernat, doubt: "dezernat-contradicted", other: ofUnit ?? "" }
        : { dezernat, doubt: null };
    }
    const row = JSON.stringify([section.kategorie, dezernat]);
    if (ofUnit !== undefined) {
      if (dezernat !== undefined && ofUnit !== dezernat) disproved = row;
      return { dezernat: ofUnit, doubt: null };
    }
    const named = unit === "" ? null : (headings.dezernatIn(unit) ?? learned.get(normalise(unit)) ?? null);
    if (named !== null) return { dezernat: named, doubt: null };
    if (dezernat !== undefined && disproved !== row) return { dezernat, doubt: null };
    return unit === "" && section.kategorie === undefined ? { dezernat: null, doubt: "dezernat-missing" } : null;
  });
  return found.map((one, i) => one ?? between(found, sections, i));
}

/** As many rows as a Dezernat may have in a report. */
const REACH = 500;

/** Reports go from Dezernat to Dezernat: a unit between two of one Dezernat belongs to it, else to the one before. */
function between(
  found: readonly (FoundDezernat | null)[],
  sections: readonly HeadingsAbove[],
  at: number,
): FoundDezernat {
  const kategorie = sections[at]?.kategorie;
  const near = (step: number): string | null => {
    for (
      let i = at + step;
      Math.abs(i - at) < REACH && sections[i]?.kategorie === kategorie && i >= 0 && i < sections.length;
      i += step
    ) {
      const one = found[i];
      if (one !== null && one !== undefined && one.dezernat !== null) return one.dezernat;
    }
    return null;
  };
  const dezernat = near(-1) ?? near(1);
  return { dezernat, doubt: dezernat === null ? "dezernat-missing" : "dezernat-guessed" };
}

import type { ArtList } from "./art";
import type { Massnahme } from "./massnahme";
import { dezernatKey } from "./match-equal";
import { normalise } from "./text";

const kategorieKey = (m: Massnahme): string => m.kategorie ?? normalise(m.text("Kategorie"));

/** Whether a row repeats Kategorie, Dezernat, Art and Thema of the one above it: a page break of the printed report. */
export function continuesRow(lower: Massnahme, upper: Massnahme, arten: ArtList): boolean {
  if (lower.thema !== upper.thema || lower.thema === 0) return false;
  const artKey = (m: Massnahme): string => arten.read(m.text("Art")).canonical ?? normalise(m.text("Art"));
  return (
    lower.year === upper.year &&
    dezernatKey(lower) === dezernatKey(upper) &&
    kategorieKey(lower) === kategorieKey(upper) &&
    artKey(lower) === artKey(upper)
  );
}

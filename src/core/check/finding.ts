import type { Edit } from "../workbook/edit";
import type { Place } from "../workbook/place";
import type { Severity } from "../text/texts";

/** What a rule objects to: ids and values only; the text is made at the surface, in the chosen language. */
export interface Finding {
  readonly rule: string;
  /** The id of one of the rule's messages. */
  readonly message: string;
  readonly severity: Severity;
  /** null only where there is no place at all. */
  readonly place: Place | null;
  /** The year whose Abgabe it concerns: the place's, or the later one for a Maßnahme that vanished. */
  readonly year: number | null;
  /** What fills the message's placeholders. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What the cell should hold instead, where that can be said. */
  readonly suggestion: string | null;
  /** The correction that a person may accept; empty for none. */
  readonly edits: readonly Edit[];
  /** The reason with which a person accepted it; left out where it is open. */
  readonly accepted?: string;
}

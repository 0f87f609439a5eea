import { massnahmenText } from "../phrases";
import { findingsText } from "../phrases.en";

/** So many errors. */
export const errors = (error: number): string => findingsText("error", error);

/** So many warnings. */
export const warnings = (warning: number): string => findingsText("warning", warning);

/** So many hints. */
export const hints = (hint: number): string => findingsText("hint", hint);

/** What an Abgabe consists of. */
export const handedIn = (count: number): string =>
  count === 0 ? "no Maßnahme (nothing to report)" : massnahmenText(count);

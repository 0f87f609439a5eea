import { findingsText } from "../phrases.de";

/** So many errors. */
export const erroneous = (error: number): string => findingsText("error", error);

/** So many warnings. */
export const warned = (warning: number): string => findingsText("warning", warning);

/** So many hints. */
export const hinted = (hint: number): string => findingsText("hint", hint);

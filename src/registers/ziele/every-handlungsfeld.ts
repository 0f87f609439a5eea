import { normalise } from "../../core/text";

const EVERY: ReadonlySet<string> = new Set([
  "alle",
  "alle felder",
  "alle handlungsfelder",
  "sämtliche handlungsfelder",
  "übergreifend",
  "handlungsfeldübergreifend",
]);

/** Whether the words stand for every Handlungsfeld. */
export const isEveryHandlungsfeld = (text: string): boolean => EVERY.has(normalise(text));

import type { Edit } from "./edit";
import { displayText } from "../text/text";

/** A change as people see it: what cannot be seen is made visible, of long texts the part around the first difference. */
interface ShownChange {
  readonly before: string;
  readonly after: string;
  /** A text becomes a number, which may look the same. */
  readonly becomesNumber: boolean;
}

const BEFORE_CHANGE = 24;

/** The two sides of an edit, each with at most so many characters. */
export function shownChange(edit: Pick<Edit, "before" | "after">, mostCharacters: number): ShownChange {
  const [before, after] = [displayText(edit.before), displayText(edit.after)];
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  const isLong = Math.max(before.length, after.length) > mostCharacters;
  const start = isLong ? Math.max(0, same - BEFORE_CHANGE) : 0;
  return {
    before: part(before, start, mostCharacters),
    after: part(after, start, mostCharacters),
    becomesNumber: typeof edit.before === "string" && typeof edit.after === "number",
  };
}

function part(text: string, start: number, mostCharacters: number): string {
  const cut = text.slice(start, start + mostCharacters);
  return `${start > 0 ? "…" : ""}${visible(cut)}${text.length > start + mostCharacters ? "…" : ""}`;
}

/** Line breaks, tabs, special and surplus spaces and invisible characters as signs. */
const visible = (text: string): string =>
  text
    .replace(/\r?\n/g, "⏎")
    .replace(/\t/g, "⇥")
    .replace(/[\u00a0\u2007\u202f]/g, "⍽")
    .replace(/^ +| {2,}| +$/g, (spaces) => "␣".repeat(spaces.length))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "·");

import type { Edit } from "../src/core/edit";
import { displayText } from "../src/core/text";

/** A change as people see it: what cannot be seen is made visible, of long texts the part around the first difference. */
export interface ShownChange {
  readonly before: string;
  readonly after: string;
}

const MOST_CHARACTERS = 90;
const BEFORE_CHANGE = 24;

/** The two sides of an edit. */
export function shownChange(edit: Pick<Edit, "before" | "after">): ShownChange {
  const [before, after] = [displayText(edit.before), displayText(edit.after)];
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  const isLong = Math.max(before.length, after.length) > MOST_CHARACTERS;
  const start = isLong ? Math.max(0, same - BEFORE_CHANGE) : 0;
  return { before: part(before, start), after: part(after, start) };
}

function part(text: string, start: number): string {
  const cut = text.slice(start, start + MOST_CHARACTERS);
  return `${start > 0 ? "…" : ""}${visible(cut)}${text.length > start + MOST_CHARACTERS ? "…" : ""}`;
}

/** Line breaks, tabs, special and surplus spaces and invisible characters as signs. */
const visible = (text: string): string =>
  text
    .replace(/\r?\n/g, "⏎")
    .replace(/\t/g, "⇥")
    .replace(/[\u00a0\u2007\u202f]/g, "⍽")
    .replace(/^ +| {2,}| +$/g, (spaces) => "␣".repeat(spaces.length))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "·");

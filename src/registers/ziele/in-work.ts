import type { Entry } from "../../core/lists/register";
import { entriesOf, type Snapshot } from "../../core/snapshot/snapshot";
import { isBlank, normalise } from "../../core/text/text";
import { ENDED_STAENDE, ziele } from "./register";

type Lists = Pick<Snapshot, "allLists" | "werte">;

/** Whether somebody works at a goal: it is neither reached nor given up. A Stand that cannot be read says neither. */
export function isInWork(entry: Entry, { werte }: Pick<Snapshot, "werte">): boolean {
  const stand = entry.text("Stand");
  if (isBlank(stand)) return true;
  const id = werte.get("Ziele_Stand")?.read(stand).id ?? null;
  return id !== null && !ENDED_STAENDE.includes(normalise(id));
}

/** The goals in work of each Handlungsfeld, in the order of the rows; rows without Handlungsfeld or Ziel are in none. */
export function inWorkByHandlungsfeld(snapshot: Lists): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entriesOf(snapshot, ziele)) {
    const key = normalise(entry.text("Handlungsfeld"));
    if (key === "" || isBlank(entry.text("Ziel")) || !isInWork(entry, snapshot)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return Array.from(groups.values());
}

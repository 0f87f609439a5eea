import { ownTable } from "../lists/own-table";
import { EXCEPTIONS } from "../check/exceptions";
import type { Massnahme } from "../massnahmen/massnahme";
import { idKey } from "../same/match-massnahmen";
import type { Snapshot } from "../snapshot/snapshot";
import { displayText, normalise } from "../text/text";

const ID_DIGITS = 3;
/** What an ID ends with, behind letters, signs and leading zeros. */
const NUMBERED = /^(.*?)[^\p{L}\p{N}]*0*(\d{1,15})$/u;
const SIGNS = /[^\p{L}\p{N}]+/gu;
/** The column in which other registers name a Maßnahme. */
const LINK_COLUMN = "Maßnahme-ID";

/**
 * Gives IDs that nothing in the workbook has yet, in any year, list or register: `III-014`, the Dezernat first, so that
 * workbooks in which the Dezernate work apart do not give the same one twice. IDs that differ only in signs or leading
 * zeros („III 14“) count as one. Afterwards it is a name and says nothing: a Maßnahme may change its Dezernat and keep it.
 */
export function newIds(
  snapshot: Pick<Snapshot, "massnahmen" | "allLists" | "sheets">,
): (m: Pick<Massnahme, "dezernat">) => string {
  const taken = new Set(knownIds(snapshot));
  const last = new Map<string, number>();
  for (const id of Array.from(taken)) {
    const [, before = "", digits = ""] = NUMBERED.exec(id) ?? [];
    const prefix = before.replace(SIGNS, "");
    if (digits !== "") last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(digits)));
  }
  return ({ dezernat }) => {
    const prefix = (dezernat ?? "").replace(SIGNS, "") || "M";
    const key = normalise(prefix);
    let number = last.get(key) ?? 0;
    let id = "";
    do {
      number++;
      id = `${prefix}-${String(number).padStart(ID_DIGITS, "0")}`;
    } while (taken.has(normalise(id)));
    last.set(key, number);
    taken.add(normalise(id));
    return id;
  };
}

/** The IDs of all Maßnahmen, and those by which other lists and exceptions name one that may be gone. */
function knownIds({
  massnahmen,
  allLists,
  sheets,
}: Pick<Snapshot, "massnahmen" | "allLists" | "sheets">): readonly string[] {
  const linked = allLists.flatMap(({ columns, entries }) =>
    columns.has(LINK_COLUMN) ? entries.map((entry) => normalise(entry.text(LINK_COLUMN))) : [],
  );
  const exceptions = ownTable({ sheets }, EXCEPTIONS);
  const accepted = (exceptions?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => normalise(displayText(cell))));
  return [...massnahmen.map((m) => idKey(m)), ...linked, ...accepted].filter((id) => id !== "");
}

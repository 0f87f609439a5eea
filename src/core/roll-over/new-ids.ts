import type { Massnahme } from "../massnahmen/massnahme";
import { idKey } from "../same/match-massnahmen";
import { normalise } from "../text/text";

const ID_DIGITS = 3;

/**
 * Gives IDs that no Maßnahme has yet, nor those named `elsewhere`: `III-014`, the Dezernat first, so that workbooks in
 * which the Dezernate work apart do not give the same one twice. Afterwards it is a name and says nothing: a Maßnahme may
 * change its Dezernat and keep it.
 */
export function newIds(
  massnahmen: readonly Massnahme[],
  elsewhere: readonly string[] = [],
): (m: Pick<Massnahme, "dezernat">) => string {
  const taken = new Set([...massnahmen.map((m) => idKey(m)), ...elsewhere.map((id) => normalise(id))]);
  const last = new Map<string, number>();
  for (const id of Array.from(taken)) {
    const [, prefix = "", digits = ""] = /^(.+)-(\d{1,9})$/.exec(id) ?? [];
    if (digits !== "") last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(digits)));
  }
  return ({ dezernat }) => {
    const prefix = (dezernat ?? "").replace(/[^\p{L}\p{N}]+/gu, "") || "M";
    const key = normalise(prefix);
    const number = (last.get(key) ?? 0) + 1;
    last.set(key, number);
    return `${prefix}-${String(number).padStart(ID_DIGITS, "0")}`;
  };
}

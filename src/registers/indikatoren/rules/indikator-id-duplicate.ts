import { isErrorValue, readYear } from "../../../core/workbook/cell-value";
import { placeName } from "../../../core/check/places";
import type { Entry } from "../../../core/lists/register";
import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { normalise } from "../../../core/text/text";
import { indikatoren } from "../register";

/** One ID for two indicators; rows of one ID for different years are one indicator that changed. */
export const indikatorIdDuplicate = defineRule({
  id: "indikator-id-duplicate",
  severity: "error",
  register: "indikatoren",
  needs: ["allLists"],
  columns: ["ID"],
  title: { de: "ID doppelt vergeben", en: "ID given twice" },
  why: {
    de: "Werte lassen sich dann keinem Indikator eindeutig zuordnen.",
    en: "Values cannot be told to which indicator they belong.",
  },
  messages: {
    de: { duplicate: "Die ID „{id}“ hat schon „{anderer}“ in {stelle}. Vergeben Sie eine eigene ID." },
    en: { duplicate: "“{anderer}” in {stelle} has the ID “{id}” already. Give this one an ID of its own." },
  },
  check: ({ allLists }, report) => {
    const seen = new Map<string, Indikator[]>();
    for (const entry of entriesOf({ allLists }, indikatoren)) {
      const id = entry.text("ID");
      const key = normalise(id);
      if (key === "" || isErrorValue(id)) continue;
      const same = seen.get(key) ?? [];
      const other = same.find((one) => isAtTheSameTime(one, entry));
      const place = entry.at("ID");
      if (other !== undefined)
        report("duplicate", place, {
          id,
          anderer: other.text("Indikator"),
          stelle: placeName(other.at("ID"), place),
        });
      if (same.length === 0) seen.set(key, same);
      same.push(entry);
    }
  },
});

type Indikator = Entry<(typeof indikatoren)["name"]>;

/** Whether two rows are valid in a common year. */
const isAtTheSameTime = (a: Indikator, b: Indikator): boolean =>
  (yearOf(a, "gültig von") ?? -Infinity) <= (yearOf(b, "gültig bis") ?? Infinity) &&
  (yearOf(b, "gültig von") ?? -Infinity) <= (yearOf(a, "gültig bis") ?? Infinity);

const yearOf = (entry: Indikator, name: "gültig von" | "gültig bis"): number | null =>
  entry.has(name) ? readYear(entry.at(name).value) : null;

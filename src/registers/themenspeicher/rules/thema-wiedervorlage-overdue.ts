import { dateText, readDate } from "../../../core/dates/read-date";
import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { themenspeicher } from "../register";
import { zustandOf } from "../zustand";

/** Nobody has to decide about these any more. */
const SETTLED: readonly (string | null)[] = ["Maßnahme", "gescheitert"];

/** Themen that should have come up again before today, and wait still. */
export const themaWiedervorlageOverdue = defineRule({
  id: "thema-wiedervorlage-overdue",
  severity: "warning",
  register: "themenspeicher",
  needs: ["allLists", "werte", "today"],
  columns: ["Zustand", "Wiedervorlage"],
  scope: "row",
  title: { de: "Wiedervorlage verstrichen", en: "Wiedervorlage has passed" },
  why: {
    de: "Das Thema sollte längst wieder aufgerufen sein.",
    en: "The Thema should have come up again by now.",
  },
  messages: {
    de: { overdue: "Die Wiedervorlage am {tag} ist verstrichen. Entscheiden Sie über das Thema oder vertagen Sie es." },
    en: { overdue: "The Wiedervorlage on {tag} has passed. Decide about the Thema or enter a later day." },
  },
  check: ({ allLists, werte, today }, report) => {
    if (today === null) return;
    for (const entry of entriesOf({ allLists }, themenspeicher)) {
      const place = entry.at("Wiedervorlage");
      const day = readDate(place.value);
      if (day === null || day >= today) continue;
      const zustand = zustandOf(entry, { werte });
      if (zustand !== null && !SETTLED.includes(zustand)) report("overdue", place, { tag: dateText(day) });
    }
  },
});

import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isBlank } from "../../../core/text/text";
import { themenspeicher } from "../register";
import { askedAt, zustandOf } from "../zustand";

/** Themen that are put back without a day on which they come up again. */
export const themaDeferredWithoutWiedervorlage = defineRule({
  id: "thema-deferred-without-wiedervorlage",
  severity: "warning",
  register: "themenspeicher",
  needs: ["allLists", "werte"],
  columns: ["Zustand"],
  scope: "row",
  title: { de: "Zurückgestelltes Thema ohne Wiedervorlage", en: "Deferred Thema without Wiedervorlage" },
  why: {
    de: "Ohne Termin wird ein zurückgestelltes Thema vergessen.",
    en: "Without a day a deferred Thema is forgotten.",
  },
  messages: {
    de: { missing: "„{zustand}“, aber ohne Wiedervorlage. Tragen Sie ein, wann das Thema wieder aufgerufen wird." },
    en: { missing: "“{zustand}”, but without Wiedervorlage. Enter when the Thema comes up again." },
  },
  check: ({ allLists, werte }, report) => {
    for (const entry of entriesOf({ allLists }, themenspeicher))
      if (zustandOf(entry, { werte }) === "zurückgestellt" && isBlank(entry.text("Wiedervorlage")))
        report("missing", askedAt(entry, "Wiedervorlage"), { zustand: entry.text("Zustand") });
  },
});

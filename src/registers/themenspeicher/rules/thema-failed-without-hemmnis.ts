import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isBlank } from "../../../core/text/text";
import { themenspeicher } from "../register";
import { askedAt, zustandOf } from "../zustand";

/** Themen that have failed, and nobody says on what. */
export const themaFailedWithoutHemmnis = defineRule({
  id: "thema-failed-without-hemmnis",
  severity: "error",
  register: "themenspeicher",
  needs: ["allLists", "werte"],
  columns: ["Zustand"],
  scope: "row",
  title: { de: "Gescheitertes Thema ohne Hemmnis", en: "Failed Thema without Hemmnis" },
  why: {
    de: "Woran Themen scheitern, lässt sich nur auswerten, wenn es eingetragen ist.",
    en: "What Themen fail on can only be counted where it is entered.",
  },
  messages: {
    de: { missing: "„{zustand}“, aber kein Hemmnis ist genannt. Wählen Sie aus der Liste, woran es lag." },
    en: { missing: "“{zustand}”, but no Hemmnis is named. Choose from the list what it failed on." },
  },
  check: ({ allLists, werte }, report) => {
    for (const entry of entriesOf({ allLists }, themenspeicher))
      if (zustandOf(entry, { werte }) === "gescheitert" && isBlank(entry.text("Hemmnis")))
        report("missing", askedAt(entry, "Hemmnis"), { zustand: entry.text("Zustand") });
  },
});

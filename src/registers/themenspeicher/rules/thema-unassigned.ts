import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isBlank } from "../../../core/text/text";
import { themenspeicher } from "../register";
import { askedAt, zustandOf } from "../zustand";

/** Themen that are more than a proposal, and that no Organisationseinheit has taken over. */
export const themaUnassigned = defineRule({
  id: "thema-unassigned",
  severity: "warning",
  register: "themenspeicher",
  needs: ["allLists", "werte"],
  columns: ["Zustand"],
  scope: "row",
  title: { de: "Thema ohne Organisationseinheit", en: "Thema without Organisationseinheit" },
  why: {
    de: "Ein Thema, für das niemand federführend ist, bleibt liegen.",
    en: "A Thema that nobody leads is left lying.",
  },
  messages: {
    de: {
      missing: "„{zustand}“, aber keine Organisationseinheit ist federführend. Tragen Sie ein, wer sich kümmert.",
    },
    en: {
      missing: "“{zustand}”, but no Organisationseinheit leads the Thema. Enter who takes care of it.",
    },
  },
  check: ({ allLists, werte }, report) => {
    for (const entry of entriesOf({ allLists }, themenspeicher)) {
      const zustand = zustandOf(entry, { werte });
      if (zustand === null || zustand === "Vorschlag" || !isBlank(entry.text("Organisationseinheit"))) continue;
      report("missing", askedAt(entry, "Organisationseinheit"), { zustand: entry.text("Zustand") });
    }
  },
});

import { cellRemedy } from "../../../core/check/cell-remedy";
import { isErrorValue } from "../../../core/workbook/cell-value";
import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isBlank } from "../../../core/text/text";
import { readPrioritaet } from "../prioritaet";
import { ziele } from "../register";

/** Prioritäten that are no whole number from 1, or are typed as text. */
export const zielPrioritaetUnreadable = defineRule({
  id: "ziel-prioritaet-unreadable",
  severity: "error",
  severities: { text: "hint" },
  register: "ziele",
  needs: ["allLists"],
  columns: ["Priorität"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Priorität ist keine Rangzahl", en: "Priorität is no rank" },
  why: {
    de: "Ziele lassen sich nur nach einer Zahl ordnen.",
    en: "Goals can be put in order by a number only.",
  },
  messages: {
    de: {
      unreadable:
        "„{wert}“ ist keine Priorität. Schreiben Sie eine ganze Zahl: 1 für das wichtigste Ziel, dann 2 und so fort.",
      text: "„{wert}“ ist als Text eingetragen. Übernehmen Sie die Zahl, damit Excel danach sortieren kann.",
    },
    en: {
      unreadable: "“{wert}” is no Priorität. Write a whole number: 1 for the most important goal, then 2 and so on.",
      text: "“{wert}” is entered as text. Accept the number, so that Excel can sort by it.",
    },
  },
  check: ({ allLists }, report) => {
    for (const goal of entriesOf({ allLists }, ziele)) {
      const place = goal.at("Priorität");
      const wert = goal.text("Priorität");
      if (isBlank(wert) || isErrorValue(wert)) continue;
      const rank = readPrioritaet(place.value);
      if (rank === null) report("unreadable", place, { wert });
      else if (typeof place.value === "string") report("text", place, { wert }, cellRemedy(goal.row, place, rank));
    }
  },
});

import { columnsOfKind } from "../core/check/listed-columns";
import { reportOddSpelling, spellingIn } from "../core/check/odd-spelling";
import { defineRule } from "../core/check/rule";

/** Dezernat cells that are recognisable but not written as in the Stammdaten: `3`, `iii`, `Dez. III`. */
export const dezernatSpelling = defineRule({
  id: "dezernat-spelling",
  severity: "warning",
  needs: ["allLists", "registers", "dezernate"],
  columns: ["Dezernat"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Schreibweise des Dezernats", en: "Spelling of the Dezernat" },
  why: {
    de: "Filter, Sortierung und Formeln halten verschiedene Schreibweisen für verschiedene Werte.",
    en: "Filters, sorting and formulas take different spellings for different values.",
  },
  messages: {
    de: { spelling: "„{wert}“ bedeutet Dezernat {richtig}. Schreiben Sie „{richtig}“." },
    en: { spelling: "“{wert}” means Dezernat {richtig}. Write “{richtig}”." },
  },
  check: (snapshot, report) =>
    reportOddSpelling(columnsOfKind(snapshot, "dezernat"), spellingIn(snapshot.dezernate), report),
});

import { cellRemedy } from "../core/cell-remedy";
import { forEachCell } from "../core/column-cells";
import { defineRule } from "../core/rule";

/** Dezernat cells that are recognisable but not written as in the Stammdaten: `3`, `iii`, `Dez. III`. */
export const dezernatSpelling = defineRule({
  id: "dezernat-spelling",
  severity: "warning",
  needs: ["lists", "dezernate"],
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
  check: ({ lists, dezernate }, report) =>
    forEachCell(lists, "Dezernat", (m, value) => {
      const richtig = m.dezernat;
      if (richtig === null || value === richtig) return;
      const wert = m.text("Dezernat");
      const { exact, lossless } = dezernate.read(wert);
      if (!exact) report("spelling", m.at("Dezernat"), { wert, richtig }, cellRemedy(m, "Dezernat", richtig, lossless));
    }),
});

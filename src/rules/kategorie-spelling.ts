import { cellRemedy } from "../core/cell-remedy";
import { forEachCell } from "../core/column-cells";
import { defineRule } from "../core/rule";

/** Kategorie cells that are recognisable but not written as in the Stammdaten: `2`, `ii`, `Kat. II`. */
export const kategorieSpelling = defineRule({
  id: "kategorie-spelling",
  severity: "warning",
  needs: ["lists", "kategorien"],
  columns: ["Kategorie"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Schreibweise der Kategorie", en: "Spelling of the Kategorie" },
  why: {
    de: "Filter, Sortierung und Formeln halten verschiedene Schreibweisen für verschiedene Werte.",
    en: "Filters, sorting and formulas take different spellings for different values.",
  },
  messages: {
    de: { spelling: "„{wert}“ bedeutet Kategorie {richtig}. Schreiben Sie „{richtig}“." },
    en: { spelling: "“{wert}” means Kategorie {richtig}. Write “{richtig}”." },
  },
  check: ({ lists, kategorien }, report) =>
    forEachCell(lists, "Kategorie", (m, value) => {
      const richtig = m.kategorie;
      if (richtig === null || value === richtig) return;
      const wert = m.text("Kategorie");
      const { exact, lossless } = kategorien.read(wert);
      if (!exact)
        report("spelling", m.at("Kategorie"), { wert, richtig }, cellRemedy(m, "Kategorie", richtig, lossless));
    }),
});

import { cellRemedy } from "../core/cell-remedy";
import { defineRule } from "../core/rule";

/** Kategorie cells that are recognisable but not written as in the Stammdaten: `2`, `ii`, `Kat. II`. */
export const kategorieSpelling = defineRule({
  id: "kategorie-spelling",
  severity: "warning",
  needs: ["massnahmen", "kategorien"],
  columns: ["Kategorie"],
  fixes: true,
  title: { de: "Schreibweise der Kategorie", en: "Spelling of the Kategorie" },
  why: {
    de: "Filter, Sortierung und Formeln halten verschiedene Schreibweisen für verschiedene Werte.",
    en: "Filters, sorting and formulas take different spellings for different values.",
  },
  messages: {
    de: { spelling: "„{wert}“ bedeutet Kategorie {richtig}. Schreiben Sie „{richtig}“." },
    en: { spelling: "“{wert}” means Kategorie {richtig}. Write “{richtig}”." },
  },
  check: ({ massnahmen, kategorien }, report) => {
    for (const m of massnahmen) {
      if (m.kategorie === null) continue;
      const wert = m.text("Kategorie");
      if (wert === m.kategorie) continue;
      const { lossless } = kategorien.read(wert);
      report(
        "spelling",
        m.at("Kategorie"),
        { wert, richtig: m.kategorie },
        cellRemedy(m, "Kategorie", m.kategorie, lossless),
      );
    }
  },
});

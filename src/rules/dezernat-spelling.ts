import { cellRemedy } from "../core/cell-remedy";
import { defineRule } from "../core/rule";

/** Dezernat cells that are recognisable but not written as in the Stammdaten: `3`, `iii`, `Dez. III`. */
export const dezernatSpelling = defineRule({
  id: "dezernat-spelling",
  severity: "warning",
  needs: ["massnahmen", "dezernate"],
  columns: ["Dezernat"],
  fixes: true,
  title: { de: "Schreibweise des Dezernats", en: "Spelling of the Dezernat" },
  why: {
    de: "Filter, Sortierung und Formeln halten verschiedene Schreibweisen für verschiedene Werte.",
    en: "Filters, sorting and formulas take different spellings for different values.",
  },
  messages: {
    de: { spelling: "„{wert}“ bedeutet Dezernat {richtig}. Schreiben Sie „{richtig}“." },
    en: { spelling: "“{wert}” means Dezernat {richtig}. Write “{richtig}”." },
  },
  check: ({ massnahmen, dezernate }, report) => {
    for (const m of massnahmen) {
      if (m.dezernat === null) continue;
      const wert = m.text("Dezernat");
      if (wert === m.dezernat) continue;
      const { lossless } = dezernate.read(wert);
      report(
        "spelling",
        m.at("Dezernat"),
        { wert, richtig: m.dezernat },
        cellRemedy(m, "Dezernat", m.dezernat, lossless),
      );
    }
  },
});

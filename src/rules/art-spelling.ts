import { cellRemedy } from "../core/cell-remedy";
import { defineRule } from "../core/rule";

/**
 * Art cells of which every part is recognisable, but which are not written as agreed: `interkommunal; vertikal`. With
 * `allgemein`, which stands alone, there is no agreed way to write several.
 */
export const artSpelling = defineRule({
  id: "art-spelling",
  severity: "warning",
  needs: ["massnahmen"],
  columns: ["Art"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Schreibweise der Art", en: "Spelling of the Art" },
  why: {
    de: "Filter, Sortierung und Formeln halten verschiedene Schreibweisen für verschiedene Werte.",
    en: "Filters, sorting and formulas take different spellings for different values.",
  },
  messages: {
    de: { spelling: "Die Art „{wert}“ ist anders geschrieben als vereinbart. Schreiben Sie „{richtig}“." },
    en: { spelling: "The Art “{wert}” is not written as agreed. Write “{richtig}”." },
  },
  check: ({ massnahmen }, report) => {
    for (const m of massnahmen) {
      const { arten, allgemein, canonical, exact, lossless } = m.art;
      if (canonical === null || exact || (allgemein && arten.length > 1)) continue;
      const values = { wert: m.text("Art"), richtig: canonical };
      report("spelling", m.at("Art"), values, cellRemedy(m, "Art", canonical, lossless));
    }
  },
});

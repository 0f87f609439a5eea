import { includesAllgemein } from "../core/art";
import { cellRemedy } from "../core/cell-remedy";
import { forEachCell } from "../core/column-cells";
import { defineRule } from "../core/rule";

/**
 * Art cells of which every part is recognisable, but which are not written as agreed: `interkommunal; vertikal`. With
 * `allgemein`, which stands alone, there is no agreed way to write several.
 */
export const artSpelling = defineRule({
  id: "art-spelling",
  severity: "warning",
  needs: ["lists", "arten"],
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
  check: ({ lists, arten }, report) =>
    forEachCell(lists, "Art", (m, value) => {
      const wert = typeof value === "string" ? value : m.text("Art");
      const { arten: found, canonical, lossless } = arten.read(wert);
      if (canonical === null || canonical === wert) return;
      if (found.length === 1 || !includesAllgemein(found))
        report("spelling", m.at("Art"), { wert, richtig: canonical }, cellRemedy(m, "Art", canonical, lossless));
    }),
});

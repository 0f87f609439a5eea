import { columnsOfKind } from "../core/check/listed-columns";
import { reportOddSpelling } from "../core/check/odd-spelling";
import { defineRule } from "../core/check/rule";

/**
 * Art cells of which every part is recognisable, but which are not written as agreed: `interkommunal; vertikal`. With
 * `allgemein`, which stands alone, there is no agreed way to write several.
 */
export const artSpelling = defineRule({
  id: "art-spelling",
  severity: "warning",
  needs: ["allLists", "registers", "arten"],
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
  check: (snapshot, report) =>
    reportOddSpelling(
      columnsOfKind(snapshot, "art"),
      (text) => {
        const { arten, allgemein, canonical, exact, lossless } = snapshot.arten.read(text);
        return canonical === null || exact || (allgemein && arten.length > 1) ? null : { canonical, lossless };
      },
      report,
    ),
});

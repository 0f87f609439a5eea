import { cellRemedy } from "../core/cell-remedy";
import { forEachCellOfColumns, ofKind } from "../core/register-cells";
import { defineRule } from "../core/rule";
import { displayText } from "../core/text";
import type { CellValue } from "../core/workbook-data";

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
  check: (snapshot, report) => {
    const isOdd = (value: CellValue): boolean => {
      const { arten, allgemein, canonical, exact } = snapshot.arten.read(displayText(value));
      return canonical !== null && !exact && !(allgemein && arten.length > 1);
    };
    forEachCellOfColumns(snapshot, ofKind("art"), isOdd, (entry, value, { name }) => {
      const wert = displayText(value);
      const { canonical, lossless } = snapshot.arten.read(wert);
      const richtig = canonical ?? wert;
      const place = entry.at(name);
      report("spelling", place, { wert, richtig }, cellRemedy(entry.row, place, richtig, lossless));
    });
  },
});

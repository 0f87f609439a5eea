import { cellRemedy } from "../core/cell-remedy";
import { forEachCell } from "../core/column-cells";
import { defineRule } from "../core/rule";
import { displayText } from "../core/text";
import { isOddlySpelt } from "../core/value-list";
import type { CellValue } from "../core/workbook-data";

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
  check: ({ lists, kategorien }, report) => {
    const isOdd = (value: CellValue): boolean => isOddlySpelt(kategorien.read(displayText(value)));
    forEachCell(lists, "Kategorie", isOdd, (m, value) => {
      const wert = displayText(value);
      const { id, lossless } = kategorien.read(wert);
      const richtig = id ?? wert;
      const place = m.at("Kategorie");
      report("spelling", place, { wert, richtig }, cellRemedy(m.row, place, richtig, lossless));
    });
  },
});

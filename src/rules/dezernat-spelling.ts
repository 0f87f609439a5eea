import { cellRemedy } from "../core/cell-remedy";
import { forEachCellOfColumns, ofKind } from "../core/register-cells";
import { defineRule } from "../core/rule";
import { displayText } from "../core/text";
import { isOddlySpelt } from "../core/value-list";
import type { CellValue } from "../core/workbook-data";

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
  check: (snapshot, report) => {
    const isOdd = (value: CellValue): boolean => isOddlySpelt(snapshot.dezernate.read(displayText(value)));
    forEachCellOfColumns(snapshot, ofKind("dezernat"), isOdd, (entry, value, { name }) => {
      const wert = displayText(value);
      const { id, lossless } = snapshot.dezernate.read(wert);
      const richtig = id ?? wert;
      const place = entry.at(name);
      report("spelling", place, { wert, richtig }, cellRemedy(entry.row, place, richtig, lossless));
    });
  },
});

import { defineRule } from "../core/check/rule";
import { forEachCell } from "../core/check/visit-cells";
import { kategorieSchwerpunkte } from "../core/snapshot/kategorie-schwerpunkte";
import { displayText } from "../core/text/text";
import { showsNothing } from "../core/workbook/cell-value";
import type { CellValue } from "../core/workbook/workbook-data";

/** Maßnahmen of a Kategorie without Schwerpunkte of its own (III) that have a known Schwerpunkt all the same. */
export const kategorieSchwerpunktSuperfluous = defineRule({
  id: "kategorie-schwerpunkt-superfluous",
  severity: "error",
  needs: ["lists", "stammdaten", "kategorien", "dezernate"],
  columns: ["Kategorie", "Schwerpunkt"],
  scope: "row",
  title: { de: "Schwerpunkt einer anderen Kategorie", en: "Schwerpunkt of another Kategorie" },
  why: {
    de: "Eine Maßnahme mit einem politischen Schwerpunkt hat höhere Priorität, als die Zeile angibt.",
    en: "A Maßnahme with a political Schwerpunkt has a higher priority than the row says.",
  },
  messages: {
    de: {
      superfluous:
        "„{wert}“ gehört zu Kategorie {andere}, hier steht {kategorie}. Ändern Sie die Kategorie oder leeren Sie die Zelle.",
    },
    en: {
      superfluous:
        "“{wert}” belongs to Kategorie {andere}, here it is {kategorie}. Change the Kategorie or empty the cell.",
    },
  },
  check: (snapshot, report) => {
    const { own, of } = kategorieSchwerpunkte(snapshot);
    const isKnown = (value: CellValue): boolean => !showsNothing(value) && of(displayText(value)).length > 0;
    forEachCell(snapshot.lists, "Schwerpunkt", isKnown, (m, value) => {
      const wert = displayText(value);
      const [owner] = of(wert);
      if (m.kategorie !== null && !own.has(m.kategorie) && owner !== undefined)
        report("superfluous", m.at("Schwerpunkt"), { wert, andere: owner.kategorie, kategorie: m.kategorie });
    });
  },
});

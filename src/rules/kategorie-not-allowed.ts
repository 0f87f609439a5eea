import { defineRule } from "../core/check/rule";
import { forEachCell } from "../core/check/visit-cells";
import { displayText } from "../core/text/text";
import { isFilled } from "../core/workbook/cell-value";
import type { CellValue } from "../core/workbook/workbook-data";

/** Kategorie cells that are no Kategorie of the Stammdaten and not recognisable as one. */
export const kategorieNotAllowed = defineRule({
  id: "kategorie-not-allowed",
  severity: "error",
  needs: ["lists", "kategorien"],
  columns: ["Kategorie"],
  scope: "row",
  title: { de: "Kategorie nicht in der Liste", en: "Kategorie not in the list" },
  why: {
    de: "Auswertungen je Kategorie zählen diese Maßnahme nicht mit.",
    en: "Totals per Kategorie leave this Maßnahme out.",
  },
  messages: {
    de: { unknown: "Kategorie „{wert}“ steht nicht in den Stammdaten. Wählen Sie einen Eintrag der Liste: {erlaubt}." },
    en: { unknown: "Kategorie “{wert}” is not in the Stammdaten. Choose one from the list: {erlaubt}." },
  },
  check: ({ lists, kategorien }, report) => {
    const erlaubt = kategorien.ids.join(", ");
    const isUnknown = (value: CellValue): boolean => isFilled(value) && !kategorien.knows(displayText(value));
    forEachCell(lists, "Kategorie", isUnknown, (m, value) =>
      report("unknown", m.at("Kategorie"), { wert: displayText(value), erlaubt }),
    );
  },
});

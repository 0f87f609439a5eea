import { defineRule } from "../core/check/rule";
import { isFilled } from "../core/workbook/cell-value";

/** Kategorie cells that are no Kategorie of the Stammdaten and not recognisable as one. */
export const kategorieNotAllowed = defineRule({
  id: "kategorie-not-allowed",
  severity: "error",
  needs: ["massnahmen", "kategorien"],
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
  check: ({ massnahmen, kategorien }, report) => {
    const erlaubt = kategorien.ids.join(", ");
    for (const m of massnahmen)
      if (m.kategorie === null && isFilled(m.value("Kategorie")))
        report("unknown", m.at("Kategorie"), { wert: m.text("Kategorie"), erlaubt });
  },
});

import { isErrorValue } from "../core/massnahme";
import { defineRule } from "../core/rule";
import { isBlank } from "../core/text";

/** Dezernat cells that are no Dezernat of the Stammdaten and not recognisable as one. */
export const dezernatNotAllowed = defineRule({
  id: "dezernat-not-allowed",
  severity: "error",
  needs: ["massnahmen", "dezernate"],
  columns: ["Dezernat"],
  scope: "row",
  title: { de: "Dezernat nicht in der Liste", en: "Dezernat not in the list" },
  why: {
    de: "Auswertungen je Dezernat zählen diese Maßnahme nicht mit.",
    en: "Totals per Dezernat leave this Maßnahme out.",
  },
  messages: {
    de: { unknown: "Dezernat „{wert}“ steht nicht in den Stammdaten. Wählen Sie einen Eintrag der Liste: {erlaubt}." },
    en: { unknown: "Dezernat “{wert}” is not in the Stammdaten. Choose one from the list: {erlaubt}." },
  },
  check: ({ massnahmen, dezernate }, report) => {
    const erlaubt = dezernate.ids.join(", ");
    for (const m of massnahmen) {
      if (m.dezernat !== null) continue;
      const wert = m.text("Dezernat");
      if (!isBlank(wert) && !isErrorValue(wert)) report("unknown", m.at("Dezernat"), { wert, erlaubt });
    }
  },
});

import { isErrorValue } from "../core/massnahme";
import { forEachCellOfKind } from "../core/register-cells";
import { defineRule } from "../core/rule";
import { isBlank } from "../core/text";

/** Dezernat cells that are no Dezernat of the Stammdaten and not recognisable as one. */
export const dezernatNotAllowed = defineRule({
  id: "dezernat-not-allowed",
  severity: "error",
  needs: ["allLists", "registers", "dezernate"],
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
  check: (snapshot, report) => {
    const erlaubt = snapshot.dezernate.ids.join(", ");
    forEachCellOfKind("dezernat", snapshot, ({ entry, column: { name } }) => {
      if ((entry.dezernat ?? null) !== null) return;
      const wert = entry.text(name);
      if (snapshot.dezernate.knows(wert) || isBlank(wert) || isErrorValue(wert)) return;
      report("unknown", entry.at(name), { wert, erlaubt });
    });
  },
});

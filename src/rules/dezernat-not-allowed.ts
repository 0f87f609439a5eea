import { columnsOfKind, remarksOn } from "../core/check/listed-columns";
import { isFilled } from "../core/workbook/cell-value";
import { displayText } from "../core/text/text";
import type { CellValue } from "../core/workbook/workbook-data";
import { defineRule } from "../core/check/rule";

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
    const { dezernate } = snapshot;
    const erlaubt = dezernate.ids.join(", ");
    const unknown = (value: CellValue): string | null =>
      isFilled(value) && !dezernate.knows(displayText(value)) ? displayText(value) : null;
    for (const column of columnsOfKind(snapshot, "dezernat"))
      for (const { entry, about: wert } of remarksOn(column, unknown))
        report("unknown", entry.at(column.name), { wert, erlaubt });
  },
});

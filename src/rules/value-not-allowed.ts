import { columnsOfKind, remarksOn } from "../core/check/listed-columns";
import { cellRemedy } from "../core/check/cell-remedy";
import { isFilled } from "../core/workbook/cell-value";
import { defineRule } from "../core/check/rule";
import { displayText } from "../core/text/text";
import { readSeveral } from "../core/values/several-values";

/** Cells of columns with a list of values whose words are none of the column's values; near words are proposed. */
export const valueNotAllowed = defineRule({
  id: "value-not-allowed",
  severity: "error",
  needs: ["allLists", "registers", "werte"],
  scope: "row",
  fixes: true,
  title: { de: "Wert nicht in der Liste", en: "Value not in the list" },
  why: {
    de: "Auswertungen nach dieser Spalte zählen die Zeile nicht mit.",
    en: "Totals by this column leave the row out.",
  },
  messages: {
    de: {
      unknown: "„{teil}“ ist kein Wert von {spalte}. Wählen Sie einen der Liste: {erlaubt}.",
      similar: "„{teil}“ ist kein Wert von {spalte}. Gemeint ist wohl „{vorschlag}“.",
    },
    en: {
      unknown: "“{teil}” is no value of {spalte}. Choose one from the list: {erlaubt}.",
      similar: "“{teil}” is no value of {spalte}. It probably means “{vorschlag}”.",
    },
  },
  check: (snapshot, report) => {
    for (const listed of columnsOfKind(snapshot, "value")) {
      const { name: spalte, column } = listed;
      const list = column.values === null ? undefined : snapshot.werte.get(column.values.table);
      if (column.values === null || list === undefined) continue;
      const { several } = column.values;
      const remarks = remarksOn(listed, (value) => {
        const reading = isFilled(value) ? readSeveral(displayText(value), list, several) : null;
        return reading !== null && reading.unknown.length > 0 ? reading : null;
      });
      for (const { entry, about } of remarks) {
        const { unknown, lossless } = about;
        const text = entry.text(spalte);
        const teil = unknown.join(", ");
        const parts = unknown.map((part) => list.nearest(part));
        const [nearest = null] = parts;
        const place = entry.at(spalte);
        if (nearest === null || parts.length > 1)
          report("unknown", place, { teil, spalte, erlaubt: list.ids.join(", ") });
        else {
          const corrected = text.replace(teil, () => nearest);
          const vorschlag = readSeveral(corrected, list, several).canonical ?? nearest;
          const remedy = cellRemedy(entry.row, place, vorschlag, lossless);
          report("similar", place, { teil, spalte, vorschlag: nearest }, remedy);
        }
      }
    }
  },
});

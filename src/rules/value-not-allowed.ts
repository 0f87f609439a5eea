import { cellRemedy } from "../core/check/cell-remedy";
import { isFilled } from "../core/workbook/cell-value";
import { forEachCellOfColumns, ofKind } from "../core/check/visit-cells";
import { defineRule } from "../core/check/rule";
import { readSeveral } from "../core/values/several-values";
import { displayText } from "../core/text/text";

/** Cells of the other registers whose words are none of the column's values; near words are proposed. */
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
  check: ({ allLists, registers, werte }, report) => {
    const columns = ofKind("value");
    forEachCellOfColumns({ allLists, registers }, columns, isFilled, (entry, value, { name: spalte, values }) => {
      const list = values === null ? undefined : werte.get(values.table);
      if (list === undefined) return;
      const text = displayText(value);
      const { unknown, lossless } = readSeveral(text, list, values?.several === true);
      if (unknown.length === 0) return;
      const teil = unknown.join(", ");
      const parts = unknown.map((part) => list.nearest(part));
      const [nearest = null] = parts;
      const place = entry.at(spalte);
      if (nearest === null || parts.length > 1)
        report("unknown", place, { teil, spalte, erlaubt: list.ids.join(", ") });
      else {
        const ids = readSeveral(
          text.replace(teil, () => nearest),
          list,
          values?.several === true,
        );
        const vorschlag = ids.canonical ?? nearest;
        report(
          "similar",
          place,
          { teil, spalte, vorschlag: nearest },
          cellRemedy(entry.row, place, vorschlag, lossless),
        );
      }
    });
  },
});

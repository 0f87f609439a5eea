import { columnsOfKind, entriesWhose } from "../core/check/listed-columns";
import { cellRemedy } from "../core/check/cell-remedy";
import { isFilled } from "../core/workbook/cell-value";
import { displayText } from "../core/text/text";
import type { CellValue } from "../core/workbook/workbook-data";
import { defineRule } from "../core/check/rule";

/** Art cells of which a part is no Art of the Stammdaten; the nearest Art is proposed where there is exactly one. */
export const artNotAllowed = defineRule({
  id: "art-not-allowed",
  severity: "error",
  needs: ["allLists", "registers", "arten"],
  columns: ["Art"],
  scope: "row",
  fixes: true,
  title: { de: "Art nicht in der Liste", en: "Art not in the list" },
  why: {
    de: "Auswertungen je Art zählen diese Maßnahme nicht oder nicht vollständig mit.",
    en: "Totals per Art leave this Maßnahme out or count it in part.",
  },
  messages: {
    de: {
      unknown: "„{teil}“ ist keine Art der Stammdaten. Wählen Sie aus der Liste: {erlaubt}.",
      similar: "„{teil}“ ist keine Art der Stammdaten. Gemeint ist wohl „{vorschlag}“.",
    },
    en: {
      unknown: "“{teil}” is no Art of the Stammdaten. Choose from the list: {erlaubt}.",
      similar: "“{teil}” is no Art of the Stammdaten. It probably means “{vorschlag}”.",
    },
  },
  check: (snapshot, report) => {
    const erlaubt = snapshot.arten.ids.join(", ");
    const isUnknown = (value: CellValue): boolean =>
      isFilled(value) && snapshot.arten.read(displayText(value)).unknown.length > 0;
    for (const column of columnsOfKind(snapshot, "art"))
      for (const entry of entriesWhose(column, isUnknown)) {
        const { unknown, nearest, lossless } = snapshot.arten.read(entry.text(column.name));
        const teil = unknown.join(", ");
        const place = entry.at(column.name);
        if (nearest === null) report("unknown", place, { teil, erlaubt });
        else report("similar", place, { teil, vorschlag: nearest }, cellRemedy(entry.row, place, nearest, lossless));
      }
  },
});

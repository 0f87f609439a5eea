import { columnsOfKind, remarksOn } from "../core/check/listed-columns";
import { cellRemedy } from "../core/check/cell-remedy";
import { isFilled } from "../core/workbook/cell-value";
import { displayText } from "../core/text/text";
import type { CellValue } from "../core/workbook/workbook-data";
import type { ArtReading } from "../core/values/art";
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
    const { arten } = snapshot;
    const erlaubt = arten.ids.join(", ");
    const withUnknown = (value: CellValue): ArtReading | null => {
      const reading = arten.read(displayText(value));
      return isFilled(value) && reading.unknown.length > 0 ? reading : null;
    };
    for (const column of columnsOfKind(snapshot, "art"))
      for (const { entry, about } of remarksOn(column, withUnknown)) {
        const { unknown, nearest, lossless } = about;
        const teil = unknown.join(", ");
        const place = entry.at(column.name);
        if (nearest === null) report("unknown", place, { teil, erlaubt });
        else report("similar", place, { teil, vorschlag: nearest }, cellRemedy(entry.row, place, nearest, lossless));
      }
  },
});

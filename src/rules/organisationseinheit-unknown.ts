import { columnsOfKind, remarksOn } from "../core/check/listed-columns";
import { isFilled } from "../core/workbook/cell-value";
import { displayText } from "../core/text/text";
import type { CellValue } from "../core/workbook/workbook-data";
import { defineRule } from "../core/check/rule";

/** Organisationseinheiten that the Stammdaten do not have under name or alias, or not for the year of the row. */
export const organisationseinheitUnknown = defineRule({
  id: "organisationseinheit-unknown",
  severity: "warning",
  needs: ["allLists", "registers", "organisationseinheiten"],
  columns: ["Organisationseinheit"],
  scope: "row",
  title: { de: "Organisationseinheit nicht in der Liste", en: "Organisationseinheit not in the list" },
  why: {
    de: "Ob die Einheit zum Dezernat passt und wer zuständig ist, lässt sich so nicht feststellen.",
    en: "Whether the unit belongs to the Dezernat, and who is in charge, cannot be told.",
  },
  messages: {
    de: {
      unknown: "„{wert}“ steht nicht in den Stammdaten. Wählen Sie eine Einheit der Liste oder ergänzen Sie sie dort.",
      similar: "„{wert}“ steht nicht in den Stammdaten. Am ähnlichsten ist „{vorschlag}“.",
      year: "„{wert}“ gilt laut Stammdaten nicht im Jahr {jahr}. Tragen Sie die dann zuständige Einheit ein.",
    },
    en: {
      unknown: "“{wert}” is not in the Stammdaten. Choose a unit from the list or add it there.",
      similar: "“{wert}” is not in the Stammdaten. The most similar one is “{vorschlag}”.",
      year: "“{wert}” is not valid in {jahr}, say the Stammdaten. Enter the unit that is in charge then.",
    },
  },
  check: ({ allLists, registers, organisationseinheiten }, report) => {
    const mayBeUnknown = (value: CellValue): string | null => {
      const unit = organisationseinheiten.find(displayText(value), null);
      return isFilled(value) && (unit === null || unit.from !== null || unit.to !== null) ? displayText(value) : null;
    };
    for (const column of columnsOfKind({ allLists, registers }, "organisationseinheit"))
      for (const { entry, about: wert } of remarksOn(column, mayBeUnknown)) {
        const { year } = entry;
        if (organisationseinheiten.find(wert, year) !== null) continue;
        const place = entry.at(column.name);
        const vorschlag = organisationseinheiten.nearest(wert, year);
        if (year !== null && organisationseinheiten.find(wert, null) !== null)
          report("year", place, { wert, jahr: year });
        else if (vorschlag === null) report("unknown", place, { wert });
        else report("similar", place, { wert, vorschlag }, { suggestion: vorschlag });
      }
  },
});

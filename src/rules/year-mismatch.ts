import { defineRule } from "../core/check/rule";
import { forEachCell } from "../core/check/visit-cells";
import { displayText } from "../core/text/text";
import { isFilled, readYear } from "../core/workbook/cell-value";
import type { CellValue } from "../core/workbook/workbook-data";

/** `Jahr` cells that name another year than their table or sheet, or none although the list has one. */
export const yearMismatch = defineRule({
  id: "year-mismatch",
  severity: "error",
  needs: ["lists"],
  columns: ["Jahr"],
  scope: "row",
  title: { de: "Jahr passt nicht zur Liste", en: "Year does not match the list" },
  why: {
    de: "Die Zeile zählt für ein anderes Jahr, als Blatt und Tabelle sagen.",
    en: "The row counts for another year than its sheet and table say.",
  },
  messages: {
    de: {
      other:
        "Die Liste gehört zum Jahr {jahr}, die Zelle nennt „{wert}“. Berichtigen Sie das Jahr oder verschieben Sie die Zeile.",
      unreadable: "„{wert}“ ist kein Jahr, die Zeile zählt für {jahr}. Tragen Sie das Jahr mit vier Ziffern ein.",
    },
    en: {
      other: "The list belongs to the year {jahr}, the cell says “{wert}”. Correct the year or move the row.",
      unreadable: "“{wert}” is no year, the row counts for {jahr}. Enter the year with four digits.",
    },
  },
  check: ({ lists }, report) => {
    for (const list of lists) {
      const { ownYear, year } = list;
      const isOdd = (value: CellValue): boolean => {
        const said = readYear(value);
        return isFilled(value) && (said === null || (ownYear !== null && said !== ownYear));
      };
      forEachCell([list], "Jahr", isOdd, (m, value) => {
        const [place, wert, said] = [m.at("Jahr"), displayText(value).trim(), readYear(value)];
        if (said === null && year !== null) report("unreadable", place, { wert, jahr: year });
        else if (ownYear !== null) report("other", place, { wert, jahr: ownYear });
      });
    }
  },
});

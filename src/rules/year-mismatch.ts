import { defineRule } from "../core/check/rule";
import { isFilled, readYear } from "../core/workbook/cell-value";

/** `Jahr` cells that name another year than their table or sheet, or none although the list has one. */
export const yearMismatch = defineRule({
  id: "year-mismatch",
  severity: "error",
  needs: ["massnahmen"],
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
  check: ({ massnahmen }, report) => {
    for (const m of massnahmen) {
      const { ownYear, year } = m.list;
      const said = readYear(m.value("Jahr"));
      if (!isFilled(m.value("Jahr")) || (said !== null && (ownYear === null || said === ownYear))) continue;
      const [place, wert] = [m.at("Jahr"), m.text("Jahr").trim()];
      if (said === null && year !== null) report("unreadable", place, { wert, jahr: year });
      else if (ownYear !== null) report("other", place, { wert, jahr: ownYear });
    }
  },
});

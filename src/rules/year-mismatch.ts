import { isErrorValue, readYear } from "../core/massnahme";
import { defineRule } from "../core/rule";

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
      const place = m.at("Jahr");
      const wert = m.text("Jahr").trim();
      if (wert === "" || isErrorValue(wert)) continue;
      const said = readYear(place.value);
      if (said === null && year !== null) report("unreadable", place, { wert, jahr: year });
      else if (said !== null && ownYear !== null && said !== ownYear) report("other", place, { wert, jahr: ownYear });
    }
  },
});

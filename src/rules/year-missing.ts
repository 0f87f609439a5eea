import { listStart } from "../core/check/places";
import { isErrorValue } from "../core/workbook/cell-value";
import { defineRule } from "../core/check/rule";

/** Rows whose year neither a `Jahr` cell, nor the table, the sheet or a title tells. */
export const yearMissing = defineRule({
  id: "year-missing",
  severity: "error",
  needs: ["lists"],
  title: { de: "Jahr nicht erkennbar", en: "Year not to be told" },
  why: {
    de: "Ohne Jahr gehört die Maßnahme zu keiner Abgabe und zu keinem Vergleich.",
    en: "Without a year the Maßnahme belongs to no Abgabe and to no comparison.",
  },
  messages: {
    de: {
      list: "Das Jahr der Liste ist nicht zu erkennen. Schreiben Sie es in den Blattnamen oder ergänzen Sie die Spalte „Jahr“.",
      several:
        "Über der Liste stehen mehrere Jahre: {jahre}. Schreiben Sie das der Liste in den Blattnamen oder in die Spalte „Jahr“.",
      empty: "Das Jahr der Zeile fehlt. Tragen Sie es mit vier Ziffern ein.",
      unreadable: "„{wert}“ ist kein Jahr von 1990 bis 2099. Tragen Sie es mit vier Ziffern ein.",
    },
    en: {
      list: "The year of the list cannot be told. Write it into the name of the sheet or add the column “Jahr”.",
      several:
        "Several years stand above the list: {jahre}. Write that of the list into the name of the sheet or a column “Jahr”.",
      empty: "The year of the row is missing. Enter it with four digits.",
      unreadable: "“{wert}” is no year from 1990 to 2099. Enter it with four digits.",
    },
  },
  check: ({ lists }, report) => {
    for (const list of lists) {
      if (!list.columns.has("Jahr")) {
        if (list.year !== null || list.rows.length === 0) continue;
        if (list.openYears.length === 0) report("list", listStart(list));
        else report("several", listStart(list), { jahre: list.openYears.join(", ") });
        continue;
      }
      for (const m of list.entries) {
        const wert = m.text("Jahr").trim();
        if (m.year !== null || isErrorValue(wert)) continue;
        if (wert === "") report("empty", m.at("Jahr"));
        else report("unreadable", m.at("Jahr"), { wert });
      }
    }
  },
});

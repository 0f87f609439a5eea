import { listStart } from "../core/check/places";
import { defineRule, type Report } from "../core/check/rule";
import type { MassnahmenList } from "../core/massnahmen/massnahme";
import { isFilled, readYear } from "../core/workbook/cell-value";

/** `Jahr` cells that name another year than their table or sheet, or none; a table and its sheet that name two years. */
export const yearMismatch = defineRule({
  id: "year-mismatch",
  severity: "error",
  needs: ["lists"],
  scope: "row",
  title: { de: "Jahr passt nicht zur Liste", en: "Year does not match the list" },
  why: {
    de: "Die Zeile zählt für ein anderes Jahr, als Blatt und Tabelle sagen.",
    en: "The row counts for another year than its sheet and table say.",
  },
  messages: {
    de: {
      sheet:
        "Die Tabelle „{tabelle}“ heißt nach {jahr}, ihr Blatt nach {anderes}. Die Liste zählt für {jahr}. Benennen Sie eines um.",
      other:
        "Die Liste gehört zum Jahr {jahr}, die Zelle nennt „{wert}“. Berichtigen Sie das Jahr oder verschieben Sie die Zeile.",
      unreadable: "„{wert}“ ist kein Jahr, die Zeile zählt für {jahr}. Tragen Sie das Jahr mit vier Ziffern ein.",
    },
    en: {
      sheet:
        "The table “{tabelle}” is named after {jahr}, its sheet after {anderes}. The list counts for {jahr}. Rename one of them.",
      other: "The list belongs to the year {jahr}, the cell says “{wert}”. Correct the year or move the row.",
      unreadable: "“{wert}” is no year, the row counts for {jahr}. Enter the year with four digits.",
    },
  },
  check: ({ lists }, report) => {
    for (const list of lists) {
      const { table, year: jahr, otherYear: anderes } = list;
      if (jahr !== null && anderes !== null)
        report("sheet", listStart(list), { tabelle: table?.name ?? "", jahr, anderes });
      if (list.columns.has("Jahr")) cells(list, report);
    }
  },
});

function cells({ entries, ownYear, year }: MassnahmenList, report: Report<"other" | "unreadable">): void {
  for (const m of entries) {
    const said = readYear(m.value("Jahr"));
    if (!isFilled(m.value("Jahr")) || (said !== null && (ownYear === null || said === ownYear))) continue;
    const [place, wert] = [m.at("Jahr"), m.text("Jahr").trim()];
    if (said === null && year !== null) report("unreadable", place, { wert, jahr: year });
    else if (ownYear !== null) report("other", place, { wert, jahr: ownYear });
  }
}

import type { CellValue } from "../core/workbook/workbook-data";
import { columnsWhere, remarksOn } from "../core/check/listed-columns";
import { cellRemedy } from "../core/check/cell-remedy";
import { type CleanedText, cleanText } from "../core/text/clean-text";
import { isErrorValue } from "../core/workbook/cell-value";
import { defineRule } from "../core/check/rule";

/** Text cells with spaces, invisible characters and divided words that nobody wrote on purpose; one finding per cell. */
export const textUnclean = defineRule({
  id: "text-unclean",
  severity: "hint",
  needs: ["allLists", "registers"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Unsauberer Text", en: "Unclean text" },
  why: {
    de: "Suche, Vergleich und Druck stolpern über Zeichen, die man nicht sieht.",
    en: "Search, comparison and print stumble over characters that cannot be seen.",
  },
  messages: {
    de: {
      spaces:
        "Der Text hat überzählige oder geschützte Leerzeichen, Tabulatoren oder Umbrüche am Rand. Schreiben Sie einfache Leerzeichen.",
      invisible: "Der Text enthält unsichtbare Zeichen, etwa weiche Trennstriche. Entfernen Sie sie.",
      divided: "„{wort}“ ist durch einen Trennstrich am Zeilenende geteilt. Schreiben Sie es ohne Zeilenumbruch.",
    },
    en: {
      spaces:
        "The text has surplus or non-breaking spaces, tabs, or line breaks at its ends. Write single ordinary spaces.",
      invisible: "The text contains invisible characters such as soft hyphens. Remove them.",
      divided: "“{wort}” is divided by a hyphen at the end of a line. Write it without the line break.",
    },
  },
  check: (snapshot, report) => {
    const cleaned = (value: CellValue): CleanedText | null =>
      typeof value === "string" && !isErrorValue(value) ? cleanText(value) : null;
    for (const column of columnsWhere(snapshot, ({ text }) => text))
      for (const { entry, about } of remarksOn(column, cleaned)) {
        const { reason, word, text } = about;
        const place = entry.at(column.name);
        report(reason, place, word === "" ? {} : { wort: word }, cellRemedy(entry.row, place, text));
      }
  },
});

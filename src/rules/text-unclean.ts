import { cellRemedy } from "../core/check/cell-remedy";
import { cleanText } from "../core/text/clean-text";
import { UNCLEAN } from "../core/text/text-traits";
import { isErrorValue } from "../core/workbook/cell-value";
import { forEachCellOfColumns } from "../core/check/visit-cells";
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
  check: (snapshot, report) =>
    forEachCellOfColumns(
      snapshot,
      ({ text }) => text,
      UNCLEAN,
      (entry, value, { name }) => {
        const cleaned = typeof value === "string" ? cleanText(value) : null;
        if (cleaned === null || isErrorValue(value)) return;
        const { reason, word, text } = cleaned;
        const place = entry.at(name);
        report(reason, place, word === "" ? {} : { wort: word }, cellRemedy(entry.row, place, text));
      },
    ),
});

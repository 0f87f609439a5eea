import { listPlace } from "../core/check/places";
import { UNREAD_FORMULA } from "../core/workbook/cell-value";
import { defineRule } from "../core/check/rule";

/** Formulas whose result the file does not say, also in columns that mean nothing known; Excel itself always has one. */
export const formulaUnread = defineRule({
  id: "formula-unread",
  severity: "error",
  needs: ["allLists"],
  scope: "row",
  title: { de: "Formel ohne Ergebnis", en: "Formula without result" },
  why: {
    de: "Die Datei sagt nicht, was die Formel ergibt: Niemand weiß, ob die Zelle leer ist.",
    en: "The file does not say what the formula gives: nobody knows whether the cell is empty.",
  },
  messages: {
    de: {
      unread:
        "Die Formel hat kein gespeichertes Ergebnis. Öffnen Sie die Datei in Excel, speichern Sie sie und prüfen Sie neu.",
    },
    en: { unread: "The formula has no stored result. Open the file in Excel, save it, and check again." },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists)
      for (const { index, cells } of list.rows)
        for (let column = list.firstColumn; column <= list.lastColumn; column++)
          if (cells[column] === UNREAD_FORMULA) report("unread", { ...listPlace(list, index, column), value: null });
  },
});

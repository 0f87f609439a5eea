import { listPlace } from "../core/check/places";
import { isTotalsRow } from "../core/lists/totals-row";
import { findRow } from "../core/workbook/edit";
import { defineRule } from "../core/check/rule";

/** So many blank rows in a row are reported as one block: a stray cell far below must not give a million findings. */
const LONGEST_RUN = 50;

/** Rows without content between the filled rows of a list; those after the last filled row do not matter. */
export const rowBlank = defineRule({
  id: "row-blank",
  severity: "warning",
  needs: ["allLists"],
  title: { de: "Leere Zeile in der Liste", en: "Blank row in the list" },
  why: {
    de: "An leeren Zeilen enden Sortierung und Filter, und es bleibt offen, ob eine Maßnahme fehlt.",
    en: "Sorting and filters end at blank rows, and it stays open whether a Maßnahme is missing.",
  },
  messages: {
    de: {
      one: "Zeile {zeile} ist leer. Löschen Sie die Zeile oder tragen Sie ein, was fehlt.",
      many: "Die Zeilen {zeile} bis {letzte} sind leer. Löschen Sie sie oder trennen Sie ab, was nicht zur Liste gehört.",
    },
    en: {
      one: "Row {zeile} is blank. Delete the row or enter what is missing.",
      many: "Rows {zeile} to {letzte} are blank. Delete them or move away what is not part of the list.",
    },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists) {
      let next = list.firstRow;
      for (const { index } of list.rows) {
        if (index - next > LONGEST_RUN)
          report(
            "many",
            { ...listPlace(list, next, list.firstColumn), lastRow: index - 1 },
            { zeile: next + 1, letzte: index },
          );
        else
          for (let blank = next; blank < index; blank++)
            // A line of totals is no entry, and not blank either.
            if (!isTotalsRow(findRow(list.sheet, blank), list.firstColumn, list.lastColumn))
              report("one", listPlace(list, blank, list.firstColumn), { zeile: blank + 1 });
        next = index + 1;
      }
    }
  },
});

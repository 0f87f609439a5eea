import { listPlace } from "../core/check/places";
import { isErrorValue, UNREAD_FORMULA } from "../core/workbook/cell-value";
import { defineRule } from "../core/check/rule";

/** Cells of a list that hold an Excel error value, also in columns that mean nothing known. */
export const cellError = defineRule({
  id: "cell-error",
  severity: "error",
  needs: ["allLists"],
  scope: "row",
  title: { de: "Fehlerwert in der Zelle", en: "Error value in the cell" },
  why: {
    de: "Ein Fehlerwert ist keine Angabe und stört jede Formel, die auf die Zelle zugreift.",
    en: "An error value says nothing and breaks every formula that refers to the cell.",
  },
  messages: {
    de: { error: "Die Zelle zeigt „{wert}“. Berichtigen Sie die Formel oder tragen Sie den Wert ein." },
    en: { error: "The cell shows “{wert}”. Mend the formula or enter the value." },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists)
      for (const { index, cells } of list.rows)
        for (let column = list.firstColumn; column <= list.lastColumn; column++) {
          const value = cells[column];
          if (isErrorValue(value) && value !== UNREAD_FORMULA)
            report("error", listPlace(list, index, column), { wert: String(value) });
        }
  },
});

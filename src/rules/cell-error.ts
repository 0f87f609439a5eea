import { cellTraits, FAILED } from "../core/cell-traits";
import { listPlace } from "../core/list-place";
import { isErrorValue } from "../core/massnahme";
import { defineRule } from "../core/rule";

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
    for (const list of allLists) {
      const width = list.lastColumn - list.firstColumn + 1;
      cellTraits(list).forEach((traits, at) => {
        if ((traits & FAILED) === 0) return;
        const [row, column] = [list.rows[Math.floor(at / width)], list.firstColumn + (at % width)];
        const value = row?.cells[column];
        if (row !== undefined && isErrorValue(value))
          report("error", listPlace(list, row.index, column), { wert: String(value) });
      });
    }
  },
});

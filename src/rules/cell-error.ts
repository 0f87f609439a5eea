import { forEachCell } from "../core/check/visit-cells";
import { listPlace } from "../core/check/places";
import { isErrorValue } from "../core/workbook/cell-value";
import type { RegisterList } from "../core/lists/register";
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
    for (const list of allLists) {
      list.columns.forEach((_, name) =>
        forEachCell([list], name, isErrorValue, (entry, value) =>
          report("error", entry.at(name), { wert: String(value) }),
        ),
      );
      const others = otherColumns(list);
      for (const { index, cells } of others.length === 0 ? [] : list.rows)
        for (const column of others) {
          if (column >= cells.length) break;
          const value = cells[column];
          if (isErrorValue(value)) report("error", listPlace(list, index, column), { wert: String(value) });
        }
    }
  },
});

/** The columns that mean nothing known, ascending. */
function otherColumns({ columns, firstColumn, lastColumn }: RegisterList): readonly number[] {
  const known = new Set(columns.values());
  const others: number[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) if (!known.has(column)) others.push(column);
  return others;
}

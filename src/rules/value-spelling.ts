import { cellRemedy } from "../core/cell-remedy";
import { showsNothing } from "../core/column-cells";
import { forEachCellOfColumns, ofKind } from "../core/register-cells";
import { defineRule } from "../core/rule";
import { readSeveral } from "../core/several-values";
import { displayText } from "../core/text";

/** Cells of the other registers that mean a value of their column and write it in another way. */
export const valueSpelling = defineRule({
  id: "value-spelling",
  severity: "warning",
  needs: ["allLists", "registers", "werte"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Schreibweise des Werts", en: "Spelling of the value" },
  why: {
    de: "Filter, Sortierung und Formeln halten verschiedene Schreibweisen für verschiedene Werte.",
    en: "Filters, sorting and formulas take different spellings for different values.",
  },
  messages: {
    de: { spelling: "„{wert}“ ist anders geschrieben als vereinbart. Schreiben Sie „{richtig}“." },
    en: { spelling: "“{wert}” is not written as agreed. Write “{richtig}”." },
  },
  check: ({ allLists, registers, werte }, report) =>
    forEachCellOfColumns(
      { allLists, registers },
      ofKind("value"),
      (value) => !showsNothing(value),
      (entry, value, { name, values }) => {
        const list = values === null ? undefined : werte.get(values.table);
        if (list === undefined) return;
        const wert = displayText(value);
        const { canonical, lossless } = readSeveral(wert, list, values?.several === true);
        if (canonical === null || canonical === wert) return;
        const place = entry.at(name);
        report("spelling", place, { wert, richtig: canonical }, cellRemedy(entry.row, place, canonical, lossless));
      },
    ),
});

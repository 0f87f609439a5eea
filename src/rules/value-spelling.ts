import { columnsOfKind } from "../core/check/listed-columns";
import { reportOddSpelling } from "../core/check/odd-spelling";
import { defineRule } from "../core/check/rule";
import { readSeveral } from "../core/values/several-values";
import { isBlank } from "../core/text/text";

/** Cells of columns with a list of values that mean a value of their column and write it in another way. */
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
  check: (snapshot, report) =>
    reportOddSpelling(
      columnsOfKind(snapshot, "value"),
      (text, { values }) => {
        const list = values === null ? undefined : snapshot.werte.get(values.table);
        if (list === undefined || isBlank(text)) return null;
        const { canonical, lossless } = readSeveral(text, list, values?.several === true);
        return canonical === null || canonical === text ? null : { canonical, lossless };
      },
      report,
    ),
});

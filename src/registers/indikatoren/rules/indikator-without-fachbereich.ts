import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { showsNothing } from "../../../core/workbook/cell-value";
import { indikatoren } from "../register";

/** Indicators for which no Fachbereich answers. */
export const indikatorWithoutFachbereich = defineRule({
  id: "indikator-without-fachbereich",
  severity: "error",
  register: "indikatoren",
  needs: ["allLists"],
  columns: ["Fachbereich"],
  scope: "row",
  title: { de: "Indikator ohne Fachbereich", en: "Indicator without a Fachbereich" },
  why: {
    de: "Ohne zuständigen Fachbereich arbeitet niemand die Werte zu.",
    en: "Without a responsible Fachbereich nobody contributes the values.",
  },
  messages: {
    de: { missing: "Der Fachbereich fehlt. Tragen Sie ein, wer für die Werte dieses Indikators zuständig ist." },
    en: { missing: "The Fachbereich is missing. Enter who is responsible for the values of this indicator." },
  },
  check: (snapshot, report) => {
    for (const entry of entriesOf(snapshot, indikatoren))
      if (showsNothing(entry.value("Fachbereich"))) report("missing", entry.at("Fachbereich"));
  },
});

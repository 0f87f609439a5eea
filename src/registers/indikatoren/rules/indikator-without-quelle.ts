import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { showsNothing } from "../../../core/workbook/cell-value";
import { indikatoren } from "../register";

/** Indicators that do not say where their values come from. */
export const indikatorWithoutQuelle = defineRule({
  id: "indikator-without-quelle",
  severity: "warning",
  register: "indikatoren",
  needs: ["allLists"],
  columns: ["Quelle"],
  scope: "row",
  title: { de: "Indikator ohne Quelle", en: "Indicator without a source" },
  why: {
    de: "Ohne Quelle lassen sich Werte weder prüfen noch im nächsten Jahr gleich erheben.",
    en: "Without a source values can neither be checked nor surveyed alike next year.",
  },
  messages: {
    de: { missing: "Die Quelle fehlt. Tragen Sie die Statistik oder das Register ein, aus dem die Werte stammen." },
    en: { missing: "The source is missing. Enter the statistics or the register from which the values come." },
  },
  check: (snapshot, report) => {
    for (const entry of entriesOf(snapshot, indikatoren))
      if (showsNothing(entry.value("Quelle"))) report("missing", entry.at("Quelle"));
  },
});

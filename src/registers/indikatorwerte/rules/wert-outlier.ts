import { defineRule } from "../../../core/rule";
import { displayText } from "../../../core/text";
import { outliersOf } from "../outliers";
import { readSeries } from "../series";

/** Values that differ from the history of their own series; the bound is that of `outliersOf`. */
export const wertOutlier = defineRule({
  id: "wert-outlier",
  severity: "hint",
  register: "indikatorwerte",
  needs: ["allLists"],
  columns: ["Indikator-ID", "Jahr", "Wert"],
  title: { de: "Ungewöhnlicher Sprung", en: "Unusual step" },
  why: {
    de: "Oft ist ein Komma verrutscht oder eine andere Größe eingetragen.",
    en: "Often a decimal comma has moved or another quantity was entered.",
  },
  messages: {
    de: { step: "{wert} weicht stark vom Verlauf der Reihe ab ({jahr}: {vorher}). Prüfen Sie den Wert." },
    en: { step: "{wert} differs much from the history of the series ({jahr}: {vorher}). Check the value." },
  },
  check: (snapshot, report) => {
    for (const series of readSeries(snapshot))
      for (const { wert, before, yearBefore } of outliersOf(series))
        report("step", wert.entry.at("Wert"), {
          wert: displayText(wert.value),
          jahr: yearBefore,
          vorher: displayText(before),
        });
  },
});

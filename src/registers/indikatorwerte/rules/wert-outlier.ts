import { defineRule } from "../../../core/check/rule";
import { displayText } from "../../../core/text/text";
import { readIndikatoren, versionOf } from "../indikatoren";
import { outliersOf } from "../outliers";
import { isPossible } from "../possible-values";
import { readSeries } from "../series";

/** Values that differ from the history of their own series, by the bound of `outliersOf`; impossible ones are another rule's. */
export const wertOutlier = defineRule({
  id: "wert-outlier",
  severity: "hint",
  register: "indikatorwerte",
  needs: ["allLists", "werte"],
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
    const { byKey } = readIndikatoren(snapshot);
    for (const series of readSeries(snapshot))
      for (const { wert, before, yearBefore } of outliersOf(series)) {
        const einheit = versionOf(byKey.get(series.indikator) ?? [], wert.year)?.einheit ?? "";
        const values = { wert: displayText(wert.value), jahr: yearBefore, vorher: displayText(before) };
        if (isPossible(wert.value, einheit)) report("step", wert.entry.at("Wert"), values);
      }
  },
});

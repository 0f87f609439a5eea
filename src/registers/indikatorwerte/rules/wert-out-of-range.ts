import { defineRule } from "../../../core/check/rule";
import { displayText } from "../../../core/text/text";
import { readIndikatoren, versionOf } from "../indikatoren";
import { isPossible, largestOf } from "../possible-values";
import { readSeries } from "../series";

/** Values that the unit of their indicator cannot have. */
export const wertOutOfRange = defineRule({
  id: "wert-out-of-range",
  severity: "error",
  register: "indikatorwerte",
  needs: ["allLists", "werte"],
  columns: ["Indikator-ID", "Jahr", "Wert"],
  title: { de: "Wert außerhalb des Möglichen", en: "Value out of range" },
  why: {
    de: "Ein unmöglicher Wert verfälscht Reihe, Trend und Diagramm.",
    en: "An impossible value distorts series, trend and chart.",
  },
  messages: {
    de: {
      share: "{wert} {einheit} kann es nicht geben: erlaubt ist 0 bis {grenze}. Prüfen Sie Wert und Einheit.",
      negative: "Eine Anzahl von {wert} kann es nicht geben. Prüfen Sie das Vorzeichen und die Einheit.",
    },
    en: {
      share: "There can be no {wert} {einheit}: 0 to {grenze} is allowed. Check value and Einheit.",
      negative: "There can be no count of {wert}. Check the sign and the Einheit.",
    },
  },
  check: (snapshot, report) => {
    const { byKey } = readIndikatoren(snapshot);
    for (const { indikator, werte } of readSeries(snapshot)) {
      const versions = byKey.get(indikator) ?? [];
      for (const { entry, year, value } of werte) {
        const einheit = versionOf(versions, year)?.einheit ?? "";
        if (value === null || isPossible(value, einheit)) continue;
        const grenze = largestOf(einheit);
        const wert = displayText(value);
        if (grenze === null) report("negative", entry.at("Wert"), { wert });
        else report("share", entry.at("Wert"), { wert, einheit, grenze });
      }
    }
  },
});

import { defineRule } from "../../../core/check/rule";
import { gapsOf, lastYearOf, yearsText } from "../gaps";
import { readIndikatoren } from "../indikatoren";
import { readSeries } from "../series";

/** Years of a running series without a value. A missing value is never 0. */
export const wertMissingYear = defineRule({
  id: "wert-missing-year",
  severity: "warning",
  register: "indikatorwerte",
  needs: ["allLists", "werte", "today"],
  columns: ["Indikator-ID", "Jahr", "Wert"],
  title: { de: "Jahr ohne Wert", en: "Year without a value" },
  why: {
    de: "Die Reihe hat dort eine Lücke, und ein fehlender Wert ist nicht null.",
    en: "The series has a gap there, and a missing value is not zero.",
  },
  messages: {
    de: { gap: "Zu „{reihe}“ fehlt der Wert für {jahre}. Tragen Sie ihn nach oder begründen Sie die Lücke." },
    en: { gap: "“{reihe}” has no value for {jahre}. Add it or give the reason for the gap." },
  },
  check: (snapshot, report) => {
    const { byKey } = readIndikatoren(snapshot);
    const all = readSeries(snapshot);
    const lastYear = lastYearOf(all, snapshot.today);
    if (lastYear === null) return;
    for (const series of all) {
      const versions = byKey.get(series.indikator);
      if (versions === undefined) continue;
      const reihe = [series.id, series.gebiet, series.gruppe].filter((part) => part !== "").join(" · ");
      for (const { years, beside } of gapsOf(series, versions, lastYear)) {
        const year = years[years.length - 1] ?? beside.year;
        report("gap", beside.entry.at("Wert"), { reihe, jahre: yearsText(years) }, { year });
      }
    }
  },
});

import { defineRule } from "../core/check/rule";
import { readYear } from "../core/workbook/cell-value";

/** `Jahr` cells of a year that does not count, as it has hardly any rows: most likely typing errors. */
export const yearThin = defineRule({
  id: "year-thin",
  severity: "warning",
  needs: ["massnahmen", "countingYears"],
  columns: ["Jahr"],
  title: { de: "Jahr mit auffällig wenigen Zeilen", en: "Year with strikingly few rows" },
  why: {
    de: "Ein vertipptes Jahr würde sonst zum Berichtsjahr, und alle anderen Maßnahmen gälten als weggefallen.",
    en: "A mistyped year would otherwise become the reporting year, and all other Maßnahmen would seem to be gone.",
  },
  messages: {
    de: {
      thin: "Das Jahr {jahr} steht nur {anzahl}-mal in der Spalte „Jahr“, {vergleich} steht {meiste}-mal da. Prüfen Sie, ob es stimmt.",
    },
    en: {
      thin: "The year {jahr} stands only {anzahl} times in the column “Jahr”, {vergleich} stands there {meiste} times. Check it.",
    },
  },
  check: ({ massnahmen, countingYears }, report) => {
    const counts = new Map<number, number>();
    const said = massnahmen.map((m) => readYear(m.value("Jahr")));
    for (const year of said) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    if (Array.from(counts.keys()).every((year) => countingYears.includes(year))) return;
    const [vergleich, meiste] = Array.from(counts).reduce((most, one) => (one[1] > most[1] ? one : most));
    massnahmen.forEach((m, i) => {
      const jahr = said[i] ?? null;
      // A cell that contradicts its own sheet is year-mismatch's.
      const { ownYear } = m.list;
      if (jahr === null || countingYears.includes(jahr) || (ownYear !== null && ownYear !== jahr)) return;
      report("thin", m.at("Jahr"), { jahr, anzahl: counts.get(jahr) ?? 0, vergleich, meiste });
    });
  },
});

import { forEachCell } from "../core/check/visit-cells";
import { lastYearNamed } from "../core/dates/dates";
import { textOf } from "../core/massnahmen/massnahme";
import { defineRule } from "../core/check/rule";
import type { CellValue } from "../core/workbook/workbook-data";

/** Perspektiven that name only dates before the year of their row. */
export const perspektiveOutdated = defineRule({
  id: "perspektive-outdated",
  severity: "warning",
  needs: ["lists", "years"],
  columns: ["Perspektive"],
  scope: "row",
  title: { de: "Perspektive in der Vergangenheit", en: "Perspektive in the past" },
  why: {
    de: "Der Bericht nennt sonst als Ausblick, was schon vorbei sein müsste.",
    en: "Otherwise the report gives as outlook what should be over by now.",
  },
  messages: {
    de: { past: "Die Perspektive nennt keinen Zeitpunkt nach {letztes}. Schreiben Sie, wie es ab {jahr} weitergeht." },
    en: { past: "The Perspektive names no time after {letztes}. Write how it goes on from {jahr}." },
  },
  check: ({ lists, years }, report) => {
    const newest = years[years.length - 1] ?? 0;
    const mayBePast = (value: CellValue): boolean => {
      const last = lastYearNamed(textOf("Perspektive", value), newest);
      return last !== null && last < newest;
    };
    forEachCell(lists, "Perspektive", mayBePast, (m) => {
      if (m.year === null) return;
      const letztes = lastYearNamed(m.text("Perspektive"), m.year);
      if (letztes !== null && letztes < m.year) report("past", m.at("Perspektive"), { letztes, jahr: m.year });
    });
  },
});

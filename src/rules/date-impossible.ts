import { DATED } from "../core/cell-traits";
import { forEachCellWith } from "../core/column-cells";
import type { ColumnName } from "../core/columns";
import { impossibleDates } from "../core/impossible-date";
import { defineRule } from "../core/rule";

const datedColumns: readonly ColumnName[] = ["Thema", "Arbeitsstand", "Perspektive"];

/** Dates in running text that cannot exist; one finding per cell. */
export const dateImpossible = defineRule({
  id: "date-impossible",
  severity: "warning",
  needs: ["lists"],
  scope: "row",
  title: { de: "Unmögliches Datum", en: "Impossible date" },
  why: {
    de: "Das gemeinte Datum lässt sich im Bericht nicht mehr erraten.",
    en: "Readers of the report cannot guess which date is meant.",
  },
  messages: {
    de: {
      one: "Das Datum „{datum}“ gibt es nicht. Prüfen Sie Tag, Monat und Jahr.",
      several: "Diese Daten gibt es nicht: {datum}. Prüfen Sie Tag, Monat und Jahr.",
    },
    en: {
      one: "The date “{datum}” does not exist. Check day, month and year.",
      several: "These dates do not exist: {datum}. Check day, month and year.",
    },
  },
  check: ({ lists }, report) => {
    for (const name of datedColumns)
      forEachCellWith(DATED, lists, name, (m, value) => {
        const dates = typeof value === "string" ? impossibleDates(value) : [];
        if (dates.length > 0) report(dates.length === 1 ? "one" : "several", m.at(name), { datum: dates.join(", ") });
      });
  },
});

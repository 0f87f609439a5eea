import { DATED } from "../core/text/text-traits";
import { impossibleDates } from "../core/dates/impossible-date";
import { massnahmenRegister } from "../core/massnahmen/massnahmen-register";
import { forEachCellOfColumns } from "../core/check/visit-cells";
import { defineRule } from "../core/check/rule";

/** Of Maßnahmen these columns, of other registers all that hold text. */
const datedColumns: readonly string[] = ["Thema", "Arbeitsstand", "Perspektive"];

/** Dates in running text that cannot exist; one finding per cell. */
export const dateImpossible = defineRule({
  id: "date-impossible",
  severity: "warning",
  needs: ["allLists", "registers"],
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
  check: (snapshot, report) =>
    forEachCellOfColumns(
      snapshot,
      ({ name, text }, { id }) => text && (id !== massnahmenRegister.id || datedColumns.includes(name)),
      DATED,
      (entry, value, { name }) => {
        const dates = typeof value === "string" ? impossibleDates(value) : [];
        if (dates.length === 0) return;
        report(dates.length === 1 ? "one" : "several", entry.at(name), { datum: dates.join(", ") });
      },
    ),
});

import type { CellValue } from "../core/workbook/workbook-data";
import type { Register, RegisterColumn } from "../core/lists/register";
import { columnsWhere, remarksOn } from "../core/check/listed-columns";
import { impossibleDates } from "../core/dates/impossible-date";
import { massnahmenRegister } from "../core/massnahmen/massnahmen-register";
import { defineRule } from "../core/check/rule";

/** Of Maßnahmen these columns, of other registers all that hold text. */
const datedColumns: readonly string[] = ["Thema", "Arbeitsstand", "Perspektive"];

const isDated = ({ name, text }: RegisterColumn, { id }: Register): boolean =>
  text && (id !== massnahmenRegister.id || datedColumns.includes(name));

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
  check: (snapshot, report) => {
    const impossible = (value: CellValue): readonly string[] | null => {
      const dates = typeof value === "string" ? impossibleDates(value) : [];
      return dates.length === 0 ? null : dates;
    };
    for (const column of columnsWhere(snapshot, isDated))
      for (const { entry, about: dates } of remarksOn(column, impossible))
        report(dates.length === 1 ? "one" : "several", entry.at(column.name), { datum: dates.join(", ") });
  },
});

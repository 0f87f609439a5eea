import { columnsOfKind } from "../core/check/listed-columns";
import { cellRemedy } from "../core/check/cell-remedy";
import { defineRule } from "../core/check/rule";
import { readDate } from "../core/dates/read-date";
import type { ColumnKind } from "../core/lists/register";
import { massnahmenRegister } from "../core/massnahmen/massnahmen-register";
import { isFilled, readYear } from "../core/workbook/cell-value";
import type { CellValue } from "../core/workbook/workbook-data";

/** What each kind of column is read as; the message says what to enter. */
const readers: readonly (readonly ["date" | "year", (value: CellValue) => number | null])[] = [
  ["date", readDate],
  ["year", readYear],
];

/** Dates and years of the other registers that cannot be read, or that are typed as text. */
export const valueUnreadable = defineRule({
  id: "value-unreadable",
  severity: "error",
  severities: { text: "hint" },
  needs: ["allLists", "registers"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Datum oder Jahr nicht lesbar", en: "Date or year not readable" },
  why: {
    de: "Fristen, Reihen und Sortierung brauchen ein Datum oder eine Jahreszahl.",
    en: "Deadlines, series and sorting need a date or a year.",
  },
  messages: {
    de: {
      date: "„{wert}“ in {spalte} ist kein Datum, das es gibt. Schreiben Sie es wie 31.12.2014.",
      year: "„{wert}“ in {spalte} ist keine Jahreszahl von 1990 bis 2099. Schreiben Sie sie wie 2014.",
      text: "„{wert}“ in {spalte} ist als Text eingetragen. Übernehmen Sie den Wert, damit Excel damit rechnen kann.",
    },
    en: {
      date: "“{wert}” in {spalte} is no date that exists. Write it like 31.12.2014.",
      year: "“{wert}” in {spalte} is no year from 1990 to 2099. Write it like 2014.",
      text: "“{wert}” in {spalte} is entered as text. Accept the value, so that Excel can calculate with it.",
    },
  },
  check: ({ allLists, registers }, report) => {
    const others = { allLists, registers: registers.filter(({ id }) => id !== massnahmenRegister.id) };
    for (const [kind, read] of readers)
      for (const { name: spalte, entries } of columnsOfKind(others, kind))
        for (const entry of entries) {
          const value = entry.value(spalte);
          const meant = read(value);
          if (!isFilled(value) || (typeof value !== "string" && meant !== null)) continue;
          const wert = entry.text(spalte);
          const place = entry.at(spalte);
          if (meant === null) report(kind, place, { wert, spalte });
          else if (isPlain(kind)) report("text", place, { wert, spalte }, cellRemedy(entry.row, place, meant));
        }
  },
});

/** A date as text is as good as one of Excel: to change it would need a number format as well. */
const isPlain = (kind: ColumnKind): boolean => kind !== "date";

import { countBy, crossTable, merkmale, orderedKeys, type CrossTable, type Merkmal } from "../src/core/count/count";
import type { CellValue } from "../src/core/workbook/workbook-data";
import { allowedValues } from "./allowed-values";
import { defineFunction } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { listRange } from "./list-range";
import { countedMassnahmen, merkmalColumns, merkmalOf, merkmalWords, requireYears } from "./merkmal-of";

const TOTAL = "Summe";
const COUNT = "Anzahl";

/** Maßnahmen by one Merkmal or two, with headers and totals; totals count each Maßnahme once. */
export const kreuztabelle = defineFunction({
  id: "KREUZTABELLE",
  about: {
    de: "Zählt die Maßnahmen einer Liste nach einem oder zwei Merkmalen, mit Überschriften und Summen. Mit mehreren Arten zählt eine Maßnahme in jeder, in der Summe einmal.",
    en: "Counts the Maßnahmen of a list by one or two columns, with headers and totals. With several Arten a Maßnahme counts in each of them, in totals once.",
  },
  arguments: {
    bereich: {
      en: "range",
      range: true,
      about: {
        de: "Liste mit Kopfzeile, z. B. Massnahmen_2014[#Alle]",
        en: "List with its header row, such as Massnahmen_2014[#All]",
      },
    },
    zeilen: {
      en: "rows",
      about: {
        de: "Merkmal der Zeilen: Kategorie, Dezernat, Organisationseinheit, Art, Status oder Jahr",
        en: "What the rows stand for: Kategorie, Dezernat, Organisationseinheit, Art, Status or Jahr",
      },
    },
    spalten: {
      en: "columns",
      optional: true,
      about: {
        de: "Merkmal der Spalten; leer: nur die Anzahl",
        en: "What the columns stand for; empty: the count only",
      },
    },
  },
  spills: true,
  compute: (given, stammdaten, known) => {
    const rows = merkmalOf(given, "zeilen");
    if (rows === null)
      throw new InvalidArgument("value-missing", { argument: "zeilen", erlaubt: merkmalWords(merkmale).join(", ") });
    const columns = merkmalOf(given, "spalten");
    const range = listRange(given, "bereich", known);
    if (rows === "jahr") requireYears(range, "zeilen");
    if (columns === "jahr") requireYears(range, "spalten");
    const lists = allowedValues(stammdaten);
    // A year may stand in a title: the column Jahr is not needed.
    const read = [rows, columns].filter((one): one is Merkmal => one !== null && one !== "jahr");
    const massnahmen = countedMassnahmen(range, "bereich", read, lists);
    if (columns !== null) return spilledTable(crossTable(massnahmen, rows, columns, lists), rows, columns);
    const counts = countBy(massnahmen, rows);
    return [
      [merkmalColumns[rows], COUNT],
      ...orderedKeys(rows, new Set(counts.keys()), lists).map((key) => [keyCell(key, rows), counts.get(key) ?? 0]),
      [TOTAL, massnahmen.length],
    ];
  },
});

const spilledTable = (table: CrossTable, rows: Merkmal, columns: Merkmal): readonly (readonly CellValue[])[] => [
  [merkmalColumns[rows], ...table.columns.map((key) => keyCell(key, columns)), TOTAL],
  ...table.rows.map((key, i) => [keyCell(key, rows), ...(table.counts[i] ?? []), table.rowTotals[i] ?? 0]),
  [TOTAL, ...table.columnTotals, table.total],
];

/** Years are numbers, so that they can be looked up by a cell that holds a year. */
const keyCell = (key: string, merkmal: Merkmal): CellValue =>
  merkmal === "jahr" && /^\d+$/.test(key) ? Number(key) : key;

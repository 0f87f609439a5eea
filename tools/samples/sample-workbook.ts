import * as fs from "node:fs";
import * as path from "node:path";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import type { ColumnName } from "../../src/core/lists/columns";
import { listSheet } from "../../src/core/sheets/list-sheet";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { stammdatenSheet } from "../../src/core/sheets/stammdaten-sheet";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { rules } from "../../src/rules/index";
import { parseCsv } from "./csv";

const COLUMNS: readonly ColumnName[] = [
  "Kategorie",
  "Dezernat",
  "Organisationseinheit",
  "Schwerpunkt",
  "Art",
  "Thema",
  "Arbeitsstand",
  "Perspektive",
  "Status",
];

const properties = {
  title: "Interkommunale Zusammenarbeit 2012 und 2014",
  creator: "ikz",
  created: "2015-01-31T12:00:00Z",
};

type Row = Partial<Record<ColumnName, string | null>>;

/** The measures of a report, as facts: every cell as reported, an empty text as an empty cell. */
export function reportedRows(year: number): Row[] {
  const file = path.join(__dirname, "..", "..", "samples", "daten", `massnahmen-${year}.csv`);
  return parseCsv(fs.readFileSync(file, "utf8")).map((record) => {
    const row: Row = {};
    for (const name of COLUMNS) row[name] = record[name] === "" ? null : (record[name] ?? null);
    return row;
  });
}

/** The sample workbook: the reports of 2012 and 2014 on a sheet each, with the Stammdaten. */
export function sampleWorkbook(): Uint8Array {
  const years = [2012, 2014].map((year) => listSheet(year, sheetsDe.list, reportedRows(year), COLUMNS));
  const ofLists = rules.filter(({ register }) => register === massnahmenRegister.id);
  return newWorkbook([...years, stammdatenSheet(defaultStammdaten, ofLists, sheetsDe.stammdaten)], properties).save();
}

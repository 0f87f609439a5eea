import * as fs from "node:fs";
import * as path from "node:path";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import type { ColumnName } from "../../src/core/lists/columns";
import { listColumns, listSheet } from "../../src/core/sheets/list-sheet";
import { readYear } from "../../src/core/workbook/cell-value";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import { readDate } from "../../src/core/dates/read-date";
import { readNumber } from "../../src/core/dates/read-number";
import type { Register, RegisterColumn } from "../../src/core/lists/register";
import { registerSheet, type RegisterRow } from "../../src/core/sheets/register-sheet";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { stammdatenSheet } from "../../src/core/sheets/stammdaten-sheet";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { registersDe } from "../../src/i18n/registers.de";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { parseCsv } from "./csv";

/** The year of the sample's list of Maßnahmen, which Themen link to. */
const YEAR = 2015;

/** The registers of the sample; each has a file of its name in samples/daten, invented, with planted faults. */
const SHOWN: readonly string[] = ["themenspeicher", "ziele", "arbeitsplan", "indikatoren", "indikatorwerte"];

const properties = {
  title: "Themenspeicher, Ziele, Arbeitsplan und Integrationsmonitoring",
  creator: "ikz",
  created: "2015-06-30T12:00:00Z",
};

const records = (name: string): readonly Readonly<Record<string, string>>[] =>
  parseCsv(fs.readFileSync(path.join(__dirname, "..", "..", "samples", "daten", `${name}.csv`), "utf8"));

const PLAIN_NUMBER = /^-?\d+(,\d+)?$/;

/** What Excel makes of a text that is typed into a cell of the column: dates, years, ranks and figures become numbers. */
function typed({ kind }: RegisterColumn, text: string): CellValue {
  if (text === "") return null;
  if (kind === "date") return readDate(text) ?? text;
  if (kind === "year") return readYear(text) ?? text;
  return kind === "own" && PLAIN_NUMBER.test(text) ? readNumber(text) : text;
}

/** The rows of a register in the sample. */
export const sampleRows = (register: Register): readonly RegisterRow[] =>
  records(register.id).map((record) =>
    Object.fromEntries(register.columns.map((column) => [column.name, typed(column, record[column.name] ?? "")])),
  );

const massnahmen = (): readonly Readonly<Partial<Record<ColumnName, CellValue>>>[] =>
  records(`register-massnahmen-${YEAR}`).map((record) =>
    Object.fromEntries(listColumns.map((name) => [name, record[name] === "" ? null : (record[name] ?? null)])),
  );

/** The sample workbook of the further registers: a sheet each, a small list of Maßnahmen, and the Stammdaten. */
export function registerSampleWorkbook(): Uint8Array {
  const shown = registers.filter(({ id }) => SHOWN.includes(id));
  const sheets = shown.map((register) =>
    registerSheet(register, defaultStammdaten, registersDe, "de", sampleRows(register)),
  );
  const ofLists = rules.filter(({ register }) => [massnahmenRegister, ...shown].some(({ id }) => id === register));
  const stammdaten = stammdatenSheet(defaultStammdaten, ofLists, sheetsDe.stammdaten, shown);
  return newWorkbook([...sheets, listSheet(YEAR, sheetsDe.list, massnahmen()), stammdaten], properties).save();
}

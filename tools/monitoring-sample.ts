import * as fs from "node:fs";
import * as path from "node:path";
import { readNumber } from "../src/core/read-number";
import type { Register } from "../src/core/register";
import type { CellValue } from "../src/core/workbook-data";
import { indikatoren } from "../src/registers/indikatoren/register";
import { indikatorwerte } from "../src/registers/indikatorwerte/register";
import { parseCsv } from "./csv";

/** The filled cells of a row of a register, by column. */
export type SampleRow<Name extends string> = { readonly [Column in Name]?: CellValue };

const PLAIN_NUMBER = /^-?\d+(,\d+)?$/;

/** The invented indicators of the sample. */
export const sampleIndikatoren = (): SampleRow<(typeof indikatoren)["name"]>[] => rowsOf(indikatoren, "indikatoren");

/** The invented values of the sample, with the faults that the handbook explains. */
export const sampleIndikatorwerte = (): SampleRow<(typeof indikatorwerte)["name"]>[] =>
  rowsOf(indikatorwerte, "indikatorwerte");

function rowsOf<Name extends string>({ columns }: Register<Name>, name: string): SampleRow<Name>[] {
  const file = path.join(__dirname, "..", "samples", "daten", `${name}.csv`);
  return parseCsv(fs.readFileSync(file, "utf8")).map((record) => {
    const row: { [Column in Name]?: CellValue } = {};
    for (const column of columns) {
      const text = record[column.name] ?? "";
      if (text !== "") row[column.name] = PLAIN_NUMBER.test(text) ? readNumber(text) : text;
    }
    return row;
  });
}

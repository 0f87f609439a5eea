import { art } from "../../functions/art";
import { befunde } from "../../functions/befunde";
import type { CellFacts, KnownFacts } from "../../functions/address-facts";
import type { CustomFunction, FunctionResult } from "../../functions/function-definition";
import { indikator } from "../../functions/indikator";
import { InvalidArgument } from "../../functions/invalid-argument";
import { jahresvergleich } from "../../functions/jahresvergleich";
import { kreuztabelle } from "../../functions/kreuztabelle";
import { massnahmenAnzahl } from "../../functions/massnahmen-anzahl";
import { problemText } from "../../functions/problem-text";
import { trend } from "../../functions/trend";
import type { CellValue, SheetData } from "../../src/core/workbook/workbook-data";
import { deepFreeze, headers, row } from "../support/workbooks/workbook";

type Call = (...given: readonly unknown[]) => FunctionResult;

/** What a host tells of arguments that are these cells, all of them with one number format. */
export const knownOf = (given: readonly unknown[], numberFormat = "General"): KnownFacts<number> => ({
  header: () => null,
  cell: (argument, row, column): CellFacts | null => {
    const value = (given[argument] as CellValue[][])[row]?.[column] ?? null;
    return { value: value === "" ? null : value, empty: value === null || value === "", numberFormat };
  },
});

const called =
  (definition: CustomFunction): Call =>
  (...given) =>
    definition.compute(deepFreeze(given), null, knownOf(given));

export const ANZAHL = called(massnahmenAnzahl);
export const KREUZTABELLE = called(kreuztabelle);
export const JAHRESVERGLEICH = called(jahresvergleich);
export const BEFUNDE = called(befunde);
export const ART = called(art);
export const INDIKATOR = called(indikator);
export const TREND = called(trend);

/** The rows of a list as a range with its header row. */
export const listOf = (...rows: readonly (readonly CellValue[])[]): CellValue[][] => [
  [...headers],
  ...rows.map((cells) => [...cells]),
];

/** A plausible row, in the order of the headers. */
export const massnahme = row;

/** The cells of a whole sheet as Excel hands a range over: empty cells are empty texts. */
export function cellsOf(sheet: SheetData): CellValue[][] {
  const last = Math.max(0, ...sheet.rows.map((one) => one.index));
  const width = Math.max(0, ...sheet.rows.map((one) => one.cells.length));
  return Array.from({ length: last + 1 }, (_, index) => {
    const cells = sheet.rows.find((one) => one.index === index)?.cells ?? [];
    return Array.from({ length: width }, (_one, column) => cells[column] ?? "");
  });
}

/** The sentences that a wrong argument gives, in German and English. */
export function problemOf(definition: CustomFunction, ...given: readonly unknown[]): { de: string; en: string } {
  const error = errorOf(definition, ...given);
  return { de: problemText(definition, error, "de"), en: problemText(definition, error, "en") };
}

/** What ends the function. */
export function errorOf(definition: CustomFunction, ...given: readonly unknown[]): InvalidArgument {
  try {
    definition.compute(given, null, knownOf(given));
  } catch (error) {
    if (!(error instanceof InvalidArgument)) throw error;
    return error;
  }
  throw new Error(`${definition.id} accepted ${JSON.stringify(given)}`);
}

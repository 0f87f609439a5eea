import { DAYS_TO_1904 } from "../../src/core/workbook/shown-number";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { dateSerial } from "./date-serial";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GERMAN_NUMBER = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const PERCENT = /^([+-]?\d+(?:[.,]\d+)?)\s?%$/;
const GERMAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const ERRORS = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;

/** A constant as Excel takes it in, and the number format that it brings along. */
interface EnteredValue {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/**
 * What Excel makes of a text put into a cell: texts that read as numbers, percentages, dates or truth values become
 * such, unless the cell has the text format or the text begins with an apostrophe. `date1904` is how the workbook counts days.
 */
export function enteredValue(input: string, numberFormat: string, german: boolean, date1904 = false): EnteredValue {
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (numberFormat === "@") return { value: input };
  const text = input.trim();
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === (german ? "WAHR" : "TRUE")) return { value: true };
  if (upper === "FALSE" || upper === (german ? "FALSCH" : "FALSE")) return { value: false };
  if (ERRORS.test(upper)) return { value: upper };
  return numberIn(text, german) ?? dateIn(text, german, date1904) ?? { value: input };
}

function numberIn(text: string, german: boolean): EnteredValue | null {
  if (NUMBER.test(text)) return { value: Number(text) };
  if (german && GERMAN_NUMBER.test(text)) return { value: Number(text.replace(/\./g, "").replace(",", ".")) };
  const percent = PERCENT.exec(text)?.[1];
  return percent === undefined ? null : { value: Number(percent.replace(",", ".")) / 100, numberFormat: "0%" };
}

function dateIn(text: string, german: boolean, date1904: boolean): EnteredValue | null {
  const local = german ? GERMAN_DATE.exec(text) : null;
  const iso = ISO_DATE.exec(text);
  const parts = local !== null ? [local[3], local[2], local[1]] : iso === null ? null : [iso[1], iso[2], iso[3]];
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const serial = dateSerial(year < 30 ? 2000 + year : year < 100 ? 1900 + year : year, month, day);
  return serial === null ? null : { value: date1904 ? serial - DAYS_TO_1904 : serial, numberFormat: "dd.mm.yyyy" };
}

import { numberForm } from "../../src/core/workbook/number-format";
import { DAYS_TO_1904 } from "../../src/core/workbook/shown-number";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { serialDate } from "./date-serial";

const two = (value: number): string => String(value).padStart(2, "0");

/** Whether a number format shows dates or times. */
export function isDateFormat(format: string): boolean {
  const kind = numberForm(format)?.kind;
  return kind === "date" || kind === "time";
}

/** What a cell shows, for the number formats that occur in our workbooks; `date1904` is how the workbook counts days. */
export function cellDisplay(value: CellValue, format: string, german: boolean, date1904 = false): string {
  if (value === null) return "";
  if (typeof value === "boolean") return german ? (value ? "WAHR" : "FALSCH") : value ? "TRUE" : "FALSE";
  if (typeof value === "string") return german ? (GERMAN_ERRORS[value] ?? value) : value;
  if (format === "General" || format === "@" || format === "") return localNumber(general(value), german);
  if (isDateFormat(format)) return dateText(date1904 ? value + DAYS_TO_1904 : value, format);
  return numberText(value, format, german);
}

const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  "#N/A": "#NV",
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#NUM!": "#ZAHL!",
  "#SPILL!": "#ÜBERLAUF!",
  "#BUSY!": "#BESCHÄFTIGT!",
};

const general = (value: number): string => String(Number(value.toPrecision(11)));

const localNumber = (text: string, german: boolean): string => (german ? text.replace(".", ",") : text);

function dateText(serial: number, format: string): string {
  const date = serialDate(serial);
  const clean = format
    .replace(/\\(.)/g, "$1")
    .replace(/\[[^\]]*\]|;.*$/g, "")
    .replace(/"/g, "");
  return clean
    .replace(/yyyy/gi, String(date.getUTCFullYear()))
    .replace(/yy/gi, two(date.getUTCFullYear() % 100))
    .replace(/dd/gi, two(date.getUTCDate()))
    .replace(/hh/gi, two(date.getUTCHours()))
    .replace(/:mm/g, `:${two(date.getUTCMinutes())}`)
    .replace(/mm/gi, two(date.getUTCMonth() + 1))
    .replace(/ss/g, two(date.getUTCSeconds()))
    .replace(/\bd\b/gi, String(date.getUTCDate()))
    .replace(/\bm\b/gi, String(date.getUTCMonth() + 1))
    .replace(/\bh\b/gi, String(date.getUTCHours()));
}

function numberText(value: number, format: string, german: boolean): string {
  const sections = format.split(";");
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? "0";
  const ownSign = value < 0 && sections.length > 1;
  const plain = section.replace(/\[[^\]]*\]/g, "");
  const digits = /[#0?][#0?,]*(?:\.([#0?]+))?/.exec(plain.replace(/"[^"]*"/g, (text) => "\u0001".repeat(text.length)));
  if (digits === null) return unquoted(plain);
  const percent = /%/.test(plain.replace(/"[^"]*"|\\./g, ""));
  const scaled = Math.abs(percent ? value * 100 : value);
  const decimals = digits[1]?.length ?? 0;
  const fixed = scaled.toFixed(decimals);
  const grouped = digits[0].includes(",") ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, "\u0002") : fixed;
  const shown = localNumber(grouped, german).replace(/\u0002/g, german ? "." : ",");
  const before = unquoted(plain.slice(0, digits.index));
  const after = unquoted(plain.slice(digits.index + digits[0].length));
  return `${value < 0 && !ownSign ? "-" : ""}${before}${shown}${after}`;
}

const unquoted = (text: string): string =>
  text.replace(/"([^"]*)"|\\(.)|_./g, (_, quoted, escaped) => quoted ?? escaped ?? " ");

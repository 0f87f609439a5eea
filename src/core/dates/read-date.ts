import type { CellValue } from "../workbook/workbook-data";

const MILLISECONDS_A_DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A day in words: `31.12.2012`. */
export function dateText(value: number): string {
  const date = new Date(EPOCH + Math.floor(value) * MILLISECONDS_A_DAY);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}

/** The serial number of a day that exists, null for one that does not. Months count from 1. */
export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((time - EPOCH) / MILLISECONDS_A_DAY) : null;
}

/** The last day of a month as a serial number. Months count from 1. */
export const lastDayOf = (year: number, month: number): number =>
  Math.round((Date.UTC(year, month, 0) - EPOCH) / MILLISECONDS_A_DAY);

/** The time of day that a cell shows behind its date says nothing about the day. */
const TIME = /, \d\d:\d\d Uhr$/;
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const CENTURY = 2000;

/** The day that a cell names, as Excel's serial number: `31.12.2012` (so a date cell reads as well), `1.2.12` or `2012-12-31`; null for none. */
export function readDate(value: CellValue | undefined): number | null {
  if (typeof value !== "string") return null;
  const text = value.trim().replace(TIME, "");
  const iso = ISO.exec(text);
  if (iso !== null) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, month, year = ""] = GERMAN.exec(text) ?? [];
  if (year === "") return null;
  return serialOf(year.length === 2 ? CENTURY + Number(year) : Number(year), Number(month), Number(day));
}

/** The day that a clock on the wall shows, as Excel's serial number. */
export const dayOf = (moment: Date): number | null =>
  serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());

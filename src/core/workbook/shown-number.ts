import { displayText } from "../text/text";
import { numberForm, type NumberForm } from "./number-format";

/** The number behind a cell that shows it in another form; the cell's value is what people read. */
export interface ShownNumber {
  readonly kind: NumberForm["kind"];
  /** Days are counted from 1900, whatever the workbook counts from; a percentage is as stored: 0.253 for 25,3 %. */
  readonly number: number;
}

/** What a cell shows, and the number behind it. */
export interface ShownCell {
  readonly text: string;
  readonly shown: ShownNumber;
}

/** Days between the two date systems of Excel. */
export const DAYS_TO_1904 = 1462;
const EPOCH = Date.UTC(1899, 11, 30);
const MINUTE = 60000;
const MINUTES_A_DAY = 1440;
const LAST_DAY = 2958465;
/** Serial 60 is 29 February 1900, a day that never was. */
const NEVER_WAS = 60;

/** A whole number that can be a year is one, whatever its format makes of it: nobody means a day of 1905 or 201.400 %. */
export const isYearNumber = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** What a number looks like in this form; null where it stays a number, as Excel shows nothing sensible. */
export function shownCell(value: number, form: NumberForm, date1904: boolean): ShownCell | null {
  if (isYearNumber(value) || !Number.isFinite(value)) return null;
  switch (form.kind) {
    case "percent":
      return { text: `${decimal(percentage(value), form.decimals)} %`, shown: { kind: "percent", number: value } };
    case "time": {
      if (value < 0 || (!form.elapsed && value > LAST_DAY)) return null;
      return {
        text: timeWords(form.elapsed ? value : value % 1, form.elapsed),
        shown: { kind: "time", number: value },
      };
    }
    case "date": {
      const number = date1904 ? value + DAYS_TO_1904 : value;
      if (value < 0 || number >= LAST_DAY + 1) return null;
      return { text: dateWords(number, form.shows), shown: { kind: "date", number } };
    }
  }
}

/** A percentage as people say it, without what binary fractions add: 25.3 for 0.253, 7 for 0.07. */
export const percentage = (stored: number): number => Number((stored * 100).toPrecision(15));

/** A day from 1900 on as words; `moment` with the time of day, unless it is midnight. */
function dateWords(serial: number, shows: "day" | "moment" | "year"): string {
  const minutes = shows === "moment" ? Math.round(serial * MINUTES_A_DAY) : Math.floor(serial) * MINUTES_A_DAY;
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const date = new Date(EPOCH + (days < NEVER_WAS ? days + 1 : days) * MINUTES_A_DAY * MINUTE);
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  if (shows === "year") return year;
  const [day, month] = days === NEVER_WAS ? [29, 2] : days === 0 ? [0, 1] : [date.getUTCDate(), date.getUTCMonth() + 1];
  const words = `${two(day)}.${two(month)}.${days === 0 ? "1900" : year}`;
  const rest = minutes - days * MINUTES_A_DAY;
  return rest === 0 ? words : `${words}, ${two(Math.floor(rest / 60))}:${two(rest % 60)} Uhr`;
}

function timeWords(days: number, elapsed: boolean): string {
  const seconds = Math.round(days * 86400);
  const hours = Math.floor(seconds / 3600);
  const words = `${two(elapsed ? hours : hours % 24)}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? words : `${words}:${two(seconds % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Rounded as a cell shows it: half away from zero, as people do it; 50 % is the same figure as 50,0 %. */
function decimal(value: number, decimals: number): string {
  const size = Math.abs(value);
  const rounded =
    size < 1e15 && decimals <= 15 ? Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`) : size;
  const text = displayText(Number.isFinite(rounded) ? rounded : size);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The number as a cell of a workbook stores it; null for a day before its first one. */
export function storedNumber({ kind, number }: ShownNumber, date1904: boolean): number | null {
  if (kind !== "date" || !date1904) return number;
  return number < DAYS_TO_1904 ? null : number - DAYS_TO_1904;
}

/** A format in which a number shows this text. */
export function formatFor(text: string, { kind }: ShownNumber): string {
  if (kind === "percent")
    return `0${text.includes(",") ? `.${"0".repeat(text.replace(/^.*,|\s*%$/g, "").length)}` : ""}%`;
  if (kind === "time") return text.split(":").length > 2 ? "[hh]:mm:ss" : "[hh]:mm";
  return text.length === 4 ? "yyyy" : text.includes(":") ? "dd.mm.yyyy hh:mm" : "dd.mm.yyyy";
}

/** Whether a cell of this format shows the number as this text. */
export function showsAs(code: string, text: string, shown: ShownNumber): boolean {
  const form = numberForm(code);
  return form !== null && form.kind === shown.kind && shownCell(shown.number, form, false)?.text === text;
}

const DAY = /^(\d\d)\.(\d\d)\.(\d{4})$/;
const PERCENT = /^-?\d+(?:,\d+)? ?%$/;

/**
 * The number that a text is, where it goes into a cell that shows a number of this kind: a day stays a date, a percentage a
 * percentage. null for any other text.
 */
export function numberBehind(text: string, kind: ShownNumber["kind"]): ShownNumber | null {
  if (kind === "percent") {
    if (!PERCENT.test(text)) return null;
    return { kind, number: Number((Number(text.replace(",", ".").replace("%", "")) / 100).toPrecision(15)) };
  }
  const [, day, month, year] = kind === "date" ? (DAY.exec(text) ?? []) : [];
  if (year === undefined) return null;
  const number = Math.round(
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / (MINUTES_A_DAY * MINUTE),
  );
  return number > NEVER_WAS && dateWords(number, "day") === text ? { kind, number } : null;
}

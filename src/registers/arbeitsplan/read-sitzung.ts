import { dateText, lastDayOf, readDate, serialOf } from "../../core/dates/read-date";
import { normalise } from "../../core/text/text";
import type { Place } from "../../core/workbook/place";
import type { CellValue } from "../../core/workbook/workbook-data";

/** When a session is, in Excel's serial numbers, both days inclusive: one day, or the months that are named. */
export interface Sitzung {
  readonly from: number;
  readonly to: number;
}

/** A month as it is written; the year is null where the words do not say it. */
interface NamedMonth {
  readonly month: number;
  readonly year: number | null;
}

const MONTHS: readonly (readonly string[])[] = [
  ["januar", "jänner"],
  ["februar"],
  ["märz", "maerz", "mrz"],
  ["april"],
  ["mai"],
  ["juni"],
  ["juli"],
  ["august"],
  ["september"],
  ["oktober"],
  ["november"],
  ["dezember"],
];
const SHORTEST = 3;

const WEEKDAY = /^(?:mo|di|mi|do|fr|sa|so)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|nnabend|nntag)?\.?,? +(?=\d)/;
const HOUR = /,? *(?:um |ab )?\d{1,2}(?:[:.]\d{2})? uhr$/;
const BETWEEN = / *(?:[/,&+-]|\bund\b|\bbis\b) */;
const NUMBERED = /^(\d{1,2}) ?[./-] ?(\d{4})$/;
const NUMBERED_ISO = /^(\d{4})-(\d{2})$/;
/** The month alone, or with its year: `juni`, `jun. 2005`, `juni "05`. */
const NAMED = /^(\p{L}+)\.?(?: ?"?(\d{4}|\d{2}))?$/u;
/** One day or several of a month: `15. juni 2005`, `15./16.06.2005`, `15. bis 16. juni 2005`. */
const DAYS = /^(?:(\d{1,2})\.? ?(?:[/-]|und|bis) ?)?(\d{1,2})\. ?(\p{L}+|\d{1,2})\.? ?(\d{4}|\d{2})$/u;

/** When a cell says that a session is: a date, a month, or several months; null where it says neither with a year. */
export function readSitzung({ value, shown }: Pick<Place, "value" | "shown">): Sitzung | null {
  if (typeof value !== "string") return null;
  const text = withoutHours(value);
  const day = readDate(text);
  if (day !== null) return shown === undefined ? { from: day, to: day } : ofDateCell(day);
  const months = monthsIn(text);
  return months === null ? readDays(text) : sitzungOf(months);
}

/** The months that a cell names, in its order, also without a year; null where it names anything else. */
export const readMonths = (value: CellValue): readonly NamedMonth[] | null =>
  typeof value === "string" ? monthsIn(withoutHours(value)) : null;

/** From the first day of the first month to the last day of the last one; a month without year belongs to the year of the next. */
export function sitzungOf(months: readonly NamedMonth[]): Sitzung | null {
  let [year, next]: [number | null, number] = [null, 0];
  let from = 0;
  for (const named of months.slice().reverse()) {
    if (named.year !== null) year = named.year;
    else if (year !== null && named.month > next) year--;
    if (year === null) return null;
    next = named.month;
    from = lastDayOf(year, named.month - 1) + 1;
  }
  const last = months[months.length - 1];
  const to = last === undefined || last.year === null ? null : lastDayOf(last.year, last.month);
  return to === null || from > to ? null : { from, to };
}

/** Excel makes the first of the month of „Juni 2005“; so that day means the month. */
function ofDateCell(day: number): Sitzung {
  const [date, month, year] = dateText(day)
    .split(".")
    .map((part) => Number(part));
  return { from: day, to: date === 1 ? lastDayOf(year ?? 0, month ?? 0) : day };
}

const withoutHours = (text: string): string => normalise(text).replace(WEEKDAY, "").replace(HOUR, "");

function monthsIn(text: string): readonly NamedMonth[] | null {
  const [, first, second] = NUMBERED.exec(text) ?? [];
  const [, isoYear, isoMonth] = NUMBERED_ISO.exec(text) ?? [];
  const numbered = monthOf(first ?? isoMonth ?? "");
  if (numbered !== null)
    return yearOf(second ?? isoYear) === null ? null : [{ month: numbered, year: yearOf(second ?? isoYear) }];
  const parts = text.split(BETWEEN).filter((part) => part !== "");
  const months = parts.map((part) => namedMonth(part)).filter((month): month is NamedMonth => month !== null);
  return parts.length > 0 && months.length === parts.length ? months : null;
}

function namedMonth(text: string): NamedMonth | null {
  const [, name = "", digits] = NAMED.exec(text) ?? [];
  const month = monthOf(name);
  const year = yearOf(digits);
  return month === null || (digits !== undefined && year === null) ? null : { month, year };
}

/** A month by its name, the beginning of it, or its number; counted from 1. */
function monthOf(text: string): number | null {
  const number = /^\d{1,2}$/.test(text)
    ? Number(text)
    : text.length < SHORTEST
      ? 0
      : MONTHS.findIndex((names) => names.some((name) => name.startsWith(text))) + 1;
  return number >= 1 && number <= MONTHS.length ? number : null;
}

const CENTURY = 2000;

function yearOf(digits: string | undefined): number | null {
  const year = digits === undefined ? 0 : digits.length === 2 ? CENTURY + Number(digits) : Number(digits);
  return year >= 1990 && year <= 2099 ? year : null;
}

function readDays(text: string): Sitzung | null {
  const [, first, last = "", name = "", digits] = DAYS.exec(text) ?? [];
  const [month, year] = [monthOf(name), yearOf(digits)];
  if (month === null || year === null) return null;
  const to = serialOf(year, month, Number(last));
  const from = first === undefined ? to : serialOf(year, month, Number(first));
  return from === null || to === null || from > to ? null : { from, to };
}

import type { CellValue } from "../../../core/workbook/workbook-data";
import { decodeEscapes } from "../xml/xml-escape";

/** What a cell without readable value is: the caller refuses the file and says where. */
export const BAD = Symbol("bad value");

const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(.+))?$/;
const ISO_TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?$/;
/** A time zone says nothing in a workbook, whose times have none. */
const ZONE = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/;
const DAY = 86400000;
/** Days that stand for the day zero of a time without a date, in one date system or the other. */
const DAYS_ZERO = ["1899-12-30", "1899-12-31", "1904-01-01"];

/**
 * The value of a cell from its type (`t`) and the text of its `<v>`; shared and inline strings are not among them.
 * Source: ECMA-376-1, 18.18.11 (ST_CellType).
 */
export function cellValueOf(type: string, text: string, date1904: boolean): CellValue | typeof BAD {
  // Some programs write the text of an inline string where other types have their value.
  if (type === "str" || type === "inlineStr") return text === "" ? null : decodeEscapes(text);
  const value = text.trim();
  if (value === "") return null;
  if (type === "n") return numberOf(value);
  if (type === "b") return booleanOf(value);
  if (type === "e") return value;
  return type === "d" ? serialOf(value, date1904) : BAD;
}

function numberOf(text: string): number | typeof BAD {
  const value = Number(text);
  return Number.isFinite(value) && NUMBER.test(text) ? value : BAD;
}

function booleanOf(text: string): boolean | typeof BAD {
  if (text === "1" || text === "true") return true;
  return text === "0" || text === "false" ? false : BAD;
}

/**
 * The serial number of an ISO 8601 date, time or both; a day before the first that Excel can show is a text.
 * Source: ECMA-376-1, 18.17.4 (dates and times).
 */
function serialOf(text: string, date1904: boolean): number | string | typeof BAD {
  const date = ISO_DATE.exec(text);
  if (date === null) return timeOf(text);
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const utc = Date.UTC(year, month - 1, day);
  const checked = new Date(utc);
  if (checked.getUTCMonth() !== month - 1 || checked.getUTCDate() !== day) return BAD;
  const time = date[4] === undefined ? 0 : timeOf(date[4]);
  if (time === BAD) return BAD;
  if (DAYS_ZERO.includes(text.slice(0, 10)) && (date1904 || year < 1900)) return time;
  if (year < (date1904 ? 1904 : 1900)) return text;
  if (date1904) return (utc - Date.UTC(1904, 0, 1)) / DAY + time;
  const days = (utc - Date.UTC(1899, 11, 30)) / DAY;
  // Serial 60 is 29 February 1900, a day that never was.
  return (days <= 60 ? days - 1 : days) + time;
}

function timeOf(text: string): number | typeof BAD {
  const time = ISO_TIME.exec(text.replace(ZONE, ""));
  if (time === null) return BAD;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number((time[3] ?? "0").replace(",", "."))];
  const whole = hours * 3600 + minutes * 60 + seconds;
  return minutes < 60 && seconds < 61 && whole <= 86400 ? whole / 86400 : BAD;
}

import { DAYS_TO_1904 } from "../workbook/shown-number";
import type { CellValue } from "../workbook/workbook-data";

const LOCAL_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
const MINUTE = 60000;
const MINUTES_A_DAY = 1440;

/** The serial number of a local time `JJJJ-MM-TTThh:mm`; null for any other text. */
export function timeSerial(time: string, date1904: boolean): number | null {
  const found = LOCAL_TIME.exec(time);
  if (found === null) return null;
  const [year, month, day, hour, minute] = found.slice(1).map((digits) => Number(digits));
  const utc = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  const minutes = (utc - Date.UTC(1899, 11, 30)) / MINUTE;
  return minutes / MINUTES_A_DAY - (date1904 ? DAYS_TO_1904 : 0);
}

const WORDS = /^(\d\d)\.(\d\d)\.(\d{4})(?:, (\d\d:\d\d) Uhr)?$/;

/** A cell with a point in time as `JJJJ-MM-TTThh:mm`; a text of another form stays as it is, anything else is empty. */
export function serialTime(value: CellValue, date1904: boolean): string {
  if (typeof value === "string") {
    const [, day, month, year, time = "00:00"] = WORDS.exec(value) ?? [];
    return year === undefined ? value : `${year}-${month ?? ""}-${day ?? ""}T${time}`;
  }
  if (typeof value !== "number" || value < 0 || value > 2958465) return "";
  const minutes = Math.round((value + (date1904 ? DAYS_TO_1904 : 0)) * MINUTES_A_DAY);
  return new Date(Date.UTC(1899, 11, 30) + minutes * MINUTE).toISOString().slice(0, 16);
}

/** A local time as people write it: `11.07.2014, 09:30 Uhr`; a text of another form stays as it is. */
export function timeText(time: string): string {
  const found = LOCAL_TIME.exec(time);
  if (found === null) return time;
  const [, year, month, day, hour, minute] = found;
  return `${day ?? ""}.${month ?? ""}.${year ?? ""}, ${hour ?? ""}:${minute ?? ""} Uhr`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A day as programs write it: `2014-07-11`. These functions take a moment as the clock on the wall shows it. */
export const isoDay = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** A day as people write it: `11.07.2014`. */
export const germanDay = (moment: Date): string =>
  `${two(moment.getDate())}.${two(moment.getMonth() + 1)}.${moment.getFullYear()}`;

/** The time of day: `09:30`. */
export const timeOfDay = (moment: Date): string => `${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** A moment as the sheet `Abgaben` keeps it: `2014-07-11T09:30`. */
export const localTime = (moment: Date): string => `${isoDay(moment)}T${timeOfDay(moment)}`;

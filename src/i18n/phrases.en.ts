import type { Severity } from "../core/text/texts";
import { counted, groupedFigure, signOf } from "./phrases";

/** “II, III and IV” */
export const listed = (words: readonly (string | number)[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`;

/** The same, but of more than `most` words the first ones alone: “II, III and 4 more”. */
export function listedUpTo(most: number, words: readonly string[]): string {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(", ")} and ${rest} more` : listed(words);
}

/** The same with each word in quotation marks. */
export const quotedList = (words: readonly string[]): string => listed(words.map((word) => `“${word}”`));

const SEVERITIES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  hint: ["hint", "hints"],
};

/** “1 error”, “2 warnings”, “3 hints”. */
export const findingsText = (severity: Severity, count: number): string => counted(count, ...SEVERITIES[severity]);

/** “0.5”: one decimal, without thousands. */
export const decimal = (value: number): string => value.toFixed(1);

/** “+0.5”, “−0.5”, “±0.0”. */
export const signedDecimal = (change: number): string => `${signOf(change)}${decimal(Math.abs(change))}`;

/** “1,234.5”, “−3”. */
export const figureText = (value: number, decimals: number): string => groupedFigure(value, decimals, ",", ".");

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** “1 July 2014” for the day 2014-07-01. */
export function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map((part) => Number(part));
  return `${date} ${MONTHS[month - 1] ?? ""} ${year}`;
}

import type { Severity } from "../core/text/texts";
import { counted, groupedFigure, signOf } from "./phrases";

/** „II, III und IV“ */
export const listed = (words: readonly (string | number)[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} und ${words[words.length - 1] ?? ""}`;

/** The same, but of more than `most` words the first ones alone: „II, III und 4 weitere“. */
export function listedUpTo(most: number, words: readonly string[]): string {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(", ")} und ${rest} weitere` : listed(words);
}

/** The same with each word in quotation marks. */
export const quotedList = (words: readonly string[]): string => listed(words.map((word) => `„${word}“`));

const SEVERITIES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["Fehler", "Fehler"],
  warning: ["Warnung", "Warnungen"],
  hint: ["Hinweis", "Hinweise"],
};

/** „1 Fehler“, „2 Warnungen“, „3 Hinweise“. */
export const findingsText = (severity: Severity, count: number): string => counted(count, ...SEVERITIES[severity]);

/** „0,5“: one decimal, without thousands. */
export const decimal = (value: number): string => value.toFixed(1).replace(".", ",");

/** „+0,5“, „−0,5“, „±0,0“. */
export const signedDecimal = (change: number): string => `${signOf(change)}${decimal(Math.abs(change))}`;

/** „1.234,5“, „−3“. */
export const figureText = (value: number, decimals: number): string => groupedFigure(value, decimals, ".", ",");

const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");

/** „1. Juli 2014“ for the day 2014-07-01. */
export function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map((part) => Number(part));
  return `${date}. ${MONTHS[month - 1] ?? ""} ${year}`;
}

import { dateText } from "../../core/dates/read-date";
import { readMonths, sitzungOf, type Sitzung } from "./read-sitzung";

/** A session with the year that its own words leave out. */
interface CompletedSitzung {
  readonly text: string;
  readonly sitzung: Sitzung;
}

/** Whether a cell names months, but no year. */
export const isYearless = (text: string): boolean => readMonths(text)?.every(({ year }) => year === null) === true;

/** The session in the first year in which it does not end before the one above it; null where the text is no month alone. */
export function completeSitzung(text: string, { from }: Sitzung): CompletedSitzung | null {
  const months = readMonths(text);
  const last = months?.[months.length - 1];
  if (months === null || last === undefined || !isYearless(text)) return null;
  const earliest = Number(dateText(from).slice(-4));
  for (const year of [earliest, earliest + 1]) {
    const sitzung = sitzungOf([...months.slice(0, -1), { ...last, year }]);
    if (sitzung !== null && sitzung.to >= from)
      return { text: `${text.replace(/[\s/,-]+$/, "").trim()} ${year}`, sitzung };
  }
  return null;
}

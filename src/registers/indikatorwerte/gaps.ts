import { dateText } from "../../core/dates/read-date";
import type { Indikator } from "./indikatoren";
import type { Indikatorwert, Series } from "./series";

/** Years in a row of which a series has no value, and the row of the series next to them. */
interface Gap {
  readonly years: readonly number[];
  readonly beside: Indikatorwert;
}

/** The years between one survey and the next; null for an indicator without a fixed rhythm. */
function rhythmOf({ erhebung }: Pick<Indikator, "erhebung">): number | null {
  if (erhebung === "jährlich" || erhebung === "halbjährlich") return 1;
  return erhebung === "alle zwei Jahre" ? 2 : null;
}

/**
 * The gaps of a running series: from `gültig von`, else its first value, to the last year of the register, or `gültig
 * bis` before it. A row with an empty or unreadable cell is no gap: other rules speak of it. `versions` are the rows of
 * the indicator; the first with a rhythm sets it.
 */
export function gapsOf(series: Series, versions: readonly Indikator[], lastYear: number): readonly Gap[] {
  const running = versions.find((one) => rhythmOf(one) !== null);
  const rhythm = running === undefined ? null : rhythmOf(running);
  const [first] = series.werte;
  if (rhythm === null || first === undefined) return [];
  const from = Math.min(...versions.map((one) => one.from ?? first.year));
  const to = Math.min(lastYear, Math.max(...versions.map((one) => one.to ?? lastYear)));
  const isValid = (year: number): boolean =>
    versions.some((one) => (one.from ?? from) <= year && year <= (one.to ?? to));
  const gaps: Gap[] = [];
  let years: number[] = [];
  let [last, beside] = [from - rhythm, first];
  const close = (): void => {
    if (years.length > 0) gaps.push({ years, beside });
    years = [];
  };
  for (const wert of [...series.werte.filter(({ year }) => from <= year && year <= to), null]) {
    const next = wert?.year ?? to + 1;
    for (let due = last + rhythm; due < next; due += rhythm) if (isValid(due)) years.push(due);
    close();
    if (wert !== null) [last, beside] = [wert.year, wert];
  }
  return gaps;
}

const LATEST = 2099;
const YEAR_DIGITS = 4;

/** The last year of a register: the latest of its values, but none that lies after the day on which it is read. */
export function lastYearOf(all: readonly Series[], today: number | null): number | null {
  const now = today === null ? LATEST : Number(dateText(today).slice(-YEAR_DIGITS));
  let last: number | null = null;
  for (const { werte } of all)
    for (const { year } of werte) if (year <= now && (last === null || year > last)) last = year;
  return last;
}

/** Years as people write them: „2008“, „2008–2010“, „2006, 2008“. */
export function yearsText(years: readonly number[]): string {
  const [first = 0] = years;
  const last = years[years.length - 1] ?? first;
  return years.length > 2 && last - first === years.length - 1 ? `${first}–${last}` : years.join(", ");
}

import type { Snapshot } from "../../core/snapshot/snapshot";
import { normalise } from "../../core/text/text";
import { readIndikatoren, versionOf, type Indikator } from "./indikatoren";
import { ALL } from "./names";
import { readSeries, valuesByYear, type ReadWert, type Series } from "./series";
import { trendOf, type Trend } from "./trend";
import type { ReportRow } from "./report-figures";
import { withheldFigures } from "./withheld-figures";

/** A figure that is there and not shown. */
export const WITHHELD = "withheld";

/** What a cell of the matrix says; null is a gap, never 0. */
type MatrixValue = number | typeof WITHHELD | null;

/** The difference of the last two values that are shown. */
interface ValueChange {
  readonly difference: number;
  readonly from: number;
  readonly to: number;
}

/** A row of the matrix: a series, its values by year, and what follows from those that are shown. */
export interface MatrixRow {
  readonly series: Series;
  /** One for each year of the matrix. */
  readonly values: readonly MatrixValue[];
  readonly change: ValueChange | null;
  readonly trend: Trend | null;
  /** Whether the row is that of the target group, of the comparison group, or neither. */
  readonly part: "target" | "comparison" | null;
}

/** An indicator with its rows. */
export interface MatrixIndikator {
  readonly key: string;
  /** The row of the register that is valid in the last year of the matrix. */
  readonly indikator: Indikator;
  /** All rows of the register with its ID. */
  readonly versions: readonly Indikator[];
  /** Of the whole city: target group, comparison group, then the others. */
  readonly city: readonly MatrixRow[];
  readonly areas: readonly MatrixRow[];
}

/** The indicators of one Handlungsfeld, in the order of the register. */
export interface MatrixField {
  readonly name: string;
  readonly indikatoren: readonly MatrixIndikator[];
}

/** The indicator matrix: rows are series, columns years. */
export interface Matrix {
  readonly year: number;
  /** Ascending, without gaps, ending with `year`. */
  readonly years: readonly number[];
  readonly public: boolean;
  readonly fields: readonly MatrixField[];
  /** How many figures are withheld. */
  readonly withheld: number;
}

/** How many years a matrix shows. */
const MATRIX_YEARS = 10;

/** What a matrix is made of. */
type Source = Pick<Snapshot, "allLists" | "werte">;

/** A series with the values of the shown years, before anything is withheld. */
interface Open {
  readonly series: Series;
  readonly indikator: MatrixIndikator["indikator"];
  readonly values: (number | typeof WITHHELD | null)[];
}

/**
 * The matrix of the ten years up to `year`. The public one has public indicators alone, with small counts withheld and
 * all that would tell them; changes and trends follow from what is shown.
 */
export function indicatorMatrix(snapshot: Source, year: number, isPublic: boolean): Matrix {
  const { all, byKey } = readIndikatoren(snapshot);
  const shown = Array.from(byKey.values()).filter((versions) => !isPublic || versions.every((one) => one.public));
  const keys = new Set(shown.map(([first]) => first?.key ?? ""));
  const series = readSeries(snapshot).filter(({ indikator }) => keys.has(indikator));
  const years = shownYears(series, year);
  const open = new Map<string, Open[]>();
  for (const one of series) {
    const indikator = versionOf(byKey.get(one.indikator) ?? [], year);
    if (indikator === undefined) continue;
    const rows = open.get(one.indikator) ?? [];
    if (rows.length === 0) open.set(one.indikator, rows);
    rows.push({ series: one, indikator, values: valuesIn(valuesByYear(one), years) });
  }
  const withheld = isPublic ? withholdIn(open, byKey, years) : 0;
  const fields = fieldsOf(all, keys, (key) => matrixIndikator(open.get(key) ?? [], byKey.get(key) ?? [], years));
  return { year, years, public: isPublic, fields, withheld };
}

/** The years that have a value of an indicator of the register, ascending. */
export function yearsOfValues(snapshot: Source): readonly number[] {
  const { byKey } = readIndikatoren(snapshot);
  const years = new Set<number>();
  for (const { indikator, werte } of readSeries(snapshot))
    if (byKey.has(indikator)) for (const { year, value } of werte) if (value !== null) years.add(year);
  return Array.from(years).sort((a, b) => a - b);
}

function shownYears(series: readonly Series[], year: number): readonly number[] {
  let first = year;
  for (const { werte } of series) first = Math.min(first, werte[0]?.year ?? first);
  first = Math.max(first, year - MATRIX_YEARS + 1);
  return Array.from({ length: year - first + 1 }, (_, i) => first + i);
}

function valuesIn(values: readonly ReadWert[], years: readonly number[]): (number | null)[] {
  const byYear = new Map(values.map(({ year, value }) => [year, value]));
  return years.map((year) => byYear.get(year) ?? null);
}

/** Withholds what the public may not see; tells how many figures that are. */
function withholdIn(
  open: ReadonlyMap<string, readonly Open[]>,
  byKey: ReadonlyMap<string, readonly Indikator[]>,
  years: readonly number[],
): number {
  const rows = new Map<ReportRow, Open>();
  open.forEach((series, key) => {
    // A unit that cannot be read counts as a count.
    const einheiten = years.map((year) => versionOf(byKey.get(key) ?? [], year)?.einheit ?? "Anzahl");
    for (const one of series) {
      const { gebietKey: gebiet, gruppeKey: gruppe } = one.series;
      const values = one.values.map((value) => (typeof value === "number" ? value : null));
      rows.set({ indikator: key, gebiet, gruppe, values, einheiten }, one);
    }
  });
  const withheld = withheldFigures(Array.from(rows.keys()));
  withheld.forEach(({ row, column }) => {
    const one = rows.get(row);
    if (one !== undefined) one.values[column] = WITHHELD;
  });
  return withheld.size;
}

/** The indicators by Handlungsfeld, both in the order of the register; those without any value as well. */
function fieldsOf(
  all: readonly Indikator[],
  keys: ReadonlySet<string>,
  indikatorOf: (key: string) => MatrixIndikator | null,
): readonly MatrixField[] {
  const fields = new Map<string, { name: string; indikatoren: MatrixIndikator[] }>();
  const seen = new Set<string>();
  for (const { key, entry } of all) {
    if (seen.has(key) || !keys.has(key)) continue;
    seen.add(key);
    const indikator = indikatorOf(key);
    if (indikator === null) continue;
    const name = entry.text("Handlungsfeld");
    const field = fields.get(normalise(name)) ?? { name, indikatoren: [] };
    if (field.indikatoren.length === 0) fields.set(normalise(name), field);
    field.indikatoren.push(indikator);
  }
  return Array.from(fields.values());
}

function matrixIndikator(
  rows: readonly Open[],
  versions: readonly Indikator[],
  years: readonly number[],
): MatrixIndikator | null {
  const indikator = versionOf(versions, years[years.length - 1] ?? 0);
  if (indikator === undefined) return null;
  const done = rows.map((row) => matrixRow(row, indikator, years));
  const city = done.filter(({ series }) => series.gebietKey === ALL);
  const rank = ({ part }: MatrixRow): number => (part === "target" ? 0 : part === "comparison" ? 1 : 2);
  return {
    key: indikator.key,
    indikator,
    versions,
    city: city.sort((a, b) => rank(a) - rank(b)),
    areas: done.filter(({ series }) => series.gebietKey !== ALL),
  };
}

function matrixRow({ series, values }: Open, { entry }: Indikator, years: readonly number[]): MatrixRow {
  const shown = years.flatMap((year, i) => {
    const value = values[i];
    return typeof value === "number" ? [{ year, value }] : [];
  });
  const [before, last] = shown.slice(-2);
  const isGroup = (name: "Zielgruppe" | "Vergleichsgruppe"): boolean =>
    series.gruppeKey !== ALL && normalise(entry.text(name)) === series.gruppeKey;
  return {
    series,
    values,
    change:
      before === undefined || last === undefined
        ? null
        : { difference: last.value - before.value, from: before.year, to: last.year },
    trend: trendOf(shown),
    part: isGroup("Zielgruppe") ? "target" : isGroup("Vergleichsgruppe") ? "comparison" : null,
  };
}

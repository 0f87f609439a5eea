import type { Snapshot } from "../../core/snapshot/snapshot";
import { isBlank } from "../../core/text/text";
import { definitionBreaks, sourceBreaks } from "./breaks";
import { readIndikatoren } from "./indikatoren";
import { indicatorMatrix, type Matrix, type MatrixField, type MatrixIndikator, type MatrixRow } from "./matrix";
import { readSeries } from "./series";
import { isWanted } from "./trend";

/** What limits the comparison of an indicator over the years. */
export type ReportNote =
  | { readonly kind: "hint"; readonly text: string }
  | { readonly kind: "definition"; readonly year: number }
  | { readonly kind: "source"; readonly year: number; readonly before: string; readonly after: string };

/** A line of the chart of a Handlungsfeld. */
export interface ReportLine {
  readonly indikator: MatrixIndikator;
  readonly row: MatrixRow;
  /** The number of its indicator in the chart; lines of one indicator are alike in colour. */
  readonly hue: number;
}

/** A Handlungsfeld as it is reported. */
export interface ReportedField extends MatrixField {
  readonly notes: readonly { readonly name: string; readonly note: ReportNote }[];
  /** Empty where there is nothing to draw. */
  readonly lines: readonly ReportLine[];
}

/** A row whose trend goes the wanted way or the other one. */
interface JudgedRow {
  readonly indikator: MatrixIndikator;
  readonly row: MatrixRow;
  readonly wanted: boolean;
}

/** The monitoring of a year, for the public or within the administration. */
export interface MonitoringReport {
  readonly matrix: Matrix;
  readonly fields: readonly ReportedField[];
  /** Of the target groups, where there are any, else of everybody. */
  readonly judged: readonly JudgedRow[];
}

/** What the report of a year says; everything in it follows from the matrix, so that nothing withheld gets out. */
export function monitoringReport(
  snapshot: Pick<Snapshot, "allLists" | "werte">,
  year: number,
  isPublic: boolean,
): MonitoringReport {
  const matrix = indicatorMatrix(snapshot, year, isPublic);
  const notes = notesByKey(snapshot);
  const first = matrix.years[0] ?? year;
  const isShown = (note: ReportNote): boolean => note.kind === "hint" || (first < note.year && note.year <= year);
  const fields = matrix.fields.map((field) => ({
    ...field,
    notes: field.indikatoren.flatMap((one) =>
      [...hintsOf(one), ...(notes.get(one.key) ?? [])]
        .filter((note) => isShown(note))
        .map((note) => ({ name: one.indikator.entry.text("Indikator"), note })),
    ),
    lines: linesOf(field),
  }));
  return { matrix, fields, judged: fields.flatMap((field) => field.indikatoren.flatMap((one) => judgedOf(one))) };
}

function notesByKey(snapshot: Pick<Snapshot, "allLists" | "werte">): ReadonlyMap<string, readonly ReportNote[]> {
  const notes = new Map<string, ReportNote[]>();
  const add = (key: string, note: ReportNote): void => {
    const known = notes.get(key);
    if (known === undefined) notes.set(key, [note]);
    else known.push(note);
  };
  for (const { indikator, year } of definitionBreaks(readIndikatoren(snapshot)))
    add(indikator, { kind: "definition", year });
  for (const { indikator, year, before, after } of sourceBreaks(readSeries(snapshot)))
    add(indikator, { kind: "source", year, before, after });
  return notes;
}

const hintsOf = ({ versions }: MatrixIndikator): readonly ReportNote[] =>
  versions
    .map(({ entry }) => entry.text("Hinweis zur Vergleichbarkeit"))
    .filter((text, i, all) => !isBlank(text) && all.indexOf(text) === i)
    .map((text) => ({ kind: "hint", text }));

function judgedOf(indikator: MatrixIndikator): readonly JudgedRow[] {
  const [first] = indikator.city;
  const rows = indikator.city.filter(({ part }) => part === "target");
  return (rows.length > 0 || first === undefined ? rows : [first]).flatMap((row) => {
    const wanted = row.trend === null ? null : isWanted(row.trend.direction, indikator.indikator.richtung);
    return wanted === null ? [] : [{ indikator, row, wanted }];
  });
}

const MOST_LINES = 4;
const LEAST_POINTS = 2;

/**
 * The lines of a Handlungsfeld: of indicators of one unit, that with most comparisons of target and comparison group –
 * rather of shares than of counts, whose sizes differ –, then that with most indicators; at most four, so that they can be
 * told apart.
 */
function linesOf({ indikatoren }: MatrixField): readonly ReportLine[] {
  const byUnit = new Map<string, { row: MatrixRow; indikator: MatrixIndikator }[][]>();
  for (const indikator of indikatoren) {
    const rows = drawnRows(indikator);
    const unit = indikator.indikator.einheit ?? "";
    if (rows.length > 0) byUnit.set(unit, [...(byUnit.get(unit) ?? []), rows.map((row) => ({ row, indikator }))]);
  }
  const pairs = (groups: readonly (readonly unknown[])[]): number => groups.filter(({ length }) => length > 1).length;
  const ratio = (unit: string): number => (unit === "Anzahl" || unit === "Euro" ? 0 : 1);
  const [[, chosen] = ["", []]] = Array.from(byUnit).sort(
    ([unitA, a], [unitB, b]) =>
      pairs(b) - pairs(a) || (pairs(a) > 0 ? ratio(unitB) - ratio(unitA) : 0) || b.length - a.length,
  );
  const lines: ReportLine[] = [];
  chosen.forEach((group, hue) => {
    if (lines.length + group.length <= MOST_LINES) lines.push(...group.map((one) => ({ ...one, hue })));
  });
  return lines;
}

/** Target and comparison group, else the first series of the whole city; only what has values to join. */
function drawnRows({ city }: MatrixIndikator): readonly MatrixRow[] {
  const drawable = city.filter(
    ({ values }) => values.filter((value) => typeof value === "number").length >= LEAST_POINTS,
  );
  const parts = drawable.filter(({ part }) => part !== null);
  return parts.length > 0 ? parts.slice(0, LEAST_POINTS) : drawable.slice(0, 1);
}

/** How many decimals the figures of an indicator have. */
export const decimalsOf = ({ indikator }: MatrixIndikator): number =>
  indikator.einheit === "Anzahl" || indikator.einheit === "Euro" ? 0 : 1;

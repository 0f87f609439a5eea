import { massnahmenRegister } from "../massnahmen/massnahmen-register";
import type { Snapshot } from "../snapshot/snapshot";
import { cellAddress, displayText } from "../text/text";
import type { Language, Severity } from "../text/texts";
import type { Finding } from "./finding";
import { messageText } from "./message-text";
import type { Rule } from "./rule";
import { type UnreadSheet, unreadSheets } from "./unread-sheets";

/** A finding as every surface hands it on. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** A1, or a range; null only where there is no place at all. */
  readonly cell: string | null;
  readonly column: string | null;
  readonly year: number | null;
  /** Left out for Maßnahmen. */
  readonly register?: string;
  readonly value: string | null;
  readonly message: string;
  readonly suggestion: string | null;
  readonly fixable: boolean;
  /** The reason with which it was accepted; left out where it is open. */
  readonly accepted?: string;
}

/** The result of checking one workbook. Source: the contract of the surfaces, "JSON of `pruefen`". */
export interface CheckReport {
  readonly schema: "ikz-pruefung/1";
  readonly file: string;
  /** The latest year that counts; null where none does. */
  readonly reportingYear: number | null;
  /** One entry for each year of each sheet. */
  readonly years: readonly { readonly year: number; readonly sheet: string; readonly massnahmen: number }[];
  /** One entry for each list of another register; left out where there is none. */
  readonly registers?: readonly { readonly register: string; readonly sheet: string; readonly entries: number }[];
  /** Sheets with content that were read as no list. */
  readonly unread: readonly UnreadSheet[];
  readonly summary: {
    /** Open ones; those that were accepted are counted apart. */
    readonly error: number;
    readonly warning: number;
    readonly hint: number;
    /** Left out where there are none. */
    readonly accepted?: number;
    /** No error, and no warning that is open. */
    readonly ready: boolean;
  };
  readonly findings: readonly ReportedFinding[];
}

/** Where a finding is, in A1 notation. */
export function findingAddress(finding: Finding): string | null {
  const { place } = finding;
  if (place === null) return null;
  const first = cellAddress(place.row, place.column);
  if (place.lastRow === undefined && place.lastColumn === undefined) return first;
  return `${first}:${cellAddress(place.lastRow ?? place.row, place.lastColumn ?? place.column)}`;
}

/** Findings that concern a year: its own, and those of the file as a whole. */
export const concerning = (findings: readonly Finding[], year: number | null): readonly Finding[] =>
  year === null ? findings : findings.filter((finding) => finding.year === null || finding.year === year);

/** Makes the report of a checked workbook; `year` keeps to what concerns that year. */
export function checkReport(
  file: string,
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: { readonly rules: readonly Rule[]; readonly language: Language; readonly year: number | null },
): CheckReport {
  const byId = new Map(options.rules.map((rule) => [rule.id, rule]));
  const concerned = concerning(findings, options.year);
  const open = concerned.filter((finding) => finding.accepted === undefined);
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const [error, warning, hint] = [count("error"), count("warning"), count("hint")];
  const others = snapshot.allLists
    .filter(({ register }) => register.id !== massnahmenRegister.id)
    .map(({ register, sheet, entries }) => ({ register: register.id, sheet: sheet.name, entries: entries.length }));
  const accepted = concerned.length - open.length;
  return {
    schema: "ikz-pruefung/1",
    file,
    reportingYear: snapshot.reportingYear,
    years: yearsOf(snapshot).filter(({ year }) => options.year === null || year === options.year),
    ...(others.length > 0 ? { registers: others } : {}),
    unread: unreadSheets(snapshot, options.language),
    summary: { error, warning, hint, ...(accepted > 0 ? { accepted } : {}), ready: error === 0 && warning === 0 },
    findings: concerned.map((finding) => reported(finding, byId, options.language)),
  };
}

function reported(finding: Finding, rules: ReadonlyMap<string, Rule>, language: Language): ReportedFinding {
  const rule = rules.get(finding.rule);
  if (rule === undefined) throw new Error(`unknown rule: ${finding.rule}`);
  const { place } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: place === null ? null : place.sheet,
    cell: findingAddress(finding),
    column: place === null ? null : place.header,
    year: place === null ? finding.year : place.year,
    ...(place?.register === undefined ? {} : { register: place.register }),
    value: place === null || place.value === null ? null : displayText(place.value),
    message: messageText(rule, finding, language),
    suggestion: finding.suggestion,
    fixable: finding.edits.length > 0,
    ...(finding.accepted === undefined ? {} : { accepted: finding.accepted }),
  };
}

function yearsOf(snapshot: Snapshot): CheckReport["years"] {
  const counts = new Map<string, { year: number; sheet: string; massnahmen: number }>();
  const add = (year: number | null, sheet: string, massnahmen: number): void => {
    if (year === null) return;
    const key = JSON.stringify([year, sheet]);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { year, sheet, massnahmen });
    else known.massnahmen += massnahmen;
  };
  for (const list of snapshot.lists) if (list.entries.length === 0) add(list.year, list.sheet.name, 0);
  for (const list of snapshot.lists) {
    const rows = new Map<number | null, number>();
    for (const { year } of list.entries) rows.set(year, (rows.get(year) ?? 0) + 1);
    rows.forEach((massnahmen, year) => add(year, list.sheet.name, massnahmen));
  }
  return Array.from(counts.values()).sort((a, b) => a.year - b.year);
}

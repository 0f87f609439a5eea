import { checkReport } from "../../src/core/check/check-report";
import type { Finding } from "../../src/core/check/finding";
import type { Massnahme } from "../../src/core/massnahmen/massnahme";
import type { MassnahmenIndex } from "../../src/core/massnahmen/massnahmen-index";
import { countsOf } from "../../src/core/sheets/report-sheet";
import type { Rule } from "../../src/core/check/rule";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { reportDe } from "../../src/i18n/report.de";

/** A finding for a flow; what there is not is "" or 0, as results of scripts know no null. */
interface ScriptFinding {
  rule: string;
  severity: "error" | "warning" | "hint";
  /** The same in German. */
  severityText: string;
  sheet: string;
  cell: string;
  column: string;
  year: number;
  value: string;
  message: string;
  suggestion: string;
  fixable: boolean;
  /** The reason with which it was accepted; empty where it is open. */
  accepted: string;
  /** Whose row it is; empty for what belongs to no row, or to one without a known Dezernat: the coordinator's matter. */
  dezernat: string;
  thema: string;
}

/** How a Dezernat stands with its own rows. */
interface DezernatState {
  dezernat: string;
  bezeichnung: string;
  massnahmen: number;
  error: number;
  warning: number;
  hint: number;
  accepted: number;
  ready: boolean;
}

/** How many Maßnahmen a sheet has of a year. */
interface YearOfSheet {
  year: number;
  sheet: string;
  massnahmen: number;
}

/** How many findings are open, and how many were accepted; ready without open errors and warnings. */
interface CheckSummary {
  error: number;
  warning: number;
  hint: number;
  accepted: number;
  ready: boolean;
}

/** The result of a check as data for a flow. */
export interface CheckResult {
  schema: string;
  /** The latest year that counts; 0 for none. */
  reportingYear: number;
  years: YearOfSheet[];
  summary: CheckSummary;
  /** Most severe first, then in the order of sheets and rows. */
  findings: ScriptFinding[];
  /** How many more there are than are listed. */
  omitted: number;
  /** Every Dezernat of the Stammdaten, also without Maßnahmen. */
  dezernate: DezernatState[];
  /** Findings that belong to no Dezernat: about the file, a list, or a row whose Dezernat is not known. */
  withoutDezernat: CheckSummary;
  /** Whether the sheet Prüfbericht was written. */
  written: boolean;
  /** Why not, where it was asked for. */
  problem: string;
  /** What is to be said about where it was written. */
  remarks: string[];
}

/** What was checked and asked for. */
interface RequestedCheck {
  readonly snapshot: Snapshot;
  /** In reading order, of the year and Dezernat asked for. */
  readonly findings: readonly Finding[];
  readonly massnahmen: MassnahmenIndex;
  readonly rules: readonly Rule[];
  readonly year: number | null;
  readonly dezernat: string | null;
}

/** A flow takes 5 MB as an answer, and a mail with more findings than this helps nobody. */
const MOST_LISTED = 3000;

/** The result of a check, before anything is written. */
export function checkResult(checked: RequestedCheck): CheckResult {
  const { snapshot, findings, massnahmen, rules, year, dezernat } = checked;
  const listed = findings.slice(0, MOST_LISTED);
  const report = checkReport("", snapshot, listed, { rules, language: "de", year });
  const byDezernat = groupedByDezernat(findings, massnahmen);
  const asked = snapshot.stammdaten.dezernate.filter(({ id }) => dezernat === null || id === dezernat);
  return {
    schema: report.schema,
    reportingYear: report.reportingYear ?? 0,
    years: report.years.map((each) => ({ year: each.year, sheet: each.sheet, massnahmen: each.massnahmen })),
    summary: summaryOf(findings),
    findings: report.findings.map((reported, i) => {
      const massnahme = massnahmeOf(listed[i], massnahmen);
      return {
        rule: reported.rule,
        severity: reported.severity,
        severityText: reportDe.severities[reported.severity],
        sheet: reported.sheet ?? "",
        cell: reported.cell ?? "",
        column: reported.column ?? "",
        year: reported.year ?? 0,
        value: reported.value ?? "",
        message: reported.message,
        suggestion: reported.suggestion ?? "",
        fixable: reported.fixable,
        accepted: reported.accepted ?? "",
        dezernat: massnahme?.dezernat ?? "",
        thema: massnahme?.text("Thema") ?? "",
      };
    }),
    omitted: findings.length - listed.length,
    dezernate: asked.map(({ id, name }) => ({
      dezernat: id,
      bezeichnung: name,
      massnahmen: snapshot.massnahmen.filter((m) => m.dezernat === id && (year === null || m.year === year)).length,
      ...summaryOf(byDezernat.get(id) ?? []),
    })),
    withoutDezernat: summaryOf(byDezernat.get("") ?? []),
    written: false,
    problem: "",
    remarks: [],
  };
}

function massnahmeOf(finding: Finding | undefined, massnahmen: MassnahmenIndex): Massnahme | undefined {
  const place = finding?.place ?? null;
  return place === null ? undefined : massnahmen.at(place.sheet, place.row);
}

/** Findings by the Dezernat of their row, an empty text where there is none. */
function groupedByDezernat(
  findings: readonly Finding[],
  massnahmen: MassnahmenIndex,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const dezernat = massnahmeOf(finding, massnahmen)?.dezernat ?? "";
    const known = groups.get(dezernat);
    if (known === undefined) groups.set(dezernat, [finding]);
    else known.push(finding);
  }
  return groups;
}

function summaryOf(findings: readonly Finding[]): CheckSummary {
  const { error, warning, hint } = countsOf(findings);
  const accepted = findings.length - error - warning - hint;
  return { error, warning, hint, accepted, ready: error === 0 && warning === 0 };
}

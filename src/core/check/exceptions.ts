import { headerKey } from "../lists/columns";
import { headerIndex, KEPT_TABLES, ownTable } from "../lists/own-table";
import type { Massnahme } from "../massnahmen/massnahme";
import { massnahmenIndex } from "../massnahmen/massnahmen-index";
import { idKey } from "../same/match-massnahmen";
import type { Snapshot } from "../snapshot/snapshot";
import { sha256 } from "../text/sha-256";
import { displayText, isBlank, normalise, plainForm } from "../text/text";
import { readYear } from "../workbook/cell-value";
import type { CellValue } from "../workbook/workbook-data";
import { findingAddress } from "./check-report";
import type { Finding } from "./finding";

/** The name of the table of exceptions, and of the sheet on which the add-in creates it. */
export const EXCEPTIONS = KEPT_TABLES.exceptions;

/** The columns of the table `Ausnahmen`; the first four are enough. */
export const exceptionColumns = ["Regel", "Maßnahme", "Begründung", "Jahr", "Dezernat", "Spalte", "Kennung"] as const;

type ExceptionColumn = (typeof exceptionColumns)[number];

/** One row of the table `Ausnahmen`: a finding that somebody accepted with a reason. */
interface Exception {
  /** Where it stands; the row is zero-based. */
  readonly sheet: string;
  readonly row: number;
  readonly rule: string;
  /** ID or Thema, or the place of a finding that belongs to no Maßnahme: `IKZ 2014!A7`. */
  readonly massnahme: string;
  readonly reason: string;
  readonly year: number | null;
  /** Empty where it is not said. */
  readonly dezernat: string;
  readonly column: string;
  /** The mark of the finding for which the add-in wrote the row. */
  readonly mark: string;
}

/** What became of an exception: only `applied` accepts a finding. */
export type ExceptionState = "applied" | "unmatched" | "ambiguous" | "reason-missing" | "error";

/** The findings with those that are accepted marked so, and what became of each exception. */
export interface AcceptedFindings {
  readonly findings: readonly Finding[];
  readonly exceptions: readonly { readonly exception: Exception; readonly state: ExceptionState }[];
}

/** Reads the table `Ausnahmen`. */
function readExceptions(snapshot: Pick<Snapshot, "sheets">): readonly Exception[] {
  const table = ownTable(snapshot, EXCEPTIONS);
  if (table === null) return [];
  return table.rows.map(({ index, cells }) => {
    const cell = (name: ExceptionColumn): CellValue => cells[headerIndex(table.columns, name)] ?? null;
    const text = (name: ExceptionColumn): string => displayText(cell(name)).trim();
    return {
      sheet: table.sheet,
      row: index,
      rule: text("Regel"),
      massnahme: text("Maßnahme"),
      reason: text("Begründung"),
      year: readYear(cell("Jahr")),
      dezernat: text("Dezernat"),
      column: text("Spalte"),
      mark: text("Kennung"),
    };
  });
}

/** The findings of a check with those marked that the workbook's exceptions accept. */
export const withExceptions = (
  snapshot: Pick<Snapshot, "sheets" | "massnahmen" | "dezernate">,
  findings: readonly Finding[],
): readonly Finding[] => acceptFindings(snapshot, findings).findings;

/**
 * Lets each exception accept exactly one finding: the one whose mark it carries, else the only one of its rule, year and
 * Maßnahme (and Dezernat and column, where it names them). Where several fit, none is accepted. Errors never are.
 */
export function acceptFindings(
  snapshot: Pick<Snapshot, "sheets" | "massnahmen" | "dezernate">,
  found: readonly Finding[],
): AcceptedFindings {
  const findings = found.map((finding) => (finding.accepted === undefined ? finding : open(finding)));
  const all = readExceptions(snapshot);
  if (all.length === 0) return { findings, exceptions: [] };
  const known = massnahmenIndex(snapshot.massnahmen);
  const subjectOf = ({ place }: Finding): Massnahme | undefined =>
    place === null ? undefined : known.at(place.sheet, place.row);
  const byRule = new Map<string, number[]>();
  findings.forEach(({ rule }, i) => {
    const places = byRule.get(rule);
    if (places === undefined) byRule.set(rule, [i]);
    else places.push(i);
  });
  const states = new Map<Exception, ExceptionState>();
  // Rows with a mark first: what is left to the others is less ambiguous then.
  for (const exception of all.slice().sort((a, b) => Number(a.mark === "") - Number(b.mark === ""))) {
    const fits = (i: number): boolean => {
      const finding = findings[i];
      if (finding === undefined || finding.accepted !== undefined) return false;
      const subject = subjectOf(finding);
      if (exception.mark !== "") return findingMark(finding, subject) === exception.mark;
      return describes(exception, finding, subject, snapshot);
    };
    const candidates = (byRule.get(exception.rule) ?? []).filter((i) => fits(i));
    const at = candidates[0] ?? -1;
    const finding = findings[at];
    const state = stateOf(exception, finding, candidates.length);
    states.set(exception, state);
    if (state === "applied" && finding !== undefined) findings[at] = { ...finding, accepted: exception.reason };
  }
  return {
    findings,
    exceptions: all.map((exception) => ({ exception, state: states.get(exception) ?? "unmatched" })),
  };
}

function stateOf(exception: Exception, finding: Finding | undefined, candidates: number): ExceptionState {
  if (finding === undefined) return "unmatched";
  // Findings of one mark cannot be told apart by anybody: each row of the mark accepts one of them.
  if (candidates > 1 && exception.mark === "") return "ambiguous";
  if (finding.severity === "error") return "error";
  return isBlank(exception.reason) ? "reason-missing" : "applied";
}

function open(finding: Finding): Finding {
  const { accepted: _, ...rest } = finding;
  return rest;
}

/** Whether a row without a mark, as people write it, is about this finding. */
function describes(
  exception: Exception,
  finding: Finding,
  subject: Massnahme | undefined,
  { dezernate }: Pick<Snapshot, "dezernate">,
): boolean {
  if (exception.year !== finding.year) return false;
  const { column, dezernat, massnahme } = exception;
  if (column !== "" && headerKey(column) !== headerKey(finding.place?.header ?? "")) return false;
  if (dezernat !== "" && dezernate.read(dezernat).id !== (subject?.dezernat ?? null)) return false;
  return namesOf(finding, subject).some((name) => normalise(name) === normalise(massnahme));
}

/** What a finding's Maßnahme may be called in the table; the first is what the add-in writes. */
function namesOf(finding: Finding, subject: Massnahme | undefined): readonly string[] {
  if (subject === undefined) return [placeText(finding)];
  const names = [idKey(subject) === "" ? "" : subject.text("ID"), subject.text("Thema"), placeText(finding)];
  return names.filter((name) => !isBlank(name));
}

const placeText = (finding: Finding): string => {
  const { place } = finding;
  return place === null ? "" : `${place.sheet}!${findingAddress(finding) ?? ""}`;
};

const MARK_DIGITS = 12;

/**
 * Tells a finding from all others by what it is about, not by where it stands: sorting keeps the mark, another text in
 * the cell does not.
 */
function findingMark(finding: Finding, subject: Massnahme | undefined): string {
  const { rule, message, year, place } = finding;
  const about =
    subject === undefined
      ? [placeText(finding)]
      : [
          subject.dezernat ?? subject.text("Dezernat"),
          subject.text("Organisationseinheit"),
          idKey(subject) === "" ? subject.themaKey : idKey(subject),
        ];
  const value = place?.shown?.number ?? place?.value ?? null;
  const said = typeof value === "string" ? plainForm(value) : value;
  const content = [rule, message, year, place?.header ?? "", said, about.map((text) => plainForm(text))];
  return sha256(JSON.stringify(content)).slice(0, MARK_DIGITS);
}

/** The row of the table `Ausnahmen` that accepts exactly this finding, in the order of `exceptionColumns`. */
export function exceptionRow(finding: Finding, subject: Massnahme | undefined, reason: string): readonly CellValue[] {
  const row: Readonly<Record<ExceptionColumn, CellValue>> = {
    Regel: finding.rule,
    Maßnahme: namesOf(finding, subject)[0] ?? "",
    Begründung: reason,
    Jahr: finding.year,
    Dezernat: subject?.dezernat ?? null,
    Spalte: finding.place?.header ?? null,
    Kennung: findingMark(finding, subject),
  };
  return exceptionColumns.map((name) => row[name]);
}

import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/core/check/finding";
import { messageText } from "../../src/core/check/message-text";
import type { Rule } from "../../src/core/check/rule";
import { validate } from "../../src/core/check/validate";
import { serialOf } from "../../src/core/dates/read-date";
import { readSnapshot, type Snapshot } from "../../src/core/snapshot/snapshot";
import { cellAddress } from "../../src/core/text/text";
import type { Language } from "../../src/core/text/texts";
import { cellValue, withEdits } from "../../src/core/workbook/edit";
import type { CellValue, WorkbookData } from "../../src/core/workbook/workbook-data";
import { registers } from "../../src/registers/index";
import { cell, deepFreeze } from "./workbooks/workbook";

/** What a case expects of one finding; fields that are left out are not compared. */
export interface ExpectedFinding {
  readonly message: string;
  /** `Sheet!A1` or `Sheet!A1:B2`; the sheet may be left out where the workbook has one. null for no place. */
  readonly at: string | null;
  readonly severity?: Finding["severity"];
  readonly value?: CellValue;
  readonly suggestion?: string | null;
  readonly year?: number | null;
}

interface ValidCase {
  readonly name: string;
  readonly workbook: WorkbookData;
  /** The day of the report; nobody names one where it is left out. */
  readonly stichtag?: number | null;
}

/** A workbook and what the rule says of it, in the order in which it says it. */
export interface InvalidCase extends ValidCase {
  readonly findings: readonly ExpectedFinding[];
  /** Cells after all corrections of the rule, by address; required as soon as one finding has a correction. */
  readonly fixed?: Readonly<Record<string, CellValue>>;
}

/** A rule's table of cases. */
export interface RuleTable {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

const LANGUAGES: readonly Language[] = ["de", "en"];
const LONGEST_ROUND = 5;
/** The day on which deadlines are judged in the tables of rules. */
export const TODAY = serialOf(2015, 6, 30);

/** Runs the rule alone over a frozen workbook. */
export function findingsOf(rule: Rule, workbook: WorkbookData, stichtag: number | null = null): readonly Finding[] {
  return validate(deepFreeze(readSnapshot(deepFreeze(workbook), { registers, today: TODAY, stichtag })), [rule]);
}

/** The rule, noting which parts of the Snapshot it reads. */
const noting = (rule: Rule, read: Set<keyof Snapshot>): Rule => ({
  ...rule,
  check: (snapshot, report) =>
    rule.check(
      new Proxy(snapshot, {
        get: (target, name: keyof Snapshot) => {
          read.add(name);
          return target[name];
        },
      }),
      report,
    ),
});

/** Tests a rule by its table and refuses sloppy tables: see the house style. */
export function testRule(rule: Rule, table: RuleTable): void {
  describe(rule.id, () => {
    refuseSloppyTable(rule, table);
    const said = new Set<string>();
    const read = new Set<keyof Snapshot>();
    const noted = noting(rule, read);
    for (const { name, workbook, stichtag } of table.valid)
      test(`valid: ${name}`, () => {
        expect(findingsOf(noted, workbook, stichtag).map((finding) => [finding.message, finding.place])).toEqual([]);
      });
    for (const one of table.invalid)
      test(`invalid: ${one.name}`, () => {
        const findings = findingsOf(noted, one.workbook, one.stichtag);
        for (const finding of findings) said.add(finding.message);
        expect(findings.map((finding, i) => shown(finding, one, one.findings[i]))).toEqual(one.findings);
        findings.forEach((finding) => expectCompleteTexts(rule, finding));
        expectFixed(rule, one, findings);
      });
    test("every message is triggered by a case", () => {
      expect(Object.keys(rule.messages.de).filter((id) => !said.has(id))).toEqual([]);
    });
    test("everything that it declares to need is read", () => {
      expect(rule.needs.filter((name) => !read.has(name))).toEqual([]);
    });
  });
}

function refuseSloppyTable(rule: Rule, table: RuleTable): void {
  if (table.valid.length === 0) throw new Error(`no valid case: ${rule.id}`);
  if (table.invalid.length === 0) throw new Error(`no invalid case: ${rule.id}`);
  const seen = new Set<string>();
  for (const one of [...table.valid, ...table.invalid]) {
    const content = JSON.stringify([one.workbook, one.stichtag]);
    if (seen.has(content)) throw new Error(`duplicate case: ${rule.id}: ${one.name}`);
    seen.add(content);
  }
  for (const one of table.invalid)
    if (one.findings.length === 0) throw new Error(`invalid case without findings: ${one.name}`);
}

function shown(finding: Finding, one: InvalidCase, expected: ExpectedFinding | undefined): ExpectedFinding {
  const { place } = finding;
  const single = one.workbook.sheets.length === 1 && !(expected?.at ?? "").includes("!");
  const end = place?.lastRow === undefined ? "" : `:${cellAddress(place.lastRow, place.lastColumn ?? place.column)}`;
  const at = place === null ? null : `${single ? "" : `${place.sheet}!`}${cellAddress(place.row, place.column)}${end}`;
  const all = {
    severity: finding.severity,
    value: place?.value ?? null,
    suggestion: finding.suggestion,
    year: finding.year,
  };
  const asked = Object.entries(all).filter(([key]) => expected !== undefined && key in expected);
  return { message: finding.message, at, ...Object.fromEntries(asked) };
}

function expectCompleteTexts(rule: Rule, finding: Finding): void {
  for (const language of LANGUAGES) {
    const text = messageText(rule, finding, language);
    expect(text).not.toMatch(/\{[a-z][A-Za-z]*\}|undefined|null|NaN/);
    expect(text.trim()).not.toBe("");
  }
}

function expectFixed(rule: Rule, one: InvalidCase, findings: readonly Finding[]): void {
  if (!findings.some((finding) => finding.edits.length > 0)) {
    expect(one.fixed).toBeUndefined();
    return;
  }
  if (one.fixed === undefined) throw new Error(`a fix without "fixed": ${rule.id}: ${one.name}`);
  expect(rule.fixes).toBe(true);
  let { workbook } = one;
  for (let round = 0; round < LONGEST_ROUND; round++)
    workbook = withEdits(
      workbook,
      findingsOf(rule, workbook).flatMap((finding) => finding.edits),
    );
  expect(findingsOf(rule, workbook).filter((finding) => finding.edits.length > 0)).toEqual([]);
  const after = Object.keys(one.fixed).map((address) => {
    const [cellName = "", sheetName = workbook.sheets[0]?.name] = address.split("!").reverse();
    const found = workbook.sheets.find((candidate) => candidate.name === sheetName);
    if (found === undefined) throw new Error(`no such sheet: ${address}`);
    const { row, column } = cell(cellName);
    return [address, cellValue(found, row, column)];
  });
  expect(Object.fromEntries(after)).toEqual(one.fixed);
}

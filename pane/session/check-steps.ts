import { withExceptions } from "../../src/core/check/exceptions";
import type { Finding } from "../../src/core/check/finding";
import type { RowsBySheet } from "../../src/core/check/recheck";
import { recheckRows } from "../../src/core/check/recheck";
import type { Rule } from "../../src/core/check/rule";
import { dayOf } from "../../src/core/dates/read-date";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { inReadingOrder, validate } from "../../src/core/check/validate";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import { registers } from "../../src/registers/index";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";

/** So long the page may stand still, in milliseconds. */
const LONGEST_STEP = 40;
/** The pause in typing after which the rest of the rules is repeated. */
const REST_AFTER = 500;

/** How far a check is. */
type CheckProgress = (step: number, steps: number) => void;

/** How findings come about and are kept up to date. */
export interface CheckSteps {
  /** Checks what was read, rule by rule, so that the page stays alive; null when it was overtaken by another check. */
  checkAll(workbook: WorkbookData, report?: CheckProgress): Promise<Result | null>;
  /** Takes edits of these rows in: at once what concerns the rows alone, the rest when there is a pause. */
  absorb(workbook: WorkbookData, rows: RowsBySheet): void;
}

/** Makes the steps; `done` is called whenever all findings are up to date again. */
export function checkSteps(core: SessionCore, done: () => void): CheckSteps {
  const ofRows = new Set(core.rules.filter((rule) => rule.scope === "row").map((rule) => rule.id));
  const ofWorkbook = core.rules.filter((rule) => !ofRows.has(rule.id));
  let turn = 0;
  let callOff = (): void => undefined;
  /** Whether the findings of rules of scope `row` are those of the present workbook. */
  let rowsAreChecked = false;
  const ordered = (workbook: WorkbookData, findings: readonly Finding[]): readonly Finding[] =>
    inReadingOrder(
      findings,
      workbook.sheets.map((sheet) => sheet.name),
    );

  /** Checks by these rules; `known` is what the others found. */
  const check = async (
    workbook: WorkbookData,
    rules: readonly Rule[],
    known: readonly Finding[],
    report?: CheckProgress,
  ): Promise<Result | null> => {
    const own = ++turn;
    callOff();
    const { clock } = core;
    const isOvertaken = async (step: number): Promise<boolean> => {
      report?.(step, rules.length);
      await clock.pause();
      return own !== turn;
    };
    if (await isOvertaken(0)) return null;
    const snapshot = readSnapshot(workbook, { registers, today: dayOf(new Date(clock.now())) });
    const findings = Array.from(known);
    let since = clock.now();
    for (const [i, rule] of rules.entries()) {
      if (clock.now() - since > LONGEST_STEP) {
        if (await isOvertaken(i)) return null;
        since = clock.now();
      }
      findings.push(...validate(snapshot, [rule]));
    }
    rowsAreChecked = true;
    return { workbook, snapshot, findings: ordered(workbook, withExceptions(snapshot, findings)), at: clock.now() };
  };

  const rest = async (workbook: WorkbookData): Promise<void> => {
    const known = rowsAreChecked ? (core.state().result?.findings ?? []).filter(({ rule }) => ofRows.has(rule)) : [];
    const result = await check(workbook, rowsAreChecked ? ofWorkbook : core.rules, known);
    if (result === null) return;
    const { freshness } = core.state();
    core.set({ result, freshness: freshness === "rows" ? "fresh" : freshness });
    done();
  };

  const absorb: CheckSteps["absorb"] = (workbook, rows) => {
    const { result, freshness } = core.state();
    if (result === null) return;
    const findings = rowsAreChecked ? recheckRows(result, workbook, rows, core.rules) : null;
    rowsAreChecked = findings !== null;
    turn++;
    callOff();
    core.set({
      result: { ...result, workbook, findings: findings === null ? result.findings : ordered(workbook, findings) },
      freshness: freshness === "fresh" ? "rows" : freshness,
    });
    callOff = core.clock.after(findings === null ? 0 : REST_AFTER, () => void rest(workbook));
  };

  return { checkAll: (workbook, report) => check(workbook, core.rules, [], report), absorb };
}

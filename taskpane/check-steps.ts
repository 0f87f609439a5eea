import type { Finding } from "../src/core/finding";
import type { RowsBySheet } from "../src/core/recheck";
import { recheckRows } from "../src/core/recheck";
import { readSnapshot } from "../src/core/snapshot";
import { inReadingOrder, validate } from "../src/core/validate";
import type { WorkbookData } from "../src/core/workbook-data";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";

/** So long the page may stand still, in milliseconds. */
const LONGEST_STEP = 40;
/** The pause in typing after which the rest of the rules is repeated. */
const REST_AFTER = 500;

/** How findings come about and are kept up to date. */
export interface CheckSteps {
  /** Checks what was read, rule by rule, so that the page stays alive; null when it was overtaken by another check. */
  checkAll(workbook: WorkbookData, report?: (step: number, steps: number) => void): Promise<Result | null>;
  /** Takes edits of these rows in: at once what concerns the rows alone, the rest when there is a pause. */
  absorb(workbook: WorkbookData, rows: RowsBySheet): void;
}

/** Makes the steps; `done` is called whenever all findings are up to date again. */
export function checkSteps(core: SessionCore, done: () => void): CheckSteps {
  let turn = 0;
  let callOff = (): void => undefined;
  const ordered = (workbook: WorkbookData, findings: readonly Finding[]): readonly Finding[] =>
    inReadingOrder(
      findings,
      workbook.sheets.map((sheet) => sheet.name),
    );

  const checkAll: CheckSteps["checkAll"] = async (workbook, report) => {
    const own = ++turn;
    callOff();
    const { clock, rules } = core;
    report?.(0, rules.length);
    await clock.pause();
    const snapshot = readSnapshot(workbook);
    const findings: Finding[] = [];
    let since = clock.now();
    for (const [i, rule] of rules.entries()) {
      if (clock.now() - since > LONGEST_STEP) {
        report?.(i, rules.length);
        await clock.pause();
        if (own !== turn) return null;
        since = clock.now();
      }
      findings.push(...validate(snapshot, [rule]));
    }
    return { workbook, snapshot, findings: ordered(workbook, findings), at: clock.now() };
  };

  const rest = async (workbook: WorkbookData): Promise<void> => {
    const result = await checkAll(workbook);
    if (result === null) return;
    const { freshness } = core.state();
    core.set({ result, freshness: freshness === "rows" ? "fresh" : freshness });
    done();
  };

  const absorb: CheckSteps["absorb"] = (workbook, rows) => {
    const { result, freshness } = core.state();
    if (result === null) return;
    const findings = recheckRows(result, workbook, rows, core.rules);
    const { clock } = core;
    turn++;
    callOff();
    core.set({
      result: { ...result, workbook, findings: findings === null ? result.findings : ordered(workbook, findings) },
      freshness: freshness === "fresh" ? "rows" : freshness,
    });
    callOff = clock.after(findings === null ? 0 : REST_AFTER, () => void rest(workbook));
  };

  return { checkAll, absorb };
}

import { abgabeStaende, type AbgabeStand } from "../../src/core/abgabe/abgabe";
import { exceptionsSheet, withExceptionRows } from "../../src/core/abgabe/abgaben-sheet";
import { EXCEPTIONS, exceptionColumns, exceptionRow } from "../../src/core/check/exceptions";
import type { Finding } from "../../src/core/check/finding";
import { massnahmenIndex } from "../../src/core/massnahmen/massnahmen-index";
import { sheetObstacle, type SheetObstacle } from "../../src/core/lists/own-table";
import { submit } from "../../src/core/abgabe/submit";
import { localTime } from "../../src/core/dates/times";
import { abgabeSheetsDe } from "../../src/i18n/abgabe-sheets.de";
import { sameFinding } from "./findings-view";
import type { SessionCore } from "./session-core";
import type { AbgabePage, Result } from "./session-state";
import { writePlans } from "./write-plans";

/** Handing in: where the Dezernate stand, warnings accepted with a reason, the Abgabe itself. */
export interface AbgabeActions {
  /** Shows where the Dezernate stand: in the year of the filter, else in the latest. */
  openAbgabe(): Promise<void>;
  /** Shows another year, or one Dezernat with all that concerns it; null goes back to all of them. */
  chooseAbgabe(change: Partial<AbgabePage>): void;
  closeAbgabe(): void;
  /** Asks for the name of the person who hands in. */
  askSubmit(): void;
  /** Hands in the Maßnahmen of the Dezernat that is shown; the name may be empty. */
  submit(by: string): Promise<void>;
  /** Asks for the reason with which to accept warnings. */
  askReason(findings: readonly Finding[]): void;
  /** Writes a row into the table `Ausnahmen` for each warning that was asked about. */
  acceptWithReason(reason: string): Promise<void>;
  /** Closes either question; nothing happens. */
  cancelAbgabe(): void;
}

/** Whether a finding may be accepted with a reason: errors are corrected, hints need none. */
export const canBeAccepted = ({ severity, accepted }: Finding): boolean =>
  severity === "warning" && accepted === undefined;

/** Where every Dezernat stands in a year. */
export const staendeOf = (result: Result, year: number): readonly AbgabeStand[] =>
  abgabeStaende(result, result.workbook, year);

/** Makes the actions; `reread` reads and checks the workbook, `upToDate` does so where it has changed. */
export function abgabeActions(
  core: SessionCore,
  reread: () => Promise<Result>,
  upToDate: () => Promise<Result>,
): AbgabeActions {
  const writing = (): void => core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
  const refuse = ({ reason, table, sheet }: SheetObstacle): void => core.refuse(reason, { table, sheet });

  const acceptAll = async (asked: readonly Finding[], reason: string): Promise<void> => {
    const result = await reread();
    const { workbook, snapshot, findings } = result;
    const still = findings.filter((one) => canBeAccepted(one) && asked.some((other) => sameFinding(one, other)));
    if (still.length === 0) return core.refuse("finding-gone");
    const obstacle = sheetObstacle(workbook, EXCEPTIONS, exceptionColumns);
    if (obstacle !== null) return refuse(obstacle);
    const index = massnahmenIndex(snapshot.massnahmen);
    const rows = still.map((finding) => {
      const { place } = finding;
      return exceptionRow(finding, place === null ? undefined : index.at(place.sheet, place.row), reason);
    });
    writing();
    const plan = exceptionsSheet(withExceptionRows(workbook, rows), abgabeSheetsDe);
    if ((await writePlans(core, result, [plan])) === null) return;
    await reread();
    core.set({ question: null, outcome: { id: "reason-kept", findings: still.length } });
  };

  const handIn = async ({ year, dezernat }: AbgabePage, by: string): Promise<void> => {
    const at = localTime(new Date(core.clock.now()));
    const submission = { year, dezernat: dezernat ?? "", by: by.trim(), at, accepted: new Map<string, string>() };
    const result = await reread();
    const submitted = submit(result, submission, abgabeSheetsDe);
    if (submitted === null) return core.refuse("dezernat-gone", { dezernat: submission.dezernat });
    if (submitted.obstacle !== null) return refuse(submitted.obstacle);
    if (submitted.plans.length === 0) {
      core.set({ question: null });
      return core.refuse("not-ready", { dezernat: submission.dezernat });
    }
    writing();
    if ((await writePlans(core, result, submitted.plans)) === null) return;
    await reread();
    const { length: massnahmen } = submitted.stand.massnahmen;
    core.set({ question: null, outcome: { id: "submitted", year, dezernat: submission.dezernat, massnahmen } });
  };

  return {
    openAbgabe: () =>
      core.run("checking", async () => {
        const { snapshot } = await upToDate();
        const { filter } = core.state();
        const year = filter.year ?? snapshot.reportingYear;
        if (year === null) return core.refuse("no-year");
        core.set({ abgabe: { year, dezernat: null }, outcome: null });
      }),
    chooseAbgabe: (change) => {
      const { abgabe } = core.state();
      if (abgabe !== null) core.set({ abgabe: { ...abgabe, ...change }, outcome: null, problem: null });
    },
    closeAbgabe: () => core.set({ abgabe: null, question: null, outcome: null, problem: null }),
    askSubmit: () => core.set({ question: { of: "name" }, outcome: null, problem: null }),
    submit: async (by) => {
      const { abgabe } = core.state();
      if (abgabe !== null) await core.run("writing", () => handIn(abgabe, by));
    },
    askReason: (findings) => core.set({ question: { of: "reason", findings }, outcome: null, problem: null }),
    acceptWithReason: async (reason) => {
      const { question } = core.state();
      if (question?.of === "reason" && reason.trim() !== "")
        await core.run("writing", () => acceptAll(question.findings, reason.trim()));
    },
    cancelAbgabe: () => core.set({ question: null, problem: null }),
  };
}

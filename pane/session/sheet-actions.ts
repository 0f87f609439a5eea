import { ownMark } from "../../src/core/plan/own-forms";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { entryNames } from "../../src/core/check/places";
import { reportSheet } from "../../src/core/sheets/report-sheet";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import type { Register } from "../../src/core/lists/register";
import { ofYear, yearBefore, type Snapshot } from "../../src/core/snapshot/snapshot";
import { germanDay, isoDay, timeOfDay } from "../../src/core/dates/times";
import { hasOwnSheet } from "../../src/core/snapshot/own-sheets";
import type { SheetData } from "../../src/core/workbook/workbook-data";
import { readSigns } from "../../src/core/workbook/sheet-mark";
import { reportDe } from "../../src/i18n/report.de";
import { reportEn } from "../../src/i18n/report.en";
import { HostTrouble, type Mark } from "../host/host";
import { loadSheetPlans } from "./load-sheet-plans";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";
import { showWritten, writePlans } from "./write-plans";

/** Sheets that the pane writes from a result, and marks. */
export interface SheetActions {
  writeReport(): Promise<void>;
  writeComparison(): Promise<void>;
  /** Writes the counts and charts of the register that is shown. */
  writeRegisterViews(): Promise<void>;
  /** Writes them for every register that the workbook has, besides that of the Maßnahmen. */
  writeAllViews(): Promise<void>;
  /** Writes the report of a year to print, and the comparison with the year before that belongs to it. */
  writeYearlyReport(year: number): Promise<void>;
  /** Compares the latest year with the one before, whatever was chosen, and writes it. */
  writeLatestComparison(): Promise<void>;
  chooseYears(from: number, to: number): void;
  setMarks(on: boolean): Promise<void>;
  /** Sees whether an earlier session left marks, so that they can be switched off. */
  lookForMarks(): Promise<void>;
  /** Draws the marks again after a check, where they are on. */
  refreshMarks(): Promise<void>;
}

/** The two years to compare: those chosen, else the reporting year and the one before; null where there are not two. */
export function comparedYears(
  snapshot: Pick<Snapshot, "years" | "countingYears" | "reportingYear">,
  chosen: { readonly from: number; readonly to: number } | null,
): { readonly from: number; readonly to: number } | null {
  const { years, reportingYear: to } = snapshot;
  if (chosen !== null && years.includes(chosen.from) && years.includes(chosen.to)) return chosen;
  const from = to === null ? null : yearBefore(snapshot, to);
  return from === null || to === null ? null : { from, to };
}

/** Makes the actions; `upToDate` checks the workbook again where needed. */
export function sheetActions(core: SessionCore, upToDate: () => Promise<Result>): SheetActions {
  const { host } = core;
  let hasLooked = false;

  const writeComparison = async (latest: boolean): Promise<void> => {
    const result = await upToDate();
    const { snapshot } = result;
    const { language, years } = core.state();
    const chosen = comparedYears(snapshot, latest ? null : years);
    if (chosen === null) return refuseComparison(snapshot.years);
    core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
    const { comparisonPlan } = await loadSheetPlans();
    const sheet = comparisonPlan(snapshot, chosen, language, germanDay(new Date(core.clock.now())));
    const written = await write(result, [sheet]);
    if (written === null) return;
    const charts = sheet.charts.length;
    core.set({ outcome: { id: "comparison-written", sheet: written.sheet, charts, again: written.again } });
    showWritten(core, written.sheet);
  };

  /** Writes counts and charts of the chosen registers that the workbook has, and shows the first of them. */
  const writeViews = async (isChosen: (register: Register) => boolean): Promise<void> => {
    const result = await upToDate();
    const { snapshot } = result;
    const listed = new Set(snapshot.allLists.map(({ register }) => register.id));
    const chosen = snapshot.registers.filter((one) => listed.has(one.id) && one.views.length > 0 && isChosen(one));
    if (chosen.length === 0) return core.refuse("no-register");
    core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
    const { registerViewsPlan } = await loadSheetPlans();
    const { language } = core.state();
    const day = germanDay(new Date(core.clock.now()));
    const plans = chosen.map((one) => registerViewsPlan(snapshot, one, language, day));
    const written = await write(result, plans);
    if (written === null) return;
    const { sheet, again } = written;
    const charts = plans.reduce((sum, plan) => sum + plan.charts.length, 0);
    core.set({
      outcome:
        plans.length === 1
          ? { id: "comparison-written", sheet, charts, again }
          : { id: "views-written", sheets: plans.length, charts },
    });
    showWritten(core, sheet);
  };

  /** Writes the sheets; the name of the first, and whether all were there before. Null where they cannot be written. */
  const write = async (
    result: Result,
    plans: readonly SheetPlan[],
  ): Promise<{ readonly sheet: string; readonly again: boolean } | null> => {
    const written = await writePlans(core, result, plans);
    if (written === null) return null;
    written.forEach((plan) => noteSheet(plan));
    return { sheet: written[0]?.name ?? "", again: written.every(({ onto }) => onto !== undefined) };
  };

  /** The sheet is as planned from now on, though the workbook was read before. */
  const noteSheet = (plan: SheetPlan): void => {
    const { result } = core.state();
    if (result === null) return;
    const { sheets: before } = result.workbook;
    const sheet = writtenSheet(plan, before);
    const isThere = before.some(({ name }) => name === plan.name);
    const sheets = isThere ? before.map((one) => (one.name === plan.name ? sheet : one)) : [...before, sheet];
    core.set({ result: { ...result, workbook: { ...result.workbook, sheets } } });
  };

  const refuseComparison = (years: readonly number[]): void =>
    core.refuse(years.length === 0 ? "no-list" : "one-year", { year: years[0] ?? "" });

  const draw = async (): Promise<void> => {
    const { result } = core.state();
    const marks = result === null ? [] : marksOf(result);
    await host.setMarks(marks).catch((error: unknown) => {
      // A protected sheet stays without marks; all others have theirs.
      core.set({ marks: error instanceof HostTrouble && error.code === "protected" });
      throw error;
    });
    core.set({ marks: true, outcome: { id: "marks-set", marks: marks.length } });
  };

  return {
    writeReport: () =>
      core.run("writing", async () => {
        const result = await upToDate();
        const { snapshot, findings } = result;
        core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
        const { language } = core.state();
        const now = new Date(core.clock.now());
        const sheet = reportSheet(findings, entryNames(snapshot), {
          rules: core.rules,
          language,
          texts: language === "de" ? reportDe : reportEn,
          stand: `${germanDay(now)}, ${timeOfDay(now)}`,
        });
        const written = await write(result, [sheet]);
        if (written === null) return;
        core.set({ outcome: { id: "report-written", sheet: written.sheet, findings: findings.length } });
        showWritten(core, written.sheet);
      }),
    writeYearlyReport: (year) =>
      core.run("writing", async () => {
        const result = await upToDate();
        const { snapshot } = result;
        if (!snapshot.years.includes(year)) return core.refuse("no-list");
        core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
        const { yearlyReportPlans } = await loadSheetPlans();
        const day = isoDay(new Date(core.clock.now()));
        const plans = yearlyReportPlans(result, year, core.state().language, day);
        const written = await write(result, plans);
        if (written === null) return;
        const { length: massnahmen } = ofYear(snapshot.massnahmen, year);
        core.set({ outcome: { id: "yearly-report-written", sheet: written.sheet, massnahmen } });
        showWritten(core, written.sheet);
      }),
    writeComparison: () => core.run("writing", () => writeComparison(false)),
    writeRegisterViews: () => core.run("writing", () => writeViews(({ id }) => id === core.state().register)),
    writeAllViews: () => core.run("writing", () => writeViews(({ id }) => id !== massnahmenRegister.id)),
    writeLatestComparison: () => core.run("writing", () => writeComparison(true)),
    chooseYears: (from, to) => core.set({ years: { from, to } }),
    setMarks: (on) =>
      core.run("marking", async () => {
        hasLooked = true;
        if (on) return draw();
        await host.clearMarks();
        core.set({ marks: false, outcome: { id: "marks-cleared" } });
      }),
    lookForMarks: async () => {
      if (hasLooked) return;
      hasLooked = true;
      try {
        if (await host.hasMarks()) core.set({ marks: true });
      } catch {
        hasLooked = false;
      }
    },
    refreshMarks: async () => {
      const { result, marks } = core.state();
      if (!marks || result === null) return;
      // What stands in the way of marks was said when they were switched on, and stands in no other's way.
      await host.setMarks(marksOf(result)).catch(() => undefined);
    },
  };
}

/** What is known of a sheet that was just written, without reading it. */
const writtenSheet = ({ name, tables, hiddenNames = [] }: SheetPlan, before: readonly SheetData[]): SheetData => ({
  name,
  visible: before.find((sheet) => sheet.name === name)?.visible ?? true,
  protected: false,
  rows: [],
  merges: [],
  tables: tables.map((table) => ({ ...table, headerRow: true, totalsRow: false })),
  ...readSigns(hiddenNames),
});

/** One mark for each cell, of the most severe of its open findings; findings come most severe first. */
function marksOf({ findings }: Result): readonly Mark[] {
  const seen = new Map<string, Mark>();
  for (const { place, severity, accepted } of findings) {
    if (place === null || accepted !== undefined) continue;
    const { sheet, row, column, lastRow = row, lastColumn = column } = place;
    const key = JSON.stringify([sheet, row, column]);
    if (!seen.has(key))
      seen.set(key, { sheet, range: { firstRow: row, firstColumn: column, lastRow, lastColumn }, severity });
  }
  return Array.from(seen.values());
}

/** Whether a workbook has the sheet that compares a year already. */
export const hasComparison = ({ workbook, snapshot }: Result, year: number): boolean =>
  hasOwnSheet(workbook, ownMark("jahresvergleich", year), snapshot.registers);

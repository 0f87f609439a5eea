import { inverseEdits, type EditResult, type SkippedEdit } from "../src/core/edit";
import { withFreeTableNames } from "../src/core/free-table-names";
import { listDropdowns } from "../src/core/list-dropdowns";
import { listNames, listSheet, listSheetName } from "../src/core/list-sheet";
import { countsOf } from "../src/core/report-sheet";
import { rollOver, takenSheet, type RollOver, type RollOverObstacle } from "../src/core/roll-over";
import { rollOverSheet } from "../src/core/roll-over-sheet";
import type { SheetPlan } from "../src/core/sheet-plan";
import { STAMMDATEN_SHEET } from "../src/core/stammdaten";
import { stammdatenSheet } from "../src/core/stammdaten-sheet";
import { cellAddress, normalise } from "../src/core/text";
import type { WorkbookData } from "../src/core/workbook-data";
import { sheetsDe } from "../src/i18n/sheets.de";
import { HostTrouble } from "./host";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";

/** Sheets to begin a year with. */
export interface SetupActions {
  /** Creates the sheet of a year: with the running Maßnahmen of the year before, linked to it by IDs, or empty. */
  createYear(year: number, carries: boolean): Promise<void>;
  createStammdaten(): Promise<void>;
  /** Sets the dropdowns of all lists, or restores those that were pasted over. */
  setDropdowns(): Promise<void>;
}

/** Whether the workbook has a sheet of this name. */
export const hasSheet = ({ sheets }: WorkbookData, name: string): boolean =>
  sheets.some((sheet) => normalise(sheet.name) === normalise(name));

/** Makes the actions; `reread` reads and checks the workbook. */
export function setupActions(core: SessionCore, reread: () => Promise<Result>): SetupActions {
  const { host } = core;
  const writing = (): void => core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
  const stammdatenPlan = ({ snapshot }: Result): SheetPlan =>
    stammdatenSheet(snapshot.stammdaten, core.rules, sheetsDe.stammdaten);
  /** The sheet that the dropdowns draw from, where it is missing. */
  const missingStammdaten = (result: Result): readonly SheetPlan[] =>
    hasSheet(result.workbook, STAMMDATEN_SHEET) ? [] : [stammdatenPlan(result)];

  const refuse = (found: RollOverObstacle, year: number): void => {
    switch (found.reason) {
      case "no-earlier-year":
        return core.refuse("no-list");
      case "year-exists":
        return found.sheet === listSheetName(year)
          ? core.refuse("sheet-exists", { name: found.sheet })
          : core.refuse("year-exists", { year, sheet: found.sheet });
      case "no-room-for-ids":
        return core.refuse("no-room-for-ids", { sheet: found.sheet, cell: found.cell });
    }
  };
  const refuseId = ({ edit: { sheet, row, column }, reason }: SkippedEdit): void => {
    if (reason === "protected") throw new HostTrouble("protected", { sheet });
    core.refuse("id-refused", { sheet, cell: cellAddress(row, column) });
  };
  /** Writes the IDs into the earlier year, all of them or none; what it returns could not be written. */
  const giveIds = async ({ edits, growths }: RollOver): Promise<SkippedEdit | null> => {
    const { applied, skipped } = await host.apply(edits);
    const takeBack = (): Promise<EditResult> => host.apply(inverseEdits(applied));
    const [first] = skipped;
    if (first !== undefined) {
      await takeBack();
      return first;
    }
    try {
      await host.growLists(growths);
    } catch (error) {
      await takeBack();
      throw error;
    }
    return null;
  };

  return {
    createYear: (year, carries) =>
      core.run("writing", async () => {
        const result = await reread();
        const name = listSheetName(year);
        const taken = takenSheet(result.snapshot, year);
        if (taken !== null) return refuse({ reason: "year-exists", sheet: taken }, year);
        const rolled = carries ? rollOver(result.snapshot, year) : null;
        if (rolled !== null && "reason" in rolled) return refuse(rolled, year);
        writing();
        const skipped = rolled === null ? null : await giveIds(rolled);
        if (skipped !== null) return refuseId(skipped);
        const plan =
          rolled === null ? listSheet(year, sheetsDe.list) : rollOverSheet(rolled, result.snapshot, sheetsDe.list);
        await host.writeSheets([withFreeTableNames(plan, result.workbook), ...missingStammdaten(result)]);
        const { findings } = await reread();
        const { error, warning } = countsOf(findings.filter((finding) => finding.year === year));
        core.set({ outcome: { id: "year-created", sheet: name, rolled, remaining: { year, error, warning } } });
        await host.select({ sheet: name, row: 1, column: 0 });
      }),
    createStammdaten: () =>
      core.run("writing", async () => {
        const result = await reread();
        if (hasSheet(result.workbook, STAMMDATEN_SHEET)) return core.refuse("sheet-exists", { name: STAMMDATEN_SHEET });
        writing();
        await host.writeSheets([stammdatenPlan(result)]);
        await reread();
        core.set({ outcome: { id: "stammdaten-created" } });
        await host.select({ sheet: STAMMDATEN_SHEET, row: 0, column: 0 });
      }),
    setDropdowns: () =>
      core.run("writing", async () => {
        const result = await reread();
        const dropdowns = listDropdowns(result.snapshot, sheetsDe.list);
        if (dropdowns.length === 0) return core.refuse("no-list");
        writing();
        const plans = missingStammdaten(result);
        if (plans.length > 0) {
          await host.writeSheets(plans);
          await reread();
        }
        await host.setDropdowns(dropdowns, listNames);
        const lists = result.snapshot.lists.length;
        core.set({ outcome: { id: "dropdowns-set", lists, columns: dropdowns.length } });
      }),
  };
}

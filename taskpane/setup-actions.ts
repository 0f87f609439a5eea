import { carryOver } from "../src/core/carry-over";
import { listDropdowns } from "../src/core/list-dropdowns";
import { listNames, listSheet, listSheetName, listTableName } from "../src/core/list-sheet";
import type { SheetPlan } from "../src/core/sheet-plan";
import { STAMMDATEN_SHEET } from "../src/core/stammdaten";
import { stammdatenSheet } from "../src/core/stammdaten-sheet";
import { normalise } from "../src/core/text";
import type { WorkbookData } from "../src/core/workbook-data";
import { sheetsDe } from "../src/i18n/sheets.de";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";

/** Sheets to begin a year with. */
export interface SetupActions {
  /** Creates the sheet of a year, with the running Maßnahmen of `carriedFrom` or empty. */
  createYear(year: number, carriedFrom: number | null): Promise<void>;
  createStammdaten(): Promise<void>;
  /** Sets the dropdowns of all lists, or restores those that were pasted over. */
  setDropdowns(): Promise<void>;
}

/** Whether the workbook has a sheet of this name. */
export const hasSheet = ({ sheets }: WorkbookData, name: string): boolean =>
  sheets.some((sheet) => normalise(sheet.name) === normalise(name));

const hasTable = ({ sheets }: WorkbookData, name: string): boolean =>
  sheets.some((sheet) => sheet.tables.some((table) => normalise(table.name) === normalise(name)));

/** Makes the actions; `reread` reads and checks the workbook. */
export function setupActions(core: SessionCore, reread: () => Promise<Result>): SetupActions {
  const { host } = core;
  const writing = (): void => core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
  const stammdatenPlan = ({ snapshot }: Result): SheetPlan =>
    stammdatenSheet(snapshot.stammdaten, core.rules, sheetsDe.stammdaten);
  /** The sheet that the dropdowns draw from, where it is missing. */
  const missingStammdaten = (result: Result): readonly SheetPlan[] =>
    hasSheet(result.workbook, STAMMDATEN_SHEET) ? [] : [stammdatenPlan(result)];

  return {
    createYear: (year, carriedFrom) =>
      core.run("writing", async () => {
        const result = await reread();
        const name = listSheetName(year);
        if (hasSheet(result.workbook, name)) return core.refuse("sheet-exists", { name });
        if (hasTable(result.workbook, listTableName(year)))
          return core.refuse("sheet-exists", { name: listTableName(year) });
        const carried = carriedFrom === null ? null : carryOver(result.snapshot, carriedFrom);
        writing();
        await host.writeSheets([
          listSheet(year, sheetsDe.list, carried?.rows ?? [], carried?.columns),
          ...missingStammdaten(result),
        ]);
        await reread();
        core.set({
          outcome: { id: "year-created", sheet: name, rows: carried?.rows.length ?? 0, ended: carried?.ended ?? 0 },
        });
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

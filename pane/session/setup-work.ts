import { inverseEdits, type EditResult, type SkippedEdit } from "../../src/core/workbook/edit";
import { listDropdowns, registerListDropdowns } from "../../src/core/sheets/list-dropdowns";
import { listColumns, listNames, listSheet, listSheetName } from "../../src/core/sheets/list-sheet";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import type { Register } from "../../src/core/lists/register";
import { registerSheet } from "../../src/core/sheets/register-sheet";
import { countsOf } from "../../src/core/sheets/report-sheet";
import {
  askedKey,
  rollOver,
  takenSheet,
  type RollOver,
  type RollOverObstacle,
} from "../../src/core/roll-over/roll-over";
import { rollOverSheet } from "../../src/core/roll-over/roll-over-sheet";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { STAMMDATEN_SHEET } from "../../src/core/stammdaten/stammdaten";
import { hasStammdaten } from "../../src/core/stammdaten/stammdaten-differences";
import { stammdatenSheet, valueNames } from "../../src/core/sheets/stammdaten-sheet";
import { valueSources } from "../../src/core/sheets/value-sources";
import { cellAddress } from "../../src/core/text/text";
import { registersDe } from "../../src/i18n/registers.de";
import { registersEn } from "../../src/i18n/registers.en";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { hasSheet } from "../host/has-sheet";
import { HostTrouble } from "../host/host";
import type { SessionCore } from "./session-core";
import { NO_FILTER, type Result } from "./session-state";
import { writePlans } from "./write-plans";

/** Sheets to begin a year with. */
export interface SetupActions {
  /** Creates the sheet of a year: with the running Maßnahmen of the year before, linked to it by IDs, or empty. `alsoTaken` names by `askedKey` those that somebody was asked about. */
  createYear(year: number, carries: boolean, alsoTaken?: ReadonlySet<string>): Promise<void>;
  createStammdaten(): Promise<void>;
  /** Creates the sheet of a register, with the Stammdaten where these are missing. */
  createRegister(id: string): Promise<void>;
  /** Sets the dropdowns of all lists, or restores those that were pasted over. */
  setDropdowns(): Promise<void>;
}

/** The registers besides that of the Maßnahmen that the workbook has lists of. */
const presentRegisters = ({ allLists, registers }: Snapshot): readonly Register[] =>
  registers.filter(({ id }) => id !== massnahmenRegister.id && allLists.some(({ register }) => register.id === id));

/** Whether the workbook has Stammdaten of its own. */
const isWithStammdaten = ({ workbook, snapshot }: Result): boolean => hasStammdaten(workbook, snapshot.registers);

/** The work of the actions, without the announcing of it; `reread` reads and checks the workbook. */
export function setupWork(core: SessionCore, reread: () => Promise<Result>): SetupActions {
  const { host } = core;
  const writing = (): void => core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
  const stammdatenPlan = ({ snapshot }: Result): SheetPlan => stammdatenWith(snapshot, presentRegisters(snapshot));
  const stammdatenWith = ({ stammdaten }: Snapshot, registers: readonly Register[]): SheetPlan =>
    stammdatenSheet(stammdaten, core.rules, sheetsDe.stammdaten, registers);
  /** The sheet that the dropdowns draw from, where it is missing. */
  const missingStammdaten = (result: Result): readonly SheetPlan[] =>
    isWithStammdaten(result) ? [] : [stammdatenPlan(result)];

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
    createYear: async (year, carries, alsoTaken) => {
      const result = await reread();
      const taken = takenSheet(result.snapshot, year);
      if (taken !== null) return refuse({ reason: "year-exists", sheet: taken }, year);
      const rolled = carries ? rollOver(result.snapshot, year, (m) => alsoTaken?.has(askedKey(m)) === true) : null;
      if (rolled !== null && "reason" in rolled) return refuse(rolled, year);
      writing();
      const skipped = rolled === null ? null : await giveIds(rolled);
      if (skipped !== null) return refuseId(skipped);
      const missing = missingStammdaten(result);
      const values = missing.length > 0 ? undefined : valueSources(result.snapshot);
      const plan =
        rolled === null
          ? listSheet(year, sheetsDe.list, [], listColumns, values)
          : rollOverSheet(rolled, result.snapshot, sheetsDe.list);
      const [written] = (await writePlans(core, result, [plan, ...missing])) ?? [];
      if (written === undefined) return;
      const { name } = written;
      const { findings } = await reread();
      const { error, warning } = countsOf(findings.filter((finding) => finding.year === year));
      core.set({ outcome: { id: "year-created", sheet: name, rolled, remaining: { year, error, warning } } });
      core.showAtEnd({ sheet: name, row: 1, column: 0 });
    },
    createStammdaten: async () => {
      const result = await reread();
      if (isWithStammdaten(result)) return core.refuse("sheet-exists", { name: STAMMDATEN_SHEET });
      writing();
      const [written] = (await writePlans(core, result, [stammdatenPlan(result)])) ?? [];
      if (written === undefined) return;
      await reread();
      core.set({ outcome: { id: "stammdaten-created" } });
      core.showAtEnd({ sheet: written.name, row: 0, column: 0 });
    },
    createRegister: async (id) => {
      const result = await reread();
      const { workbook, snapshot } = result;
      const register = snapshot.registers.find((one) => one.id === id);
      if (register === undefined) return core.refuse("no-list");
      if (hasSheet(workbook, register.sheet)) return core.refuse("sheet-exists", { name: register.sheet });
      writing();
      const isNew = !isWithStammdaten(result);
      const values = valueSources(snapshot);
      const hasTable = (table: string): boolean => isNew || values.hasTable(table);
      const texts = core.state().language === "de" ? registersDe : registersEn;
      const plan = registerSheet(register, snapshot.stammdaten, texts, core.state().language, [], hasTable);
      const extra = isNew ? [stammdatenWith(snapshot, [...presentRegisters(snapshot), register])] : [];
      if ((await writePlans(core, result, [plan, ...extra])) === null) return;
      await reread();
      core.set({ register: id, filter: NO_FILTER, outcome: { id: "register-created", sheet: register.sheet } });
      core.showAtEnd({ sheet: register.sheet, row: 1, column: 0 });
    },
    setDropdowns: async () => {
      const result = await reread();
      const texts = core.state().language === "de" ? registersDe : registersEn;
      const missing = missingStammdaten(result);
      const known = valueSources(result.snapshot);
      const values = { ...known, hasTable: (table: string) => missing.length > 0 || known.hasTable(table) };
      const dropdowns = [
        ...listDropdowns(result.snapshot, sheetsDe.list, values),
        ...registerListDropdowns(result.snapshot, texts, values.hasTable),
      ];
      if (dropdowns.length === 0) return core.refuse("no-list");
      writing();
      if (missing.length > 0) {
        if ((await writePlans(core, result, missing)) === null) return;
        await reread();
      }
      await host.setDropdowns(dropdowns, [...listNames, ...valueNames(presentRegisters(result.snapshot))]);
      const lists = result.snapshot.allLists.length;
      core.set({ outcome: { id: "dropdowns-set", lists, columns: dropdowns.length } });
    },
  };
}

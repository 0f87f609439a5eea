import { inverseEdits } from "../../src/core/workbook/edit";
import { entriesOf, type Snapshot } from "../../src/core/snapshot/snapshot";
import { cellAddress } from "../../src/core/text/text";
import { isoDay } from "../../src/core/dates/times";
import { monitoringDe } from "../../src/i18n/monitoring.de";
import { monitoringEn } from "../../src/i18n/monitoring.en";
import { yearsOfValues } from "../../src/registers/indikatorwerte/matrix";
import { monitoringSheet } from "../../src/registers/indikatorwerte/sheet/monitoring-sheet";
import { becomeMassnahme, type BecomeObstacle } from "../../src/registers/themenspeicher/become-massnahme";
import { themenspeicher } from "../../src/registers/themenspeicher/register";
import type { ShownPlace } from "../host/host";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";
import { showWritten, writePlans } from "./write-plans";

/** What belongs to one register alone. */
export interface RegisterActions {
  /** Makes a Maßnahme of the Thema in this row of a sheet, in the list of a year. */
  makeMassnahme(sheet: string, row: number, year: number): Promise<void>;
  /** Writes the sheet `Monitoring JJJJ`. */
  writeMonitoring(year: number): Promise<void>;
}

/** The work of the actions, without the announcing of it; `reread` reads and checks the workbook. */
export function registerWork(core: SessionCore, reread: () => Promise<Result>): RegisterActions {
  const { host } = core;
  const writing = (): void => core.set({ progress: { activity: "writing", step: 0, steps: 0 } });
  return {
    makeMassnahme: async (sheet, row, year) => {
      const { snapshot } = await reread();
      const thema = entriesOf(snapshot, themenspeicher).find(
        (entry) => entry.list.sheet.name === sheet && entry.row.index === row,
      );
      if (thema === undefined) return core.refuse("thema-gone");
      const step = becomeMassnahme(snapshot, thema, year);
      if ("reason" in step) return refuse(core, snapshot, step, year);
      writing();
      // The cells come first: what was changed meanwhile is found out before a list grows.
      const { applied, skipped } = await host.apply(step.edits);
      if (skipped.length > 0) {
        await host.apply(inverseEdits(applied));
        return core.refuse("thema-gone");
      }
      try {
        await host.growLists(step.growths);
      } catch (error) {
        await host.apply(inverseEdits(applied));
        throw error;
      }
      await reread();
      const place: ShownPlace = { sheet: step.sheet, row: step.row, column: 0 };
      core.set({ outcome: { id: "massnahme-made", massnahme: step.id, year, open: step.open, place } });
      core.showAtEnd(place);
    },
    writeMonitoring: async (year) => {
      const result = await reread();
      const { snapshot } = result;
      if (!yearsOfValues(snapshot).includes(year)) return core.refuse("no-register");
      writing();
      const texts = core.state().language === "de" ? monitoringDe : monitoringEn;
      const plan = monitoringSheet(snapshot, year, false, texts, isoDay(new Date(core.clock.now())));
      const [written] = (await writePlans(core, result, [plan])) ?? [];
      if (written === undefined) return;
      const again = written.onto !== undefined;
      core.set({ outcome: { id: "comparison-written", sheet: written.name, charts: plan.charts.length, again } });
      showWritten(core, written.name);
    },
  };
}

function refuse(core: SessionCore, { years }: Snapshot, found: BecomeObstacle, year: number): void {
  switch (found.reason) {
    case "already-linked":
    case "unknown-id":
    case "already-listed":
    case "formula": {
      const { sheet, row, column } = found.place;
      const id = found.reason === "formula" ? "" : found.id;
      return core.refuse(found.reason === "formula" ? "thema-formula" : `thema-${found.reason}`, {
        year,
        id,
        cell: `${sheet}!${cellAddress(row, column)}`,
      });
    }
    case "given-up":
      return core.refuse("thema-given-up", {
        zustand: found.zustand,
        cell: `${found.place.sheet}!${cellAddress(found.place.row, found.place.column)}`,
      });
    case "no-list":
      return core.refuse("thema-no-list", { year, years: years.join(", ") });
    case "no-room":
      return core.refuse("thema-no-room", { sheet: found.sheet, cell: found.cell });
  }
}

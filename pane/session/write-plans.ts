import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { placeDe } from "../../src/i18n/place-remarks.de";
import { placeEn } from "../../src/i18n/place-remarks.en";
import { HostTrouble } from "../host/host";
import { loadPlacing } from "./load-sheet-plans";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";

/**
 * Writes sheets where they belong in the workbook of a result and remembers what is to be said about that; the plans as
 * they were written, null where something stands in the way, which is said then.
 */
export async function writePlans(
  core: SessionCore,
  { workbook, snapshot }: Pick<Result, "workbook" | "snapshot">,
  plans: readonly SheetPlan[],
): Promise<readonly SheetPlan[] | null> {
  const { placeSheets } = await loadPlacing();
  const { plans: placed, remarks, obstacle } = placeSheets(plans, workbook, { registers: snapshot.registers });
  if (obstacle?.reason === "protected") throw new HostTrouble("protected", { sheet: obstacle.sheet });
  if (obstacle !== null) {
    const { cells } = core.state().language === "de" ? placeDe : placeEn;
    core.refuse("table-no-room", { sheet: obstacle.sheet, cells: cells(obstacle.cells) });
    return null;
  }
  await core.host.writeSheets(placed);
  core.set({ remarks });
  return placed;
}

/** Shows a sheet that was written; one that somebody has hidden stays so, which is said. */
export function showWritten(core: SessionCore, sheet: string): void {
  const isHidden = core.state().remarks.some((one) => one.reason === "hidden" && one.sheet === sheet);
  if (!isHidden) core.showAtEnd({ sheet, row: 0, column: 0 });
}

import { holdsMore } from "../../src/adapters/xlsx/write/holds-more";
import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import { placeSheets, type PlaceRemark } from "../../src/core/plan/place-sheets";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { abgabeDe } from "../../src/i18n/abgabe.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { placeDe } from "../../src/i18n/place-remarks.de";
import { registers } from "../../src/registers/index";
import type { OpenWorkbook } from "./files";
import { Stop } from "./stop";
import type { Terminal } from "./terminal";

/** Sheets as they were written, and what is to be said about that. */
interface WrittenSheets {
  readonly plans: readonly SheetPlan[];
  readonly remarks: readonly PlaceRemark[];
}

/** Puts sheets where they belong in the package of a workbook; stops with a sentence where something is in the way. */
export function writePlanned(
  { file, pkg, workbook }: Pick<OpenWorkbook, "file" | "pkg" | "workbook">,
  plans: readonly SheetPlan[],
): WrittenSheets {
  const { obstacle, ...placed } = placeSheets(plans, workbook, {
    registers,
    holdsMore: (name) => holdsMore(pkg, name),
  });
  if (obstacle?.reason === "protected") throw new Stop(cliFilesDe.protectedSheet, { file, sheet: obstacle.sheet });
  if (obstacle !== null)
    throw new Stop(abgabeDe.noRoom, { blatt: obstacle.sheet, zellen: placeDe.cells(obstacle.cells) });
  writeSheets(pkg, placed.plans);
  return placed;
}

/** Says on stderr what became of sheets that were there. */
export function sayRemarks(terminal: Terminal, remarks: readonly PlaceRemark[]): void {
  for (const remark of remarks) terminal.say(placeDe.remark(remark));
}

import { writeSheets } from "../../src/adapters/officescript/write-sheets";
import { placeSheets, type PlaceObstacle } from "../../src/core/plan/place-sheets";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { fill } from "../../src/core/text/texts";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import { abgabeDe } from "../../src/i18n/abgabe.de";
import { placeDe } from "../../src/i18n/place-remarks.de";
import { registers } from "../../src/registers/index";
import { notWritten } from "./not-written";

/** What became of planned sheets. */
interface WrittenSheets {
  /** Their names, in the order of the plans. */
  sheets: string[];
  /** What is to be said about where they were written. */
  remarks: string[];
  /** Why nothing was written; empty where it was. */
  problem: string;
}

/** Writes sheets where they belong in a workbook that was read before. */
export function writePlanned(
  workbook: ExcelScript.Workbook,
  data: WorkbookData,
  planned: readonly SheetPlan[],
): WrittenSheets {
  const { plans, remarks, obstacle } = placeSheets(planned, data, { registers });
  if (obstacle !== null) return { sheets: [], remarks: [], problem: obstacleText(obstacle) };
  const refusal = writeSheets(workbook, plans);
  if (refusal !== null) return { sheets: [], remarks: [], problem: notWritten(refusal) };
  return {
    sheets: plans.map((plan) => plan.name),
    remarks: remarks.map((remark) => placeDe.remark(remark)),
    problem: "",
  };
}

const obstacleText = ({ reason, sheet, cells }: PlaceObstacle): string =>
  reason === "protected"
    ? notWritten({ code: "protected", name: sheet })
    : fill(abgabeDe.noRoom, { blatt: sheet, zellen: placeDe.cells(cells) });

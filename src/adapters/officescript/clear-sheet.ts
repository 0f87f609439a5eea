import { clearedAreas, isOwnChart } from "../../core/plan/cleared-sheet";
import type { SheetPlan } from "../../core/plan/sheet-plan";
import { isHiddenName } from "../../core/workbook/sheet-mark";
import { rangeOf } from "./range-of";

/**
 * Empties a sheet in its place: cells but those that the plan keeps, looks, tables, rules, page breaks, our names and our
 * charts, also those that the new plan no longer has; a chart that somebody added stays. Tables become ranges first, so
 * that formulas elsewhere that refer to them keep their cells.
 */
export function clearSheet(sheet: ExcelScript.Worksheet, plan: SheetPlan): void {
  const planned = new Set(plan.charts.map((chart) => chart.name));
  for (const chart of sheet.getCharts()) {
    const name = chart.getName();
    if (planned.has(name) || isOwnChart(name)) chart.delete();
  }
  for (const item of sheet.getNames()) if (isHiddenName(item.getName())) item.delete();
  for (const table of sheet.getTables()) table.convertToRange();
  const keep = plan.onto === undefined ? [] : plan.onto.keep;
  const all = sheet.getRange();
  all.setRowHidden(false);
  all.setColumnHidden(false);
  for (const area of keep.length === 0 ? [all] : clearedAreas(keep).map((one) => rangeOf(sheet, one))) {
    area.unmerge();
    area.getDataValidation().clear();
    area.clearAllConditionalFormats();
    area.clear(ExcelScript.ClearApplyTo.all);
  }
  all.getFormat().setUseStandardHeight(true);
  all.getFormat().setUseStandardWidth(true);
  sheet.getFreezePanes().unfreeze();
  sheet.removeAllHorizontalPageBreaks();
}

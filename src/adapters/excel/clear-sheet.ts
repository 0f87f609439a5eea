import { clearedAreas, isOwnChart } from "../../core/plan/cleared-sheet";
import type { SheetPlan } from "../../core/plan/sheet-plan";
import { isHiddenName } from "../../core/workbook/sheet-mark";
import { rangeOf } from "./range-bounds";

/** What an earlier run left on a sheet, as far as it has to be named to be removed. */
export interface OldSheet {
  readonly sheet: Excel.Worksheet;
  readonly charts: Excel.ChartCollection;
  readonly tables: readonly Excel.Table[];
  readonly names: Excel.NamedItemCollection;
}

/**
 * Empties a sheet in its place: cells but those that the plan keeps, looks, tables, rules, page breaks, our names and our
 * charts, also those that the new plan no longer has; a chart that somebody added stays. Tables become ranges first, so
 * that formulas elsewhere that refer to them keep their cells.
 */
export function clearSheet({ sheet, charts, tables, names }: OldSheet, plan: SheetPlan): void {
  const planned = new Set(plan.charts.map(({ name }) => name));
  for (const chart of charts.items) if (planned.has(chart.name) || isOwnChart(chart.name)) chart.delete();
  for (const name of names.items) if (isHiddenName(name.name)) name.delete();
  for (const table of tables) table.convertToRange();
  const keep = plan.onto?.keep ?? [];
  const all = sheet.getRange();
  all.rowHidden = false;
  all.columnHidden = false;
  for (const area of keep.length === 0 ? [all] : clearedAreas(keep).map((one) => rangeOf(sheet, one))) {
    area.unmerge();
    area.dataValidation.clear();
    area.conditionalFormats.clearAll();
    area.clear(Excel.ClearApplyTo.all);
  }
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}

import { columnPoints, plannedHeights } from "../../core/plan/sizes";
import type { SheetPlan } from "../../core/plan/sheet-plan";

/**
 * Sets widths and heights. Rows without a planned height fit themselves to their texts and go on doing so; only those of
 * merged cells, which Excel does not fit, get an estimate.
 */
export function writeSizes(sheet: ExcelScript.Worksheet, plan: SheetPlan, width: number, height: number): void {
  plan.columnWidths.forEach((each, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getFormat().setColumnWidth(columnPoints(each));
  });
  for (const column of plan.hiddenColumns ?? []) sheet.getRangeByIndexes(0, column, 1, 1).setColumnHidden(true);
  if (height > 0 && width > 0) sheet.getRangeByIndexes(0, 0, height, width).getFormat().autofitRows();
  for (const { first, count, points } of equalHeights(plannedHeights(plan)))
    sheet.getRangeByIndexes(first, 0, count, 1).getFormat().setRowHeight(points);
}

/** Neighbouring rows of one height. */
interface HeightRun {
  readonly first: number;
  count: number;
  readonly points: number;
}

function equalHeights(heights: ReadonlyMap<number, number>): HeightRun[] {
  const runs: HeightRun[] = [];
  for (const row of Array.from(heights.keys()).sort((a, b) => a - b)) {
    const points = heights.get(row) ?? 0;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.count === row && last.points === points) last.count++;
    else runs.push({ first: row, count: 1, points });
  }
  return runs;
}

import { columnPoints, plannedHeights } from "../../core/plan/sizes";
import type { SheetPlan } from "../../core/plan/sheet-plan";

/**
 * Sets widths and heights. Rows without a planned height fit themselves to their texts and go on doing so; only those of
 * merged cells, which Excel does not fit, get an estimate.
 */
export function writeSizes(sheet: Excel.Worksheet, plan: SheetPlan, width: number, height: number): void {
  const { columnWidths } = plan;
  if (columnWidths.length > 0)
    sheet
      .getRangeByIndexes(0, 0, 1, columnWidths.length)
      .setColumnProperties(columnWidths.map((each) => ({ format: { columnWidth: columnPoints(each) } })));
  for (const column of plan.hiddenColumns ?? []) sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
  const heights = plannedHeights(plan);
  if (height > 0 && width > 0) sheet.getRangeByIndexes(0, 0, height, width).format.autofitRows();
  const last = [...heights.keys()].reduce((a, b) => Math.max(a, b), -1);
  if (last < 0) return;
  const rows = Array.from({ length: last + 1 }, (_, row) => {
    const rowHeight = heights.get(row);
    return rowHeight === undefined ? {} : { format: { rowHeight } };
  });
  sheet.getRangeByIndexes(0, 0, last + 1, 1).setRowProperties(rows);
}

import type { LookName } from "./cell-looks";
import type { PlannedCell, PlannedTable, SheetPlan } from "./sheet-plan";
import type { CellRange } from "./workbook-data";

/** Planned cells by row and column. */
export type PlannedRows = ReadonlyMap<number, ReadonlyMap<number, PlannedCell>>;

const FIGURES: ReadonlySet<LookName> = new Set<LookName>([
  "integer",
  "signed",
  "percent",
  "share",
  "count",
  "signed-count",
  "decimal",
  "signed-decimal",
  "total",
  "total-signed",
  "total-percent",
]);

/** The planned cells by row and column; the covered cells of a merged range take the looks of its first cell. */
export function plannedRows(plan: SheetPlan): PlannedRows {
  const rows = new Map<number, Map<number, PlannedCell>>();
  const put = (cell: PlannedCell): void => {
    const row = rows.get(cell.row) ?? new Map<number, PlannedCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  };
  for (const cell of plan.cells) put(cell);
  for (const merge of plan.merges ?? []) {
    const style = rows.get(merge.firstRow)?.get(merge.firstColumn)?.style;
    if (style === undefined) continue;
    for (let row = merge.firstRow; row <= merge.lastRow; row++)
      for (let column = merge.firstColumn; column <= merge.lastColumn; column++)
        if (rows.get(row)?.has(column) !== true) put({ row, column, value: null, style });
  }
  return rows;
}

/** How a planned cell looks: a heading stands on the right above figures, and is indented above what is. */
export function plannedLook(cell: PlannedCell, rows: PlannedRows): LookName {
  const below = rows.get(cell.row + 1)?.get(cell.column)?.style ?? "plain";
  if (cell.style !== "heading") return cell.style;
  return FIGURES.has(below) ? "heading-of-figures" : below === "indented" ? "heading-indented" : "heading";
}

/** The range of a table as Excel accepts it: below the header there is at least one row. */
export const plannedTableRange = ({ range }: PlannedTable): CellRange => ({
  ...range,
  lastRow: Math.max(range.lastRow, range.firstRow + 1),
});

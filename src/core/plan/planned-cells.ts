import { DAYS_TO_1904 } from "../workbook/shown-number";
import { typedValue } from "../workbook/typed-text";
import type { CellRange } from "../workbook/workbook-data";
import { CELL_LOOKS, type LookName } from "./cell-looks";
import type { PlannedCell, PlannedTable, SheetPlan } from "./sheet-plan";

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

/** The plan with its days as the workbook counts them. */
export function inDaysOf(plan: SheetPlan, date1904: boolean): SheetPlan {
  if (!date1904) return plan;
  const cells = plan.cells.map((cell) =>
    (cell.style === "date" || cell.style === "datetime") && typeof cell.value === "number"
      ? { ...cell, value: cell.value - DAYS_TO_1904 }
      : cell,
  );
  return { ...plan, cells };
}

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

/** A planned sheet's cells from A1 on as Excel takes them: null leaves a cell as it is. */
export interface PlannedGrid {
  readonly formulas: (string | number | boolean | null)[][];
  /** null where no cell has a number format. */
  readonly formats: (string | null)[][] | null;
}

/** The formulas, values and number formats of the planned rows. */
export function plannedGrid(rows: PlannedRows): PlannedGrid {
  let height = 0;
  let width = 0;
  rows.forEach((cells, row) => {
    if (cells.size > 0) height = Math.max(height, row + 1);
    cells.forEach((_, column) => (width = Math.max(width, column + 1)));
  });
  const formulas = Array.from({ length: height }, () => new Array<string | number | boolean | null>(width).fill(null));
  const formats = Array.from({ length: height }, () => new Array<string | null>(width).fill(null));
  let formatted = false;
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const line = formulas[row];
      const value = cell.formula === undefined ? typedValue(cell.value) : `=${cell.formula}`;
      if (line !== undefined && value !== "") line[column] = value;
      const { format } = CELL_LOOKS[cell.style];
      const formatLine = formats[row];
      if (format === undefined || formatLine === undefined) return;
      formatLine[column] = format;
      formatted = true;
    }),
  );
  return { formulas, formats: formatted ? formats : null };
}

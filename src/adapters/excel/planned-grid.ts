import { CELL_LOOKS, type LookName } from "../../core/cell-looks";
import type { PlannedRows } from "../../core/planned-cells";
import { typedValue } from "./typed-text";

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

/** A rectangle of cells that look the same. */
export interface LookArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The cells of each look as few rectangles; those of a look with a line above are one row high. */
export function lookAreas(
  rows: PlannedRows,
  lookOf: (row: number, column: number) => LookName,
): Map<LookName, LookArea[]> {
  const areas = new Map<LookName, LookArea[]>();
  const open = new Map<string, LookArea & { lastRow: number }>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    for (const { look, firstColumn, lastColumn } of runsOf(rows, row, lookOf)) {
      const key = JSON.stringify([look, firstColumn, lastColumn]);
      const above = open.get(key);
      if (above !== undefined && above.lastRow === row - 1 && CELL_LOOKS[look].border?.top === undefined) {
        above.lastRow = row;
        continue;
      }
      const area = { firstRow: row, firstColumn, lastRow: row, lastColumn };
      open.set(key, area);
      const known = areas.get(look);
      if (known === undefined) areas.set(look, [area]);
      else known.push(area);
    }
  }
  return areas;
}

interface LookRun {
  readonly look: LookName;
  readonly firstColumn: number;
  lastColumn: number;
}

function runsOf(rows: PlannedRows, row: number, lookOf: (row: number, column: number) => LookName): LookRun[] {
  const runs: LookRun[] = [];
  for (const column of [...(rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
    const look = lookOf(row, column);
    const last = runs[runs.length - 1];
    if (last?.look === look && last.lastColumn === column - 1) last.lastColumn = column;
    else runs.push({ look, firstColumn: column, lastColumn: column });
  }
  return runs;
}

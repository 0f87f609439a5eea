import { CELL_LOOKS } from "./cell-looks";
import type { PlannedRows } from "./planned-cells";
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

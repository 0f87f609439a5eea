import type { ShownNumber } from "../workbook/shown-number";
import type { CellRange, CellValue } from "../workbook/workbook-data";

/**
 * Cells next to a list that become part of it: rows below, columns at the right. A plan that an adapter carries out; the
 * cells were empty before. New cells look like those of the list beside them.
 */
export interface ListGrowth {
  readonly sheet: string;
  /** The Excel table that takes the cells in; null for a list that is none. */
  readonly table: string | null;
  /** The whole list with its header row, before and after. */
  readonly before: CellRange;
  readonly after: CellRange;
  /** Headers of the columns that come in; their cells are among those of `rows`. */
  readonly columns: readonly string[];
  /** Sheet columns that are calculated in every row: new rows below are filled from the row above, in place of a value. */
  readonly calculated?: readonly number[];
  /** The row whose formulas they go on from; the last one of the list if left out. */
  readonly model?: number;
  /** Empty rows at the table's own end that edits fill: they are shown, and calculated columns go on in them. */
  readonly filled?: readonly FilledRow[];
  /** In ascending order; the values stand side by side from `column` on. */
  readonly rows: readonly GrownRow[];
}

/** An empty row that is filled, and the columns in which edits do. */
export interface FilledRow {
  readonly row: number;
  readonly edited: readonly number[];
}

/** The new cells of one row of a list. */
interface GrownRow {
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
  /** The numbers behind them, side by side as well; left out where there are none. */
  readonly shown?: readonly (ShownNumber | undefined)[];
}

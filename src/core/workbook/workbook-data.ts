import type { SheetSigns } from "./sheet-mark";
import type { ShownNumber } from "./shown-number";

/**
 * What an adapter reads from a workbook, before anything is understood: the only shape in which a file or a host
 * reaches the core. Every address is zero-based and absolute (A1 is row 0, column 0).
 */

/**
 * A cell's value as people read it: a number whose format shows a date, a time or a percentage is that text (`31.12.2014`,
 * `25,3 %`), any other number a number; error values are their text (`#N/A`), empty is null.
 */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells; all four bounds are inclusive. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** One sheet row that has content; rows without content are left out. */
export interface RowData {
  readonly index: number;
  /** Indexed by sheet column; holes and null both mean empty. An empty text is never stored. */
  readonly cells: readonly (CellValue | undefined)[];
  readonly hidden: boolean;
  /** Sheet columns whose value is the result of a formula; left out when there are none. */
  readonly formulas?: readonly number[];
  /** The numbers behind texts, by sheet column: dates, times and percentages; left out when there are none. */
  readonly shown?: Readonly<Record<number, ShownNumber>>;
}

/** An Excel table (ListObject). */
export interface TableData {
  readonly name: string;
  /** The whole table with header row and totals row, where it has them. */
  readonly range: CellRange;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly string[];
}

/** One worksheet. */
export interface SheetData extends SheetSigns {
  readonly name: string;
  readonly visible: boolean;
  /** Hidden so that Excel's menu does not list it; left out where it is not. */
  readonly veryHidden?: boolean;
  readonly protected: boolean;
  /** Ascending by `index`. */
  readonly rows: readonly RowData[];
  /** null where the host cannot tell (Excel before ExcelApi 1.13). */
  readonly merges: readonly CellRange[] | null;
  readonly tables: readonly TableData[];
}

/** A workbook-wide defined name and the formula text behind it, without a leading equals sign. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** A whole workbook, worksheets in tab order. */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  readonly names: readonly DefinedName[];
  /** Names of sheets without cells: chart sheets, dialogs, macro sheets. */
  readonly otherSheets?: readonly string[];
  /** Days are stored as counted from 1904 instead of 1900; here they always count from 1900. */
  readonly date1904: boolean;
}

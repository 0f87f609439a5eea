import type { ChartSpec } from "../chart/chart-spec";
import type { HiddenName, SheetMark } from "../workbook/sheet-mark";
import type { CellRange, CellValue } from "../workbook/workbook-data";

/** The looks a planned cell may have; each adapter knows how to draw them. */
export type CellStyle =
  | "text" // wrapped, top aligned
  | "plain" // neither wrapped nor bordered
  | "title"
  | "subtitle"
  | "heading" // a table's header cell
  | "label" // first column of a figures table
  | "indented" // words on the right of a column of figures
  | "integer" // 0
  | "signed" // +0;-0;0
  | "percent" // one decimal with sign, of a value already in percent
  | "share" // one decimal without sign, of a value already in percent
  | "count" // #,##0
  | "signed-count"
  | "decimal" // #,##0.0
  | "signed-decimal"
  | "total" // integer, bold, line above
  | "total-label"
  | "total-signed"
  | "total-percent"
  | "note" // grey, small, wrapped
  | "sentence" // wrapped running text
  | "year" // integer without separator
  | "date" // serial number from 1900 on, as TT.MM.JJJJ
  | "datetime" // the same as TT.MM.JJJJ hh:mm
  | "error" // severity cells of the Prüfbericht
  | "warning"
  | "hint"
  | "link";

/** One planned cell. Text is always written as text, never as a formula. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** The value, or the result that the formula has at the time of writing. */
  readonly value: CellValue;
  /** English, comma separated, without a leading equals sign. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** A place in the same workbook to jump to. */
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** An Excel table on the planned sheet; its header cells and data are planned cells. */
export interface PlannedTable {
  /** Unique in the workbook. */
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
}

/** A dropdown whose values come from a defined name. */
export interface PlannedList {
  readonly range: CellRange;
  /** Formula of the source, such as a defined name, without a leading equals sign. */
  readonly source: string;
  /** What Excel says when something else is typed. */
  readonly prompt: { readonly title: string; readonly text: string };
  /** false: Excel warns and lets the person go on (Art may hold several values). */
  readonly strict: boolean;
}

/** A look that cells have only as long as a formula holds: a conditional format. */
export interface PlannedCondition {
  readonly range: CellRange;
  /** For the first cell of the range, without a leading equals sign; other sheets are reached by defined names. */
  readonly formula: string;
  readonly look: ConditionLook;
}

/** `carried-over`: taken over from the year before and not edited since. */
export type ConditionLook = "carried-over";

/** Page set-up for A4. */
export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, zero-based and inclusive. */
  readonly repeatRows?: readonly [number, number];
  /** Excel's header and footer codes, such as `&LSeite &P von &N`. */
  readonly header?: string;
  readonly footer?: string;
  readonly fitToWidth: boolean;
  /** Rows before which a new page starts. */
  readonly pageBreaks?: readonly number[];
}

/** A sheet to write, as data: an adapter creates it, or writes it onto the sheet of its name where the plan says so. */
export interface SheetPlan {
  readonly name: string;
  /** What the sheet is, of those that are marked and found again by their mark. */
  readonly own?: SheetMark;
  /** The table by which the sheet is found again, of those that keep one. */
  readonly table?: string;
  /** There is a sheet of this name and it makes room, all but these cells; without it the name must be free. */
  readonly onto?: { readonly keep: readonly { readonly row: number; readonly column: number }[] };
  /** Names of the sheet's own scope that nobody sees. */
  readonly hiddenNames?: readonly HiddenName[];
  /** In order of rows, then columns. */
  readonly cells: readonly PlannedCell[];
  /** Width by column in characters. */
  readonly columnWidths: readonly number[];
  /** Columns that hold what is for programs only. */
  readonly hiddenColumns?: readonly number[];
  /** Height by row in points, where it differs from the default. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly CellRange[];
  readonly tables: readonly PlannedTable[];
  readonly charts: readonly ChartSpec[];
  readonly lists?: readonly PlannedList[];
  readonly conditions?: readonly PlannedCondition[];
  /** Workbook-wide names that this sheet defines. */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
  /** Rows that stay in view. */
  readonly freezeRows?: number;
  readonly gridLines: boolean;
  readonly print: PrintPlan;
}

import { wrappedLines } from "../../../core/plan/sizes";
import type { CellStyle, PlannedCell } from "../../../core/plan/sheet-plan";
import type { CellRange, CellValue } from "../../../core/workbook/workbook-data";

/** A cell of a row; where it stands follows from its place. */
export interface RowCell {
  readonly value: CellValue;
  readonly style: CellStyle;
  readonly formula?: string;
}

/** One row; `span` is the last column of a text that runs over several. */
export interface SheetRow {
  readonly cells: readonly RowCell[];
  readonly height?: number;
  readonly span?: number;
  /** Stays on the page of the row below. */
  readonly keep?: boolean;
}

/** The rows of a sheet that grows downwards. */
export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly add: (...rows: readonly SheetRow[]) => void;
  /** The row that the next one gets. */
  readonly next: () => number;
  /** Keeps the rows from `first` on on one page, where they fit. */
  readonly keepTogether: (first: number, page: number) => void;
}

/** Excel shows no row higher than that, in points. */
const HIGHEST = 409;

/** Height of a line in points. */
export const LINE = 15;
const NARROWER = 0.95;

/** A sheet without rows yet. */
export function sheetRows(): SheetRows {
  const rows: SheetRow[] = [];
  return {
    rows,
    add: (...more) => void rows.push(...more),
    next: () => rows.length,
    keepTogether: (first, page) => {
      if (heightOf(rows.slice(first)) > page) return;
      for (let row = first; row < rows.length - 1; row++)
        rows[row] = { ...rows[row], cells: rows[row]?.cells ?? [], keep: true };
    },
  };
}

const heightOf = (rows: readonly SheetRow[]): number => rows.reduce((sum, { height = LINE }) => sum + height, 0);

/** A row with one text over the columns up to `span`, as high as the text needs. */
export const textRow = (
  text: string,
  span: number,
  widths: readonly number[],
  style: "sentence" | "note" = "sentence",
): SheetRow => ({
  cells: [{ value: text, style }],
  span,
  height: high(wrappedLines(text, NARROWER * widths.slice(0, span + 1).reduce((sum, width) => sum + width, 0))),
});

/** The heading of a section. */
export const headingRow = (text: string): SheetRow => ({
  cells: [{ value: text, style: "subtitle" }],
  height: 24,
  keep: true,
});

/** The header of a table, as high as its longest text needs. */
export const headerRow = (texts: readonly string[], widths: readonly number[]): SheetRow => ({
  cells: texts.map((value) => ({ value, style: "heading" })),
  height: high(Math.max(1, ...texts.map((text, i) => wrappedLines(text, NARROWER * (widths[i] ?? LINE) - 1)))),
  keep: true,
});

/** A row of a table, as high as its longest text needs. */
export const tableRow = (cells: readonly RowCell[], widths: readonly number[]): SheetRow => ({
  cells,
  height: high(
    Math.max(
      1,
      ...cells.map(({ value }, i) =>
        typeof value === "string" ? wrappedLines(value, NARROWER * (widths[i] ?? LINE) - 1) : 1,
      ),
    ),
  ),
});

/** The height of a row with so many lines. */
const high = (lines: number): number => Math.min(HIGHEST, LINE * lines + 2);

/** A row without content. */
export const emptyRow = (height = LINE): SheetRow => ({ cells: [], height });

/** The rows as planned cells, from the first row of the sheet on. */
export function placed(rows: readonly SheetRow[]): {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  readonly rowHeights: ReadonlyMap<number, number>;
} {
  return {
    cells: rows.flatMap(({ cells }, row) => cells.map((cell, column) => ({ ...cell, row, column }))),
    merges: rows.flatMap(({ span }, row) =>
      span === undefined ? [] : [{ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: span }],
    ),
    rowHeights: new Map(rows.map(({ height }, row) => [row, height ?? LINE])),
  };
}

/** Rows before which a page starts: what stays with the row below is not parted from it. */
export function pageBreaks(rows: readonly SheetRow[], page: number): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  let start = 0;
  while (start < rows.length) {
    let end = start;
    while (rows[end]?.keep === true && end < rows.length - 1) end++;
    const height = heightOf(rows.slice(start, end + 1));
    if (used > 0 && used + height > page) {
      breaks.push(start);
      used = 0;
    }
    used = (used + height) % page;
    start = end + 1;
  }
  return breaks;
}

import type { ChartRange, ChartSpec } from "../../core/chart/chart-spec";
import type { SectionPlan, SectionRow } from "../../core/plan/sections";
import type { CellStyle } from "../../core/plan/sheet-plan";

/** Widths of the columns in characters; together they fit A4 landscape at about 85 percent. */
export const COLUMN_WIDTHS: readonly number[] = [28, 10, 10, 10, 14, 14, 30, 48];

/** The last column of figures and words, which stand on the left. */
export const LEFT_LAST = 4;

/** The first column of charts, which stand on the right. */
export const CHART_FIRST = 5;

/** The last column of the sheet. */
export const SHEET_LAST = COLUMN_WIDTHS.length - 1;

/** Height of a line in points. */
export const LINE = 15;
const NOTE_LINE = 12.5;
const LEAST_CHART_HEIGHT = 216;

const widthOf = (firstColumn: number, lastColumn: number): number =>
  COLUMN_WIDTHS.slice(firstColumn, lastColumn + 1).reduce((sum, width) => sum + width, 0);

/** How many lines a text needs, broken between words. */
export function linesOf(text: string, characters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= characters) used = needed;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.floor(Math.max(0, word.length - 1) / characters);
      used = word.length % characters;
    }
  }
  return lines;
}

/** A row with one text over the columns up to `span`, as high as the text needs. */
export function textRow(text: string, style: "sentence" | "note", span: number): SectionRow {
  const note = style === "note";
  const lines = linesOf(text, Math.floor(widthOf(0, span) * (note ? 1.3 : 1.15)));
  return { cells: [{ value: text, style }], span, height: lines * (note ? NOTE_LINE : LINE) + 2 };
}

/** A row with the heading of a section. */
export const headingRow = (text: string): SectionRow => ({ cells: [{ value: text, style: "subtitle" }], height: 24 });

/** A table's header row. */
export const headerRow = (...texts: readonly string[]): SectionRow => ({
  cells: texts.map((value) => ({ value, style: "heading" })),
  height: LINE + 3,
});

/** A row without content. */
export const emptyRow = (height = LINE): SectionRow => ({ cells: [], height });

/** Makes the charts of a section from the rows that they may cover. */
type PlacedCharts = (anchor: (firstColumn: number, lastColumn: number) => ChartRange) => readonly ChartSpec[];

/**
 * A heading, then rows on the left and charts on the right of them; rows are added until a chart has the height it
 * needs, which is never less than what a plain one needs. One empty row follows.
 */
export function besideCharts(
  firstRow: number,
  heading: string,
  rows: readonly SectionRow[],
  charts: PlacedCharts,
  chartHeight = 0,
): Required<Pick<SectionPlan, "rows" | "charts">> {
  const beside = [...rows];
  const used = beside.reduce((sum, row) => sum + (row.height ?? LINE), 0);
  const missing = Math.max(chartHeight, LEAST_CHART_HEIGHT) - used;
  for (let left = missing; left > 0; left -= LINE) beside.push(emptyRow(Math.max(1, Math.min(LINE, left))));
  const anchor = (firstColumn: number, lastColumn: number): ChartRange => ({
    firstRow: firstRow + 1,
    firstColumn,
    lastRow: firstRow + beside.length,
    lastColumn,
  });
  return { rows: [headingRow(heading), ...beside, emptyRow(10)], charts: charts(anchor) };
}

/** Style of a cell with figures, also in total rows. */
export const inTotal = (style: "integer" | "signed" | "percent" | "label", total: boolean): CellStyle => {
  if (!total) return style;
  return style === "integer"
    ? "total"
    : style === "label"
      ? "total-label"
      : style === "signed"
        ? "total-signed"
        : "total-percent";
};

import { pageStarts, type RowCell, type SectionRow } from "../../../core/plan/sections";
import { wrappedLines } from "../../../core/plan/sizes";

/** Excel shows no row higher than that, in points. */
const HIGHEST = 409;

/** Height of a line in points. */
export const LINE = 15;
const NARROWER = 0.95;

/** The rows on one page, where they fit one. */
export const keptTogether = (rows: readonly SectionRow[], page: number): readonly SectionRow[] =>
  heightOf(rows) > page ? rows : rows.map((row, i) => (i < rows.length - 1 ? { ...row, keep: true } : row));

const heightOf = (rows: readonly SectionRow[]): number => rows.reduce((sum, { height = LINE }) => sum + height, 0);

/** A row with one text over the columns up to `span`, as high as the text needs. */
export const textRow = (
  text: string,
  span: number,
  widths: readonly number[],
  style: "sentence" | "note" = "sentence",
): SectionRow => ({
  cells: [{ value: text, style }],
  span,
  height: high(wrappedLines(text, NARROWER * widths.slice(0, span + 1).reduce((sum, width) => sum + width, 0))),
});

/** The heading of a section. */
export const headingRow = (text: string): SectionRow => ({
  cells: [{ value: text, style: "subtitle" }],
  height: 24,
  keep: true,
});

/** The header of a table, as high as its longest text needs. */
export const headerRow = (texts: readonly string[], widths: readonly number[]): SectionRow => ({
  cells: texts.map((value) => ({ value, style: "heading" })),
  height: high(Math.max(1, ...texts.map((text, i) => wrappedLines(text, NARROWER * (widths[i] ?? LINE) - 1)))),
  keep: true,
});

/** A row of a table, as high as its longest text needs. */
export const tableRow = (cells: readonly RowCell[], widths: readonly number[]): SectionRow => ({
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
export const emptyRow = (height = LINE): SectionRow => ({ cells: [], height });

/** Rows before which a page starts: what stays with the row below is not parted from it. */
export function keptPages(rows: readonly SectionRow[], page: number): readonly number[] {
  const pieces: { readonly firstRow: number; readonly height: number }[] = [];
  let start = 0;
  while (start < rows.length) {
    let end = start;
    while (rows[end]?.keep === true && end < rows.length - 1) end++;
    pieces.push({ firstRow: start, height: heightOf(rows.slice(start, end + 1)) });
    start = end + 1;
  }
  return pageStarts(pieces, page);
}

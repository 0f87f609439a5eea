import type { WordCursor } from "./word-cursor";

/** The column of a table that a column of its grid is, or the number of columns before it. */
export type Grid = (column: number) => number;

/** Twentieths of a point: no column of text is narrower than four millimetres. */
const NARROWEST = 230;

/**
 * The grid of a table that was just opened, moving behind it. Where borders were dragged with the mouse, Word keeps
 * slivers between the columns of one row and of another: they are no columns.
 */
export function columnsOfGrid(cursor: WordCursor): Grid {
  const before: number[] = [0];
  while (cursor.child()) {
    const width = cursor.is("gridCol") ? Number(cursor.word("w") ?? "NaN") : NaN;
    const isSliver = width > 0 && width < NARROWEST;
    if (cursor.is("gridCol")) before.push((before[before.length - 1] ?? 0) + (isSliver ? 0 : 1));
    cursor.skip();
  }
  const [columns, last] = [before.length - 1, before[before.length - 1] ?? 0];
  return (column) => before[column] ?? last + column - columns;
}

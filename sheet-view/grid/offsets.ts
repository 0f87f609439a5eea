import { fittedHeights } from "../state/fitted-heights";
import { STANDARD_HEIGHT } from "../state/geometry";
import type { SheetState } from "../state/sheet-state";

const PIXELS_PER_POINT = 4 / 3;

/** Edges of rows or columns in pixels, with one more than there are. */
export type Offsets = readonly number[];

/** Edges of the first rows of a sheet. */
export function rowOffsets(sheet: SheetState, count: number): Offsets {
  const edges = [0];
  const fitted = fittedHeights(sheet);
  let at = 0;
  for (let row = 0; row < count; row++) {
    if (!sheet.hiddenRows.has(row))
      at += Math.round((sheet.rowHeights.get(row) ?? fitted.get(row) ?? STANDARD_HEIGHT) * PIXELS_PER_POINT);
    edges.push(at);
  }
  return edges;
}

/** Edges of the first columns of a sheet. */
export function columnOffsets(sheet: SheetState, count: number): Offsets {
  const edges = [0];
  let at = 0;
  for (let column = 0; column < count; column++) {
    if (!sheet.hiddenColumns.has(column))
      at += Math.round((sheet.columnWidths.get(column) ?? sheet.standardWidth) * PIXELS_PER_POINT);
    edges.push(at);
  }
  return edges;
}

/** The last index whose edge is not behind the place. */
export function indexAt(edges: Offsets, place: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** A4 landscape less the margins, in points (1/72 inch) and pixels (1/96 inch). */
const PAGE_HEIGHT = 487;
const PAGE_WIDTH = 1007;
const PIXELS_PER_CHARACTER = 7;
const PIXELS_AROUND = 5;
/** Fonts of other programs are a little higher. */
const SAFETY = 0.97;

/** How high a page of A4 landscape is in the sheet's own points, when the columns are made to fit its width. */
export function printedPageHeight(columnWidths: readonly number[]): number {
  const width = columnWidths.reduce((sum, characters) => sum + characters * PIXELS_PER_CHARACTER + PIXELS_AROUND, 0);
  return (PAGE_HEIGHT / Math.min(1, PAGE_WIDTH / width)) * SAFETY;
}

import { COLUMN_WIDTHS, type Section } from "./layout";

/** A4 landscape less the margins, in points (1/72 inch) and pixels (1/96 inch). */
const PAGE_HEIGHT = 487;
const PAGE_WIDTH = 1007;
const PIXELS_PER_CHARACTER = 7;
const PIXELS_AROUND = 5;
/** Fonts of other programs are a little higher. */
const SAFETY = 0.97;

/** How high a page is in the sheet's own points, when its width is made to fit. */
function pageHeight(): number {
  const width = COLUMN_WIDTHS.reduce((sum, characters) => sum + characters * PIXELS_PER_CHARACTER + PIXELS_AROUND, 0);
  return (PAGE_HEIGHT / Math.min(1, PAGE_WIDTH / width)) * SAFETY;
}

/** Of a list that goes on over pages, so much must be left of the page that it starts on. */
const LEAST_OF_LIST = 200;

/** Rows before which a page starts: no section is divided that fits a page; the list follows where there is room. */
export function pageBreaks(sections: readonly Section[], list: Section): readonly number[] {
  const page = pageHeight();
  const breaks: number[] = [];
  let used = 0;
  for (const one of sections) {
    const height = one.heights.reduce((sum, points) => sum + points, 0);
    const needed = one === list ? Math.min(height, LEAST_OF_LIST) : height;
    if (used > 0 && used + needed > page) {
      if (one.firstRow > 0) breaks.push(one.firstRow);
      used = 0;
    }
    used = (used + height) % page;
  }
  return breaks;
}

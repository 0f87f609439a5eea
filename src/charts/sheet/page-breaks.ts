import { printedPageHeight } from "../../core/plan/sizes";
import { COLUMN_WIDTHS, type Section } from "./layout";

/** Of a list that goes on over pages, so much must be left of the page that it starts on. */
const LEAST_OF_LIST = 200;

/** Rows before which a page starts: no section is divided that fits a page; the list follows where there is room. */
export function pageBreaks(sections: readonly Section[], list: Section): readonly number[] {
  const page = printedPageHeight(COLUMN_WIDTHS);
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

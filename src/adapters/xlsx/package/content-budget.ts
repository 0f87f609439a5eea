import { FileRefused } from "../xml/refused";

/** About what a full sheet of 30 columns takes; several hundred megabytes at most. */
const MAX_CONTENT = 32 * 1024 * 1024;

/** How much content a workbook may still have: small XML can stand for large data. */
export interface ContentBudget {
  /** Takes so many units, one being about a cell; refuses the file where none are left. */
  spend(units: number): void;
}

/** The budget of one workbook. */
export function contentBudget(): ContentBudget {
  let left = MAX_CONTENT;
  return {
    spend: (units) => {
      left -= units;
      if (left < 0) throw new FileRefused("too-much-content", { limit: MAX_CONTENT });
    },
  };
}

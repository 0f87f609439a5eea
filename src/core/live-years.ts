import { criterion, mayBeNumber, possiblySame, surelySame } from "./live-criteria";
import { isErrorValue, readYear } from "./massnahme";
import { displayText } from "./text";
import type { CellValue } from "./workbook-data";

const MOST_SPELLINGS = 8;
/** Words that COUNTIFS certainly compares as words. */
const PLAIN_WORDS = /^(?!(?:true|false|wahr|falsch)$)\p{L}+(?:[ .]+\p{L}+)*\.?$/iu;
const LONGEST = 100;
/** Signs that stand in no number and no date. */
const NEVER_IN_NUMBERS = /[?!~*;]/;
/** „2014/15“: a spreadsheet may take it for a date or a fraction, neither of which is a year's number. */
const TWO_YEARS = /^\s*\d{4}\s*[-–/]\s*(?!0*1?\s*$)\d{2,4}\s*$/;
const PLAIN_YEAR = /^\d{4}$/;

/**
 * The criteria by which COUNTIFS finds a year's rows in a column `Jahr` exactly as the core does. Cells without a readable
 * year, blank ones among them, belong to the year of the list itself: they are criteria only if that is `own`. null where
 * no formula is certain to find the same rows.
 */
export function yearCriteria(
  cells: readonly (CellValue | undefined)[],
  year: number,
  own: boolean,
): readonly string[] | null {
  const unreadable = new Map<string, string>();
  for (const cell of cells) {
    if (cell === null || cell === undefined) continue;
    if (readYear(cell) !== null) {
      if (typeof cell === "string" && !PLAIN_YEAR.test(cell)) return null;
      continue;
    }
    if (!isNoYear(cell)) return null;
    if (!own) continue;
    const text = displayText(cell);
    if (!canBeSought(cell, text)) return null;
    unreadable.set(surelySame(text), text);
  }
  if (!own) return [`"${year}"`];
  const texts = Array.from(unreadable.values());
  const isClear =
    new Set(texts.map((text) => possiblySame(text))).size === texts.length && texts.length <= MOST_SPELLINGS;
  return isClear ? [`"${year}"`, '""', ...texts.map((text) => criterion(text))] : null;
}

/** Whether no spreadsheet takes the cell for a number that is a year. */
function isNoYear(cell: CellValue): boolean {
  if (typeof cell !== "string" || isErrorValue(cell)) return true;
  return !mayBeNumber(cell) || NEVER_IN_NUMBERS.test(cell) || TWO_YEARS.test(cell);
}

/** Whether COUNTIFS certainly finds the cells of these words, and no others. */
const canBeSought = (cell: CellValue, text: string): boolean =>
  typeof cell === "number" ? Number.isInteger(cell) : text.length <= LONGEST && PLAIN_WORDS.test(text);

import { readNumber } from "../../core/dates/read-number";
import type { CellValue } from "../../core/workbook/workbook-data";

/** Nobody ranks more goals; a greater number is a date or a mistake. */
const LAST = 99;
const WORDS = /^\s*(?:prio(?:rität)?\.?)?\s*(\d{1,2})\s*\.?\s*$/i;

/** The rank of a goal: a whole number from 1, also as `2.`, `Prio 2` or text; null for anything else. */
export function readPrioritaet(value: CellValue): number | null {
  const words = typeof value === "string" ? WORDS.exec(value)?.[1] : undefined;
  const rank = readNumber(words ?? value);
  return rank !== null && Number.isInteger(rank) && rank >= 1 && rank <= LAST ? rank : null;
}

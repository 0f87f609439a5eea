import { isBlank, plainForm } from "../text/text";
import type { CellValue } from "./workbook-data";

const NUMBER_SIGN = 35;

const ERROR_VALUE =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|UNGELESEN!|WERT!|BEZUG!|ZAHL!|NV|ÜBERLAUF!|KALK!|FELD!)$/i;

/**
 * What stands for the result of a formula that the file does not say: until Excel has calculated it, nobody knows whether
 * the cell is empty. Like an error it is no value, and unlike nothing it is never taken for an empty cell.
 */
export const UNREAD_FORMULA = "#UNGELESEN!";

/** What Excel shows for a cell whose formula failed, in German and English; also the mark of a formula without a result. */
export const isErrorValue = (value: CellValue | undefined): boolean =>
  typeof value === "string" && value.charCodeAt(0) === NUMBER_SIGN && ERROR_VALUE.test(value);

/** A `Jahr` cell read: 1990–2099, as number or text; null for anything else. */
export function readYear(value: CellValue | undefined): number | null {
  const text = typeof value === "string" ? value.trim() : value;
  const year = typeof text === "number" ? text : typeof text === "string" && /^\d{4}$/.test(text) ? Number(text) : NaN;
  return Number.isInteger(year) && year >= 1990 && year <= 2099 ? year : null;
}

/**
 * Whether a cell holds nothing: no value at all, or the empty text by which some hosts say so. It may be written to
 * without a loss.
 */
export const holdsNothing = (value: CellValue | undefined): value is null | undefined | "" =>
  value === null || value === undefined || value === "";

/**
 * Whether a cell shows nothing, though it may hold something: only spaces, invisible and control characters. This is what
 * a person calls an empty cell.
 */
export const showsNothing = (value: CellValue | undefined): boolean =>
  holdsNothing(value) || (typeof value === "string" && isBlank(value));

/** Whether a cell shows a value of any kind, and not one of Excel's errors. */
export const isFilled = (value: CellValue): boolean => !showsNothing(value) && !isErrorValue(value);

/** Whether two cells say the same; texts do in every Unicode form and with any line ends. */
export const sameValue = (a: CellValue, b: CellValue): boolean =>
  a === b || (typeof a === "string" && typeof b === "string" && plainForm(a) === plainForm(b));

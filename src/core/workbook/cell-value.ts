import { isBlank } from "../text/text";
import type { CellValue } from "./workbook-data";

const NUMBER_SIGN = 35;

const ERROR_VALUE =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|WERT!|BEZUG!|ZAHL!|NV|ÜBERLAUF!|KALK!|FELD!)$/i;

/** What Excel shows for a cell whose formula failed, in German and English. */
export const isErrorValue = (value: CellValue | undefined): boolean =>
  typeof value === "string" && value.charCodeAt(0) === NUMBER_SIGN && ERROR_VALUE.test(value);

/** A `Jahr` cell read: 1990–2099, as number or text; null for anything else. */
export function readYear(value: CellValue | undefined): number | null {
  const text = typeof value === "string" ? value.trim() : value;
  const year = typeof text === "number" ? text : typeof text === "string" && /^\d{4}$/.test(text) ? Number(text) : NaN;
  return Number.isInteger(year) && year >= 1990 && year <= 2099 ? year : null;
}

/** Whether a cell holds a value of any kind, and not one of Excel's errors. */
export const isFilled = (value: CellValue): boolean => !showsNothing(value) && !isErrorValue(value);

/** Whether a cell shows nothing: empty, or only spaces, invisible and control characters. */
export const showsNothing = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && isBlank(value));

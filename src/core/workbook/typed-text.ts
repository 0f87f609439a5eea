import type { CellValue } from "./workbook-data";

const LONGEST_CELL_TEXT = 32767;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** No number, date or time that Excel recognises is longer. */
const LONGEST_TYPED = 60;
const SPECIAL_START = /^\s*[=+\-@'#]/;
const BOOLEAN = /^\s*(?:true|false|wahr|falsch)\s*$/i;

/** What one cell can hold of a text: 32,767 characters, a lone surrogate as U+FFFD; null for none. */
export function storedValue(value: CellValue): CellValue {
  if (typeof value !== "string") return typeof value === "number" && !Number.isFinite(value) ? null : value;
  const text = value.length > LONGEST_CELL_TEXT ? value.slice(0, LONGEST_CELL_TEXT) : value;
  return text === "" ? null : text.replace(LONE_SURROGATE, "\ufffd");
}

/**
 * Whether Excel might take a text for something else when it is written: a formula, a truth value, an error, a leading
 * apostrophe for its own, and every short text with a digit for a number, date, time, percentage or amount.
 */
const isTaken = (text: string): boolean =>
  SPECIAL_START.test(text) || BOOLEAN.test(text) || (text.length <= LONGEST_TYPED && /\p{Nd}/u.test(text));

/**
 * A value as `Range.values` and `Range.formulas` have to be given it, so that the cell holds exactly this value. An
 * apostrophe in front is Excel's own sign for text: it is no part of the value and leaves the number format alone. Empty
 * is "": null would leave the cell as it is.
 */
export function typedValue(value: CellValue): string | number | boolean {
  const stored = storedValue(value);
  if (stored === null) return "";
  return typeof stored === "string" && isTaken(stored) ? `'${stored}` : stored;
}

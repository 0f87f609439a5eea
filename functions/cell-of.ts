import { showsNothing } from "../src/core/workbook/cell-value";
import type { CellValue } from "../src/core/workbook/workbook-data";

/**
 * A cell as the host hands it over, as the core knows it: an error value as its text, an empty text as empty. A 0 is
 * empty, too: Excel on the desktop hands an empty cell over as 0, and no column or argument that is read by this holds
 * numbers. Source: office-js#4702, #5262.
 */
export function cellOf(given: unknown): CellValue {
  const cell = valueCellOf(given);
  return cell === 0 ? null : cell;
}

/** The same of a cell that may hold a number: whether a 0 is one, its address alone tells. */
export function valueCellOf(given: unknown): CellValue {
  if (typeof given === "string") return given === "" ? null : given;
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (typeof given !== "object" || given === null) return null;
  // An error is a CustomFunctions.Error with a code, or an error value of Excel's data types.
  if ("code" in given && typeof given.code === "string") return given.code;
  return "basicValue" in given ? valueCellOf(given.basicValue) : null;
}

/** Whether an argument was left out, or points to a cell in which nothing can be seen. */
export function isOmitted(given: unknown): boolean {
  const one = single(given);
  if (isList(one)) return false;
  return showsNothing(cellOf(one));
}

/** The one cell of a range of one cell; anything else as it is. */
export function single(given: unknown): unknown {
  if (!isList(given) || given.length !== 1) return given;
  const [row] = given;
  if (!isList(row)) return row;
  return row.length === 1 ? row[0] : given;
}

/** Whether something is an array, of which nothing else is known. */
export const isList = (given: unknown): given is readonly unknown[] => Array.isArray(given);

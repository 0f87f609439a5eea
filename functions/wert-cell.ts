import { readNumber } from "../src/core/dates/read-number";
import { numberForm } from "../src/core/workbook/number-format";
import { percentage } from "../src/core/workbook/shown-number";
import { displayText } from "../src/core/text/text";
import type { CellFacts } from "./address-facts";
import { valueCellOf } from "./cell-of";
import { notAvailable } from "./invalid-argument";

/** A cell of the column Wert as people see it. */
export interface ReadWert {
  /** null for no number. */
  readonly value: number | null;
  /** The cell's own words; empty for an empty cell. */
  readonly text: string;
  /** What the number alone leaves open: an empty cell or 0, 0,253 or 25,3 %. */
  readonly doubt: "wert-zero-or-empty" | "wert-percent-or-number" | null;
}

/**
 * A number is what its cell shows, so its address is asked: an empty cell may have arrived as 0, and 25,3 % arrive as
 * 0.253. Where nothing is known of it, or something else stands there, these numbers are in doubt.
 */
export function readWert(given: unknown, factsOf: () => CellFacts | null): ReadWert {
  const cell = valueCellOf(given);
  const text = displayText(cell).trim();
  if (typeof cell !== "number") return { value: readNumber(cell), text, doubt: null };
  const facts = factsOf();
  if (facts === null || (facts.value ?? 0) !== cell) return { value: cell, text, doubt: doubtOf(cell) };
  if (facts.empty) return { value: null, text: "", doubt: null };
  return { value: numberForm(facts.numberFormat)?.kind === "percent" ? percentage(cell) : cell, text, doubt: null };
}

/** The number that a cell shows; #NV with a sentence where that is in doubt. */
export function certainWert({ value, text, doubt }: ReadWert, id: string, year: number): number | null {
  if (doubt === null) return value;
  throw notAvailable(doubt, { argument: "id", wert: id, jahr: String(year), erlaubt: text });
}

/** No percentage that a report names is above 1000 %, and a whole number above 1 is rather a count than 200 %. */
function doubtOf(value: number): ReadWert["doubt"] {
  if (value === 0) return "wert-zero-or-empty";
  const size = Math.abs(value);
  return size === 1 || (size < 10 && !Number.isInteger(value)) ? "wert-percent-or-number" : null;
}

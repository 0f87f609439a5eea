import type { ArtList } from "../src/core/values/art";
import { OHNE } from "../src/core/count/count";
import { readYear } from "../src/core/workbook/cell-value";
import { displayText, normalise } from "../src/core/text/text";
import type { ValueList } from "../src/core/values/value-list";
import { cellOf, isList, isOmitted, single } from "./cell-of";
import type { Given } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";

const LONGEST_WORDS = 40;

/** A value as it stands inside a sentence: on one line, cut after 40 characters. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS - 1)}…` : line;
};

/** The words of a single value; null where the argument was left out. */
export function givenText<A extends string>(given: Given<A>, argument: A): string | null {
  const value = single(given(argument));
  if (isOmitted(value)) return null;
  if (isList(value)) throw new InvalidArgument("cell-needed", { argument });
  return displayText(cellOf(value)).trim();
}

/** An argument that names something else than what is allowed. */
export const unknownValue = (argument: string, wert: string, erlaubt: readonly string[]): InvalidArgument =>
  new InvalidArgument("value-unknown", { argument, wert: shortened(wert), erlaubt: erlaubt.join(", ") });

const meansNone = (text: string): boolean => normalise(text) === OHNE || normalise(text) === "ohne";

/** The Kategorie or Dezernat that an argument means in any spelling, `(ohne)`, or null where it was left out. */
export function listedValue<A extends string>(given: Given<A>, argument: A, list: ValueList): string | null {
  const text = givenText(given, argument);
  if (text === null) return null;
  const { id } = list.read(text);
  if (id !== null) return id;
  if (meansNone(text)) return OHNE;
  throw unknownValue(argument, text, [...list.ids, OHNE]);
}

/** The one Art that an argument means, `(ohne)`, or null where it was left out. */
export function artValue<A extends string>(given: Given<A>, argument: A, list: ArtList): string | null {
  const text = givenText(given, argument);
  if (text === null) return null;
  if (meansNone(text)) return OHNE;
  const { arten, unknown, nearest } = list.read(text);
  const wert = shortened(text);
  if (unknown.length > 0 && nearest !== null)
    throw new InvalidArgument("art-nearest", { argument, wert, erlaubt: nearest });
  const [only] = arten;
  if (only === undefined || unknown.length > 0) throw unknownValue(argument, text, [...list.ids, OHNE]);
  if (arten.length > 1) throw new InvalidArgument("art-several", { argument, wert, erlaubt: list.ids.join(", ") });
  return only;
}

/** The year that an argument means; null where it was left out. */
export function yearValue<A extends string>(given: Given<A>, argument: A): number | null {
  const text = givenText(given, argument);
  if (text === null) return null;
  const year = readYear(text);
  if (year === null) throw new InvalidArgument("year-unreadable", { argument, wert: shortened(text) });
  return year;
}

import { isErrorValue } from "../workbook/cell-value";
import { readThemen, type ThemaWords } from "./thema-words";

/** The different Themen of a workbook by number, so that rules compare numbers and words are cut only once. */
export interface Themen {
  /** The number of a normalised Thema; 0 for what is none: the empty text and error values. */
  numberOf(key: string): number;
  /** All Themen that have a number, as words; made when first asked. */
  words(): ThemaWords;
}

/** Without any Thema yet. */
export function emptyThemen(): Themen {
  const numbers = new Map<string, number>([["", 0]]);
  let words: ThemaWords | null = null;
  const numberOf = (key: string): number => {
    const known = isErrorValue(key) ? 0 : numbers.get(key);
    if (known !== undefined) return known;
    words = null;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return { numberOf, words: () => words ?? (words = readThemen(Array.from(numbers.keys()))) };
}

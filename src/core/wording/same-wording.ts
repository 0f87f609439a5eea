import { oneTypo } from "./spelling";
import { normalise } from "../text/text";
import { withoutUmlaut } from "./thema-words";

/** Of so many words one may be misspelt. */
const WORDS_A_TYPO = 10;
/** By how much the letters of equal wording can differ: two for each misspelt word, of some four letters and a space. */
const letterTolerance = (length: number): number => 2 * Math.ceil(length / (5 * WORDS_A_TYPO)) + 1;

const WORDS = /\p{L}+|\d+/gu;

/**
 * Whether two texts say the same: equal after normalising, or the same words and numbers but for punctuation, zeros in
 * front („4.10.2011“, „04.10.2011“), the missing end of a year („23.8.201“) and a typing error in every tenth word.
 */
export function sameWording(a: string, b: string): boolean {
  if (a === b) return true;
  if (lettersDiffer(a, b)) return false;
  const [keyA, keyB] = [normalise(a), normalise(b)];
  if (keyA === keyB) return true;
  const [wordsA, wordsB] = [keyA.match(WORDS) ?? [], keyB.match(WORDS) ?? []];
  if (wordsA.length !== wordsB.length || wordsA.length === 0) return false;
  let typos = Math.ceil(wordsA.length / WORDS_A_TYPO);
  return wordsA.every((word, i) => {
    const other = wordsB[i] ?? "";
    if (word === other) return true;
    if (/^\d/.test(word)) return sameNumber(word, other) || (isYearOfDate(wordsA, i) && isCutOff(word, other));
    return oneTypo(word, other) && typos-- > 0;
  });
}

const sameNumber = (a: string, b: string): boolean => a.replace(/^0+/, "") === b.replace(/^0+/, "");

/** Day and month stand before: „23“, „8“, „2010“. */
const isYearOfDate = (words: readonly string[], i: number): boolean =>
  i >= 2 && [words[i - 1], words[i - 2]].every((word) => word !== undefined && /^\d\d?$/.test(word));

const isCutOff = (a: string, b: string): boolean => {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length === 3 && longer.length === 4 && longer.startsWith(shorter);
};

const letterCounts = new Int32Array(128);

/** A quick look: how often each letter and digit occurs tells different texts apart without making words of them. */
function lettersDiffer(a: string, b: string): boolean {
  letterCounts.fill(0);
  countLetters(a, 1);
  countLetters(b, -1);
  let difference = 0;
  for (let code = ONE; code <= SMALL_Z; code++) difference += Math.abs(letterCounts[code] ?? 0);
  return difference > letterTolerance(Math.max(a.length, b.length));
}

const SMALL = 0x20;
/** Zeros do not count, as they may be left out. */
const ONE = 0x31;
const NINE = 0x39;
const SMALL_A = 0x61;
const SMALL_S = 0x73;
const SMALL_Z = 0x7a;
const SHARP_S = 0xdf;
const FAR = 0x250;

/** Counts a–z and 1–9, umlauts by their letter and ß as two s; other characters are left to the comparison of words. */
function countLetters(text: string, step: number): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = code === SHARP_S ? SMALL_S : withoutUmlaut(code < FAR ? code | SMALL : code);
    if ((small >= ONE && small <= NINE) || (small >= SMALL_A && small <= SMALL_Z))
      letterCounts[small] = (letterCounts[small] ?? 0) + (code === SHARP_S ? 2 * step : step);
  }
}

import { oneTypo } from "./spelling";
import { normalise } from "./text";

/** Of so many words one may be misspelt. */
const WORDS_A_TYPO = 10;
/** Texts whose letters differ more often than this are not compared word by word: typing errors and leading zeros. */
const letterTolerance = (length: number): number => 8 + length / 20;

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

const LETTERS = 37;
const letterCounts = new Int32Array(LETTERS);

/** A quick look: how often each letter and digit occurs tells different texts apart without making words of them. */
function lettersDiffer(a: string, b: string): boolean {
  letterCounts.fill(0);
  countLetters(a, 1);
  countLetters(b, -1);
  let difference = 0;
  for (const count of letterCounts) difference += Math.abs(count);
  return difference > letterTolerance(Math.max(a.length, b.length));
}

const CAPITALS = 0x20;

function countLetters(text: string, step: number): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | CAPITALS;
    if (code >= 97 && code <= 122) letterCounts[code - 97] = (letterCounts[code - 97] ?? 0) + step;
    else if (code >= 48 && code <= 57) letterCounts[code - 22] = (letterCounts[code - 22] ?? 0) + step;
  }
}

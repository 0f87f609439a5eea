/** Shorter words differ by a letter without meaning the same: „Haus“ and „Maus“. */
export const LEAST_LETTERS = 5;

/** An umlaut and how it is written without one, in either order. */
const UMLAUTS: ReadonlySet<string> = new Set(["ä ae", "ae ä", "ö oe", "oe ö", "ü ue", "ue ü"]);

/** Whether two words differ by one typing error: a letter more, less, other, two neighbours exchanged, or ä as ae. */
export function oneTypo(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < shorter && a.charCodeAt(begin) === b.charCodeAt(begin)) begin++;
  let end = 0;
  while (end < shorter - begin && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  const [middleA, middleB] = [a.length - begin - end, b.length - begin - end];
  if (middleA <= 1 && middleB <= 1) return true;
  if (middleA + middleB === 3)
    return UMLAUTS.has(`${a.slice(begin, begin + middleA)} ${b.slice(begin, begin + middleB)}`);
  return middleA === 2 && middleB === 2 && a[begin] === b[begin + 1] && a[begin + 1] === b[begin];
}

const LEAST_STEM = 4;
const [E, M, N, R, S] = [101, 109, 110, 114, 115];

/**
 * Where the stem of a German word ends, when endings of inflection are left out: -e, -n, -s, and -r, -m after e.
 * A short form of CISTEM (Weißweiler and Fraser, Developing a Stemmer for German, GSCL 2017).
 */
export function stemEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end - from > LEAST_STEM) {
    const last = text.charCodeAt(end - 1);
    const afterE = text.charCodeAt(end - 2) === E;
    if (last !== E && last !== N && last !== S && !((last === R || last === M) && afterE)) break;
    end--;
  }
  return end;
}

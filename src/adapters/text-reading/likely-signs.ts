const LETTER = /[\p{L}\p{M}]/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const BLANK = /^[\s\u00a0]?$/;

/** A sign outside ASCII with its neighbours; empty where there are none. */
interface Placed {
  readonly sign: string;
  readonly before: string;
  readonly after: string;
}

const isLetter = (sign: string): boolean => LETTER.test(sign);
const between = ({ before, after }: Placed): boolean => isLetter(before) && isLetter(after);

/** Signs by what they are, each with how much its place speaks for it: from 1 (as in German texts) to -3 (never). */
const KINDS: readonly (readonly [signs: RegExp, likely: (placed: Placed) => number])[] = [
  // A small umlaut stands beside a letter, and not in the middle of capitals.
  [
    /[äöü]/,
    ({ before, after }) => (UPPER.test(before) && UPPER.test(after) ? -1 : isLetter(before) || isLetter(after) ? 1 : 0),
  ],
  // A large one begins a word or stands among capitals.
  [/[ÄÖÜ]/, ({ before, after }) => (LOWER.test(before) ? -2 : isLetter(before) || isLetter(after) ? 0.9 : 0)],
  [/ß/, ({ before }) => (LOWER.test(before) ? 1 : isLetter(before) ? 0.3 : -2)],
  [/§/, (placed) => (isLetter(placed.before) || isLetter(placed.after) ? -2 : 0.6)],
  [/[„‚]/, ({ before, after }) => (isLetter(before) || BLANK.test(after) ? -2 : 0.6)],
  [/[“”‘]/, (placed) => (between(placed) ? -2 : 0.5)],
  [/’/, ({ before }) => (isLetter(before) ? 0.5 : 0)],
  [/[–—]/, (placed) => (between(placed) && !UPPER.test(placed.after) ? -1 : 0.6)],
  [/…/, ({ after }) => (isLetter(after) ? -1 : 0.4)],
  [/€/, (placed) => (isLetter(placed.before) || isLetter(placed.after) ? -2 : 0.6)],
  [/[•·■]/, (placed) => (isLetter(placed.before) ? -1 : 0.4)],
  [/°/, ({ before, after }) => (/\d/.test(before) || /[CF]/.test(after) ? 0.3 : -1)],
  [/[²³½¼¾±×µ÷]/, ({ before, after }) => (/[\dm]/.test(before) || /\d/.test(after) ? 0.3 : -1)],
  [/[«»‹›]/, (placed) => (between(placed) ? -1 : 0.2)],
  [/\u00a0/, ({ before }) => (BLANK.test(before) ? -0.2 : 0.1)],
  [/\u00ad/, (placed) => (between(placed) ? 0.2 : -1)],
  // Frames that were drawn with letters of DOS.
  [/[│─┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬]/, ({ before, after }) => (isLetter(before) || isLetter(after) ? -1 : 0.2)],
  // Letters of other languages, as in names: small ones within a word, large ones at its beginning.
  [
    /[áàâåãçéèêëíìîïñóòôõøúùûýÿæœšž]/,
    (placed) => (UPPER.test(placed.after) ? -1 : isLetter(placed.before) || isLetter(placed.after) ? 0.2 : -0.5),
  ],
  [/[ÁÀÂÅÃÇÉÈÊËÍÎÏÑÓÔÕØÚÛÆŒŠŽ]/, ({ before, after }) => (LOWER.test(before) ? -2 : isLetter(after) ? 0.1 : -0.5)],
  [/[\u0080-\u009f\uf8ff\ufffd]/, () => -3],
];
const OTHER = -1;

/** How much a text reads like German in its signs outside ASCII, and the words that do not. */
interface Likelihood {
  readonly sum: number;
  readonly signs: number;
  readonly odd: readonly string[];
}

const MOST_SIGNS = 20_000;
const MOST_WORDS = 12;

/** Judges the signs outside ASCII of a text by their neighbours, the first ones of a long text. */
export function likelihoodOf(text: string): Likelihood {
  let [sum, signs] = [0, 0];
  const odd = new Set<string>();
  for (const found of text.matchAll(/[^\u0000-\u007f]/g)) {
    if (++signs > MOST_SIGNS) break;
    const [sign] = found;
    const at = found.index;
    const placed = { sign, before: text.charAt(at - 1), after: text.charAt(at + 1) };
    const likely = KINDS.find(([kind]) => kind.test(sign))?.[1](placed) ?? OTHER;
    sum += likely;
    if (likely < 0 && odd.size < MOST_WORDS) odd.add(wordAround(text, at));
  }
  return { sum, signs, odd: Array.from(odd) };
}

/** Words with signs outside ASCII, in the order of the text, as many as a person looks at. */
export const unusualWords = (text: string): readonly string[] => {
  const words = new Set<string>();
  for (const found of text.matchAll(/[^\u0000-\u007f]/g)) {
    words.add(wordAround(text, found.index));
    if (words.size === MOST_WORDS) break;
  }
  return Array.from(words);
};

const LONGEST_WORD = 40;

/** The word that a sign stands in, with what separates fields left away. */
function wordAround(text: string, at: number): string {
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < LONGEST_WORD && !/[\s;,|"]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - at < LONGEST_WORD && !/[\s;,|"]/.test(text.charAt(end))) end++;
  return text.slice(start, end);
}

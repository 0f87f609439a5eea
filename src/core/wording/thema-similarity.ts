import { LABEL, withoutUmlaut, YEAR, type ThemaWords, type Vocabulary } from "./thema-words";

/** A Thema is compared up to this word: more do not make it more distinct, and cost stays linear. */
export const MOST_THEMA_WORDS = 24;
/** How much a word that occurs in every report counts against one that does not. */
const WEAK = 0.2;
/** Two words that share less than this part of their letters have nothing to do with one another. */
const LEAST_LIKENESS = 0.4;
/** Shorter words are equal or not. */
const LEAST_WORD = 3;
/** A common beginning or end of a compound must be at least this long. */
const LEAST_STEM = 5;
/** How much what differs counts against what is shared; below 1, as a Thema is reworded from year to year. */
const DIFFERENCE = 0.5;
/** The part of it for the shorter remainder: little for a shortened Thema, all for a word put in place of another. */
const EXCHANGED = 0.8;

/** Compares two Themen by number, from 0 to 1. */
type ThemaSimilarity = (a: number, b: number) => number;

/** What each word counts: the rarer in the Themen of both years, the more. Function words count nothing. */
export function wordWeights(themen: ThemaWords, earlier: Int32Array, later: Int32Array): Float64Array {
  const { start, words, vocabulary } = themen;
  const occurrences = new Int32Array(vocabulary.size);
  for (const year of [earlier, later])
    for (let row = 0; row < year.length; row++) {
      const thema = year[row] ?? 0;
      const from = start[thema] ?? 0;
      const to = Math.min(start[thema + 1] ?? 0, from + MOST_THEMA_WORDS);
      for (let i = from; i < to; i++) {
        const word = words[i] ?? 0;
        occurrences[word] = (occurrences[word] ?? 0) + 1;
      }
    }
  const count = earlier.length + later.length;
  const weights = new Float64Array(vocabulary.size);
  for (let word = vocabulary.functionWords; word < vocabulary.size; word++) {
    const rarity = Math.log(1 + count / Math.max(1, occurrences[word] ?? 1));
    weights[word] = word < vocabulary.weakWords ? WEAK * rarity : rarity;
  }
  return weights;
}

/** The first two and the last two letters of each word in one number: words without either in common are not alike. */
function wordEnds(v: Vocabulary): Int32Array {
  const ends = new Int32Array(v.size);
  for (let word = 0; word < v.size; word++) {
    const text = v.texts[v.text[word] ?? 0] ?? "";
    const [from, to] = [v.from[word] ?? 0, v.to[word] ?? 0];
    if (to - from < LEAST_WORD) continue;
    const letter = (i: number): number => withoutUmlaut(text.charCodeAt(i)) & 0xff;
    ends[word] = (letter(from) << 24) | (letter(from + 1) << 16) | (letter(to - 2) << 8) | letter(to - 1);
  }
  return ends;
}

/** Of two words' ends, both not 0. */
const mayBeAlike = (a: number, b: number): boolean => (a ^ b) >>> 16 === 0 || ((a ^ b) & 0xffff) === 0;

/**
 * How alike two words are: 1 for equal ones, the common part for one changed place (typing, inflection) and for
 * compounds with the same beginning or end, else 0.
 */
function wordLikeness(v: Vocabulary, a: number, b: number): number {
  const textA = v.texts[v.text[a] ?? 0] ?? "";
  const textB = v.texts[v.text[b] ?? 0] ?? "";
  const [fromA, fromB] = [v.from[a] ?? 0, v.from[b] ?? 0];
  const [lengthA, lengthB] = [(v.to[a] ?? 0) - fromA, (v.to[b] ?? 0) - fromB];
  const shorter = Math.min(lengthA, lengthB);
  const at = (text: string, i: number): number => withoutUmlaut(text.charCodeAt(i));
  let begin = 0;
  while (begin < shorter && at(textA, fromA + begin) === at(textB, fromB + begin)) begin++;
  let end = 0;
  while (end < shorter - begin && at(textA, fromA + lengthA - 1 - end) === at(textB, fromB + lengthB - 1 - end)) end++;
  const longer = Math.max(lengthA, lengthB);
  const changed = longer - begin - end;
  if (changed <= Math.max(1, longer >> 2)) return (begin + end) / longer;
  const stem = Math.max(begin, end);
  const likeness = (2 * stem) / (lengthA + lengthB);
  return stem >= LEAST_STEM && likeness >= LEAST_LIKENESS ? likeness : 0;
}

/**
 * Makes the comparison: words weighted by rarity, alike words in part, put together by a symmetric Tversky index
 * (Jimenez, Becerra, Gelbukh: SOFTCARDINALITY-CORE, *SEM 2013). `isSeries(t)` tells whether several Themen of a year
 * begin with the head of Thema t: then only what follows the head is compared.
 */
export function themaSimilarity(
  themen: ThemaWords,
  weights: Float64Array,
  isSeries: (thema: number) => boolean,
): ThemaSimilarity {
  const { start, words, kinds, heads, vocabulary } = themen;
  const ends = wordEnds(vocabulary);
  /** By word: the place after its first one in the second Thema, 0 for words that it does not have. */
  const places = new Uint8Array(vocabulary.size);
  let placed = 0;
  const [restA, restB] = [restWords(), restWords()];
  /** How alike the words are that were found last. */
  const likeness = new Float64Array(1);
  return (a, b) => {
    const startA = start[a] ?? 0;
    const startB = start[b] ?? 0;
    const endA = Math.min(start[a + 1] ?? 0, startA + MOST_THEMA_WORDS);
    const endB = Math.min(start[b + 1] ?? 0, startB + MOST_THEMA_WORDS);
    const head = commonHead(a, b, endA - startA, endB - startB);
    if (b !== placed) placeWords(b);
    let shared = takeEqual(startA + head, endA, startB, startB + head, endB);
    if (restA.hasLabel && restB.hasLabel) return 0;
    let onlyA = 0;
    let onlyB = 0;
    for (let i = 0; i < restA.count; i++) {
      const weight = restA.weights[i] ?? 0;
      const best = mostAlike(i);
      if (best < 0) {
        onlyA += weight;
        continue;
      }
      const other = restB.weights[best] ?? 0;
      const alike = likeness[0] ?? 0;
      shared += (alike * (weight + other)) / 2;
      onlyA += weight * (1 - alike);
      onlyB += other * (1 - alike);
      restB.weights[best] = restB.ends[best] = 0;
    }
    for (let j = 0; j < restB.count; j++) onlyB += restB.weights[j] ?? 0;
    if (shared === 0) return 0;
    const different = EXCHANGED * Math.min(onlyA, onlyB) + (1 - EXCHANGED) * Math.max(onlyA, onlyB);
    return shared / (shared + DIFFERENCE * different);
  };

  /** Notes where the words of the second Thema stand; it is compared with several first ones in turn. */
  function placeWords(b: number): void {
    for (let j = start[placed] ?? 0; j < (start[placed + 1] ?? 0); j++) places[words[j] ?? 0] = 0;
    const startB = start[b] ?? 0;
    const endB = Math.min(start[b + 1] ?? 0, startB + MOST_THEMA_WORDS);
    for (let j = endB - 1; j >= startB; j--) places[words[j] ?? 0] = j - startB + 1;
    placed = b;
  }

  /** Says what the words weigh that both have, and leaves the others of both, but for years, in `restA` and `restB`. */
  function takeEqual(fromA: number, endA: number, startB: number, fromB: number, endB: number): number {
    let shared = 0;
    let taken = 0;
    empty(restA);
    empty(restB);
    for (let i = fromA; i < endA; i++) {
      const word = words[i] ?? 0;
      const place = places[word] ?? 0;
      let j = place === 0 ? endB : Math.max(fromB, startB + place - 1);
      while (j < endB && (words[j] !== word || (taken & (1 << (j - startB))) !== 0)) j++;
      if (j === endB) add(restA, word, kinds[i] ?? 0);
      else {
        taken |= 1 << (j - startB);
        if (kinds[i] !== YEAR) shared += weights[word] ?? 0;
      }
    }
    for (let j = fromB; j < endB; j++)
      if ((taken & (1 << (j - startB))) === 0) add(restB, words[j] ?? 0, kinds[j] ?? 0);
    return shared;
  }

  function add(rest: RestWords, word: number, kind: number): void {
    if (kind === YEAR) return;
    const weight = weights[word] ?? 0;
    rest.words[rest.count] = word;
    rest.weights[rest.count] = weight;
    rest.ends[rest.count++] = weight === 0 ? 0 : (ends[word] ?? 0);
    if (kind === LABEL) rest.hasLabel = true;
  }

  /** The position among the rest of the second Thema that is most like one of the first, -1 for none. */
  function mostAlike(i: number): number {
    const end = restA.ends[i] ?? 0;
    let best = -1;
    let most = 0;
    for (let j = 0; j < restB.count && end !== 0; j++) {
      const other = restB.ends[j] ?? 0;
      if (other === 0 || !mayBeAlike(end, other)) continue;
      const found = wordLikeness(vocabulary, restA.words[i] ?? 0, restB.words[j] ?? 0);
      if (found <= most) continue;
      most = found;
      best = j;
    }
    likeness[0] = most;
    return best;
  }

  function commonHead(a: number, b: number, lengthA: number, lengthB: number): number {
    const head = Math.min(heads[a] ?? 0, MOST_THEMA_WORDS);
    if (head !== Math.min(heads[b] ?? 0, MOST_THEMA_WORDS)) return 0;
    for (let i = 0; i < head; i++) if (words[(start[a] ?? 0) + i] !== words[(start[b] ?? 0) + i]) return 0;
    if (head < lengthA && head < lengthB) return head;
    return (head < lengthA || head < lengthB) && (isSeries(a) || isSeries(b)) ? head : 0;
  }
}

/** The words of a Thema that another one does not have, with their weights and ends (0 for a word that is like none). */
interface RestWords {
  count: number;
  hasLabel: boolean;
  readonly words: Int32Array;
  readonly weights: Float64Array;
  readonly ends: Int32Array;
}

function restWords(): RestWords {
  const [words, ends] = [new Int32Array(MOST_THEMA_WORDS), new Int32Array(MOST_THEMA_WORDS)];
  return { count: 0, hasLabel: false, words, weights: new Float64Array(MOST_THEMA_WORDS), ends };
}

function empty(rest: RestWords): void {
  rest.count = 0;
  rest.hasLabel = false;
}

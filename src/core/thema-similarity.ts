import { LABEL, MOST_WORDS, withoutUmlaut, YEAR, type ThemaWords, type Vocabulary } from "./thema-words";

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
export type ThemaSimilarity = (a: number, b: number) => number;

/** What each word counts: the rarer in all Themen, the more. Function words count nothing. */
export function wordWeights(themen: ThemaWords): Float64Array {
  const { vocabulary } = themen;
  const count = themen.heads.length;
  return Float64Array.from({ length: vocabulary.size }, (_, id) => {
    if (id < vocabulary.functionWords) return 0;
    const rarity = Math.log(1 + count / Math.max(1, vocabulary.occurrences[id] ?? 1));
    return id < vocabulary.weakWords ? WEAK * rarity : rarity;
  });
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

const mayBeAlike = (a: number, b: number): boolean =>
  a !== 0 && b !== 0 && ((a ^ b) >>> 16 === 0 || ((a ^ b) & 0xffff) === 0);

/**
 * How alike two words are: 1 for equal ones, the common part for one changed place (typing, inflection) and for
 * compounds with the same beginning or end, else 0.
 */
export function wordLikeness(v: Vocabulary, a: number, b: number): number {
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
  const takenA = new Uint8Array(MOST_WORDS);
  const takenB = new Uint8Array(MOST_WORDS);
  return (a, b) => {
    const startA = start[a] ?? 0;
    const startB = start[b] ?? 0;
    const lengthA = (start[a + 1] ?? 0) - startA;
    const lengthB = (start[b + 1] ?? 0) - startB;
    takenA.fill(0, 0, lengthA);
    takenB.fill(0, 0, lengthB);
    const head = commonHead(a, b, lengthA, lengthB);
    let shared = 0;
    let restA = 0;
    let restB = 0;
    for (let i = head; i < lengthA; i++) {
      const word = words[startA + i];
      for (let j = head; j < lengthB; j++)
        if (words[startB + j] === word && takenB[j] === 0) {
          takenA[i] = takenB[j] = 1;
          if (kinds[startA + i] !== YEAR) shared += weights[word ?? 0] ?? 0;
          break;
        }
    }
    if (labelsDiffer(startA, lengthA, startB, lengthB)) return 0;
    for (let i = head; i < lengthA; i++) {
      if (takenA[i] === 1 || kinds[startA + i] === YEAR) continue;
      const word = words[startA + i] ?? 0;
      const weight = weights[word] ?? 0;
      const end = ends[word] ?? 0;
      let best = -1;
      let likeness = 0;
      if (weight > 0 && end !== 0)
        for (let j = head; j < lengthB; j++) {
          const other = words[startB + j] ?? 0;
          if (takenB[j] === 1 || !mayBeAlike(end, ends[other] ?? 0) || weights[other] === 0) continue;
          const found = wordLikeness(vocabulary, word, other);
          if (found > likeness) {
            likeness = found;
            best = j;
          }
        }
      restA += weight * (1 - likeness);
      if (best < 0) continue;
      takenB[best] = 1;
      const other = weights[words[startB + best] ?? 0] ?? 0;
      shared += (likeness * (weight + other)) / 2;
      restB += other * (1 - likeness);
    }
    for (let j = head; j < lengthB; j++)
      if (takenB[j] === 0 && kinds[startB + j] !== YEAR) restB += weights[words[startB + j] ?? 0] ?? 0;
    if (shared === 0) return 0;
    const different = EXCHANGED * Math.min(restA, restB) + (1 - EXCHANGED) * Math.max(restA, restB);
    return shared / (shared + DIFFERENCE * different);
  };

  function commonHead(a: number, b: number, lengthA: number, lengthB: number): number {
    const head = heads[a] ?? 0;
    if (head !== heads[b]) return 0;
    const both = head < lengthA && head < lengthB;
    if (!both && !((head < lengthA || head < lengthB) && (isSeries(a) || isSeries(b)))) return 0;
    for (let i = 0; i < head; i++) if (words[(start[a] ?? 0) + i] !== words[(start[b] ?? 0) + i]) return 0;
    return head;
  }

  function labelsDiffer(startA: number, lengthA: number, startB: number, lengthB: number): boolean {
    let [a, b] = [false, false];
    for (let i = 0; i < lengthA; i++) if (kinds[startA + i] === LABEL && takenA[i] === 0) a = true;
    for (let j = 0; j < lengthB; j++) if (kinds[startB + j] === LABEL && takenB[j] === 0) b = true;
    return a && b;
  }
}

import { isErrorValue, type Massnahme } from "./massnahme";
import { dezernatKey } from "./match-equal";
import { signatures, type Signatures } from "./signatures";
import { oneTypo, stemEnd } from "./spelling";
import { MOST_CHARACTERS, readThemen, withoutUmlaut, WORD, type ThemaWords, type Vocabulary } from "./thema-words";

/** Two Maßnahmen of one Dezernat and year whose Themen are nearly, but not exactly, the same. */
export interface SimilarThemen {
  readonly first: Massnahme;
  /** The later one in the order of the rows. */
  readonly second: Massnahme;
}

/** Of two letters at either end of a word of five or more, a typing error leaves one pair as it is. */
const END = 2;

/**
 * Finds Themen with the same words in any order and inflection, one of which may hold one typing error; words such as
 * „der“ or „Projekt“ do not count, numbers and single letters must be equal. Each Thema is named once, with one before
 * it.
 *
 * Two such Themen agree in a signature: all stems, or all but one and the beginning or end of that one. Their number
 * is linear in the number of words, and no Themen are compared that do not share one (after Bocek et al., Fast
 * Similarity Search in Large Dictionaries, 2007, with words in place of letters).
 */
export function similarThemen(massnahmen: readonly Massnahme[]): readonly SimilarThemen[] {
  const rows = massnahmen.filter(isComparable);
  if (rows.length < 2) return [];
  const groups = Int32Array.from(rows, groupNumbers());
  const themen = readThemen(
    rows.map((m) => m.themaKey),
    Infinity,
  );
  const resembled = new Int32Array(rows.length).fill(-1);
  const repeated = new Uint8Array(rows.length);
  const stems = stemHashes(themen.vocabulary);
  stemSums(themen, stems, groups).eachPair((first, _, second) => {
    if (rows[first]?.themaKey === rows[second]?.themaKey) repeated[second] = 1;
    else if ((resembled[second] ?? -1) < 0 && groups[first] === groups[second]) resembled[second] = first;
  });
  partSignatures(themen, stems, groups, repeated).eachPair((first, firstNote, second, secondNote) => {
    if ((resembled[second] ?? -1) >= 0 || first === second || groups[first] !== groups[second]) return;
    if (firstNote === COMPACT || secondNote === COMPACT) {
      if (firstNote === secondNote && compact(rows[first]) === compact(rows[second])) resembled[second] = first;
    } else if (isTypo(themen, firstNote, secondNote)) resembled[second] = first;
  });
  const found: SimilarThemen[] = [];
  resembled.forEach((other, t) => {
    const [first, second] = [rows[other], rows[t]];
    if (repeated[t] === 0 && first !== undefined && second !== undefined) found.push({ first, second });
  });
  return found;
}

/** A Thema that can be compared: no error value, not longer than a title is. */
function isComparable(m: Massnahme): boolean {
  const { themaKey, year } = m;
  return year !== null && themaKey !== "" && themaKey.length <= MOST_CHARACTERS && !isErrorValue(themaKey);
}

const compact = (m: Massnahme | undefined): string => (m?.themaKey ?? "").replace(/[^\p{L}\p{N}]/gu, "");

/** Numbers for the pairs of year and Dezernat. */
function groupNumbers(): (m: Massnahme) => number {
  const numbers = new Map<number | null, Map<string, number>>();
  let last = 0;
  return (m) => {
    let ofYear = numbers.get(m.year);
    if (ofYear === undefined) numbers.set(m.year, (ofYear = new Map<string, number>()));
    const dezernat = dezernatKey(m);
    let number = ofYear.get(dezernat);
    if (number === undefined) ofYear.set(dezernat, (number = ++last));
    return number;
  };
}

/** Stands in place of a left out word for the signature of all letters. */
const COMPACT = -1;

/** Whether two words, given by their positions, differ by one typing error. */
function isTypo({ words, vocabulary: v }: ThemaWords, positionA: number, positionB: number): boolean {
  const [a, b] = [words[positionA] ?? 0, words[positionB] ?? 0];
  const [fromA, toA, fromB, toB] = [v.from[a] ?? 0, v.to[a] ?? 0, v.from[b] ?? 0, v.to[b] ?? 0];
  if (a === b || Math.abs(toA - fromA - (toB - fromB)) > 1) return false;
  const text = (word: number): string => v.texts[v.text[word] ?? 0] ?? "";
  return oneTypo(text(a).slice(fromA, toA), text(b).slice(fromB, toB));
}

const groupHash = (group: number | undefined): number => Math.imul(group ?? 0, 0x9e3779b1);

/** Calls with the two sums over the stems of each Thema; sums, so that the order of the words does not matter. */
function eachSum(
  { start, words, kinds, vocabulary }: ThemaWords,
  stems: StemHashes,
  groups: Int32Array,
  visit: (thema: number, a: number, b: number) => void,
): void {
  for (let t = 0; t < groups.length; t++) {
    const from = start[t] ?? 0;
    const to = start[t + 1] ?? 0;
    if (from === to) continue;
    let strongest = 0;
    for (let i = from; i < to; i++) strongest = Math.max(strongest, words[i] ?? 0);
    const { functionWords, weakWords } = vocabulary;
    const least = strongest >= weakWords ? weakWords : strongest >= functionWords ? functionWords : 0;
    let a = groupHash(groups[t]);
    let b = a;
    for (let i = from; i < to; i++) {
      const word = words[i] ?? 0;
      if (word < least && kinds[i] === WORD) continue;
      a = (a + (stems.first[word] ?? 0)) | 0;
      b = (b + (stems.second[word] ?? 0)) | 0;
    }
    visit(t, a, b);
  }
}

/** The signatures of all stems. */
function stemSums(themen: ThemaWords, stems: StemHashes, groups: Int32Array): Signatures {
  const sums = signatures(groups.length);
  eachSum(themen, stems, groups, (t, a, b) => sums.add(a, b, t, 0));
  return sums;
}

/** The signatures of all letters, and of all stems but one with the beginning or the end of that one. */
function partSignatures(themen: ThemaWords, stems: StemHashes, groups: Int32Array, repeated: Uint8Array): Signatures {
  const { start, words, kinds, hashes, vocabulary } = themen;
  const parts = signatures(groups.length + 2 * (start[groups.length] ?? 0));
  eachSum(themen, stems, groups, (t, a, b) => {
    if (repeated[t] === 1) return;
    parts.add((hashes[t] ?? 0) ^ groupHash(groups[t]), COMPACT, t, COMPACT);
    for (let i = start[t] ?? 0; i < (start[t + 1] ?? 0); i++) {
      const word = words[i] ?? 0;
      if (word < vocabulary.weakWords || kinds[i] !== WORD || stems.begins[word] === 0) continue;
      const restA = (a - (stems.first[word] ?? 0)) | 0;
      const restB = (b - (stems.second[word] ?? 0)) | 0;
      parts.add(restA ^ (stems.begins[word] ?? 0), restB, t, i);
      parts.add(restA ^ (stems.ends[word] ?? 0), ~restB, t, i);
    }
  });
  return parts;
}

/** By word: two hashes of its stem, and hashes of its first and last letters, 0 for words too short to be misspelt. */
interface StemHashes {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

function stemHashes(v: Vocabulary): StemHashes {
  const [first, second] = [new Int32Array(v.size), new Int32Array(v.size)];
  const [begins, ends] = [new Int32Array(v.size), new Int32Array(v.size)];
  for (let word = 0; word < v.size; word++) {
    const text = v.texts[v.text[word] ?? 0] ?? "";
    const [from, to] = [v.from[word] ?? 0, v.to[word] ?? 0];
    const isNumber = text.charCodeAt(from) < 58;
    const end = isNumber ? to : stemEnd(text, from, to);
    first[word] = hashOf(text, from, end, 0x811c9dc5);
    second[word] = hashOf(text, from, end, 0x2545f491);
    if (isNumber || to - from < 5) continue;
    begins[word] = hashOf(text, from, from + END, 1) | 1;
    ends[word] = hashOf(text, to - END, to, 2) | 1;
  }
  return { first, second, begins, ends };
}

function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = seed | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ withoutUmlaut(text.charCodeAt(i)), 0x01000193);
  return Math.imul(hash ^ (hash >>> 16), 0x7feb352d) ^ (hash >>> 15);
}

import type { Massnahme } from "../massnahmen/massnahme";
import { dezernatKey, type DezernatRow } from "./match-equal";
import { repeatedHashes } from "../wording/repeated-hashes";
import { eachPair, type AddSignature, type VisitPair } from "../wording/signatures";
import { LEAST_LETTERS, oneTypo, stemEnd } from "../wording/spelling";
import { withoutUmlaut, WORD, type ThemaWords, type Vocabulary } from "../wording/thema-words";
import { typoNeighbours } from "../wording/typo-neighbours";

/** A row with a Thema, of whatever list. */
export interface ThemaRow extends DezernatRow, Pick<Massnahme, "year" | "thema" | "themaKey" | "themen"> {}

/** Two rows of one Dezernat and year whose Themen are nearly, but not exactly, the same. */
export interface SimilarThemen<Row extends ThemaRow = Massnahme> {
  readonly first: Row;
  /** The later one in the order of the rows. */
  readonly second: Row;
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
export function similarThemen<Row extends ThemaRow>(all: readonly Row[]): readonly SimilarThemen<Row>[] {
  const themen = all[0]?.themen.words();
  if (themen === undefined) return [];
  const rows = all.filter((m) => isComparable(m, themen));
  const sums = stemSums(rows, themen);
  const resembled = new Int32Array(rows.length).fill(-1);
  const repeated = new Uint8Array(rows.length);
  const isSameGroup = (a: number, b: number): boolean => sums.groups[a] === sums.groups[b];
  const noteEqual: VisitPair = (first, _, second) => {
    if (sums.themen[first] === sums.themen[second]) repeated[second] = 1;
    else if ((resembled[second] ?? -1) < 0 && isSameGroup(first, second)) resembled[second] = first;
  };
  eachPair((add) => addSums(sums, add), noteEqual);
  const noteTypo: VisitPair = (first, firstNote, second, secondNote) => {
    if ((resembled[second] ?? -1) >= 0 || first === second || !isSameGroup(first, second)) return;
    if (firstNote === COMPACT || secondNote === COMPACT) {
      if (firstNote === secondNote && compact(rows[first]) === compact(rows[second])) resembled[second] = first;
    } else if (isTypo(themen, firstNote, secondNote)) resembled[second] = first;
  };
  eachPair((add) => addParts(sums, themen, repeated, add), noteTypo);
  const found: SimilarThemen<Row>[] = [];
  resembled.forEach((other, t) => {
    if (other < 0 || repeated[t] === 1) return;
    const [first, second] = [rows[other], rows[t]];
    if (first !== undefined && second !== undefined) found.push({ first, second });
  });
  return found;
}

/** A row with a year whose Thema can be compared: with words, no error value, not longer than a title is. */
function isComparable({ thema, year }: ThemaRow, { start, whole }: ThemaWords): boolean {
  const isEmpty = start[thema] === start[thema + 1];
  return year !== null && thema !== 0 && !isEmpty && whole[thema] === 1;
}

const compact = (m: ThemaRow | undefined): string => (m?.themaKey ?? "").replace(/[^\p{L}\p{N}]/gu, "");

/** Numbers for the pairs of year and Dezernat. */
function groupNumbers(): (m: ThemaRow) => number {
  const years = new Map<number | null, Map<string, number>>();
  let last = 0;
  let year: number | null = null;
  let ofYear: Map<string, number> | undefined;
  return (m) => {
    // Rows of a year most often follow one another.
    if (m.year !== year || ofYear === undefined) {
      ofYear = years.get((year = m.year));
      if (ofYear === undefined) years.set(year, (ofYear = new Map<string, number>()));
    }
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

/** By row: its Thema, its group, and two sums over its stems; sums, so that the order of the words does not matter. */
interface StemSums {
  readonly themen: Int32Array;
  readonly groups: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly stems: StemHashes;
}

function stemSums(rows: readonly ThemaRow[], words: ThemaWords): StemSums {
  const stems = stemHashes(words.vocabulary);
  const groupOf = groupNumbers();
  const [themen, groups] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  const [first, second] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  rows.forEach((m, row) => {
    const group = (groups[row] = groupOf(m));
    themen[row] = m.thema;
    let a = groupHash(group);
    let b = a;
    const from = words.start[m.thema] ?? 0;
    const to = words.start[m.thema + 1] ?? 0;
    const least = leastWord(words, from, to);
    for (let i = from; i < to; i++) {
      const word = words.words[i] ?? 0;
      if (word < least && words.kinds[i] === WORD) continue;
      a = (a + (stems.first[word] ?? 0)) | 0;
      b = (b + (stems.second[word] ?? 0)) | 0;
    }
    first[row] = a;
    second[row] = b;
  });
  return { themen, groups, first, second, stems };
}

/** Function words and weak words count only in a Thema that has no others. */
function leastWord({ words, vocabulary }: ThemaWords, from: number, to: number): number {
  let strongest = 0;
  for (let i = from; i < to; i++) strongest = Math.max(strongest, words[i] ?? 0);
  const { functionWords, weakWords } = vocabulary;
  return strongest >= weakWords ? weakWords : strongest >= functionWords ? functionWords : 0;
}

/** The signatures of all stems. */
function addSums({ themen, first, second }: StemSums, add: AddSignature): void {
  for (let row = 0; row < themen.length; row++) add(first[row] ?? 0, second[row] ?? 0, row, 0);
}

/** The signatures of all letters, and of all stems but one with the beginning or the end of that one. */
function addParts(sums: StemSums, words: ThemaWords, repeated: Uint8Array, add: AddSignature): void {
  const { groups, stems, second, themen } = sums;
  const { hashes } = words;
  const letters = (row: number): number => (hashes[themen[row] ?? 0] ?? 0) ^ groupHash(groups[row]);
  // Most Themen share neither with any other; telling them first saves nearly all signatures.
  const rests = repeatedHashes((words.start[words.start.length - 1] ?? 0) + themen.length);
  eachPart(sums, words, repeated, (_, rest) => rests.add(rest));
  for (let row = 0; row < themen.length; row++) if (repeated[row] === 0) rests.add(letters(row));
  for (let row = 0; row < themen.length; row++)
    if (repeated[row] === 0 && rests.has(letters(row))) add(letters(row), COMPACT, row, COMPACT);
  eachPart(sums, words, repeated, (row, rest, position) => {
    if (!rests.has(rest)) return;
    const word = words.words[position] ?? 0;
    const restB = ((second[row] ?? 0) - (stems.second[word] ?? 0)) | 0;
    add(rest ^ (stems.begins[word] ?? 0), restB, row, position);
    add(rest ^ (stems.ends[word] ?? 0), ~restB, row, position);
  });
}

/** Visits each word that may be misspelt with the sum of the other stems of its row. */
function eachPart(
  { themen, first, stems }: StemSums,
  { start, words, kinds, vocabulary }: ThemaWords,
  repeated: Uint8Array,
  visit: (row: number, rest: number, position: number) => void,
): void {
  for (let row = 0; row < themen.length; row++) {
    if (repeated[row] === 1) continue;
    const thema = themen[row] ?? 0;
    const to = start[thema + 1] ?? 0;
    for (let i = start[thema] ?? 0; i < to; i++) {
      const word = words[i] ?? 0;
      if (word < vocabulary.weakWords || kinds[i] !== WORD || stems.begins[word] === 0) continue;
      visit(row, ((first[row] ?? 0) - (stems.first[word] ?? 0)) | 0, i);
    }
  }
}

/** By word: two hashes of its stem, and hashes of its first and last letters, 0 for words that are no other one misspelt. */
interface StemHashes {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

function stemHashes(v: Vocabulary): StemHashes {
  const [first, second] = [new Int32Array(v.size), new Int32Array(v.size)];
  const [begins, ends] = [new Int32Array(v.size), new Int32Array(v.size)];
  const neighbours = typoNeighbours(v);
  for (let word = 0; word < v.size; word++) {
    const text = v.texts[v.text[word] ?? 0] ?? "";
    const [from, to] = [v.from[word] ?? 0, v.to[word] ?? 0];
    const isNumber = text.charCodeAt(from) < 58;
    const end = isNumber ? to : stemEnd(text, from, to);
    first[word] = hashOf(text, from, end, 0x811c9dc5);
    second[word] = hashOf(text, from, end, 0x2545f491);
    if (isNumber || to - from < LEAST_LETTERS || neighbours[word] === 0) continue;
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

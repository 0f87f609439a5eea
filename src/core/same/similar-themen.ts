import type { Massnahme } from "../massnahmen/massnahme";
import { stemEnd } from "../wording/spelling";
import { withoutUmlaut, WORD, wordText, type ThemaWords, type Vocabulary } from "../wording/thema-words";
import { typoNeighbours } from "../wording/typo-neighbours";
import { dezernatKey, type DezernatRow } from "./match-equal";

/** A row with a Thema, of whatever list. */
export interface ThemaRow extends DezernatRow, Pick<Massnahme, "year" | "thema" | "themaKey" | "themen"> {}

/** Two rows of one Dezernat and year whose Themen are nearly, but not exactly, the same. */
export interface SimilarThemen<Row extends ThemaRow = Massnahme> {
  readonly first: Row;
  /** The later one in the order of the rows. */
  readonly second: Row;
}

const NONE: readonly never[] = [];

/** Rows of the same stems that others are compared with: more would make the work grow with the square. */
const MOST_KEPT = 6;

/**
 * Finds Themen with the same words in any order and inflection, one of which may hold one typing error; words such as
 * „der“ or „Projekt“ do not count, numbers and single letters must be equal. Each Thema is named once, with one before
 * it.
 */
export function similarThemen<Row extends ThemaRow>(all: readonly Row[]): readonly SimilarThemen<Row>[] {
  const themen = all[0]?.themen.words();
  if (themen === undefined) return [];
  const before = rowsBefore<Row>(themen);
  const found: SimilarThemen<Row>[] = [];
  for (const second of all) {
    if (!isComparable(second, themen)) continue;
    const row = before.read(second);
    const same = before.ofSameStems(row);
    row.repeated = same.some(({ thema }) => thema === row.thema);
    const first = row.repeated ? undefined : (same[0] ?? before.ofSameLetters(row) ?? before.withTypo(row));
    if (first !== undefined) found.push({ first: first.row, second });
    before.add(row);
  }
  return found;
}

/** A row with a year whose Thema can be compared: with words, no error value, not longer than a title is. */
function isComparable({ thema, year }: ThemaRow, { start, whole }: ThemaWords): boolean {
  const isEmpty = start[thema] === start[thema + 1];
  return year !== null && thema !== 0 && !isEmpty && whole[thema] === 1;
}

/** A row as it is compared: two sums over its stems, so that the order of the words does not matter. */
interface ReadRow<Row> {
  readonly row: Row;
  /** The rows are counted as they are read. */
  readonly position: number;
  readonly thema: number;
  /** The number of its year and Dezernat. */
  readonly group: number;
  readonly sum: number;
  readonly check: number;
  /** A row before it has the same Thema. */
  repeated: boolean;
}

/** The rows so far; each question is about those before the row asked for, within its year and Dezernat. */
interface RowsBefore<Row> {
  read(row: Row): ReadRow<Row>;
  add(row: ReadRow<Row>): void;
  ofSameStems(row: ReadRow<Row>): readonly ReadRow<Row>[];
  /** „D 115“ and „D115“. */
  ofSameLetters(row: ReadRow<Row>): ReadRow<Row> | undefined;
  /** The first one that has the same stems when one word is replaced by one a typing error away. */
  withTypo(row: ReadRow<Row>): ReadRow<Row> | undefined;
}

function rowsBefore<Row extends ThemaRow>(themen: ThemaWords): RowsBefore<Row> {
  const { start, words, kinds, hashes, vocabulary } = themen;
  const stems = stemHashes(vocabulary);
  const neighbours = typoNeighbours(vocabulary);
  const groupOf = groupNumbers();
  const byStems = new Map<number, ReadRow<Row>[]>();
  const byLetters = new Map<number, ReadRow<Row>>();
  let position = 0;
  const ofStems = (sum: number, check: number, group: number): readonly ReadRow<Row>[] => {
    const same = byStems.get(sum);
    return same === undefined ? NONE : same.filter((one) => one.check === check && one.group === group);
  };
  return { read, add, ofSameLetters, withTypo, ofSameStems: ({ sum, check, group }) => ofStems(sum, check, group) };

  function read(row: Row): ReadRow<Row> {
    const { thema } = row;
    const group = groupOf(row);
    let [sum, check] = [groupHash(group), 0];
    const least = leastWord(themen, thema);
    for (let i = start[thema] ?? 0; i < (start[thema + 1] ?? 0); i++) {
      const word = words[i] ?? 0;
      if (word < least && kinds[i] === WORD) continue;
      sum = (sum + (stems.first[word] ?? 0)) | 0;
      check = (check + (stems.second[word] ?? 0)) | 0;
    }
    return { row, position: position++, thema, group, sum, check, repeated: false };
  }

  function add(row: ReadRow<Row>): void {
    const same = byStems.get(row.sum);
    if (same === undefined) byStems.set(row.sum, [row]);
    else if (same.length < MOST_KEPT) same.push(row);
    if (!row.repeated && !byLetters.has(lettersOf(row))) byLetters.set(lettersOf(row), row);
  }

  function lettersOf({ thema, group }: ReadRow<Row>): number {
    return (hashes[thema] ?? 0) ^ groupHash(group);
  }

  function ofSameLetters(row: ReadRow<Row>): ReadRow<Row> | undefined {
    const other = byLetters.get(lettersOf(row));
    if (other === undefined || other.group !== row.group) return undefined;
    return compact(other.row) === compact(row.row) ? other : undefined;
  }

  function withTypo({ thema, group, sum, check }: ReadRow<Row>): ReadRow<Row> | undefined {
    let nearest: ReadRow<Row> | undefined;
    for (let i = start[thema] ?? 0; i < (start[thema + 1] ?? 0); i++) {
      const word = words[i] ?? 0;
      for (const other of kinds[i] === WORD ? (neighbours[word] ?? NONE) : NONE) {
        const otherSum = (sum - (stems.first[word] ?? 0) + (stems.first[other] ?? 0)) | 0;
        const otherCheck = (check - (stems.second[word] ?? 0) + (stems.second[other] ?? 0)) | 0;
        for (const one of ofStems(otherSum, otherCheck, group))
          if (!one.repeated && one.position < (nearest?.position ?? Infinity) && hasWord(one.thema, other))
            nearest = one;
      }
    }
    return nearest;
  }

  function hasWord(thema: number, word: number): boolean {
    for (let i = start[thema] ?? 0; i < (start[thema + 1] ?? 0); i++)
      if (words[i] === word && kinds[i] === WORD) return true;
    return false;
  }
}

const compact = ({ themaKey }: ThemaRow): string => themaKey.replace(/[^\p{L}\p{N}]/gu, "");

/** Numbers for the pairs of year and Dezernat. */
function groupNumbers(): (m: ThemaRow) => number {
  const years = new Map<number | null, Map<string, number>>();
  let last = 0;
  return (m) => {
    const ofYear = years.get(m.year) ?? new Map<string, number>();
    years.set(m.year, ofYear);
    const dezernat = dezernatKey(m);
    const number = ofYear.get(dezernat) ?? ++last;
    ofYear.set(dezernat, number);
    return number;
  };
}

const groupHash = (group: number): number => Math.imul(group, 0x9e3779b1);

/** Function words and weak words count only in a Thema that has no others. */
function leastWord({ start, words, vocabulary }: ThemaWords, thema: number): number {
  let strongest = 0;
  for (let i = start[thema] ?? 0; i < (start[thema + 1] ?? 0); i++) strongest = Math.max(strongest, words[i] ?? 0);
  const { functionWords, weakWords } = vocabulary;
  return strongest >= weakWords ? weakWords : strongest >= functionWords ? functionWords : 0;
}

/** By word: two hashes of its stem. */
interface StemHashes {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

function stemHashes(v: Vocabulary): StemHashes {
  const stems = Array.from({ length: v.size }, (_, word) => {
    const text = wordText(v, word);
    return /^\d/.test(text) ? text : text.slice(0, stemEnd(text, 0, text.length));
  });
  return {
    first: stems.map((stem) => hashOf(stem, 0x811c9dc5)),
    second: stems.map((stem) => hashOf(stem, 0x2545f491)),
  };
}

/** Fowler, Noll and Vo's FNV-1a, mixed once more, as sums need all bits. */
function hashOf(text: string, seed: number): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ withoutUmlaut(text.charCodeAt(i)), 0x01000193);
  return Math.imul(hash ^ (hash >>> 16), 0x7feb352d) ^ (hash >>> 15);
}

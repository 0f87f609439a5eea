import { isErrorValue, type Massnahme } from "./massnahme";
import { artKey, dezernatKey, pairRows, type Matching } from "./match-equal";
import { themaSimilarity, wordWeights } from "./thema-similarity";
import { readThemen, type ThemaWords } from "./thema-words";
import { themenIndex } from "./themen-index";
/** Below this similarity two Themen are different Maßnahmen. Of the reports of 2012 and 2014, the same ones reach 0.62 and more. */
export const THRESHOLD = 0.6;

/** Similarities that differ by less than one part of this count as equal. */
const STEPS = 1000;

/** Pairs of rows that may be the same, as arrays of equal length, so that many cost no objects. */
interface Candidates {
  readonly earlier: number[];
  readonly later: number[];
  readonly similarity: number[];
}

/** Pairs the rows that are left by the similarity of their Themen, within a Dezernat, the most similar first. */
export function pairSimilar(matching: Matching): void {
  const earlier = unpaired(matching.laterOf, matching.earlier);
  const later = unpaired(matching.earlierOf, matching.later);
  if (earlier.length === 0 || later.length === 0) return;
  const themen = readThemen([...matching.earlier, ...matching.later].map((m) => m.themaKey));
  const candidates = findCandidates(matching, themen, earlier, later);
  for (const i of bestFirst(matching, themen, candidates)) {
    const [e, l] = [candidates.earlier[i] ?? 0, candidates.later[i] ?? 0];
    if ((matching.laterOf[e] ?? 0) < 0 && (matching.earlierOf[l] ?? 0) < 0)
      pairRows(matching, e, l, candidates.similarity[i] ?? 0);
  }
}

function findCandidates(
  matching: Matching,
  themen: ThemaWords,
  earlier: readonly number[],
  later: readonly number[],
): Candidates {
  const firstLater = matching.earlier.length;
  const weights = wordWeights(themen);
  const similarity = themaSimilarity(themen, weights, seriesOf(themen, firstLater));
  const dezernatOf = dezernatNumbers();
  const groupOf = (t: number): number => dezernatOf(matching.earlier[t] ?? matching.later[t - firstLater]);
  const index = themenIndex(themen, weights, groupOf, earlier);
  const found: Candidates = { earlier: [], later: [], similarity: [] };
  for (const row of later)
    for (const candidate of index.nearest(firstLater + row)) {
      const score = similarity(candidate, firstLater + row);
      if (score < THRESHOLD) continue;
      found.earlier.push(candidate);
      found.later.push(row);
      found.similarity.push(score);
    }
  return found;
}

/** The rows without a partner that have a Thema. */
function unpaired(partners: Int32Array, rows: Matching["earlier"]): number[] {
  const left: number[] = [];
  partners.forEach((partner, i) => {
    const thema = partner < 0 ? (rows[i]?.themaKey ?? "") : "";
    if (thema !== "" && !isErrorValue(thema)) left.push(i);
  });
  return left;
}

/** Small numbers for Dezernate. */
function dezernatNumbers(): (m: Massnahme | undefined) => number {
  const numbers = new Map<string, number>();
  return (m) => {
    const key = m === undefined ? "" : dezernatKey(m);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    return number;
  };
}

/** Tells whether several Themen of one year begin with the head of a Thema; counted when first asked. */
function seriesOf({ start, words, heads }: ThemaWords, firstLater: number): (thema: number) => boolean {
  let counts: [Map<number, number>, Map<number, number>] | null = null;
  const headHash = (t: number): number => {
    let hash = 17;
    const from = start[t] ?? 0;
    for (let i = 0; i < (heads[t] ?? 0); i++)
      hash = Math.imul(hash ^ (words[from + i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    return hash;
  };
  return (thema) => {
    if (counts === null) {
      counts = [new Map(), new Map()];
      for (let t = 0; t < heads.length; t++) {
        const year = counts[t < firstLater ? 0 : 1];
        const hash = headHash(t);
        year.set(hash, (year.get(hash) ?? 0) + 1);
      }
    }
    const hash = headHash(thema);
    return counts.some((year) => (year.get(hash) ?? 0) > 1);
  };
}

/**
 * The candidates by similarity; of equal ones, those that agree in more of unit, Kategorie and Art come first, then a
 * hash of the two Themen decides, so that the order of the rows does not matter. One number holds the three.
 */
function bestFirst(matching: Matching, themen: ThemaWords, candidates: Candidates): Float64Array {
  const firstLater = matching.earlier.length;
  const keys = Float64Array.from(candidates.similarity, (similarity, i) => {
    const [e, l] = [candidates.earlier[i] ?? 0, candidates.later[i] ?? 0];
    const rank = Math.round((1 - similarity) * STEPS) * 8 + 7 - agreement(matching.earlier[e], matching.later[l]);
    const hash = (themen.hashes[e] ?? 0) ^ Math.imul(themen.hashes[firstLater + l] ?? 0, 31);
    return (rank * 2 ** 16 + (hash >>> 16)) * 2 ** 24 + i;
  }).sort();
  return keys.map((key) => key % 2 ** 24);
}

function agreement(a: Massnahme | undefined, b: Massnahme | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const unit = a.organisationseinheit === b.organisationseinheit ? 4 : 0;
  const kategorie = a.kategorie === b.kategorie ? 2 : 0;
  return unit + kategorie + (a.arten === b.arten || artKey(a) === artKey(b) ? 1 : 0);
}

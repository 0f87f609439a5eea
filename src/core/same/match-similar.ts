import type { Massnahme } from "../massnahmen/massnahme";
import { artKey, dezernatKey, numbersOf, pairRows, type Matching } from "./match-equal";
import { MOST_THEMA_WORDS, themaSimilarity, wordWeights } from "../wording/thema-similarity";
import type { ThemaWords } from "../wording/thema-words";
import { themenIndex } from "../wording/themen-index";

/** Below this similarity two Themen are different Maßnahmen. Of the reports of 2012 and 2014, the same ones reach 0.62 and more. */
const THRESHOLD = 0.6;

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
  const themen = matching.later[0]?.themen.words();
  if (earlier.length === 0 || later.length === 0 || themen === undefined) return;
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
  const earlierThemen = numbersOf(matching.earlier, (m) => m.thema);
  const laterThemen = numbersOf(matching.later, (m) => m.thema);
  const weights = wordWeights(themen, earlierThemen, laterThemen);
  const similarity = themaSimilarity(themen, weights, seriesOf(themen, earlierThemen, laterThemen));
  const dezernatOf = dezernatNumbers();
  const groupOf = (row: number): number => dezernatOf(matching.earlier[row]);
  const index = themenIndex(themen, weights, earlierThemen, groupOf, earlier);
  const found: Candidates = { earlier: [], later: [], similarity: [] };
  for (const row of later) {
    const thema = laterThemen[row] ?? 0;
    const count = index.findNearest(thema, dezernatOf(matching.later[row]));
    for (let i = 0; i < count; i++) {
      const candidate = index.nearest[i] ?? 0;
      const score = similarity(earlierThemen[candidate] ?? 0, thema);
      if (score < THRESHOLD) continue;
      found.earlier.push(candidate);
      found.later.push(row);
      found.similarity.push(score);
    }
  }
  return found;
}

/** The rows without a partner that have a Thema. */
function unpaired(partners: Int32Array, rows: Matching["earlier"]): number[] {
  const left: number[] = [];
  partners.forEach((partner, i) => {
    const m = partner < 0 ? rows[i] : undefined;
    if (m !== undefined && m.thema !== 0) left.push(i);
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

/** Tells whether several rows of one year begin with the head of a Thema; counted when first asked. */
function seriesOf(themen: ThemaWords, earlier: Int32Array, later: Int32Array): (thema: number) => boolean {
  let heads: { readonly of: Int32Array; readonly counts: readonly Int32Array[] } | null = null;
  return (thema) => {
    if (heads === null) {
      const of = headNumbers(themen);
      heads = { of, counts: [countHeads(of, earlier), countHeads(of, later)] };
    }
    const head = heads.of[thema] ?? 0;
    return heads.counts.some((counts) => (counts[head] ?? 0) > 1);
  };
}

/** The number of the head of each Thema; equal heads have equal numbers. */
function headNumbers({ start, words, heads }: ThemaWords): Int32Array {
  const numbers = new Map<number, number>();
  return heads.map((length, t) => {
    let hash = 17;
    const from = start[t] ?? 0;
    for (let i = 0; i < Math.min(length, MOST_THEMA_WORDS); i++)
      hash = Math.imul(hash ^ (words[from + i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    let number = numbers.get(hash);
    if (number === undefined) numbers.set(hash, (number = numbers.size));
    return number;
  });
}

function countHeads(of: Int32Array, themen: Int32Array): Int32Array {
  const counts = new Int32Array(of.length);
  for (let i = 0; i < themen.length; i++) {
    const head = of[themen[i] ?? 0] ?? 0;
    counts[head] = (counts[head] ?? 0) + 1;
  }
  return counts;
}

/**
 * The candidates by similarity; of equal ones, those that agree in more of unit, Kategorie and Art come first, then a
 * hash of the two Themen decides, so that the order of the rows does not matter. One number holds the three.
 */
function bestFirst(matching: Matching, themen: ThemaWords, candidates: Candidates): Float64Array {
  const hashOf = (m: Massnahme | undefined): number => themen.hashes[m?.thema ?? 0] ?? 0;
  const keys = new Float64Array(candidates.similarity.length);
  candidates.similarity.forEach((similarity, i) => {
    const [e, l] = [matching.earlier[candidates.earlier[i] ?? 0], matching.later[candidates.later[i] ?? 0]];
    const rank = Math.round((1 - similarity) * STEPS) * 8 + 7 - agreement(e, l);
    const hash = hashOf(e) ^ Math.imul(hashOf(l), 31);
    keys[i] = (rank * 2 ** 16 + (hash >>> 16)) * 2 ** 24 + i;
  });
  return keys.sort().map((key) => key % 2 ** 24);
}

function agreement(a: Massnahme | undefined, b: Massnahme | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const unit = a.organisationseinheit === b.organisationseinheit ? 4 : 0;
  const kategorie = a.kategorie === b.kategorie ? 2 : 0;
  return unit + kategorie + (a.arten === b.arten || artKey(a) === artKey(b) ? 1 : 0);
}

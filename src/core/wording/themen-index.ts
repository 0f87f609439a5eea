import { MOST_THEMA_WORDS } from "./thema-similarity";
import { withoutUmlaut, YEAR, type ThemaWords, type Vocabulary } from "./thema-words";

/** Themen that are looked at for each one that is looked up, its rarest pieces first. */
const MOST_VISITED = 48;
/** Of these, the ones worth comparing word by word. */
const MOST_COMPARED = 3;
/** A Thema that shares less than this part of what the first one shares is not compared. */
const PROMISING = 0.6;
/** Beginnings and ends of this length find inflected, misspelt and compound words. */
const PIECE = 5;
/** The whole word, its beginning and its end. */
const PIECES = 3;
/** The rarest words of a Thema are looked up in pairs as well, which are rare even where each word is not. */
const RAREST = 4;
const RAREST_PAIRS = (RAREST * (RAREST - 1)) / 2;
const MOST_BUCKETS = PIECES * MOST_THEMA_WORDS + RAREST_PAIRS;
/** Among more rows than this, only the rarest words are looked up, and what many rows have in common tells nothing. */
const FEW_ROWS = 1000;
const MOST_IN_COMMON = 16;

/**
 * Finds rows of a group whose Themen share rare words, beginnings or ends of words: an inverted index, read from the
 * shortest list on as long as the work is bounded (Zobel and Moffat, Inverted Files for Text Search Engines, ACM
 * Computing Surveys 38, 2006). Lists stand one after the other in two arrays, in as many buckets as there is room for.
 */
interface ThemenIndex {
  /** Finds the most promising rows of a group for a Thema; says how many there are. */
  findNearest(thema: number, group: number): number;
  /** What was found last, the best first. */
  readonly nearest: Int32Array;
}

/** Indexes these rows; `themaOf` has the Thema of every row, `groupOf` says which rows may be found together. */
export function themenIndex(
  themen: ThemaWords,
  weights: Float64Array,
  themaOf: Int32Array,
  groupOf: (row: number) => number,
  indexed: readonly number[],
): ThemenIndex {
  const { start, words, kinds, hashes } = themen;
  const pieces = piecesOf(themen.vocabulary);
  const mask = tableSize(indexed.length * 16) - 1;
  const [mostWords, mostInCommon] =
    indexed.length <= FEW_ROWS ? [MOST_THEMA_WORDS, Infinity] : [RAREST, MOST_IN_COMMON];
  const groups = new Int32Array(themaOf.length).fill(-1);
  for (const row of indexed) groups[row] = groupOf(row);
  const buckets = new Int32Array(MOST_BUCKETS);
  const bucketWeights = new Float64Array(MOST_BUCKETS);
  const rarest = new Int32Array(MOST_THEMA_WORDS);
  const { list, entries } = fillBuckets();

  const scores = new Float64Array(themaOf.length);
  const visited = new Int32Array(MOST_VISITED);
  const sizes = new Int32Array(MOST_BUCKETS);
  const found = new Int32Array(MOST_COMPARED);
  const foundScores = new Float64Array(MOST_COMPARED);
  return {
    findNearest: (thema, group) => {
      const count = smallestFirst(readBuckets(thema, group));
      let seen = 0;
      let steps = 0;
      for (let b = 0; b < count; b++) {
        const from = list[buckets[b] ?? 0] ?? 0;
        const size = (list[(buckets[b] ?? 0) + 1] ?? 0) - from;
        if (steps > 0 && steps + size > MOST_VISITED) break;
        const to = from + Math.min(size, MOST_VISITED);
        steps += size;
        for (let i = from; i < to; i++) {
          const row = entries[i] ?? 0;
          if (groups[row] !== group) continue;
          if (scores[row] === 0) visited[seen++] = row;
          scores[row] = (scores[row] ?? 0) + (bucketWeights[b] ?? 0);
        }
      }
      return best(seen);
    },
    nearest: found,
  };

  /** Sorts the rows into their buckets: those of bucket b are the entries from `list[b]` to before `list[b + 1]`. */
  function fillBuckets(): { readonly list: Int32Array; readonly entries: Int32Array } {
    const list = new Int32Array(mask + 2);
    const ends = new Int32Array(indexed.length + 1);
    const bucketsOfRows = new Int32Array(indexed.length * (PIECES * mostWords + RAREST_PAIRS));
    indexed.forEach((row, i) => {
      const from = ends[i] ?? 0;
      const count = readBuckets(themaOf[row] ?? 0, groups[row] ?? 0);
      for (let b = 0; b < count; b++) {
        const bucket = buckets[b] ?? 0;
        bucketsOfRows[from + b] = bucket;
        list[bucket] = (list[bucket] ?? 0) + 1;
      }
      ends[i + 1] = from + count;
    });
    for (let b = 1; b < list.length; b++) list[b] = (list[b] ?? 0) + (list[b - 1] ?? 0);
    const entries = new Int32Array(list[mask + 1] ?? 0);
    // From the end, so that each bucket's end becomes its start.
    for (let i = indexed.length - 1; i >= 0; i--)
      for (let b = ends[i] ?? 0; b < (ends[i + 1] ?? 0); b++) {
        const bucket = bucketsOfRows[b] ?? 0;
        const at = (list[bucket] ?? 0) - 1;
        entries[at] = indexed[i] ?? 0;
        list[bucket] = at;
      }
    return { list, entries };
  }

  /** The buckets of a Thema, and what their words weigh, left in `buckets` and `bucketWeights`; says how many. */
  function readBuckets(t: number, group: number): number {
    const groupHash = Math.imul(group + 1, 0x85ebca6b);
    const count = readRarest(t);
    let filled = 0;
    for (let i = 0; i < count; i++) {
      const word = rarest[i] ?? 0;
      const weight = weights[word] ?? 0;
      for (let p = 0; p < PIECES; p++) {
        const piece = pieces[PIECES * word + p] ?? 0;
        if (piece === 0) continue;
        buckets[filled] = bucketOf(piece ^ groupHash);
        bucketWeights[filled++] = weight;
      }
      for (let j = i < RAREST ? i - 1 : -1; j >= 0; j--) {
        const other = rarest[j] ?? 0;
        const [first, second] = [Math.min(word, other), Math.max(word, other)];
        const pair = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
        buckets[filled] = bucketOf(pair ^ groupHash);
        bucketWeights[filled++] = weight + (weights[other] ?? 0);
      }
    }
    return filled;
  }

  function bucketOf(piece: number): number {
    const hash = Math.imul(piece, 0xc2b2ae35);
    return (hash ^ (hash >>> 15)) & mask;
  }

  /** The words of a Thema that are worth looking up, each once, left in `rarest`, the rarest first; says how many. */
  function readRarest(t: number): number {
    const from = start[t] ?? 0;
    const to = Math.min(start[t + 1] ?? 0, from + MOST_THEMA_WORDS);
    let count = 0;
    for (let i = from; i < to; i++) {
      const word = words[i] ?? 0;
      const weight = weights[word] ?? 0;
      if (weight === 0 || kinds[i] === YEAR) continue;
      if ((count === mostWords && weight <= (weights[rarest[count - 1] ?? 0] ?? 0)) || isRead(word, count)) continue;
      let at = count < mostWords ? count++ : count - 1;
      for (; at > 0 && (weights[rarest[at - 1] ?? 0] ?? 0) < weight; at--) rarest[at] = rarest[at - 1] ?? 0;
      rarest[at] = word;
    }
    return count;
  }

  function isRead(word: number, count: number): boolean {
    for (let i = 0; i < count; i++) if (rarest[i] === word) return true;
    return false;
  }

  /** Sorts the first buckets by size and leaves out those that are empty or too full; says how many remain. */
  function smallestFirst(count: number): number {
    // Apart from sorting, as the sizes lie far from one another in memory and are fetched side by side this way.
    for (let b = 0; b < count; b++) {
      const bucket = buckets[b] ?? 0;
      sizes[b] = (list[bucket + 1] ?? 0) - (list[bucket] ?? 0);
    }
    let kept = 0;
    for (let b = 0; b < count; b++) {
      const bucket = buckets[b] ?? 0;
      const weight = bucketWeights[b] ?? 0;
      const size = sizes[b] ?? 0;
      if (size === 0 || size > mostInCommon) continue;
      let at = kept++;
      for (; at > 0 && (sizes[at - 1] ?? 0) > size; at--) {
        buckets[at] = buckets[at - 1] ?? 0;
        bucketWeights[at] = bucketWeights[at - 1] ?? 0;
        sizes[at] = sizes[at - 1] ?? 0;
      }
      buckets[at] = bucket;
      bucketWeights[at] = weight;
      sizes[at] = size;
    }
    return kept;
  }

  /** Leaves the visited rows with the highest scores in `found`; equal ones in an order that is not that of the rows. */
  function best(seen: number): number {
    let kept = 0;
    for (let i = 0; i < seen; i++) {
      const row = visited[i] ?? 0;
      const score = scores[row] ?? 0;
      const hash = hashes[themaOf[row] ?? 0] ?? 0;
      let at = Math.min(kept, MOST_COMPARED);
      for (; at > 0; at--) {
        const other = found[at - 1] ?? 0;
        const ahead = score - (foundScores[at - 1] ?? 0);
        if (ahead < 0 || (ahead === 0 && hash >= (hashes[themaOf[other] ?? 0] ?? 0))) break;
        if (at < MOST_COMPARED) {
          found[at] = other;
          foundScores[at] = foundScores[at - 1] ?? 0;
        }
      }
      if (at === MOST_COMPARED) continue;
      found[at] = row;
      foundScores[at] = score;
      if (kept < MOST_COMPARED) kept++;
    }
    for (let i = 0; i < seen; i++) scores[visited[i] ?? 0] = 0;
    while (kept > 1 && (foundScores[kept - 1] ?? 0) < PROMISING * (foundScores[0] ?? 0)) kept--;
    return kept;
  }
}

function tableSize(least: number): number {
  let size = 1024;
  while (size < least) size *= 2;
  return size;
}

/** For each word the hashes of the whole, its beginning and its end; 0 for a piece that a short word does not have. */
function piecesOf(v: Vocabulary): Int32Array {
  const pieces = new Int32Array(PIECES * v.size);
  for (let word = v.weakWords; word < v.size; word++) {
    const text = v.texts[v.text[word] ?? 0] ?? "";
    const [from, to] = [v.from[word] ?? 0, v.to[word] ?? 0];
    pieces[PIECES * word] = v.hashes[word] ?? 0;
    if (to - from <= PIECE) continue;
    pieces[PIECES * word + 1] = pieceHash(text, from, from + PIECE);
    pieces[PIECES * word + 2] = pieceHash(text, to - PIECE, to) ^ 0x5bd1e995;
  }
  return pieces;
}

function pieceHash(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ withoutUmlaut(text.charCodeAt(i)), 0x01000193);
  return hash ^ (hash >>> 13);
}

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { themaSimilarity, wordWeights } from "../../../src/core/wording/thema-similarity";
import { COUNT, LABEL, readThemen, wordText, YEAR, type ThemaWords } from "../../../src/core/wording/thema-words";
import { themenIndex } from "../../../src/core/wording/themen-index";
import { fuzzRuns } from "../../support/fuzz";

const pool = ["winterdienst", "feuerwehr", "hochwasser", "archiv", "radverkehr", "tourismus", "schulen", "theater"];
const thema = fc.uniqueArray(fc.constantFrom(...pool, "der", "projekt", "a", "b", "14", "2012"), {
  minLength: 1,
  maxLength: 6,
});
const themen = fc.array(
  thema.map((words) => words.join(" ")),
  { minLength: 2, maxLength: 6 },
);

/** The words of a Thema as texts, with what they weigh. */
const wordsOf = ({ start, words, kinds, vocabulary }: ThemaWords, t: number, weights: ArrayLike<number>) =>
  Array.from(words.slice(start[t], start[t + 1]), (word, i) => ({
    text: wordText(vocabulary, word),
    kind: kinds[(start[t] ?? 0) + i] ?? COUNT,
    weight: weights[word] ?? 0,
  }));

/** How alike two Themen are whose words are equal or have nothing in common: Tversky's index over weights. */
function naive(read: ThemaWords, weights: ArrayLike<number>, a: number, b: number): number {
  const [wordsA, wordsB] = [wordsOf(read, a, weights), wordsOf(read, b, weights)];
  const only = (some: typeof wordsA, others: typeof wordsA) =>
    some.filter(({ text, kind }) => kind !== YEAR && !others.some((other) => other.text === text));
  const [onlyA, onlyB] = [only(wordsA, wordsB), only(wordsB, wordsA)];
  if ([onlyA, onlyB].every((some) => some.some(({ kind }) => kind === LABEL))) return 0;
  const sum = (some: typeof wordsA): number => some.reduce((total, { weight }) => total + weight, 0);
  const isShared = ({ text, kind }: (typeof wordsA)[0]): boolean =>
    kind !== YEAR && wordsB.some((other) => other.text === text);
  const shared = sum(wordsA.filter((word) => isShared(word)));
  const [less, more] = [sum(onlyA), sum(onlyB)].sort((x, y) => x - y);
  return shared === 0 ? 0 : shared / (shared + 0.5 * (0.8 * (less ?? 0) + 0.2 * (more ?? 0)));
}

test("Themen are as alike as their words, compared one by one", () => {
  fc.assert(
    fc.property(themen, (texts) => {
      const read = readThemen(texts);
      const all = Int32Array.from(texts, (_, t) => t);
      const weights = wordWeights(read, all, all);
      const similarity = themaSimilarity(read, weights, () => false);
      texts.forEach((_, a) => {
        texts.forEach((other, b) => {
          if (other !== texts[a]) expect(similarity(a, b)).toBeCloseTo(naive(read, weights, a, b), 10);
        });
      });
    }),
    { numRuns: fuzzRuns(500) },
  );
});

test("of few rows one is found wherever one shares a word of weight, the same Thema always, and none of another group", () => {
  fc.assert(
    fc.property(themen, fc.array(fc.nat({ max: 1 }), { minLength: 6, maxLength: 6 }), (texts, groups) => {
      const read = readThemen(texts);
      const all = Int32Array.from(texts, (_, t) => t);
      const weights = wordWeights(read, all, all);
      const indexed = Array.from(all).slice(1);
      const index = themenIndex(read, weights, all, (row) => groups[row] ?? 0, indexed);
      const count = index.findNearest(0, 0);
      const found = Array.from(index.nearest.slice(0, count));
      for (const row of found) expect(groups[row]).toBe(0);
      const strong = (t: number): string[] =>
        wordsOf(read, t, weights).flatMap(({ text, kind }) => (kind === YEAR || !pool.includes(text) ? [] : [text]));
      const shared = (row: number): number => strong(row).filter((text) => strong(0).includes(text)).length;
      const mine = indexed.filter((row) => groups[row] === 0 && shared(row) > 0);
      if (mine.length > 0) expect(found.length).toBeGreaterThan(0);
      for (const row of mine) if (texts[row] === texts[0] && mine.length <= 3) expect(found).toContain(row);
    }),
    { numRuns: fuzzRuns(500) },
  );
});

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { oneTypo } from "../../../src/core/wording/spelling";
import { normalise } from "../../../src/core/text/text";
import { readThemen, wordText } from "../../../src/core/wording/thema-words";
import { typoNeighbours } from "../../../src/core/wording/typo-neighbours";
import { fuzzRuns } from "../../support/fuzz";

/** The words of these texts that may be another one misspelt. */
function neighbours(words: readonly string[]): string[] {
  const { vocabulary: v } = readThemen(words.map((word) => normalise(word)));
  return typoNeighbours(v).flatMap((found, word) => (found.length > 0 ? [wordText(v, word)] : []));
}

test.each<[string, string, boolean]>([
  ["Standort", "Standrot", true],
  ["Standort", "Standorte", true],
  ["Standort", "Stndort", true],
  ["Standort", "Standart", true],
  ["Gewässer", "Gewaesser", true],
  ["Gewässer", "Gewasser", true],
  ["Staäasse", "Staesse", false],
  ["Wissen", "Wisssen", true],
  ["Haus", "Maus", false],
  ["Standort", "Standfest", false],
  ["Abwasser", "Trinkwasser", false],
  ["2012", "2013", false],
])("%s and %s: %s", (a, b, expected) => {
  const words = [normalise(a), normalise(b)] as const;
  expect(oneTypo(...words)).toBe(expected);
  expect(neighbours(words)).toEqual(expected ? words : []);
});

test("every word that is another one misspelt is found", () => {
  const letters = fc.constantFrom("a", "b", "ä", "e", "s");
  const word = fc.array(letters, { minLength: 5, maxLength: 8 }).map((word) => word.join(""));
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), (words) => {
      const found = new Set(neighbours(words));
      for (const a of words)
        for (const b of words) if (a !== b && oneTypo(a, b)) expect([...found]).toEqual(expect.arrayContaining([a, b]));
      const { vocabulary: v } = readThemen(words);
      const naive = (a: string): string[] => words.filter((b) => a !== b && oneTypo(a, b));
      typoNeighbours(v).forEach((others, word) => {
        const text = wordText(v, word);
        if (word >= v.weakWords) expect(others.map((other) => wordText(v, other)).sort()).toEqual(naive(text).sort());
      });
    }),
    { numRuns: fuzzRuns(300) },
  );
});

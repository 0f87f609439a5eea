import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { normalise } from "../../../src/core/text/text";
import { COUNT, LABEL, MOST_CHARACTERS, readThemen, WORD, wordText, YEAR } from "../../../src/core/wording/thema-words";
import { fuzzRuns } from "../../support/fuzz";

const WORDS = /[0-9]+|(?:(?![\u0250-\u{10ffff}])\p{L}|[^\u0000-\u024f\u2000-\u2bff\u3000-\u303f])+/gu;
const BREAK = / - |: /;

/** The words of a Thema with their kinds, and how many stand before the first dash or colon. */
function naive(whole: string): { readonly words: readonly (readonly [string, number])[]; readonly head: number } {
  const thema = whole.slice(0, MOST_CHARACTERS);
  const words = Array.from(thema.matchAll(WORDS), (match): readonly [string, number] => {
    const [word] = match;
    const end = match.index + word.length;
    const [before, after] = [whole.slice(Math.max(0, match.index - 1), match.index), whole.slice(end, end + 2)];
    return [word, kindOf(word, before, after)];
  });
  const first = thema.search(WORDS);
  const rest = thema.slice(first);
  const at = first < 0 ? -1 : rest.search(BREAK);
  return { words, head: at < 0 ? words.length : (rest.slice(0, at).match(WORDS) ?? []).length };
}

function kindOf(word: string, before: string, after: string): number {
  if (/^(?:199\d|20\d\d)$/.test(word)) return YEAR;
  if (/^\d/.test(word))
    return after.startsWith(" ") && after.slice(1).search(WORDS) === 0 && !/^ \d/.test(after) ? COUNT : LABEL;
  if (/^(?:i{2,3}|iv|vi{1,3}|ix)$/.test(word)) return LABEL;
  return word.length === 1 && !/^[./]/.test(after) && !before.endsWith("/") ? LABEL : WORD;
}

test("any Themen are cut as by a regular expression; equal words have equal numbers", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Winterdienst",
      "Straße",
      "der",
      "Projekt",
      "II",
      "a",
      "14",
      "2012",
      "D115",
      "z. B.",
      "u/a",
      " – ",
      ": ",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.constant("sehr lang ".repeat(60)),
  );
  const thema = fc.array(piece, { maxLength: 8 }).map((pieces) => normalise(pieces.join(" ")));
  fc.assert(
    fc.property(fc.array(thema, { maxLength: 6 }), (themen) => {
      const { start, words, kinds, heads, vocabulary } = readThemen(themen);
      const numbers = new Map<string, number>();
      themen.forEach((text, t) => {
        const all = Array.from(words.slice(start[t], start[t + 1]));
        const found = all.map((word, i) => [wordText(vocabulary, word), kinds[(start[t] ?? 0) + i]]);
        expect({ words: found, head: heads[t] }).toEqual(naive(text));
        for (const word of all)
          if (!numbers.has(wordText(vocabulary, word))) numbers.set(wordText(vocabulary, word), word);
        expect(all.map((word) => numbers.get(wordText(vocabulary, word)))).toEqual(all);
      });
    }),
    { numRuns: fuzzRuns(300) },
  );
});

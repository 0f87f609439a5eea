import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { textHeight, wrappedLines } from "../../../src/core/plan/sizes";
import { fuzzRuns } from "../../support/fuzz";

/** Word by word, as one would break a text by hand; 10 digits are as wide as 11 letters. */
function byHand(text: string, perLine: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let own = 1;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > perLine) {
        own++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      while (used > perLine) {
        own++;
        used -= perLine;
      }
    }
    return lines + own;
  }, 0);
}

test.each([
  ["", 1],
  ["elf Zeichen", 1],
  ["zwölf Zeichen", 2],
  ["a\n\nb", 3],
  ["Donaudampfschifffahrt", 2],
])("%j takes %i lines of eleven letters", (text, lines) => {
  expect(wrappedLines(text, 10)).toBe(lines);
});

test("any text takes as many lines as by hand", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n"), maxLength: 60 });
  fc.assert(
    fc.property(texts, (text) => wrappedLines(text, 10) === byHand(text, 11)),
    { numRuns: fuzzRuns(1000) },
  );
});

test("one line needs no height, more than a page gets the greatest one", () => {
  expect(textHeight("kurz", 10)).toBe(0);
  expect(textHeight("zwei\nZeilen", 10)).toBe(30);
  expect(textHeight("\n".repeat(100), 10)).toBe(409);
});

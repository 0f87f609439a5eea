import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cleanText } from "../../../src/core/text/clean-text";
import { impossibleDates } from "../../../src/core/dates/impossible-date";
import { isBlank } from "../../../src/core/text/text";
import { fuzzRuns } from "../../support/fuzz";

/** What a reader sees of a text: no spaces, no hyphens, nothing invisible. */
const seen = (text: string): string =>
  text.replace(/[\s\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u2010\u2011-]/g, "");

const piece = fc.oneof(
  fc.constantFrom("Stadt", "Umland", "menarbeit", "-", "- ", "\n", "\r\n", "\r", " ", "  ", "\t", "\u00a0", "\u00ad"),
  fc.constantFrom(
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u0007",
    "\u000b",
    "•",
    "und",
    "EU",
    "20",
    "é",
    "e\u0301",
    "👨‍👩‍👧",
    "„",
    "“",
  ),
  fc.string(),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("cleanText", () => {
  test("loses nothing that can be seen, and is done after one time", () => {
    fc.assert(
      fc.property(text, (dirty) => {
        const cleaned = cleanText(dirty);
        if (cleaned === null) return;
        expect(seen(cleaned.text)).toBe(seen(dirty));
        expect(cleanText(cleaned.text)).toBeNull();
        expect(cleaned.text).not.toBe(dirty);
        expect(isBlank(cleaned.text)).toBe(false);
        expect(cleaned.word === "").toBe(cleaned.reason !== "divided");
      }),
      { numRuns: fuzzRuns(3000) },
    );
  });
  test("names the divided word", () => {
    expect(cleanText("gute Zusam-\nmenarbeit mit Burg")?.word).toBe("Zusam-\nmenarbeit");
    expect(cleanText("gute Zusam\u00ad\nmenarbeit mit Burg")?.word).toBe("Zusam- menarbeit");
  });
});

test.each([
  " ",
  "a ",
  "-\n",
  "a-\n",
  "\u00ad",
  "\u00ad\n",
  "\u200d",
  "\n ",
  "a\u00a0",
  "1.",
  "1.1.",
  "31.02.2014 ",
  "3. ",
  "30. Feb ",
])("a cell full of %j is read to its end", (part) => {
  const count = Math.floor(32767 / part.length);
  const long = part.repeat(count);
  const cleaned = cleanText(long)?.text ?? long;
  expect(seen(cleaned)).toBe(seen(long));
  expect(cleanText(cleaned)).toBeNull();
  expect(impossibleDates(long)).toHaveLength(/31\.02|Feb/.test(part) ? count : 0);
});

test.each([
  ["a b", null],
  [" a b", "a b"],
  ["a b ", "a b"],
  ["a  b", "a b"],
  ["a\u00adb", "ab"],
  ["Straße – „Ä“ …", null],
  ["", null],
])("%j alone becomes %j", (text, cleaned) => {
  expect(cleanText(text)?.text ?? null).toBe(cleaned);
});

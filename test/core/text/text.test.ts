import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cellAddress, columnName, displayText, editDistance, nearest, normalise } from "../../../src/core/text/text";
import { fuzzRuns } from "../../support/fuzz";

const runs = { numRuns: fuzzRuns(500) };

/** As `normalise`, one step after the other for every text. */
const naive = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFC")
    .replace(/[„“”‟"«»‚‘’‛'`´‹›]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();

describe("normalise", () => {
  test.each([
    ["case", "WINTERDIENST", "winterdienst"],
    ["outer, double and non-breaking spaces", "  Hochwasser\u00a0 \u2009partnerschaft\t", "hochwasser partnerschaft"],
    ["line breaks", "Hochwasser\r\nElbe\n", "hochwasser elbe"],
    ["soft hyphens and zero-width characters", "Hoch\u00adwas\u200bser\ufeff", "hochwasser"],
    ["umlauts in NFD", "Städte".normalize("NFD"), "städte"],
    ["an accent behind a zero-width character", "Sta\u200b\u0308dte", "städte"],
    ["ß and capital ẞ", "Straße STRASSE STRAẞE", "strasse strasse strasse"],
    ["German, English and French quotes", "„A“ “B” «C» ‚D‘ 'E'", '"a" "b" "c" "d" "e"'],
    ["dashes", "Stadt–Land — Fluss−See", "stadt-land - fluss-see"],
    ["nothing", "", ""],
    ["only spaces", " \u00a0\n", ""],
  ])("%s", (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test("keeps what distinguishes", () => {
    for (const [a, b] of [
      ["a", "ä"],
      ["ss", "s"],
      ["2013", "2014"],
      ["in", "im"],
      ["a b", "ab"],
      ["a-b", "ab"],
    ] as const)
      expect(normalise(a)).not.toBe(normalise(b));
  });

  test("ordinary texts, which are not looked at so closely, are normalised all the same", () => {
    const every = Array.from({ length: 0x3000 }, (_, code) => `x${String.fromCharCode(code)}y `);
    for (const text of every) expect(normalise(text)).toBe(naive(text));
    const latin = fc.string({ unit: fc.nat({ max: 0x17f }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(fc.oneof(latin, fc.string({ unit: "binary" })), (text) => expect(normalise(text)).toBe(naive(text))),
      runs,
    );
  });

  test("twice is the same as once, and the Unicode form does not matter", () => {
    const parts = fc.constantFrom(..."aSßẞäJ\u0308\u030c\u200b\u00ad\u00a0 \n„“'-–1İΣ\ud83d\ude00");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(parts).map((all) => all.join("")),
        ),
        (text) => {
          const once = normalise(text);
          expect(normalise(once)).toBe(once);
          expect(normalise(text.normalize("NFD"))).toBe(once);
        },
      ),
      runs,
    );
  });
});

describe("editDistance", () => {
  test.each([
    ["", "", 0],
    ["art", "art", 0],
    ["interkomunal", "interkommunal", 1],
    ["dezrenat", "dezernat", 2],
    ["kategorie", "katego", 3],
    ["bbaaa", "aabcc", 5],
    ["a", "", 1],
  ])("%s and %s: %i", (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
    for (const limit of [0, 1, 2, 3, 4]) expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
  });

  test("counts the cheapest way, cut off above the limit", () => {
    const slow = (a: string, b: string): number =>
      a === "" || b === ""
        ? a.length + b.length
        : Math.min(
            slow(a.slice(1), b) + 1,
            slow(a, b.slice(1)) + 1,
            slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
          );
    const word = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 5 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slow(a, b), limit + 1));
      }),
      runs,
    );
  });
});

describe("nearest", () => {
  const arten = ["interkommunal", "intrakommunal", "vertikal"];

  test("the one candidate within the limit, as it is written", () => {
    expect(nearest("Interkomunal", arten, 2)).toBe("interkommunal");
    expect(nearest("vertical", ["Vertikal", "quer"], 2)).toBe("Vertikal");
    expect(nearest("vertikal", arten, 0)).toBe("vertikal");
  });

  test("none beyond the limit, of several equally near, or of nothing", () => {
    expect(nearest("horizontal", arten, 2)).toBeNull();
    expect(nearest("Amt 3", ["Amt 31", "Amt 32"], 2)).toBeNull();
    expect(nearest("vertikal", [], 2)).toBeNull();
  });

  test("a nearer one decides between others, and a repeated candidate is one", () => {
    expect(nearest("Amt 31", ["Amt 32", "Amt 33", "Amt 31"], 2)).toBe("Amt 31");
    expect(nearest("Amt 3", ["Amt 31", "Amt 31"], 2)).toBe("Amt 31");
  });
});

describe("addresses and values", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(cellAddress(1048575, column)).toBe(`${name}1048576`);
  });

  test("values are shown as in a German Excel", () => {
    expect([null, undefined, "", " a", 0, 1.5, -2, true, false].map(displayText)).toEqual([
      "",
      "",
      "",
      " a",
      "0",
      "1,5",
      "-2",
      "WAHR",
      "FALSCH",
    ]);
  });
});

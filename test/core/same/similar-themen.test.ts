import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { similarThemen } from "../../../src/core/same/similar-themen";
import { deepFreeze, headers, row, sheet, workbook } from "../../support/workbooks/workbook";

/** The pairs of row numbers that resemble one another in a list of these Themen. */
function similar(...themen: readonly string[]): (readonly [number, number])[] {
  const list = sheet("IKZ 2014", [headers, ...themen.map((Thema) => row({ Thema }))]);
  const { massnahmen } = readSnapshot(deepFreeze(workbook(list)));
  return similarThemen(massnahmen).map(({ first, second }) => [first.row.index, second.row.index] as const);
}

describe("nearly the same", () => {
  test.each([
    ["Kooperation Winterdienst", "Kooperation Winterdienste"],
    ["Kooperation Winterdienst", "Kooperation Wintredienst"],
    ["Kooperation Winterdienst", "Kooperation Witerdienst"],
    ["Kooperation Winterdienst", "Winterdienst, Kooperation"],
    ["marego", "maergo"],
    ["Gemeinsame Nutzung des Gewerberegister", "Gemeinsame Nutzung des Gewerberegisters"],
    ["Fortbildung zu Grundstücksfragen", "Fortbildungen zur Grundstücksfrage"],
    ["Behördennummer D 115", "Behördennummer D115"],
    ["Stadt-Umland-Konferenz", "Stadtumlandkonferenz"],
    ["Projekt „Gesamtabschluss“", "Gesamtabschluss"],
    ["AG Zusammenarbeit", "Zusammenarbeit der AG"],
    ["ZOO", "Zoo."],
  ])("%s, %s", (a, b) => {
    expect(similar(a, b)).toEqual([[1, 2]]);
    expect(similar(b, a)).toEqual([[1, 2]]);
  });
});

describe("not the same", () => {
  test.each([
    ["Zoo", "Zoo"],
    ["Maßnahme 1", "Maßnahme 2"],
    ["ISEK Teil A", "ISEK Teil B"],
    ["Band II", "Band III"],
    ["Eliteschulen des Sports", "Eliteschulen des Sports – Bereich Fußball"],
    ["interkommunaler Austausch", "intrakommunaler Austausch"],
    ["Haus der Jugend", "Maus der Jugend"],
    ["Angebot an die Stadt Burg", "Angebot an die Gemeinde Biederitz"],
    ["AG Doppik", "AG Zoo"],
    ["–", "…"],
  ])("%s, %s", (a, b) => {
    expect(similar(a, b)).toEqual([]);
  });
});

test("each Thema is named once, whatever the number of rows", () => {
  expect(similar("Winterdienst", "Winterdienst", "Wintredienst", "Wintredienst", "Winterdienste")).toEqual([
    [1, 3],
    [1, 5],
  ]);
});

test("one typing error or exchange of words in any Thema is found", () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 2, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (words, i, j, turn) => {
        const [at, letter] = [i % words.length, 1 + (j % 4)];
        const changed = words.map((text, k) => (k === at ? `${text.slice(0, letter)}${text.slice(letter + 1)}` : text));
        if (changed[at] === words[at]) return;
        expect(similar(words.join(" "), (turn ? [...changed].reverse() : changed).join(" "))).toHaveLength(1);
      },
    ),
  );
});

test("any Themen: never a Thema with itself, at most one finding for each", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 30 }), (themen) => {
      const found = similar(...themen);
      expect(new Set(found.map(([, second]) => second)).size).toBe(found.length);
      for (const [first, second] of found) expect(first).toBeLessThan(second);
    }),
  );
});

test("hostile lists: numbered, identical, very long and mistyped Themen", () => {
  expect(similar(...Array.from({ length: 10000 }, (_, i) => `Maßnahme ${i}`))).toEqual([]);
  expect(similar(...Array.from({ length: 10000 }, () => "Kooperation Winterdienst"))).toEqual([]);
  expect(similar(...Array.from({ length: 20 }, (_, i) => `${"sehr langes Thema ".repeat(1800)}${i}`))).toEqual([]);
  const typos = Array.from(
    { length: 10000 },
    (_, i) => `Kooperation Winter${i.toString(26).replace(/\d/g, "z")}dienst`,
  );
  expect(similar(...typos).length).toBeLessThan(10000);
});

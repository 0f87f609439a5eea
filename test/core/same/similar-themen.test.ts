import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { similarThemen } from "../../../src/core/same/similar-themen";
import { normalise } from "../../../src/core/text/text";
import { oneTypo, stemEnd } from "../../../src/core/wording/spelling";
import { readThemen, WORD, wordText } from "../../../src/core/wording/thema-words";
import { fuzzRuns } from "../../support/fuzz";
import { deepFreeze, headers, row, sheet, workbook } from "../../support/workbooks/workbook";

/** The pairs of row numbers that resemble one another in a list of these Themen. */
function similar(...themen: readonly string[]): (readonly [number, number])[] {
  const list = sheet("IKZ 2014", [headers, ...themen.map((Thema) => row({ Thema }))]);
  const { massnahmen } = readSnapshot(deepFreeze(workbook(list)));
  return similarThemen(massnahmen).map(({ first, second }) => [first.row.index, second.row.index] as const);
}

const withoutUmlauts = (text: string): string => text.replace(/ä/g, "a").replace(/ö/g, "o").replace(/ü/g, "u");
const stemOf = (text: string): string =>
  withoutUmlauts(/^\d/.test(text) ? text : text.slice(0, stemEnd(text, 0, text.length)));

/** The same by comparing every Thema with every one before it. */
function naive(...themen: readonly string[]): (readonly [number, number])[] {
  const keys = themen.map((thema) => normalise(thema));
  const { words, kinds, start, vocabulary: v } = readThemen(keys);
  const read = keys.map((key, t) => {
    const from = start[t] ?? 0;
    const all = Array.from(words.slice(from, start[t + 1]), (word, i) => {
      const rank = word >= v.weakWords ? 2 : word >= v.functionWords ? 1 : 0;
      return { rank, text: wordText(v, word), isWord: kinds[from + i] === WORD };
    });
    const most = Math.max(...all.map(({ rank }) => rank));
    const counting = all.filter(({ rank, isWord }) => rank >= most || !isWord);
    const stems = (some: typeof counting): string => JSON.stringify(some.map(({ text }) => stemOf(text)).sort());
    const parts = counting.filter(({ rank, isWord }) => rank === 2 && isWord);
    const rests = parts.map((one) => ({ text: one.text, rest: stems(counting.filter((other) => other !== one)) }));
    return { stems: stems(counting), letters: key.replace(/[^\p{L}\p{N}]/gu, ""), rests, isEmpty: all.length === 0 };
  });
  const isTypo = (a: (typeof read)[0], b: (typeof read)[0]): boolean =>
    a.rests.some((x) => b.rests.some((y) => x.rest === y.rest && oneTypo(x.text, y.text)));
  return read.flatMap((second, t) => {
    const before = read
      .slice(0, t)
      .filter(({ isEmpty }, first) => !isEmpty && keys.indexOf(keys[first] ?? "") === first);
    const found =
      before.find(({ stems }) => stems === second.stems) ??
      before.find((first) => first.letters === second.letters) ??
      before.find((first) => isTypo(first, second));
    const isNew = !second.isEmpty && keys.indexOf(keys[t] ?? "") === t;
    return found === undefined || !isNew ? [] : [[read.indexOf(found) + 1, t + 1] as const];
  });
}

test("the same as by comparing all pairs", () => {
  const words = [
    "Winterdienst",
    "Winterdienste",
    "Wintredienst",
    "Winterdinst",
    "Straßen",
    "Strasse",
    "Gewässer",
    "Gewaesser",
  ];
  const thema = fc.array(fc.constantFrom(...words, "der", "Projekt", "AG", "A", "II", "14", "2012", "–"), {
    minLength: 1,
    maxLength: 4,
  });
  const list = fc.array(
    thema.map((all) => all.join(" ")),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(list, (themen) => expect(similar(...themen)).toEqual(naive(...themen))),
    { numRuns: fuzzRuns(500) },
  );
});

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

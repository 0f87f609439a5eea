import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { DATED, traitsOf, UNCLEAN } from "../../../src/core/text/text-traits";
import { cleanText } from "../../../src/core/text/clean-text";
import { impossibleDates } from "../../../src/core/dates/impossible-date";
import { fuzzRuns } from "../../support/fuzz";

const names = { [UNCLEAN]: "unclean", [DATED]: "dated" };
const told = (text: string): string[] =>
  Object.entries(names).flatMap(([trait, name]) => ((traitsOf(text) & Number(trait)) === 0 ? [] : [name]));

test.each<[string, string[]]>([
  ["Die Stadt beteiligt sich – mit „Umland“.", []],
  ["Zeile\nZeile", []],
  ["Zeile \nZeile", ["unclean"]],
  ["Stadt-\nUmland", ["unclean"]],
  [" vorn", ["unclean"]],
  ["hinten\n", ["unclean"]],
  ["zwei  Leerzeichen", ["unclean"]],
  ["weich\u00adgetrennt", ["unclean"]],
  ["geschützt\u00a0getrennt", ["unclean"]],
  ["am 31.02.", ["dated"]],
  ["am 1.2.", ["dated"]],
  ["2014-02-31", ["dated"]],
  ["seit 2014", []],
  ["\u200b", ["unclean"]],
  ["", []],
])("%j is told as %j", (text, expected) => expect(told(text)).toEqual(expected));

const piece = fc.oneof(
  fc.constantFrom("31.02.2014", "30. Februar", "2014-02-30", "31.06.", "23.8.201", "2012 ff.", "#NV", "#WERT!"),
  fc.constantFrom("-\n", "- \n", "\u00ad\n", "\r\n", "\t", "  ", " ", "\u00a0", "\u200b", "\ufeff", "\u3000", "\u0085"),
  fc.constantFrom("„", "€", "•", "III/", "12.", "20", "Dez"),
  fc.string({ unit: "binary" }),
);

test("no text has what its traits deny", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join("");
      const denies = (trait: number): boolean => (traitsOf(text) & trait) === 0;
      if (denies(UNCLEAN)) expect(cleanText(text)).toBeNull();
      if (denies(DATED)) expect(impossibleDates(text)).toEqual([]);
    }),
    { numRuns: fuzzRuns(2000) },
  );
});

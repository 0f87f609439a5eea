import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { BLANK, DATED, FAILED, traitsOf, UNCLEAN, YEARED } from "../../src/core/cell-traits";
import { cleanText } from "../../src/core/clean-text";
import { showsNothing } from "../../src/core/column-cells";
import { lastYearNamed } from "../../src/core/dates";
import { impossibleDates } from "../../src/core/impossible-date";
import { isErrorValue } from "../../src/core/massnahme";
import type { CellValue } from "../../src/core/workbook-data";
import { fuzzRuns } from "../support/fuzz";

const names = { [BLANK]: "blank", [UNCLEAN]: "unclean", [DATED]: "dated", [YEARED]: "yeared", [FAILED]: "failed" };
const told = (value: CellValue | undefined): string[] =>
  Object.entries(names).flatMap(([trait, name]) => ((traitsOf(value) & Number(trait)) === 0 ? [] : [name]));

test.each<[CellValue | undefined, string[]]>([
  ["Die Stadt beteiligt sich – mit „Umland“.", []],
  ["Zeile\nZeile", []],
  ["Zeile \nZeile", ["unclean"]],
  ["Stadt-\nUmland", ["unclean"]],
  [" vorn", ["unclean"]],
  ["hinten\n", ["unclean"]],
  ["zwei  Leerzeichen", ["unclean"]],
  ["weich\u00adgetrennt", ["unclean"]],
  ["geschützt\u00a0getrennt", ["unclean"]],
  ["am 31.02.", ["dated", "yeared"]],
  ["am 1.2.", ["dated"]],
  ["2014-02-31", ["dated", "yeared"]],
  ["seit 2014", ["yeared"]],
  ["#NV", ["failed"]],
  ["\u200b", ["blank", "unclean"]],
  [null, ["blank"]],
  [undefined, ["blank"]],
  [41639, ["yeared"]],
  [true, []],
])("%j is told as %j", (value, expected) => expect(told(value)).toEqual(expected));

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
      if (denies(BLANK)) expect(showsNothing(text)).toBe(false);
      if (denies(UNCLEAN)) expect(cleanText(text)).toBeNull();
      if (denies(DATED)) expect(impossibleDates(text)).toEqual([]);
      if (denies(YEARED)) expect(lastYearNamed(text)).toBeNull();
      if (denies(FAILED)) expect(isErrorValue(text)).toBe(false);
    }),
    { numRuns: fuzzRuns(2000) },
  );
});

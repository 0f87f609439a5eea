import { describe, expect, test } from "@jest/globals";
import { counted, oneOrMany, signed, signedFigure } from "../../src/i18n/phrases";
import * as de from "../../src/i18n/phrases.de";
import * as en from "../../src/i18n/phrases.en";

describe("what both languages say alike", () => {
  test("a number with its noun", () => {
    expect([0, 1, 2].map((count) => counted(count, "Zeile", "Zeilen"))).toEqual(["0 Zeilen", "1 Zeile", "2 Zeilen"]);
    expect([1, 2].map((count) => oneOrMany(count, "Eine Zelle", "Zellen"))).toEqual(["Eine Zelle", "2 Zellen"]);
  });

  test("a change with its sign", () => {
    expect([3, -3, 0].map((change) => signed(change))).toEqual(["+3", "−3", "±0"]);
    expect(signedFigure(0.04, de.figureText(0.04, 1))).toBe("±0,0");
    expect(signedFigure(-1234.5, de.figureText(-1234.5, 1))).toBe("−1.234,5");
    expect(signedFigure(2, de.figureText(2, 0))).toBe("+2");
  });
});

describe.each([
  ["German", de, ["", "II", "II und III", "II, III und IV"], "a, b und 2 weitere", ["0,5", "−1.234,5", "0"]],
  ["English", en, ["", "II", "II and III", "II, III and IV"], "a, b and 2 more", ["0.5", "−1,234.5", "0"]],
] as const)("%s", (_, said, lists, short, figures) => {
  test("lists", () => {
    const dezernate = ["II", "III", "IV"];
    expect([0, 1, 2, 3].map((count) => said.listed(dezernate.slice(0, count)))).toEqual(lists);
    expect(said.listed([2012, 2013])).toBe(lists[2].replace("III", "2013").replace("II", "2012"));
    expect(said.listedUpTo(2, ["a", "b", "c", "d"])).toBe(short);
    expect(said.listedUpTo(3, dezernate)).toBe(lists[3]);
  });

  test("figures; what is rounded to nought has no minus", () => {
    expect([said.figureText(0.5, 1), said.figureText(-1234.5, 1), said.figureText(-0.4, 0)]).toEqual(figures);
    expect(said.decimal(0.5)).toBe(figures[0]);
    expect([0.5, -0.5, 0].map((change) => said.signedDecimal(change).charAt(0))).toEqual(["+", "−", "±"]);
  });
});

test("days and findings in words", () => {
  expect([de.dayInWords("2014-07-01"), en.dayInWords("2014-07-01")]).toEqual(["1. Juli 2014", "1 July 2014"]);
  expect([de.findingsText("warning", 2), en.findingsText("error", 1)]).toEqual(["2 Warnungen", "1 error"]);
  expect([de.quotedList(["a", "b"]), en.quotedList(["a", "b"])]).toEqual(["„a“ und „b“", "“a” and “b”"]);
});

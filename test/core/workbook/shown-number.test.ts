import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { serialOf } from "../../../src/core/dates/read-date";
import { numberForm } from "../../../src/core/workbook/number-format";
import { formatFor, numberBehind, showsAs, shownCell, storedNumber } from "../../../src/core/workbook/shown-number";

describe("what a number format shows", () => {
  test.each([
    "dd.mm.yyyy",
    "TT.MM.JJJJ",
    "[$-407]d. mmmm yyyy;@",
    "mm-dd-yy",
    "[Red]d/m/yy",
    'd". "mmm" "yy',
    "mmmm\\ yyyy",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  ])("a day: %s", (code) => expect(numberForm(code)).toEqual({ kind: "date", shows: "day" }));

  test.each(["dd.mm.yyyy hh:mm", "m/d/yy h:mm AM/PM", "TT.MM.JJ hh:mm"])("a day with its time: %s", (code) =>
    expect(numberForm(code)).toEqual({ kind: "date", shows: "moment" }),
  );

  test.each(["hh:mm", "h:mm:ss AM/PM", "[h]:mm", "mm:ss", "[mm]:ss"])("a time: %s", (code) =>
    expect(numberForm(code)?.kind).toBe("time"),
  );

  test.each([
    ["0%", 0],
    ["0.0%", 1],
    ["0,0 %", 1],
    ["0.00\\ %;[Red]-0.00\\ %", 2],
    ["#,##0.0%", 1],
  ])("a percentage: %s", (code, decimals) => expect(numberForm(code)).toEqual({ kind: "percent", decimals }));

  test.each([
    "General",
    "Standard",
    "@",
    "0",
    "#,##0.00",
    '0" Tage"',
    '0.0" %"',
    "0\\%",
    "0.00E+00",
    "[Red]0",
    "# ?/?",
  ])("a number: %s", (code) => expect(numberForm(code)).toBeNull());
});

const day = fc.integer({ min: serialOf(1904, 1, 1) ?? 0, max: serialOf(2199, 12, 31) ?? 0 });

test("a day is the same in both date systems, is a day again, and a cell shows it in the format for it", () =>
  fc.assert(
    fc.property(day, (serial) => {
      const form = { kind: "date", shows: "day" } as const;
      fc.pre(serial - 1462 < 1900 || serial - 1462 > 2100);
      const [from1900, from1904] = [shownCell(serial, form, false), shownCell(serial - 1462, form, true)];
      expect(from1904).toEqual(from1900);
      if (from1900 === null) throw new Error(`no day: ${serial}`);
      const { text, shown } = from1900;
      expect(numberBehind(text, "date")).toEqual(shown);
      expect([storedNumber(shown, false), storedNumber(shown, true)]).toEqual([serial, serial - 1462]);
      expect(showsAs(formatFor(text, shown), text, shown)).toBe(true);
    }),
  ));

test("a percentage is what its cell shows, without what binary fractions add", () =>
  fc.assert(
    fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 3 }), (units, decimals) => {
      const value = units / 10 ** (decimals + 2);
      const cell = shownCell(value, { kind: "percent", decimals }, false);
      const text = `${String(units / 10 ** decimals).replace(".", ",")} %`;
      expect(cell?.text).toBe(text);
      expect(cell === null ? null : showsAs(formatFor(text, cell.shown), text, cell.shown)).toBe(true);
      expect(numberBehind(text, "percent")?.number).toBeCloseTo(value, 12);
    }),
  ));

test("a whole number that can be a year is one; what Excel shows as number signs stays a number", () => {
  const date = { kind: "date", shows: "day" } as const;
  expect([2014, -1, 2958466].map((value) => shownCell(value, date, false))).toEqual([null, null, null]);
  expect(shownCell(41640, { kind: "date", shows: "year" }, false)?.text).toBe("2014");
  expect(shownCell(1.5, { kind: "time", elapsed: true }, false)?.text).toBe("36:00");
  expect(shownCell(0.5, { kind: "percent", decimals: 1 }, false)?.text).toBe("50 %");
});

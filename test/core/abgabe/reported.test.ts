import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readReported, reportedFormula, reportedName } from "../../../src/core/abgabe/reported";
import { fuzzSettings } from "../../support/fuzz";

const read = (formula: string, year = 2014): [string, string][] =>
  Array.from(readReported([{ name: reportedName(2014).toUpperCase(), formula }], year));

describe("what has been reported", () => {
  test("is read as it was kept, whatever Dezernate are called", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 30 }), (pairs) => {
        const reported = new Map(pairs);
        const formula = reportedFormula(reported);
        expect(read(formula)).toEqual(Array.from(reported));
        for (const text of formula.match(/"[^"]*"/g) ?? []) expect(text.length).toBeLessThanOrEqual(255);
      }),
      fuzzSettings(200),
    );
  });

  test("of another year, or never, is nothing", () => {
    expect(read('"II=2014-06-10T12:30"', 2015)).toEqual([]);
    expect(read("#REF!")).toEqual([]);
    expect(readReported([], 2014).size).toBe(0);
  });
});

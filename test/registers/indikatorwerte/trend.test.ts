import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { isWanted, trendOf } from "../../../src/registers/indikatorwerte/trend";
import { fuzzSettings } from "../../support/fuzz";

const from = (first: number, ...values: readonly (number | null)[]) =>
  values.flatMap((value, i) => (value === null ? [] : [{ year: first + i, value }]));

describe("trendOf", () => {
  test.each<[string, readonly (number | null)[], number, string]>([
    ["a steady rise", [10, 12, 14, 16], 2, "rising"],
    ["a fall with a gap", [20, null, 16, null, 12], -2, "falling"],
    ["nothing moves", [7, 7, 7], 0, "steady"],
    ["less than a twentieth of the level over all years", [100, 101, 102, 103], 1, "steady"],
    ["exactly a twentieth up", [39, 40, 41], 1, "rising"],
    ["exactly a twentieth down", [41, 40, 39], -1, "falling"],
    ["nothing moves at zero", [0, 0, 0], 0, "steady"],
    ["one outlier does not turn it", [10, 11, 12, 90, 14, 15], 1, "rising"],
    ["around zero", [-1, 0, 1], 1, "rising"],
  ])("%s", (_, values, slope, direction) => {
    expect(trendOf(from(2005, ...values))).toMatchObject({ slope, direction });
  });

  test("says from when to when, and of how many values", () => {
    expect(trendOf(from(2005, 1, null, 3, 4))).toMatchObject({ from: 2005, to: 2008, count: 3 });
  });

  test.each([[[]], [[3]], [[3, null, 9]]])("fewer than three values have none: %j", (values) => {
    expect(trendOf(from(2005, ...values))).toBeNull();
  });

  test("moves with the values: shifted the same, doubled twice, mirrored the opposite", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 12 }), (values) => {
        const slope = (change: (value: number) => number) => trendOf(from(2000, ...values.map(change)))?.slope ?? NaN;
        const plain = slope((value) => value);
        expect(slope((value) => value + 50)).toBeCloseTo(plain);
        expect(slope((value) => 2 * value)).toBeCloseTo(2 * plain);
        expect(slope((value) => -value)).toBeCloseTo(-plain);
      }),
      fuzzSettings(200),
    );
  });
});

test.each<["rising" | "falling" | "steady", string | null, boolean | null]>([
  ["rising", "steigend gut", true],
  ["falling", "steigend gut", false],
  ["rising", "fallend gut", false],
  ["falling", "fallend gut", true],
  ["steady", "steigend gut", null],
  ["rising", "neutral", null],
  ["rising", null, null],
])("%s where %s: wanted %s", (direction, richtung, expected) => {
  expect(isWanted(direction, richtung)).toBe(expected);
});

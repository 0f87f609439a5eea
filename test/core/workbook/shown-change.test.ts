import { expect, test } from "@jest/globals";
import { shownChange } from "../../../src/core/workbook/shown-change";
import type { CellValue } from "../../../src/core/workbook/workbook-data";

const a = (count: number): string => "a".repeat(count);

test.each<[string, CellValue, CellValue, string, string]>([
  ["as they are", "Vertikal", "vertikal", "Vertikal", "vertikal"],
  ["an empty cell", null, "I", "", "I"],
  ["what one cannot see", " Kfz\u00a0\u00ad-\n\tA  B ", "Kfz-A B", "␣Kfz⍽·-⏎⇥A␣␣B␣", "Kfz-A B"],
  ["a long text that differs early", `x${a(50)}`, "y", `x${a(39)}…`, "y"],
  ["a long text that differs late", `${a(50)}x`, `${a(50)}y${a(50)}`, `…${a(24)}x`, `…${a(24)}y${a(15)}…`],
  ["a number", "12.50", 12.5, "12.50", "12,5"],
])("a change is shown: %s", (_, before, after, shownBefore, shownAfter) => {
  expect(shownChange({ before, after }, 40)).toMatchObject({ before: shownBefore, after: shownAfter });
});

test.each<[CellValue, CellValue, boolean]>([
  ["2013", 2013, true],
  [2013, "2013", false],
  ["a", "b", false],
  [null, 1, false],
])("%j to %j becomes a number: %j", (before, after, expected) => {
  expect(shownChange({ before, after }, 40).becomesNumber).toBe(expected);
});

import { expect, test } from "@jest/globals";
import { holdsNothing, isFilled, showsNothing } from "../../../src/core/workbook/cell-value";
import type { CellValue } from "../../../src/core/workbook/workbook-data";

/** What a cell may hold, and what the two notions of an empty cell say about it. */
const cells: readonly (readonly [
  string,
  CellValue | undefined,
  "holds nothing" | "shows nothing" | "shows something",
])[] = [
  ["a hole of the row", undefined, "holds nothing"],
  ["no value", null, "holds nothing"],
  ["the empty text of a host", "", "holds nothing"],
  ["a space", " ", "shows nothing"],
  ["a non-breaking space and a tab", "\u00a0\t", "shows nothing"],
  ["a zero-width space", "\u200b", "shows nothing"],
  ["a soft hyphen", "\u00ad", "shows nothing"],
  ["a control character", "\u0007", "shows nothing"],
  ["a letter", "a", "shows something"],
  ["a dash between spaces", " – ", "shows something"],
  ["nought", 0, "shows something"],
  ["a truth value", false, "shows something"],
  ["an error", "#NV", "shows something"],
];

test.each(cells)("%s", (_, value, notion) => {
  expect(holdsNothing(value)).toBe(notion === "holds nothing");
  expect(showsNothing(value)).toBe(notion !== "shows something");
});

test("an error is shown, but fills no cell", () => {
  expect(isFilled("#NV")).toBe(false);
  expect(isFilled("NV")).toBe(true);
});

import { describe, expect, test } from "@jest/globals";
import { connectCalculation } from "../../sheet-view/calc/connect-calculation";
import { Book } from "../../sheet-view/state/book";
import { Workbook } from "../../workbench/model/api/workbook";

function twoSheets(name: string) {
  const book = new Book();
  const { worksheets } = new Workbook(book);
  const [named, other] = [worksheets.add(name), worksheets.add("Zweites")];
  connectCalculation(
    book,
    () => Promise.reject(new Error("no function is called")),
    () => undefined,
  );
  return { named, other };
}

describe("a sheet that gets another name", () => {
  test.each([
    ["Blatt", "Neues Blatt", "=Blatt!A1+1", "='Neues Blatt'!A1+1"],
    ["Müller's Liste", "Liste", "='Müller''s Liste'!A1+1", "=Liste!A1+1"],
    ["Blatt", "Neu", '=blatt!A1&"Blatt!A1"', '=Neu!A1&"Blatt!A1"'],
  ])("%s, then %s: formulas follow it, texts in them do not", (before, after, formula, renamed) => {
    const { named, other } = twoSheets(before);
    named.getRange("A1").values = [[1]];
    other.getRange("A1").formulas = [[formula]];
    named.name = after;
    expect(other.getRange("A1").formulas).toEqual([[renamed]]);
  });
});

describe("values of a range", () => {
  test("of another size are refused, and nothing is written", () => {
    const { named } = twoSheets("Blatt");
    const range = named.getRange("A1:B2");
    for (const values of [[["a", "b"]], [["a", "b"], ["c"]], [["a"], ["b"]], ["a", "b"]])
      expect(() => (range.values = values)).toThrow();
    expect(range.values).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  test("one for all, and null leaves a cell as it is", () => {
    const { named } = twoSheets("Blatt");
    named.getRange("A1:B2").values = [["x"]];
    named.getRange("A1:B1").values = [[null, "y"]];
    expect(named.getRange("A1:B2").values).toEqual([
      ["x", "y"],
      ["x", "x"],
    ]);
  });
});

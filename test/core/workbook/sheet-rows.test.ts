import { describe, expect, test } from "@jest/globals";
import { addArea, sheetRows, type FormulaColumns } from "../../../src/core/workbook/sheet-rows";
import { range } from "../../support/workbooks/workbook";

const visible = (): boolean => false;
const at = (address: string, values: readonly (readonly unknown[])[], formulas: unknown[][] | null = null) => ({
  range: range(address),
  values,
  formulas,
});

describe("rows from the values of a range", () => {
  test("empty cells are null, empty rows are left out", () => {
    expect(
      sheetRows(
        [
          at("B2:D4", [
            ["a", "", 0],
            ["", "", ""],
            [false, "", ""],
          ]),
        ],
        new Map(),
        visible,
        false,
      ),
    ).toEqual([
      { index: 1, cells: [null, "a", null, 0], hidden: false },
      { index: 3, cells: [null, false], hidden: false },
    ]);
  });

  test("formulas from areas, also where their results are empty", () => {
    const columns: FormulaColumns = new Map();
    addArea(columns, range("B1:C2"));
    addArea(columns, range("A7:A7"));
    expect(
      sheetRows(
        [
          at("A1:C2", [
            ["a", 1, ""],
            ["", "", ""],
          ]),
        ],
        columns,
        (row) => row === 6,
        false,
      ),
    ).toEqual([
      { index: 0, cells: ["a", 1], hidden: false, formulas: [1, 2] },
      { index: 1, cells: [], hidden: false, formulas: [1, 2] },
      { index: 6, cells: [], hidden: true, formulas: [0] },
    ]);
  });

  test("formulas read beside the values: a text that looks like one is none", () => {
    const values = [["=A1", 3, "=B1"]];
    expect(sheetRows([at("A1:C1", values, [["=A1", "=1+2", "=CONCAT(1)"]])], new Map(), visible, false)).toEqual([
      { index: 0, cells: ["=A1", 3, "=B1"], hidden: false, formulas: [1, 2] },
    ]);
  });
});

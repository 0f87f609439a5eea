import { describe, expect, test } from "@jest/globals";
import { byValue, columnValues, forEachRowThat } from "../../../src/core/lists/column-values";
import { UNCLEAN } from "../../../src/core/text/text-traits";
import type { CellValue, RowData } from "../../../src/core/workbook/workbook-data";

/** A list of one column, „Thema“ in column B. */
const listOf = (values: readonly CellValue[]) => ({
  rows: values.map((value, index): RowData => ({ index, cells: [null, value], hidden: false })),
  columns: new Map([["Thema", 1]]),
});

const visited = (values: readonly CellValue[], test: Parameters<typeof forEachRowThat>[1]) => {
  const column = columnValues(listOf(values), "Thema");
  const found: [number, CellValue][] = [];
  if (column !== null) forEachRowThat(column, test, (row, value) => found.push([row, value]));
  return found;
};

describe("the values of a column", () => {
  const repeated = Array.from({ length: 3000 }, (_, i): CellValue => [null, "I", 2014, "II", true][i % 5] ?? null);
  const different = Array.from({ length: 3000 }, (_, i): CellValue => `Maßnahme ${i % 2999}`);

  test.each([
    ["few different ones", repeated, 5],
    ["hardly two alike", different, 3000],
    ["none", [], 0],
  ])("%s", (_, values, kept) => {
    const column = columnValues(listOf(values), "Thema");
    expect(Array.from(column?.codes ?? [], (code) => column?.values[code])).toEqual(values);
    expect(column?.values).toHaveLength(kept);
  });

  test("text and number are not the same value", () => {
    expect(columnValues(listOf(["2014", 2014, "2014"]), "Thema")?.values).toEqual(["2014", 2014]);
  });

  test("a short row ends in empty cells", () => {
    const rows = [{ index: 0, cells: ["I"], hidden: false }];
    expect(columnValues({ rows, columns: new Map([["Thema", 7]]) }, "Thema")?.values).toEqual([null]);
  });

  test("a column that the list does not have", () => {
    expect(columnValues({ rows: [], columns: new Map<string, number>() }, "Thema")).toBeNull();
  });

  test("are told once each", () => {
    const told: CellValue[] = [];
    const column = columnValues(listOf(repeated), "Thema");
    const toldOf = byValue(column, (value) => (told.push(value), `${value}`));
    expect(told).toEqual([null, null, "I", 2014, "II", true]);
    expect([0, 1, 5, 2999].map((row) => toldOf(row))).toEqual(["null", "I", "null", "true"]);
  });

  test("are told as empty where the list does not have the column", () => {
    expect(byValue(null, (value) => `${value}`)(7)).toBe("null");
  });
});

describe("rows are visited", () => {
  test.each<[string, Parameters<typeof forEachRowThat>[1], readonly (readonly [number, CellValue])[]]>([
    ["by a test", (value) => value === null, [[1, null]]],
    [
      "by a trait",
      UNCLEAN,
      [
        [2, " I"],
        [4, " I"],
      ],
    ],
    ["never", () => false, []],
  ])("%s", (_, test, rows) => expect(visited(["I", null, " I", 3, " I"], test)).toEqual(rows));
});

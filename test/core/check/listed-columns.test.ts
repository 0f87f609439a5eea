import { describe, expect, test } from "@jest/globals";
import { columnsOfKind, columnsWhere, remarksOn } from "../../../src/core/check/listed-columns";
import { differentValues } from "../../../src/core/lists/different-values";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue } from "../../../src/core/workbook/workbook-data";
import { registers } from "../../../src/registers/index";
import { themenspeicher } from "../../../src/registers/themenspeicher/register";
import { registerSheet } from "../../support/workbooks/register-sheet";
import { deepFreeze, headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";

/** A list of Maßnahmen with these Themen. */
const listOf = (values: readonly CellValue[]) =>
  readSnapshot(deepFreeze(workbook(year(2014, ...values.map((Thema) => row({ Thema }))))));

/** The positions of the rows whose Thema passes a test. */
const visited = (values: readonly CellValue[], isWanted: (value: CellValue) => boolean): number[] =>
  columnsWhere(listOf(values), ({ name }) => name === "Thema").flatMap((column) =>
    remarksOn(column, (value) => (isWanted(value) ? true : null)).map(({ entry }) => column.entries.indexOf(entry)),
  );

describe("the different values of a column", () => {
  const repeated = Array.from({ length: 3000 }, (_, i): CellValue => [null, "I", 2014, "II", true][i % 5] ?? null);
  const different = Array.from({ length: 3000 }, (_, i): CellValue => `Maßnahme ${i % 2999}`);

  test.each([
    ["few different ones", repeated, [null, "I", 2014, "II", true]],
    ["hardly two alike", different, different.slice(0, 2999)],
    ["none", [], []],
  ])("%s", (_, values, kept) => {
    expect(Array.from(listOf(values).lists[0]?.values.get("Thema") ?? [])).toEqual(kept);
  });

  test("text and number are not the same value", () => {
    expect(Array.from(listOf(["2014", 2014, "2014"]).lists[0]?.values.get("Thema") ?? [])).toEqual(["2014", 2014]);
  });

  test("a short row ends in empty cells", () => {
    const [list] = listOf(["I"]).lists;
    if (list === undefined) throw new Error("no list");
    const rows = [{ index: 1, cells: ["I"], hidden: false }];
    expect(Array.from(differentValues({ ...list, rows }).get("Thema") ?? [])).toEqual([null]);
  });

  test("a column that the list does not have", () => {
    expect(listOf(["I"]).lists[0]?.values.has("Partner")).toBe(false);
  });

  test("are asked about once each", () => {
    const asked: CellValue[] = [];
    visited(repeated, (value) => asked.push(value) > 3000);
    expect(asked).toEqual([null, "I", 2014, "II", true]);
  });
});

describe("rows are visited in their order", () => {
  test.each<[string, (value: CellValue) => boolean, readonly number[]]>([
    ["by a test of their values", (value) => value === null, [1]],
    ["all that have the value", (value) => value === " I", [2, 4]],
    ["never", () => false, []],
  ])("%s", (_, isWanted, rows) => expect(visited(["I", null, " I", 3, " I"], isWanted)).toEqual(rows));
});

test("columns of a kind: register by register, in every list that has them", () => {
  const book = workbook(
    registerSheet(themenspeicher, [{ Thema: "Wasser", Dezernat: "I" }]),
    sheet("IKZ 2012", [headers, row()]),
    sheet("IKZ 2014", [headers.filter((name) => name !== "Dezernat"), row()]),
  );
  const columns = columnsOfKind(readSnapshot(deepFreeze(book), { registers }), "dezernat");
  expect(columns.map(({ name, register, list }) => [name, register.id, list.sheet.name])).toEqual([
    ["Dezernat", "massnahmen", "IKZ 2012"],
    ["Dezernat", "themenspeicher", "Themenspeicher"],
  ]);
});

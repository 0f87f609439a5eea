import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openPackage, type OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { comparisonSheet } from "../../src/charts/comparison-sheet";
import { compareYears } from "../../src/core/compare/compare-years";
import { cellValue } from "../../src/core/workbook/edit";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { cellAddress } from "../../src/core/text/text";
import type { CellValue, SheetData } from "../../src/core/workbook/workbook-data";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import { sample } from "../support/files/ikz";
import { recalculate } from "../support/files/libreoffice";
import { validateWorkbook } from "../support/files/validate";
import { row, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { startProduct, type Product } from "./product";

const bytes = new Uint8Array(readFileSync(sample));
const sheetName = "Jahresvergleich 2014";
let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

/** The sheet as the core plans it; its date is left out of what is compared. */
function planned(file: Uint8Array, from: number, to: number): SheetPlan {
  const snapshot = readSnapshot(readWorkbook(openPackage(file)));
  return comparisonSheet(snapshot, compareYears(snapshot, from, to), comparisonDe, "01.01.2000");
}

const sheetIn = (pkg: OoxmlPackage, name: string): SheetData => {
  const sheet = readWorkbook(pkg).sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet: ${name}`);
  return sheet;
};

/** What the plan's cells with formulas, or all but the date, hold in a file. */
const valuesOf = (plan: SheetPlan, sheet: SheetData): [string, CellValue][] =>
  plan.cells
    .filter(({ value }) => !String(value).includes("Stand "))
    .map(({ row: at, column }) => [cellAddress(at, column), cellValue(sheet, at, column)]);
const plannedValues = (plan: SheetPlan): [string, CellValue][] =>
  plan.cells
    .filter(({ value }) => !String(value).includes("Stand "))
    .map(({ row: at, column, value }) => [cellAddress(at, column), value === "" ? null : value]);

const charts = (name: string): Promise<string[]> =>
  product.bench.inBook((book, wanted) => (book.sheetNamed(wanted)?.charts ?? []).map((chart) => chart.name), name);

/** Which sheet is shown is not its content: the comparison is by then. */
const unselected = (sheet: string): string => sheet.replace(' tabSelected="1"', "");

describe("the comparison of the sample, written from the pane", () => {
  const plan = planned(bytes, 2012, 2014);
  let saved: OoxmlPackage;

  test("is a sheet with the planned figures and all charts, and is shown", async () => {
    await product.open(bytes);
    await product.turnTo("compare");
    await product.press(texts.compare.write);
    await product.shows(texts.outcomes.comparisonWritten(sheetName, 6, false));
    await product.bench.calculated();
    expect(await product.bench.selection()).toEqual({ sheet: sheetName, address: "A1" });
    expect(await charts(sheetName)).toEqual(plan.charts.map(({ name }) => name));
    saved = openPackage(await product.bench.save());
    expect(plan.charts).toHaveLength(6);
    expect(valuesOf(plan, sheetIn(saved, sheetName))).toEqual(plannedValues(plan));
  });

  test("updates itself the second time: no sheet, chart or table twice", async () => {
    await product.press(texts.compare.update);
    await product.shows(texts.outcomes.comparisonWritten(sheetName, 6, true));
    await product.bench.calculated();
    expect(await charts(sheetName)).toEqual(plan.charts.map(({ name }) => name));
    const again = openPackage(await product.bench.save());
    expect(readWorkbook(again).sheets.map(({ name }) => name)).toEqual([
      ...readWorkbook(openPackage(bytes)).sheets.map(({ name }) => name),
      sheetName,
    ]);
    expect(readWorkbook(again)).toEqual(readWorkbook(saved));
    expect(again.partNames().filter((name) => name.includes("/charts/chart"))).toHaveLength(6);
  });

  test("leaves the other sheets as they were, and satisfies Microsoft's validator", async () => {
    const before = openPackage(bytes);
    for (const part of before.partNames().filter((name) => /worksheets\/sheet\d+\.xml$|tables\//.test(name)))
      expect(unselected(saved.text(part)) === unselected(before.text(part))).toBe(true);
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
  });

  test("has the same figures when LibreOffice calculates them", async () => {
    const calculated = sheetIn(openPackage(await recalculate(await product.bench.save())), sheetName);
    const formulas = plan.cells.filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(50);
    const exact = (value: CellValue): CellValue => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
    expect(formulas.map(({ row: at, column }) => exact(cellValue(calculated, at, column)))).toEqual(
      formulas.map(({ value }) => (value === "" ? null : exact(value))),
    );
  });

  test("follows the list: a Kategorie that changes changes the figures", async () => {
    const total = plan.cells.find(({ formula }) => formula?.includes('"II"') === true);
    if (total === undefined) throw new Error("no figure of Kategorie II");
    const address = cellAddress(total.row, total.column);
    const before = Number((await product.bench.cell(sheetName, address)).value);
    const sheet = total.formula?.includes("Massnahmen_2012") === true ? "IKZ 2012" : "IKZ 2014";
    await product.bench.setCell(sheet, "A2", "II");
    expect((await product.bench.cell(sheetName, address)).value).toBe(before + 1);
  });
});

describe("comparisons of other workbooks", () => {
  test("three years have a chart over all of them", async () => {
    const lists = [2012, 2013, 2014].map((each) =>
      year(each, row(), row({ Kategorie: "II", Schwerpunkt: "Klimaschutz" })),
    );
    await product.open(xlsxOf(workbook(...lists)));
    await product.turnTo("compare");
    await product.press(texts.compare.write);
    expect(await charts(sheetName)).toHaveLength(7);
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
  });

  test("a protected sheet of this name is told and stays", async () => {
    const protectedSheet = { ...year(2099), name: sheetName, tables: [], rows: [], protected: true };
    await product.open(xlsxOf(workbook(year(2013, row()), year(2014, row()), protectedSheet)));
    await product.turnTo("compare");
    await product.press(texts.compare.write);
    await product.shows(texts.problems.protected({ sheet: sheetName }));
    expect(await charts(sheetName)).toEqual([]);
    expect((await product.bench.cell(sheetName, "A1")).value).toBeNull();
  });
});

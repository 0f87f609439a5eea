import { beforeAll, describe, expect, test } from "@jest/globals";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import { comparisonSheet } from "../../src/charts/comparison-sheet";
import { compareYears } from "../../src/core/compare/compare-years";
import { listSheet } from "../../src/core/sheets/list-sheet";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { stammdatenSheet } from "../../src/core/sheets/stammdaten-sheet";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { rules } from "../../src/rules/index";
import type { Book } from "../../sheet-view/state/book";
import { chartsPlan, stylesPlan } from "../support/workbooks/demo-plans";
import { bundled, openBook, runnable } from "../support/hosts/office-script";
import { sampleWorkbook } from "../support/workbooks/sample-years";
import { sheet, workbook } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { comparable, withoutResults, workbookCases } from "./workbook-cases";
import { onto } from "../support/workbooks/onto";

interface Answer {
  readonly refusal: { readonly code: string; readonly name: string } | null;
  readonly workbook: WorkbookData;
}

let adapter: (book: Book, plans: readonly SheetPlan[]) => Answer;

beforeAll(() => {
  const run = runnable(bundled("test/fixtures/officescripts/adapter.ts"));
  adapter = (book, plans) => run(book, plans).result as Answer;
});

test.each(workbookCases)("the Office Scripts adapter reads $name", ({ workbook: data }) => {
  expect(comparable(adapter(openBook(xlsxOf(data)), []).workbook)).toEqual(comparable(data));
});

const plan = (name: string): SheetPlan => ({
  name,
  cells: [{ row: 0, column: 0, value: "x", style: "plain" }],
  columnWidths: [],
  tables: [],
  charts: [],
  gridLines: true,
  print: { orientation: "portrait", fitToWidth: false },
});

describe("planned sheets", () => {
  const plans = [chartsPlan, stylesPlan];

  test("are the same as the xlsx adapter writes them, also the second time", () => {
    const file = newWorkbook([plan("Start"), ...plans], { title: "", creator: "", created: "2014-07-11T09:30:00Z" });
    const expected = withoutResults(readWorkbook(openPackage(file.save())));
    const book = openBook(xlsxOf(workbook(sheet("Start", [["x"]]))));
    expect(withoutResults(adapter(book, plans).workbook)).toEqual(expected);
    expect(withoutResults(adapter(book, onto([...plans].reverse())).workbook)).toEqual(expected);
  });

  test("Stammdaten, a new year and the comparison, written twice, are those of the xlsx adapter", () => {
    const data = sampleWorkbook();
    const snapshot = readSnapshot(data);
    const own = [
      stammdatenSheet(snapshot.stammdaten, rules, sheetsDe.stammdaten),
      listSheet(2015, sheetsDe.list),
      comparisonSheet(snapshot, compareYears(snapshot, 2012, 2014), comparisonDe, "11.07.2014"),
    ];
    const pkg = openPackage(xlsxOf(data));
    writeSheets(pkg, own);
    const expected = withoutResults(readWorkbook(openPackage(pkg.save())));
    const book = openBook(xlsxOf(data));
    expect(withoutResults(adapter(book, own).workbook)).toEqual(expected);
    expect(withoutResults(adapter(book, onto(own)).workbook)).toEqual(expected);
  });
});

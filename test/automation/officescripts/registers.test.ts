import { describe, expect, test } from "@jest/globals";
import type { main as evaluate } from "../../../automation/officescripts/ikz-auswertung";
import type { main as monitor } from "../../../automation/officescripts/ikz-monitoring";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../src/adapters/xlsx/write/write-sheets";
import { registerViewsSheet } from "../../../src/charts/register-views-sheet";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { monitoringDe } from "../../../src/i18n/monitoring.de";
import { registersDe } from "../../../src/i18n/registers.de";
import { registers } from "../../../src/registers/index";
import { indikatoren } from "../../../src/registers/indikatoren/register";
import { indikatorwerte } from "../../../src/registers/indikatorwerte/register";
import { monitoringSheet } from "../../../src/registers/indikatorwerte/sheet/monitoring-sheet";
import { themenspeicher } from "../../../src/registers/themenspeicher/register";
import type { OpenWorkbook } from "../../../workbench/file/open-workbook";
import { saveWorkbook } from "../../../workbench/file/save-workbook";
import { withoutResults } from "../../contract/workbook-cases";
import { indikatorenSheet, reihe } from "../../support/workbooks/monitoring";
import { openFile, productScript } from "../../support/hosts/office-script";
import { registerSheet } from "../../support/workbooks/register-sheet";
import { validateWorkbook } from "../../support/files/validate";
import { row, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { placeSheets } from "../../../src/core/plan/place-sheets";

const book = workbook(
  year(2014, row()),
  registerSheet(themenspeicher, [
    { Thema: "Bauhof", Dezernat: "II", Zustand: "Pilot" },
    { Thema: "Archiv", Dezernat: "IV", Zustand: "gescheitert", Hemmnis: "Kosten" },
  ]),
  indikatorenSheet({ Indikator: "Schulabschluss", Einheit: "Prozent" }),
  registerSheet(indikatorwerte, reihe("B1", 2011, [40, 41, null, 42])),
);
const calculated = (file: OpenWorkbook): WorkbookData => {
  file.book.calculate();
  return readWorkbook(openPackage(saveWorkbook(file)));
};
/** The workbook as the file adapter leaves it with these sheets. */
const expected = (plans: readonly SheetPlan[]): WorkbookData => {
  const pkg = openPackage(xlsxOf(book));
  writeSheets(pkg, placeSheets(plans, book).plans);
  return readWorkbook(openPackage(pkg.save()));
};

describe("ikz-auswertung", () => {
  const script = productScript("ikz-auswertung");

  test("writes the sheets that the file adapter writes, also the second time", async () => {
    const snapshot = readSnapshot(book, { registers });
    const plans = [themenspeicher, indikatoren, indikatorwerte].map((register) =>
      registerViewsSheet(snapshot, register, registersDe, "de", "30.06.2015"),
    );
    const file = openFile(xlsxOf(book));
    for (let time = 0; time < 2; time++) {
      const result = script(file.book, "", "30.06.2015").result as ReturnType<typeof evaluate>;
      expect(result.sheets.map(({ register, charts, entries }) => [register, charts, entries])).toEqual([
        ["themenspeicher", 2, 2],
        ["indikatoren", 1, 1],
        ["indikatorwerte", 1, 3],
      ]);
      expect(withoutResults(calculated(file))).toEqual(withoutResults(expected(plans)));
    }
    expect(await validateWorkbook(saveWorkbook(file))).toEqual([]);
  });

  test("of one list alone; of one that is not there a sentence", () => {
    const file = openFile(xlsxOf(book));
    expect((script(file.book, "indikatoren", "").result as ReturnType<typeof evaluate>).sheets).toHaveLength(1);
    const typed = (script(file.book, " Themenspeicher ", "").result as ReturnType<typeof evaluate>).sheets;
    expect(typed.map(({ register }) => register)).toEqual(["themenspeicher"]);
    expect(() => script(file.book, "ziele", "")).toThrow("Es gibt keine Liste „ziele“.");
    expect(() => script(openFile(xlsxOf(workbook(year(2014, row())))).book, "", "")).toThrow(
      "Es gibt keine weitere Liste.",
    );
  });
});

describe("ikz-monitoring", () => {
  const script = productScript("ikz-monitoring");

  test("writes the sheet that the file adapter writes, of the latest year", async () => {
    const plan = monitoringSheet(readSnapshot(book, { registers }), 2014, false, monitoringDe, "2015-06-30");
    const file = openFile(xlsxOf(book));
    const result = script(file.book, 0, "2015-06-30").result as ReturnType<typeof monitor>;
    expect(result).toEqual({
      schema: "ikz-monitoring/1",
      year: 2014,
      sheet: "Monitoring 2014",
      charts: plan.charts.length,
      remarks: [],
    });
    expect(withoutResults(calculated(file))).toEqual(withoutResults(expected([plan])));
    expect(await validateWorkbook(saveWorkbook(file))).toEqual([]);
  });

  test("a year without values: a sentence", () => {
    expect(() => script(openFile(xlsxOf(book)).book, 2013, "")).toThrow("Vorhanden: 2011, 2012, 2014.");
  });
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { connectCalculation } from "../../sheet-view/calc/connect-calculation";
import { openWorkbook, type OpenWorkbook } from "../../workbench/file/open-workbook";
import { saveWorkbook } from "../../workbench/file/save-workbook";
import { Workbook } from "../../workbench/model/api/workbook";
import { cellValue } from "../../src/core/workbook/edit";
import { recalculate } from "../support/files/libreoffice";
import { validateWorkbook } from "../support/files/validate";

const SAMPLE = new Uint8Array(readFileSync("samples/ikz-beispiel.xlsx"));

function opened(bytes: Uint8Array = SAMPLE): { file: OpenWorkbook; workbook: Workbook } {
  const file = openWorkbook(bytes, "ikz-beispiel.xlsx");
  connectCalculation(
    file.book,
    () => Promise.reject(new Error("no function is called")),
    () => undefined,
  );
  return { file, workbook: new Workbook(file.book) };
}

const valueIn = (bytes: Uint8Array, sheetName: string, row: number, column: number): unknown => {
  const sheet = readWorkbook(openPackage(bytes)).sheets.find((each) => each.name === sheetName);
  return sheet === undefined ? undefined : cellValue(sheet, row, column);
};

test("a workbook that nobody changed is saved byte for byte in every part", () => {
  const saved = openPackage(saveWorkbook(opened().file));
  const before = openPackage(SAMPLE);
  expect(saved.partNames()).toEqual(before.partNames());
  for (const part of before.partNames()) expect(saved.text(part)).toBe(before.text(part));
});

describe("patches of a sheet that was there", () => {
  test("change cells, looks and rules, and nothing else", async () => {
    const { file, workbook } = opened();
    const sheet = workbook.worksheets.getItem("IKZ 2014");
    sheet.getRange("C5").values = [["Neu: <b> & ü"]];
    sheet.getRange("B5").format.fill.color = "#FFEE00";
    const rule = sheet.getRange("C5:C9").conditionalFormats.add("Custom").custom;
    rule.rule.formula = '="IKZ-Befund error"<>""';
    rule.format.borders.getItem("EdgeTop").color = "#C00000";
    rule.format.font.color = "#123456";
    sheet.getRange("F3:F4").dataValidation.rule = { list: { inCellDropDown: true, source: "=IKZ_Arten" } };
    const saved = saveWorkbook(file);
    expect(await validateWorkbook(saved)).toEqual([]);
    expect(valueIn(saved, "IKZ 2014", 4, 2)).toBe("Neu: <b> & ü");
    const again = opened(saved).workbook.worksheets.getItem("IKZ 2014");
    expect(again.getRange("B5").format.fill.color).toBe("#FFEE00");
    expect(again.getRange("F3").dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "=IKZ_Arten" } });
    expect(again.getRange("C7").conditionalFormats.items[0]?.custom.rule.formula).toBe('="IKZ-Befund error"<>""');
    const unchanged = openPackage(SAMPLE);
    const after = openPackage(saved);
    for (const part of unchanged.partNames().filter((each) => each.includes("tables/") || each.includes("sheet1.xml")))
      expect(after.text(part)).toBe(unchanged.text(part));
  });

  test("a rule that is taken away again leaves the sheet as it was", () => {
    const { file, workbook } = opened();
    const sheet = workbook.worksheets.getItem("IKZ 2014");
    const format = sheet.getRange("C5").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=TRUE";
    format.delete();
    const part = "xl/worksheets/sheet2.xml";
    expect(openPackage(saveWorkbook(file)).text(part)).toBe(openPackage(SAMPLE).text(part));
  });

  test("the new name of a column goes to its table", async () => {
    const { file, workbook } = opened();
    const table = workbook.tables.getItem("Massnahmen_2014");
    const header = table.getHeaderRowRange().getCell(0, 1);
    header.values = [["Umbenannt"]];
    const saved = saveWorkbook(file);
    expect(await validateWorkbook(saved)).toEqual([]);
    expect(
      readWorkbook(openPackage(saved))
        .sheets.flatMap((each) => each.tables)
        .find((each) => each.name === "Massnahmen_2014")?.columns[1],
    ).toBe("Umbenannt");
  });
});

describe("which sheets are seen, and which one is open,", () => {
  const shownBy = (bytes: Uint8Array): unknown => {
    const { book } = openWorkbook(bytes, "x.xlsx");
    return [
      book.activeSheet().name,
      book.sheets.filter((each) => each.visibility === "Visible").map(({ name }) => name),
    ];
  };

  test("is saved: one hidden, another turned to", async () => {
    const { file, workbook } = opened();
    workbook.worksheets.getItem("IKZ 2012").visibility = "Hidden";
    workbook.worksheets.getItem("Stammdaten").activate();
    const saved = saveWorkbook(file);
    expect(await validateWorkbook(saved)).toEqual([]);
    expect(shownBy(saved)).toEqual(["Stammdaten", ["IKZ 2014", "Stammdaten"]]);
    expect(shownBy(await recalculate(saved))).toEqual(["Stammdaten", ["IKZ 2014", "Stammdaten"]]);
    const pkg = openPackage(saved);
    const selected = pkg
      .partNames()
      .filter((part) => /worksheets\/sheet\d+\.xml$/.test(part) && /tabSelected="(1|true)"/.test(pkg.text(part)));
    expect(selected).toHaveLength(1);
    const again = opened(saved);
    again.workbook.worksheets.getItem("IKZ 2012").visibility = "Visible";
    again.workbook.worksheets.getItem("IKZ 2012").activate();
    expect(shownBy(saveWorkbook(again.file))).toEqual(["IKZ 2012", ["IKZ 2012", "IKZ 2014", "Stammdaten"]]);
  });

  test("is saved for a new sheet, and after the open one was deleted", () => {
    const { file, workbook } = opened();
    workbook.worksheets.add("Neu").activate();
    const saved = saveWorkbook(file);
    expect(shownBy(saved)).toEqual(["Neu", ["IKZ 2012", "IKZ 2014", "Stammdaten", "Neu"]]);
    const again = opened(saved);
    again.workbook.worksheets.getItem("Neu").delete();
    expect(shownBy(saveWorkbook(again.file))).toEqual([
      again.file.book.activeSheet().name,
      ["IKZ 2012", "IKZ 2014", "Stammdaten"],
    ]);
  });
});

describe("a sheet written by an add-in", () => {
  let saved: Uint8Array;
  let shown: unknown;

  beforeAll(() => {
    const { file, workbook } = opened();
    const sheet = workbook.worksheets.add("Auswertung ä & b");
    sheet.getRange("A1:C1").values = [["Kategorie", "'2012", "'2014"]];
    sheet.getRange("A2:C4").formulas = [
      ["I", '=COUNTIFS(Massnahmen_2012[Kategorie],"I")', '=COUNTIFS(Massnahmen_2014[Kategorie],"I")'],
      ["II", '=COUNTIFS(Massnahmen_2012[Kategorie],"II")', '=COUNTIFS(Massnahmen_2014[Kategorie],"II")'],
      ["III", "=ROWS(Massnahmen_2012[Thema])-B2-B3", "=ROWS(Massnahmen_2014[Thema])-C2-C3"],
    ];
    sheet.getRange("D2:D4").formulas = [1, 2, 3].map((row) => [
      `=IF(B${row + 1}=0,"",ROUND((C${row + 1}-B${row + 1})*100/B${row + 1},1))`,
    ]);
    sheet.getRange("E2").formulas = [
      ['=SUMPRODUCT((Massnahmen_2014[Kategorie]="II")*(LEN(Massnahmen_2014[Thema])>20))'],
    ];
    sheet.getRange("D2:D4").numberFormat = '+0.0" %";-0.0" %"';
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("A1:C1").format.fill.color = "#1F3A5F";
    sheet.getRange("A1:C4").format.borders.getItem("InsideHorizontal").style = "Continuous";
    sheet.getRange("A10:B12").values = [
      ["Name", "Wert"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A10:B12", true).name = "Eigene_Tabelle";
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
    chart.name = "year-by-kategorie";
    Object.assign(chart.title, { text: "Vergleich" });
    chart.setPosition("G1", "M15");
    chart.series.getItemAt(0).format.fill.setSolidColor("#9AA5B1");
    sheet.charts.add("Doughnut", sheet.getRange("A1:B4"), "Columns").setPosition("G17", "M30");
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "Seite &P";
    sheet.horizontalPageBreaks.add("A10");
    sheet.getRange("A14:C14").merge();
    sheet.tabColor = "#14605A";
    shown = sheet.getRange("B2:E4").values;
    saved = saveWorkbook(file);
  });

  test("satisfies Microsoft's validator", async () => {
    expect(await validateWorkbook(saved)).toEqual([]);
  });

  test("has in LibreOffice the figures that the workbench shows", async () => {
    const workbook = opened(await recalculate(saved)).workbook;
    const sheet = workbook.worksheets.getItem("Auswertung ä & b");
    expect(sheet.getRange("B2:E4").values).toEqual(shown);
    expect((shown as unknown[][])[0]?.[0]).toBeGreaterThan(0);
  });

  test("is read back as it was", () => {
    const sheet = opened(saved).workbook.worksheets.getItem("Auswertung ä & b");
    expect(sheet.charts.items.map((each) => each.name)).toEqual(["year-by-kategorie", expect.any(String)]);
    expect(sheet.charts.getItem("year-by-kategorie").title).toMatchObject({ text: "Vergleich" });
    expect(sheet.charts.getItem("year-by-kategorie").series.items.map((each) => each.name)).toEqual(["2012", "2014"]);
    expect(sheet.freezePanes.getLocationOrNullObject()?.address).toContain("1:1");
    expect(sheet.getRange("A1").format.font.bold).toBe(true);
    expect(sheet.getRange("D2").numberFormat).toEqual([['+0.0" %";-0.0" %"']]);
    expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
    expect(sheet.pageLayout.getPrintTitleRowsOrNullObject()?.address).toContain("1:1");
    expect(sheet.horizontalPageBreaks.items.map((each) => each.rowIndex)).toEqual([9]);
    expect(sheet.tabColor).toBe("#14605A");
  });

  test("has rows as high as their texts need, and as high as somebody made them", () => {
    const { file, workbook } = opened();
    const sheet = workbook.worksheets.add("Hoch");
    sheet.getRange("A1:A3").values = [["kurz"], ["Wort ".repeat(60)], ["Wort ".repeat(60)]];
    sheet.getRange("A1:A3").format.wrapText = true;
    sheet.getRange("A3").format.rowHeight = 20;
    const bytes = openPackage(saveWorkbook(file));
    const part = bytes.partNames().find((each) => each.endsWith("worksheets/sheet4.xml")) ?? "";
    const rows = Array.from(bytes.text(part).matchAll(/<row r="(\d)"([^>]*)>/g)).map(
      ([, , attributes = ""]) => attributes,
    );
    expect(rows[0]).toBe("");
    expect(Number(/^ ht="([\d.]+)"$/.exec(rows[1] ?? "")?.[1])).toBeGreaterThan(100);
    expect(rows[2]).toBe(' ht="20" customHeight="1"');
  });

  test("can be written again and deleted", async () => {
    const { file, workbook } = opened(saved);
    const sheet = workbook.worksheets.getItem("Auswertung ä & b");
    sheet.charts.getItem("year-by-kategorie").delete();
    sheet.position = 0;
    const again = saveWorkbook(file);
    expect(await validateWorkbook(again)).toEqual([]);
    expect(readWorkbook(openPackage(again)).sheets[0]?.name).toBe("Auswertung ä & b");
    const last = opened(again);
    last.workbook.worksheets.getItem("Auswertung ä & b").delete();
    const without = saveWorkbook(last.file);
    expect(await validateWorkbook(without)).toEqual([]);
    expect(openPackage(without).partNames()).toEqual(openPackage(SAMPLE).partNames());
  });
});

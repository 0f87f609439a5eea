import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyEdits } from "../../src/adapters/xlsx/patch/apply-edits";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import { openPackage, type OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import { comparisonSheet } from "../../src/charts/comparison-sheet";
import { ofForm, type ByChartForm } from "../../src/core/chart/chart-spec";
import { compareYears } from "../../src/core/compare/compare-years";
import { cellValue, inverseEdits, type Edit } from "../../src/core/workbook/edit";
import { listSheet } from "../../src/core/sheets/list-sheet";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { stammdatenSheet } from "../../src/core/sheets/stammdaten-sheet";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { rules } from "../../src/rules/index";
import { chartsPlan, stylesPlan } from "../support/workbooks/demo-plans";
import { chartFacts } from "../support/files/chart-facts";
import { adapterScript, excelAdapter, type ExcelAdapter } from "../support/hosts/excel-adapter";
import { sampleWorkbook } from "../support/workbooks/sample-years";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";
import { validateWorkbook } from "../support/files/validate";
import { headers, row, sheet, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { comparable, withoutResults, workbookCases } from "./workbook-cases";
import { onto } from "../support/workbooks/onto";

let bench: TestWorkbench;
let excel: ExcelAdapter;

beforeAll(async () => {
  bench = await startWorkbench();
  excel = excelAdapter(bench, await adapterScript());
});

afterAll(() => bench.close());

test.each(workbookCases)("the Excel adapter reads $name", async ({ workbook: data }) => {
  await excel.open(xlsxOf(data));
  expect(comparable(await excel.read())).toEqual(comparable(data));
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

const start = workbook(sheet("Start", [["x"]]));

const written = (plans: readonly SheetPlan[]): OoxmlPackage => {
  const properties = { title: "", creator: "", created: "2014-07-11T09:30:00Z" };
  return openPackage(newWorkbook([plan("Start"), ...plans], properties).save());
};

/** What Excel says of the charts of a sheet, as the plan says it. */
const CHARTS = `const charts = context.workbook.worksheets.getItem(${JSON.stringify(chartsPlan.name)}).charts;
  charts.load("items/name,items/chartType,items/title/text,items/series/items/name,items/series/items/doughnutHoleSize");
  await context.sync();
  return charts.items.map((chart) => [chart.name, chart.chartType, chart.title.text, chart.series.items.map((one) => one.name)]);`;

const CHART_TYPES: ByChartForm<string> = {
  bar: {
    up: { "side-by-side": "ColumnClustered", stacked: "ColumnStacked" },
    across: { "side-by-side": "BarClustered", stacked: "BarStacked" },
  },
  line: "LineMarkers",
  ring: "Doughnut",
};

const headerOf = ({
  name: { firstRow, firstColumn },
}: (typeof chartsPlan.charts)[number]["series"][number]): CellValue =>
  chartsPlan.cells.find(({ row: line, column }) => line === firstRow && column === firstColumn)?.value ?? null;

describe("planned sheets", () => {
  const plans = [chartsPlan, stylesPlan];

  test("are the same as the xlsx adapter writes them, also the second time", async () => {
    const expected = withoutResults(readWorkbook(written(plans)));
    await excel.open(xlsxOf(start));
    await excel.write(plans);
    expect(withoutResults(await excel.read())).toEqual(expected);
    await excel.write(onto([...plans].reverse()));
    expect(withoutResults(await excel.read())).toEqual(expected);
  });

  test("have the planned charts, each once and with its own series", async () => {
    expect((await bench.run(CHARTS)).value).toEqual(
      chartsPlan.charts.map((chart) => [
        chart.name,
        ofForm(CHART_TYPES, chart),
        chart.title,
        chart.series.map(headerOf),
      ]),
    );
  });

  test("are saved as the xlsx adapter writes them, with the same charts, and satisfy Microsoft's validator", async () => {
    const bytes = await bench.save();
    const saved = openPackage(bytes);
    expect(withoutResults(readWorkbook(saved))).toEqual(withoutResults(readWorkbook(written(plans))));
    expect(chartFacts(saved)).toEqual(chartFacts(written(plans)));
    expect(await validateWorkbook(bytes)).toEqual([]);
  });
});

describe("the product's own sheets", () => {
  const book = sampleWorkbook();
  const snapshot = readSnapshot(book);
  const comparison = comparisonSheet(snapshot, compareYears(snapshot, 2012, 2014), comparisonDe, "11.07.2014");
  const plans = [
    stammdatenSheet(snapshot.stammdaten, rules, sheetsDe.stammdaten),
    listSheet(2015, sheetsDe.list),
    comparison,
  ];

  test("Stammdaten, a new year and the comparison, written twice, are those of the xlsx adapter", async () => {
    const pkg = openPackage(xlsxOf(book));
    writeSheets(pkg, plans);
    const expected = withoutResults(readWorkbook(openPackage(pkg.save())));
    await excel.open(xlsxOf(book));
    await excel.write(plans);
    expect(withoutResults(await excel.read())).toEqual(expected);
    await excel.write(onto(plans));
    expect(withoutResults(await excel.read())).toEqual(expected);
  });

  test("are saved with the same charts, and satisfy Microsoft's validator", async () => {
    const pkg = openPackage(xlsxOf(book));
    writeSheets(pkg, plans);
    const bytes = await bench.save();
    expect(withoutResults(readWorkbook(openPackage(bytes)))).toEqual(
      withoutResults(readWorkbook(openPackage(pkg.save()))),
    );
    expect(chartFacts(openPackage(bytes))).toEqual(chartFacts(openPackage(pkg.save())));
    expect(await validateWorkbook(bytes)).toEqual([]);
  });

  test("the comparison's live figures are calculated as they were planned", async () => {
    await bench.calculated();
    const read = (await excel.read()).sheets.find(({ name }) => name === comparison.name);
    const live = comparison.cells.filter(({ formula }) => formula !== undefined);
    expect(live.length).toBeGreaterThan(50);
    expect(live.map(({ row: at, column }) => read && cellValue(read, at, column))).toEqual(
      live.map(({ value }) => (value === "" ? null : value)),
    );
  });
});

describe("edits", () => {
  const list = year(2014, row(), row({ Thema: null }), row({ Kategorie: "2" }));
  const [thema, kategorie] = [headers.indexOf("Thema"), headers.indexOf("Kategorie")];
  const edit = (line: number, column: number, before: CellValue, after: CellValue, name = "IKZ 2014"): Edit => ({
    sheet: name,
    row: line,
    column,
    before,
    after,
  });
  const edits = [
    edit(1, thema, "Winterdienst mit Nachbargemeinden", '=HYPERLINK("http://x")'),
    edit(2, thema, null, "'+49 3475"),
    edit(3, kategorie, "2", "II"),
    edit(3, kategorie, "II", "III"),
    edit(1, kategorie, "II", "I"),
    edit(1, 0, "", 12),
    edit(2, 0, null, "0012"),
    edit(3, 0, null, true),
    edit(0, thema, "Thema", "Titel"),
    edit(0, kategorie, "Kategorie", "titel"),
    edit(0, headers.indexOf("Art"), "Art", ""),
    edit(20, 2, null, "neu"),
    edit(0, 0, "a", "b", "ANDERES BLATT"),
    edit(0, 1, 5, 6, "Anderes Blatt"),
    edit(0, 0, "x", "y", "Fehlt"),
    edit(4, 1, 2, 3, "Summe"),
    // Of a group all are done or none.
    { ...edit(1, headers.indexOf("Arbeitsstand"), "Vertrag liegt vor", "beides"), group: "eins" },
    { ...edit(2, headers.indexOf("Arbeitsstand"), "seither anders", null), group: "eins" },
    { ...edit(1, headers.indexOf("Perspektive"), "wird fortgeführt", "beides"), group: "zwei" },
    { ...edit(3, headers.indexOf("Perspektive"), "wird fortgeführt", null), group: "zwei" },
  ];
  const data = workbook(
    list,
    sheet("Anderes Blatt", [["a", 5]], { formulas: ["B1"] }),
    sheet(
      "Summe",
      [
        ["Art", "Anzahl"],
        ["vertikal", 2],
        ["x", 1],
        ["y", 1],
        ["Summe", 2],
      ],
      { table: "S", totalsRow: true },
    ),
  );

  test("are done and skipped as by the xlsx adapter, and taken back", async () => {
    const pkg = openPackage(xlsxOf(data));
    const expected = applyEdits(pkg, edits);
    await excel.open(xlsxOf(data));
    const result = await excel.apply(edits);
    expect(result).toEqual(expected);
    expect(result.skipped.map(({ reason }) => reason)).toEqual([
      "changed",
      "in-use",
      "in-use",
      "formula",
      "sheet-missing",
      "in-use",
      "apart",
      "changed",
    ]);
    expect(comparable(await excel.read())).toEqual(comparable(readWorkbook(openPackage(pkg.save()))));
    const undone = await excel.apply(inverseEdits(result.applied));
    expect(undone.skipped).toEqual([]);
    expect(comparable(await excel.read())).toEqual(comparable(data));
  });
});

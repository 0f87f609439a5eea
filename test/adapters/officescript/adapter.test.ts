import { beforeAll, describe, expect, test } from "@jest/globals";
import { ofForm, type ByChartForm, type ChartSpec } from "../../../src/core/chart/chart-spec";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import type { SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { seriesName } from "../../../sheet-view/state/chart-sources";
import type { Book } from "../../../sheet-view/state/book";
import { comparable } from "../../contract/workbook-cases";
import { chartsPlan } from "../../support/workbooks/demo-plans";
import { bundled, openBook, runnable } from "../../support/hosts/office-script";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { sheet, workbook } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { onto } from "../../support/workbooks/onto";

interface Answer {
  readonly refusal: { readonly code: string; readonly name: string } | null;
  readonly workbook: WorkbookData;
}

let run: ReturnType<typeof runnable>;
const adapter = (book: Book, plans: readonly SheetPlan[] = []): Answer => run(book, plans).result as Answer;

beforeAll(() => {
  run = runnable(bundled("test/fixtures/officescripts/adapter.ts"));
});

const LONG_NAME = "Ein Blatt mit sehr langem Namen";
const ranges = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => [`B${3 * i + 1}:C${3 * i + 2}`]).flat();

describe("reading", () => {
  const read = (data: WorkbookData): void => {
    expect(comparable(adapter(openBook(xlsxOf(data))).workbook)).toEqual(comparable(data));
  };

  test("texts beyond the 5 MB of one answer come in several", () =>
    read(
      workbook(
        sheet(
          "lang",
          Array.from({ length: 250 }, (_, i) => [`${i}`, "ü".repeat(15000)]),
        ),
      ),
    ));

  test("more cells than one question asks for come in several", () =>
    read(
      workbook(
        sheet(
          "viele",
          Array.from({ length: 6500 }, (_, i) => Array.from({ length: 20 }, (_, j) => i * j)),
        ),
      ),
    ));

  test("merges whose address Excel cuts are asked for one by one", () =>
    read(workbook(sheet(LONG_NAME, [["a"]], { merges: ranges(300) }))));

  test("of more than 512 merges it is not known where they are", () => {
    const [only] = adapter(openBook(xlsxOf(workbook(sheet("x", [["a"]], { merges: ranges(513) }))))).workbook.sheets;
    expect(only?.merges).toBeNull();
  });

  test("formulas too scattered for one address are read beside the values", () =>
    read(
      workbook(
        sheet(
          LONG_NAME,
          Array.from({ length: 600 }, (_, i) => [i, null, i]),
          {
            formulas: Array.from({ length: 300 }, (_, i) => `${i % 2 === 0 ? "A" : "C"}${2 * i + 1}`),
          },
        ),
      ),
    ));

  test("rows are hidden also where the first columns are", () => {
    const data = workbook(sheet("x", [["a", "b", "c"], ["d", "e", "f"], ["g"]], { hidden: [2] }));
    const book = openBook(xlsxOf(data));
    book.sheets[0]?.hiddenColumns.add(0).add(1);
    expect(comparable(adapter(book).workbook)).toEqual(comparable(data));
  });

  test("Excel is asked about a dozen things for a sheet, however many rows it has", () => {
    const { result, requests } = run(openBook(xlsxOf(sampleWorkbook())), []);
    const { sheets } = (result as Answer).workbook;
    expect(sheets.flatMap(({ rows }) => rows).length).toBeGreaterThan(200);
    expect(requests).toBeLessThan(20 * sheets.length);
  });
});

describe("writing", () => {
  const plan = (name: string, table: string): SheetPlan => ({
    name,
    cells: [
      { row: 0, column: 0, value: "Kopf", style: "heading" },
      { row: 1, column: 0, value: "x", style: "text" },
    ],
    columnWidths: [20],
    tables: [{ name: table, range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 }, columns: ["Kopf"] }],
    charts: [],
    gridLines: true,
    print: { orientation: "portrait", fitToWidth: false },
  });
  const held = (data: Partial<SheetData>): WorkbookData =>
    workbook(
      { ...sheet("Bericht", [["alt", "y"]], { table: "Alt" }), ...data },
      sheet("Andere", [["z"]], { table: "Vergeben" }),
    );

  test.each<readonly [string, WorkbookData, readonly SheetPlan[], object]>([
    [
      "a protected sheet",
      held({ protected: true }),
      onto([plan("bericht", "Neu")]),
      { code: "protected", name: "bericht" },
    ],
    [
      "a table's name elsewhere",
      held({}),
      onto([plan("Bericht", "vergeben")]),
      { code: "name-taken", name: "vergeben" },
    ],
    ["the name of a sheet", held({}), [plan("bericht", "T")], { code: "name-taken", name: "bericht" }],
    ["a name twice", held({}), [plan("A", "T"), plan("B", "t")], { code: "name-taken", name: "t" }],
  ])("%s refuses all plans and changes nothing", (_, data, plans, refusal) => {
    const answer = adapter(openBook(xlsxOf(data)), plans);
    expect(answer.refusal).toEqual(refusal);
    expect(comparable(answer.workbook)).toEqual(comparable(data));
  });

  test("a sheet of more than 5 MB is sent in parts", () => {
    const cells = Array.from({ length: 250 }, (_, row) => ({
      row,
      column: 0,
      value: "ü".repeat(15000),
      style: "text" as const,
    }));
    const { refusal, workbook: after } = adapter(openBook(xlsxOf(held({}))), [
      { ...plan("Lang", "T"), cells, tables: [] },
    ]);
    expect(refusal).toBeNull();
    expect(after.sheets[2]?.rows.map((row) => row.cells[0])).toEqual(cells.map(({ value }) => value));
  });

  test("each row has the height that was planned for it", () => {
    const rowHeights = new Map([
      [0, 30],
      [1, 30],
      [2, 45],
      [4, 45],
    ]);
    const book = openBook(xlsxOf(held({})));
    adapter(book, [{ ...plan("Höhen", "T"), rowHeights }]);
    const heights = book.sheetNamed("Höhen")?.rowHeights ?? new Map<number, number>();
    expect([0, 1, 2, 4].map((row) => heights.get(row))).toEqual([30, 30, 45, 45]);
    expect(heights.get(3)).not.toBe(45);
  });

  const CHART_TYPES: ByChartForm<string> = {
    bar: {
      up: { "side-by-side": "ColumnClustered", stacked: "ColumnStacked" },
      across: { "side-by-side": "BarClustered", stacked: "BarStacked" },
    },
    line: "LineMarkers",
    ring: "Doughnut",
  };
  const headerOf = ({ name }: ChartSpec["series"][number]): unknown =>
    chartsPlan.cells.find(({ row, column }) => row === name.firstRow && column === name.firstColumn)?.value;

  test("charts are there once each, with their own series, also after the second run", () => {
    const book = openBook(xlsxOf(held({})));
    const expected = chartsPlan.charts.map((chart) => [
      chart.name,
      ofForm(CHART_TYPES, chart),
      chart.title,
      chart.series.map(headerOf),
    ]);
    for (let time = 0; time < 2; time++) {
      adapter(book, onto([chartsPlan]));
      const charts = book.sheetNamed(chartsPlan.name)?.charts ?? [];
      expect(
        charts.map(({ name, chartType, title, series }) => [
          name,
          chartType,
          title.text,
          series.map((each) => seriesName(book, each)),
        ]),
      ).toEqual(expected);
    }
  });

  test("somebody's own chart on the sheet stays", () => {
    const book = openBook(xlsxOf(held({})));
    adapter(book, [chartsPlan]);
    const chart = book.sheetNamed(chartsPlan.name)?.charts[0];
    if (chart === undefined) throw new Error("no chart");
    chart.name = "Mein Diagramm";
    adapter(book, onto([chartsPlan]));
    const names = book.sheetNamed(chartsPlan.name)?.charts.map(({ name }) => name);
    expect(names?.[0]).toBe("Mein Diagramm");
    expect(names?.slice(1)).toEqual(chartsPlan.charts.map(({ name }) => name));
  });
});

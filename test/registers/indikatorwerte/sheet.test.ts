import { describe, expect, test } from "@jest/globals";
import { newWorkbook } from "../../../src/adapters/xlsx/write/new-workbook";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { chartFigures } from "../../../src/core/chart/chart-figures";
import { cellValue } from "../../../src/core/workbook/edit";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { monitoringDe } from "../../../src/i18n/monitoring.de";
import { monitoringEn } from "../../../src/i18n/monitoring.en";
import { indikatoren } from "../../../src/registers/indikatoren/register";
import { indikatorwerte } from "../../../src/registers/indikatorwerte/register";
import { registers } from "../../../src/registers/index";
import { monitoringSheet } from "../../../src/registers/indikatorwerte/sheet/monitoring-sheet";
import { recalculate } from "../../support/files/libreoffice";
import { indikatorenSheet, reihe, werteSheet } from "../../support/workbooks/monitoring";
import { sampleMonitoring } from "../../support/workbooks/monitoring-sample";
import { registerSheet } from "../../support/workbooks/register-sheet";
import { validateWorkbook } from "../../support/files/validate";
import { deepFreeze, workbook } from "../../support/workbooks/workbook";

const snapshotOf = (data: WorkbookData) => deepFreeze(readSnapshot(deepFreeze(data), { registers }));
const planOf = (data: WorkbookData, isPublic = false): SheetPlan =>
  monitoringSheet(snapshotOf(data), 2014, isPublic, monitoringDe, "2015-01-31");
const valueIn = (plan: SheetPlan) => (row: number, column: number) =>
  plan.cells.find((one) => one.row === row && one.column === column)?.value ?? null;
const rowsOf = (plan: SheetPlan): (string | number | boolean | null)[][] => {
  const rows: (string | number | boolean | null)[][] = [];
  for (const { row, column, value } of plan.cells) (rows[row] ??= [])[column] = value;
  return Array.from(rows, (row) => row ?? []);
};

/** A sheet of data as a plan, so that formulas have something to look at. */
const dataPlan = ({ name, rows, tables }: SheetData): SheetPlan => ({
  name,
  cells: rows.flatMap(({ index, cells }) =>
    cells.flatMap((value, column) =>
      value === null || value === undefined ? [] : [{ row: index, column, value, style: "plain" as const }],
    ),
  ),
  columnWidths: [],
  tables: tables.map((table) => ({ name: table.name, range: table.range, columns: table.columns })),
  charts: [],
  gridLines: true,
  print: { orientation: "landscape", fitToWidth: true },
});

const properties = { title: "Monitoring", creator: "ikz", created: "2015-01-31T12:00:00Z" };
const fileOf = (...plans: readonly SheetPlan[]): Uint8Array => newWorkbook(plans, properties).save();

const sample = sampleMonitoring();
const internal = planOf(sample);
const open = planOf(sample, true);

describe("the sheet Monitoring 2014 of the sample", () => {
  test("has a table for each Handlungsfeld, target group above comparison group, a gap as a dash", () => {
    const rows = rowsOf(internal);
    const abgaenge = rows.filter(([name]) => name === "Schulabgänge ohne Abschluss");
    expect(abgaenge.map((row) => row.slice(1, 3))).toEqual([
      ["Ausländische Bevölkerung", "Prozent"],
      ["Deutsche Bevölkerung", "Prozent"],
    ]);
    expect(abgaenge[0]?.[7]).toBe("–");
    expect(rows.find(([name]) => name === "Indikator")).toEqual([
      "Indikator",
      "Gruppe",
      "Einheit",
      ...["2005", "2006", "2007", "2008", "2009", "2010", "2011", "2012", "2013", "2014"],
      "Veränderung",
      "Trend",
    ]);
  });

  test("has one line chart for each Handlungsfeld; where a value is missing its cell is empty", () => {
    expect(internal.charts.map(({ shape, title }) => [shape, title])).toEqual(
      ["Bevölkerung", "Bildung und Sprache", "Arbeit und Wirtschaft", "Wohnen", "Gesellschaftliche Teilhabe"].map(
        (title) => ["line", title],
      ),
    );
    const [, bildung] = internal.charts;
    if (bildung === undefined) throw new Error("no chart");
    const { categories, series } = chartFigures(bildung, valueIn(internal));
    expect(categories).toEqual(["2005", "2006", "2007", "2008", "2009", "2010", "2011", "2012", "2013", "2014"]);
    expect(series.map(({ name, values }) => [name, values[4]])).toEqual([
      ["Betreuung der unter 3-Jährigen: Ausländische Bevölkerung", 27.9],
      ["Betreuung der unter 3-Jährigen: Deutsche Bevölkerung", 51.5],
      ["Schulabgänge ohne Abschluss: Ausländische Bevölkerung", null],
      ["Schulabgänge ohne Abschluss: Deutsche Bevölkerung", 10.8],
    ]);
    const gap = internal.cells.find(
      ({ row, column }) =>
        row === (bildung.series[2]?.values.firstRow ?? 0) + 4 && column === bildung.series[2]?.values.firstColumn,
    );
    expect(gap).not.toHaveProperty("formula");
  });

  test("says what limits the comparison, beside the figures", () => {
    const texts = rowsOf(internal).map(([text]) => text);
    expect(texts).toContain(
      "Teilnahme an Sprachkursen: Seit 2010 zählen auch freiwillig Teilnehmende mit; Werte davor sind niedriger.",
    );
    expect(texts).toContain(
      "Arbeitslosenquote: Ab 2011 ist die Quelle „Arbeitsmarktstatistik (Zensus 2011)“ statt „Arbeitsmarktstatistik“; Werte davor und danach sind nur bedingt vergleichbar.",
    );
  });

  test.each([
    ["de", monitoringDe],
    ["en", monitoringEn],
  ])("no sentence claims a cause: %s", (_, texts) => {
    const plan = monitoringSheet(snapshotOf(sample), 2014, false, texts, "2015-01-31");
    const words = plan.cells.map(({ value }) => (typeof value === "string" ? value : "")).join("\n");
    expect(words).not.toMatch(/\b(weil|wegen|dadurch|deshalb|aufgrund|führt zu|because|due to|caused|thanks to)\b/i);
    expect(words).not.toMatch(/undefined|NaN|\{/);
  });

  test("Microsoft's validator has no objection to either", async () => {
    expect(await validateWorkbook(fileOf(internal, ...sample.sheets.map(dataPlan)))).toEqual([]);
    expect(await validateWorkbook(fileOf(open))).toEqual([]);
  });
});

describe("any registers", () => {
  const odd: readonly CellValue[] = [
    "",
    " ",
    "#N/A",
    "x".repeat(30000),
    -1,
    1e300,
    0.1,
    41640,
    true,
    "{wert}",
    "=1+1",
    "\ud800",
  ];
  const years = [1990, 2005, 2014, "2014", 2099, "bald", null];
  const odds = workbook(
    registerSheet(
      indikatoren,
      odd.map((value) => Object.fromEntries(indikatoren.columns.map(({ name }) => [name, value]))),
    ),
    registerSheet(
      indikatorwerte,
      odd.flatMap((id) =>
        years.flatMap((Jahr) => odd.map((value) => ({ "Indikator-ID": id, Jahr, Gebiet: value, Wert: value }))),
      ),
    ),
  );
  const many = workbook(
    indikatorenSheet(...Array.from({ length: 60 }, () => ({ Richtung: "steigend gut" }))),
    werteSheet(Array.from({ length: 60 }, (_, i) => reihe(`B${i + 1}`, 2010, [10, 20, 30, 40, 50])).flat()),
  );

  test.each([
    ["nothing", workbook()],
    ["empty lists", workbook(indikatorenSheet(), werteSheet([]))],
    ["any value in any column", odds],
    ["many indicators in one Handlungsfeld", many],
  ])("give a sheet that Excel takes: %s", async (_, data) => {
    for (const isPublic of [true, false]) {
      const plan = planOf(data, isPublic);
      for (const height of (plan.rowHeights ?? new Map<number, number>()).values())
        expect(height).toBeLessThanOrEqual(409);
      expect(plan.columnWidths.length).toBeLessThanOrEqual(15);
    }
    expect(await validateWorkbook(fileOf(planOf(data, true)))).toEqual([]);
  });
});

describe("the formulas of the internal sheet", () => {
  const recalculated = async (data: WorkbookData, plan: SheetPlan) => {
    const bytes = await recalculate(fileOf(plan, ...data.sheets.map(dataPlan)));
    const sheet = readWorkbook(openPackage(bytes)).sheets.find(({ name }) => name === plan.name);
    if (sheet === undefined) throw new Error("no sheet");
    return sheet;
  };

  test("give the values of the plan, whoever calculates", async () => {
    const sheet = await recalculated(sample, internal);
    const live = internal.cells.filter(({ formula }) => formula !== undefined);
    expect(live.length).toBeGreaterThan(400);
    for (const { row, column, value } of live) {
      const now = cellValue(sheet, row, column);
      if (typeof value === "number") expect(now).toBeCloseTo(value, 6);
      else expect(now).toBe(value);
    }
  });

  test("follow the register: a changed value, a value that comes and one that goes", async () => {
    const before = workbook(
      indikatorenSheet({}),
      werteSheet([...reihe("B1", 2010, [10, 20, null, 40, 50]), { "Indikator-ID": "X" }]),
    );
    const plan = planOf(before);
    const after = workbook(
      indikatorenSheet({}),
      werteSheet([...reihe("B1", 2010, [10, null, 30, 41, 50]), { "Indikator-ID": "X" }]),
    );
    const sheet = await recalculated(after, plan);
    const row = plan.cells.find(({ value }) => value === "Indikator 1")?.row ?? -1;
    expect([3, 4, 5, 6, 7, 8].map((column) => cellValue(sheet, row, column))).toEqual([10, "–", 30, 41, 50, 9]);
  });

  test.each<[string, WorkbookData]>([
    [
      "two rows of one year",
      workbook(indikatorenSheet({}), werteSheet([...reihe("B1", 2014, [5]), ...reihe("B1", 2014, [6])])),
    ],
    ["a number as text", workbook(indikatorenSheet({}), werteSheet(reihe("B1", 2014, ["5"])))],
    [
      "two spellings",
      workbook(indikatorenSheet({}), werteSheet([...reihe("B1", 2013, [5]), ...reihe("b1", 2014, [6])])),
    ],
    ["years as text", workbook(indikatorenSheet({}), werteSheet([{ "Indikator-ID": "B1", Jahr: "2014", Wert: 5 }]))],
  ])("are left out where they would not be certain: %s", (_, data) => {
    expect(planOf(data).cells.filter(({ formula }) => formula !== undefined && formula.includes("SUMPRODUCT"))).toEqual(
      [],
    );
  });
});

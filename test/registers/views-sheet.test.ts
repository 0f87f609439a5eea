import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import { registerViewsSheet } from "../../src/charts/register-views-sheet";
import { OHNE } from "../../src/core/count/count";
import type { Register } from "../../src/core/lists/register";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import type { CellValue, WorkbookData } from "../../src/core/workbook/workbook-data";
import { registersDe } from "../../src/i18n/registers.de";
import { registersEn } from "../../src/i18n/registers.en";
import { arbeitsplan } from "../../src/registers/arbeitsplan/register";
import { registers } from "../../src/registers/index";
import { themenspeicher, ZUSTAENDE } from "../../src/registers/themenspeicher/register";
import { formName } from "../support/files/chart-cells";
import { recalculate } from "../support/files/libreoffice";
import { registerSheet } from "../support/workbooks/register-sheet";
import { newObjections } from "../support/files/validate";
import { workbook } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";

const planOf = (book: WorkbookData, register: Register): SheetPlan =>
  registerViewsSheet(readSnapshot(book, { registers }), register, registersDe, "de", "30.06.2015");

/** The figures below the header of a view: key, total and the parts, until the row of totals. */
function figures(plan: SheetPlan, header: string): readonly (readonly CellValue[])[] {
  const top = plan.cells.find(({ style, column, value }) => style === "heading" && column === 0 && value === header);
  if (top === undefined) throw new Error(`no table: ${header}`);
  const rows: CellValue[][] = [];
  for (let row = top.row; ; row++) {
    const cells = plan.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    rows.push(cells.map(({ value }) => value));
    if (cells[0]?.style === "total-label") return rows;
  }
}

const themen = workbook(
  registerSheet(themenspeicher, [
    { Thema: "Vergabestelle", Dezernat: "II", Zustand: "Vorschlag" },
    { Thema: "Bauhof", Dezernat: "III", Zustand: "gescheitert", Hemmnis: "Kosten" },
    { Thema: "Archiv", Dezernat: "II", Zustand: "gescheitert", Hemmnis: "Rechtslage; Kosten" },
    { Thema: "Melderegister", Zustand: "Pilot" },
  ]),
);

test("the Themenspeicher by Zustand and Dezernat, and its Hemmnisse by frequency", () => {
  const plan = planOf(themen, themenspeicher);
  expect(plan.name).toBe("Auswertung Themenspeicher");
  expect(figures(plan, "Zustand")).toEqual([
    ["Zustand", "Summe", "II", "III", OHNE],
    ["Vorschlag", 1, 1, 0, 0],
    ["Handlungsleitfaden in Arbeit", 0, 0, 0, 0],
    ["Handlungsleitfaden liegt vor", 0, 0, 0, 0],
    ["Pilot", 1, 0, 0, 1],
    ["Maßnahme", 0, 0, 0, 0],
    ["zurückgestellt", 0, 0, 0, 0],
    ["gescheitert", 2, 1, 1, 0],
    ["Summe", 4, 2, 1, 1],
  ]);
  expect(figures(plan, "Hemmnis").slice(0, 3)).toEqual([
    ["Hemmnis", "Summe"],
    ["Kosten", 2],
    ["Rechtslage", 1],
  ]);
  expect(plan.charts.map((chart) => [chart.name, formName(chart)])).toEqual([
    ["zustand-dezernat", "bar across side-by-side"],
    ["hemmnisse", "bar across side-by-side"],
  ]);
});

test("the Hemmnisse of a chart are those that are named", () => {
  const plan = planOf(themen, themenspeicher);
  const chart = plan.charts[1];
  const at = (row: number): CellValue | undefined =>
    plan.cells.find((cell) => cell.row === row && cell.column === 0)?.value;
  expect(at(chart?.categories.firstRow ?? -1)).toBe("Kosten");
  expect(at(chart?.categories.lastRow ?? -1)).not.toBe(OHNE);
});

describe("figures follow the list", () => {
  test.each<[string, WorkbookData, boolean]>([
    ["in a table with right spellings", themen, true],
    [
      "not in a plain range",
      workbook({ ...registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot" }]), tables: [] }),
      false,
    ],
    [
      "not with a value that is written in another way",
      workbook(registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot " }])),
      false,
    ],
    ["not with a row without Thema", workbook(registerSheet(themenspeicher, [{ Zustand: "Pilot" }])), false],
    [
      "not in two lists",
      workbook(
        registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot" }]),
        registerSheet(themenspeicher, [{ Thema: "B", Zustand: "Pilot" }], { name: "Mehr" }),
      ),
      false,
    ],
  ])("%s", (_, book, isLive) => {
    const plan = planOf(book, themenspeicher);
    expect(plan.cells.find(({ style }) => style === "integer")?.formula !== undefined).toBe(isLive);
    expect(plan.cells.some(({ value }) => value === registersDe.fixed)).toBe(!isLive);
  });
});

const anyRow = fc.record(
  {
    Thema: fc.constantFrom("Archiv", "Bauhof", "Zoo"),
    Dezernat: fc.constantFrom("I", "II", "OB"),
    Zustand: fc.constantFrom(...ZUSTAENDE),
    Hemmnis: fc.constantFrom("Kosten", "Rechtslage; Kosten", "Sonstiges"),
  },
  { requiredKeys: ["Thema"] },
);

describe("LibreOffice", () => {
  test.each([
    ["the Themenspeicher", themenspeicher, fc.sample(anyRow, { numRuns: 60, seed: 7 })],
    [
      "the Arbeitsplan",
      arbeitsplan,
      ["geplant", "erledigt", "in Arbeit", "geplant"].map((Stand, i) => ({
        Sitzung: "Juni 2015",
        Arbeitsziel: `Ziel ${i}`,
        Handlungsfeld: ["Bildung", "Arbeit & Wohnen"][i % 2] ?? "",
        Stand,
      })),
    ],
  ] as const)("calculates the same figures: %s", async (_, register: Register, rows) => {
    const book = workbook(registerSheet<string>(register, rows));
    const plan = planOf(book, register);
    const input = xlsxOf(book);
    const pkg = openPackage(input);
    writeSheets(pkg, [plan]);
    const written = pkg.save();
    expect(await newObjections(input, written)).toEqual([]);
    const sheet = readWorkbook(openPackage(await recalculate(written))).sheets.find(({ name }) => name === plan.name);
    const live = plan.cells.filter(({ formula }) => formula !== undefined);
    expect(live.length).toBeGreaterThan(8);
    for (const { row, column, value } of live)
      expect([row, column, sheet?.rows.find(({ index }) => index === row)?.cells[column] ?? null]).toEqual([
        row,
        column,
        value,
      ]);
  });
});

test("in English", () => {
  const plan = registerViewsSheet(readSnapshot(themen, { registers }), themenspeicher, registersEn, "en", "30.06.2015");
  expect(plan.cells.map(({ value }) => value)).toEqual(
    expect.arrayContaining(["Topic store", "4 Themen · as of 30.06.2015", "Total"]),
  );
});

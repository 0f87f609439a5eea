import { describe, expect, test } from "@jest/globals";
import { applyEdits } from "../../src/adapters/xlsx/patch/apply-edits";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import { comparisonSheet } from "../../src/charts/comparison-sheet";
import type { Edit } from "../../src/core/workbook/edit";
import type { ChartRange } from "../../src/core/chart/chart-spec";
import { compareYears, type YearComparison } from "../../src/core/compare/compare-years";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import type { CellValue, WorkbookData } from "../../src/core/workbook/workbook-data";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { comparisonEn } from "../../src/i18n/comparison.en";
import { contiguousRange } from "../support/files/chart-cells";
import { recalculate } from "../support/files/libreoffice";
import { sampleWorkbook } from "../support/workbooks/sample-years";
import { validateWorkbook } from "../support/files/validate";
import { deepFreeze, headers, row, sheet, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { onto } from "../support/workbooks/onto";

const STAND = "12.11.2014";

interface Made {
  readonly plan: SheetPlan;
  readonly comparison: YearComparison;
}

function made(book: WorkbookData, from: number, to: number, texts = comparisonDe): Made {
  const snapshot = deepFreeze(readSnapshot(deepFreeze(book)));
  const comparison = deepFreeze(compareYears(snapshot, from, to));
  return { plan: comparisonSheet(snapshot, comparison, texts, STAND), comparison };
}

function written(book: WorkbookData, plan: SheetPlan): Uint8Array {
  const pkg = openPackage(xlsxOf(book));
  writeSheets(pkg, [plan]);
  return pkg.save();
}

type Cells = (row: number, column: number) => CellValue;

function cellsOf(bytes: Uint8Array, name: string): Cells {
  const found = readWorkbook(openPackage(bytes)).sheets.find((one) => one.name === name);
  return (at, column) => found?.rows.find(({ index }) => index === at)?.cells[column] ?? null;
}

/** The rows of a figures table: below the first header cell of that text, as far as there are labels. */
function tableRows(plan: SheetPlan, cells: Cells, header: string, width = 5): CellValue[][] {
  const top = plan.cells.find(({ value, style, column }) => style === "heading" && column === 0 && value === header);
  const rows: CellValue[][] = [];
  for (let at = (top?.row ?? 0) + 1; ; at++) {
    const style = plan.cells.find((cell) => cell.row === at && cell.column === 0)?.style;
    if (style !== "label" && style !== "total-label") return rows;
    rows.push(Array.from({ length: width }, (_, column) => cells(at, column)));
  }
}

const expectedRows = (comparison: YearComparison, merkmal: "kategorie" | "dezernat" | "art"): CellValue[][] =>
  [...comparison[merkmal], comparison.total].map(({ key, from, to, delta, percent }) => [
    key,
    from,
    to,
    delta,
    percent,
  ]);

/** What a calculation leaves in the cell of an empty percentage. */
const withoutEmptyText = (rows: CellValue[][]): CellValue[][] =>
  rows.map((cells) => cells.map((value) => (value === "" ? null : value)));

async function expectCalculated({ plan, comparison }: Made, bytes: Uint8Array): Promise<void> {
  const cells = cellsOf(await recalculate(bytes), plan.name);
  const tables = { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" } as const;
  for (const merkmal of ["kategorie", "dezernat", "art"] as const)
    expect(withoutEmptyText(tableRows(plan, cells, tables[merkmal]))).toEqual(expectedRows(comparison, merkmal));
  for (const { row: at, column, value, formula } of plan.cells)
    if (formula !== undefined && value !== "") expect([at, column, cells(at, column)]).toEqual([at, column, value]);
}

const overlaps = (a: ChartRange, b: ChartRange): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

/** Charts cover neither cells nor merged texts nor one another, and no page break runs through one. */
function expectRoom(plan: SheetPlan): void {
  plan.charts.forEach(({ anchor, name }, i) => {
    const at = ({ row: r, column: c }: { row: number; column: number }): ChartRange => ({ firstRow: r, firstColumn: c, lastRow: r, lastColumn: c }); // prettier-ignore
    const covered = plan.cells.filter((cell) => overlaps(anchor, at(cell))).map(({ value }) => value);
    const texts = (plan.merges ?? []).filter((merge) => overlaps(anchor, merge));
    const others = plan.charts.slice(i + 1).filter((other) => overlaps(anchor, other.anchor));
    const cut = (plan.print.pageBreaks ?? []).filter((before) => before > anchor.firstRow && before <= anchor.lastRow);
    expect({ name, covered, texts, others, cut }).toEqual({ name, covered: [], texts: [], others: [], cut: [] });
  });
}

function expectCharts(plan: SheetPlan): void {
  expect(new Set(plan.charts.map(({ name }) => name)).size).toBe(plan.charts.length);
  const sentences = new Set(plan.cells.filter(({ style }) => style === "sentence").map(({ value }) => value));
  for (const chart of plan.charts) {
    expect(contiguousRange(chart)).not.toBeNull();
    expect(sentences.has(chart.description)).toBe(true);
    for (const { name } of chart.series) {
      const header = plan.cells.find((cell) => cell.row === name.firstRow && cell.column === name.firstColumn);
      expect(typeof header?.value).toBe("string");
    }
  }
}

describe("the reports of 2012 and 2014", () => {
  const book = sampleWorkbook();
  const made2014 = made(book, 2012, 2014);
  const { plan } = made2014;

  test("all figures of both years are formulas, and LibreOffice calculates the core's counts", async () => {
    const values = plan.cells.filter(({ style, formula, column }) => ["integer", "total"].includes(style) && column < 3 && formula === undefined && column > 0); // prettier-ignore
    expect(values.map(({ value }) => value).filter((value) => value !== null)).toHaveLength(6);
    await expectCalculated(made2014, written(book, plan));
  });

  test("the workbook is valid, also after a second run", async () => {
    const pkg = openPackage(written(book, plan));
    expect(await validateWorkbook(pkg.save())).toEqual([]);
    writeSheets(pkg, onto([made(book, 2012, 2014, comparisonEn).plan]));
    const again = pkg.save();
    expect(await validateWorkbook(again)).toEqual([]);
    expect(readWorkbook(openPackage(again)).sheets.map(({ name }) => name)).toEqual(["IKZ 2012", "IKZ 2014", "Jahresvergleich 2014"]); // prettier-ignore
  });

  test("figures follow when canonical values are typed later", async () => {
    const pkg = openPackage(written(book, plan));
    const edit = (at: number, column: number, after: string): Edit => {
      const before = book.sheets[1]?.rows.find(({ index }) => index === at)?.cells[column] ?? null;
      return { sheet: "IKZ 2014", row: at, column, before, after };
    };
    const arten = [37, 111, 112].map((at) => edit(at, headers.indexOf("Art"), "intrakommunal; vertikal"));
    const edits = [...arten, edit(1, headers.indexOf("Kategorie"), "III")];
    expect(applyEdits(pkg, edits).skipped).toEqual([]);
    const edited = readWorkbook(pkg);
    const after = compareYears(readSnapshot(edited), 2012, 2014);
    const cells = cellsOf(await recalculate(pkg.save()), plan.name);
    expect(after.art).not.toEqual(made2014.comparison.art);
    expect(withoutEmptyText(tableRows(plan, cells, "Art"))).toEqual(expectedRows(after, "art"));
    expect(withoutEmptyText(tableRows(plan, cells, "Kategorie"))).toEqual(expectedRows(after, "kategorie"));
  });

  test("six charts with the contract's titles, each on one range with a sentence beside it", () => {
    expect(plan.charts.map(({ title }) => title)).toEqual([
      "Vergleich der Maßnahmen der Interkommunalen Zusammenarbeit 2014 gegenüber 2012",
      "Maßnahmen der Interkommunalen Zusammenarbeit 2012",
      "Maßnahmen der Interkommunalen Zusammenarbeit 2014",
      "Maßnahmen nach Dezernat 2012 und 2014",
      "Maßnahmen nach Art 2012 und 2014",
      "Von 2012 nach 2014: beendete und neue Maßnahmen",
    ]);
    expectCharts(plan);
    expectRoom(plan);
  });

  test("a gap is never called Vorjahr; nothing is left unfilled", () => {
    const texts = plan.cells.map(({ value }) => String(value ?? "")).join("\n");
    expect(texts).not.toMatch(/[Vv]orjahr|undefined|NaN|\[object/);
    expect(texts).toContain("2014 wurden 150 Maßnahmen gemeldet, 62 mehr als 2012 (88; +70,5 %).");
    expect(texts).toContain(`Stand ${STAND}`);
  });

  test("the list names every Maßnahme once, new ones first, with a link to its cell", () => {
    const { measures } = made2014.comparison;
    const [table] = plan.tables;
    expect((table?.range.lastRow ?? 0) - (table?.range.firstRow ?? 0)).toBe(measures.length);
    const links = plan.cells.filter(({ link }) => link !== undefined);
    expect(links).toHaveLength(88 + 150);
    expect(plan.print.repeatRows).toEqual([table?.range.firstRow, table?.range.firstRow]);
    const states = plan.cells.filter(({ row: at, column }) => column === 0 && at > (table?.range.firstRow ?? 0)).map(({ value }) => String(value)); // prettier-ignore
    const order = states.map((state) => ["neu", "beendet", "fortgeführt, Kategorie", "fortgeführt"].findIndex((begin) => state.startsWith(begin))); // prettier-ignore
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe("other workbooks", () => {
  test("neighbouring years speak of the Vorjahr", () => {
    const { plan } = made(workbook(year(2013, row()), year(2014, row())), 2013, 2014);
    expect(plan.charts[0]?.title).toBe("Vergleich der Maßnahmen der Interkommunalen Zusammenarbeit zum Vorjahr");
  });

  test("from three years on they stand in a chart of their own; a year without a list stays empty", async () => {
    const kategorien = (jahr: number, ...all: string[]) => year(jahr, ...all.map((one, i) => row({ Kategorie: one, Thema: `Thema ${i}` }))); // prettier-ignore
    const book = workbook(
      kategorien(2011, "I", "II"),
      kategorien(2012, "II", "II", "III"),
      kategorien(2014, "Kat. II"),
    );
    const one = made(book, 2012, 2014);
    expect(one.plan.charts.map(({ name }) => name)).toContain("years-stacked");
    expectCharts(one.plan);
    expectRoom(one.plan);
    const bytes = written(book, one.plan);
    await expectCalculated(one, bytes);
    const cells = cellsOf(await recalculate(bytes), one.plan.name);
    expect(tableRows(one.plan, cells, "Jahr")).toEqual([
      ["2011", 1, 1, 0, 2],
      ["2012", 0, 2, 1, 3],
      ["2013", null, null, null, null],
      ["2014", 0, 1, 0, 1],
    ]);
  });

  test("a plain range gives values and says so; misspelt lists stay exact", async () => {
    const grid = [
      headers,
      row({ Kategorie: "ii", Art: "inter- und intrakommunal" }),
      row({ Kategorie: "VII", Art: null }),
    ];
    const book = workbook(sheet("IKZ 2013", grid), sheet("IKZ 2014", [...grid, row({ Dezernat: 3 })], { table: "M" }));
    const one = made(book, 2013, 2014);
    const texts = one.plan.cells.map(({ value }) => String(value ?? "")).join("\n");
    expect(texts).toContain(`Ausgenommen 2013: als Werte eingetragen, Stand ${STAND}.`);
    const bytes = written(book, one.plan);
    expect(await validateWorkbook(bytes)).toEqual([]);
    await expectCalculated(one, bytes);
  });

  test("one list for all years with totals row and hidden rows", async () => {
    const columns = ["Jahr", ...headers];
    const rows = [2012, 2012, 2013, null].map((jahr, i) => (jahr === null ? [] : [jahr, ...row({ Thema: `T ${i}` })]));
    const book = workbook(
      sheet("Alle Jahre", [columns, ...rows, ["Summe", 3]], { table: "Alle", totalsRow: true, hidden: [3] }),
    );
    const one = made(book, 2012, 2013);
    await expectCalculated(one, written(book, one.plan));
  });
});

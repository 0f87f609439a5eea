import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { watchChanges } from "../../../src/adapters/excel/watch-changes";
import { listSheet } from "../../../src/core/sheets/list-sheet";
import { inverseEdits } from "../../../src/core/workbook/edit";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { sheetsDe } from "../../../src/i18n/sheets.de";
import { chartsPlan } from "../../support/workbooks/demo-plans";
import { eventually } from "../../support/eventually";
import { adapterScript, excelAdapter, type ExcelAdapter } from "../../support/hosts/excel-adapter";
import { startWorkbench, type TestWorkbench } from "../../support/hosts/workbench";
import { headers, range, row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { onto } from "../../support/workbooks/onto";

let bench: TestWorkbench;
let excel: ExcelAdapter;

beforeAll(async () => {
  bench = await startWorkbench();
  excel = excelAdapter(bench, await adapterScript());
});

afterAll(() => bench.close());

const open = (...sheets: WorkbookData["sheets"]): Promise<void> => excel.open(xlsxOf(workbook(...sheets)));

/** The value of a body run in the add-in's frame. */
async function ask(body: string): Promise<unknown> {
  const { value, error } = await bench.run(body);
  if (error !== undefined) throw new Error(`${error.code}: ${error.message} (${error.location})`);
  return value;
}

const refusal = async (name: string, ...args: unknown[]): Promise<unknown> => {
  const answer = await excel.call(name, ...args);
  return "refused" in answer ? [answer.refused, answer.values] : answer.value;
};

describe("reading", () => {
  const lists = [year(2012, ...rows(5000)), year(2014, ...rows(5000)), sheet("Notiz", [["x"]])];

  test("5,000 rows a year take at most four syncs and little more than their values", async () => {
    await open(...lists);
    await bench.resetCounters();
    const data = await excel.read();
    const { batches, bytesSent, bytesReceived } = await bench.counters();
    const values = JSON.stringify(
      data.sheets.map((each) => each.rows.map(({ cells }) => cells.map((cell) => cell ?? ""))),
    );
    expect(batches).toBeLessThanOrEqual(4);
    expect(bytesSent + bytesReceived).toBeLessThan(1.3 * Buffer.byteLength(values));
  });

  test("what is too long for one answer is read in parts", async () => {
    const long = sheet(
      "lang",
      Array.from({ length: 700 }, (_, i) => Array.from({ length: 10 }, (_cell, j) => `${i} ${j} ${"ä".repeat(500)}`)),
    );
    await open(sheet("davor", [["x"]], { hidden: [1] }), long);
    expect((await excel.read()).sheets).toMatchObject([{ rows: [{ hidden: true }] }, { rows: long.rows }]);
  });

  test("more merges than Excel lists are unknown, all else is read", async () => {
    const merges = Array.from({ length: 513 }, (_, i) => `A${i + 1}:B${i + 1}`);
    await open(sheet("viele", [["a"], ["b"]], { merges }), sheet("Liste", [["x"]], { table: "T" }));
    expect((await excel.read()).sheets).toMatchObject([
      { merges: null, rows: [{ cells: ["a"] }, { cells: ["b"] }] },
      { merges: null, tables: [{ name: "T" }] },
    ]);
  });

  test("some rows again", async () => {
    await open(sheet("IKZ 2014", [headers, row(), row(), row(), row()], { hidden: [3], formulas: ["B4"] }));
    const all = (await excel.read()).sheets[0]?.rows;
    const lines = (firstRow: number, lastRow: number): object => ({
      firstRow,
      firstColumn: 0,
      lastRow,
      lastColumn: 16383,
    });
    expect(await refusal("readRows", "IKZ 2014", lines(1, 3))).toEqual(all?.slice(1, 4));
    expect(await refusal("readRows", "IKZ 2014", lines(0, 1048575))).toEqual(all);
    expect(await refusal("readRows", "IKZ 2014", lines(90, 99))).toEqual([]);
    const cell = { firstRow: 1, firstColumn: 6, lastRow: 1, lastColumn: 6 };
    const [, , , , , , thema] = all?.[1]?.cells ?? [];
    expect(await refusal("readRows", "IKZ 2014", cell)).toMatchObject([
      { index: 1, cells: [null, null, null, null, null, null, thema] },
    ]);
    expect(await refusal("readRows", "IKZ 2099", lines(0, 1))).toEqual(["sheet-missing", { sheet: "IKZ 2099" }]);
  });

  test("a cell being edited is a refusal, not a fault", async () => {
    await open(sheet("a", [["x"]]));
    await bench.setEditing(true);
    expect(await refusal("readWorkbook")).toMatchObject(["cell-edit", {}]);
    await bench.setEditing(false);
    expect((await excel.read()).sheets).toHaveLength(1);
  });
});

function rows(count: number): ReturnType<typeof row>[] {
  return Array.from({ length: count }, (_, i) =>
    row({ Thema: `Zusammenarbeit mit Gemeinde ${i} bei Kläranlage und Straßen` }),
  );
}

describe("edits", () => {
  const edit = (before: string | null, after: string | null, more: object = {}): object => ({
    sheet: "IKZ 2014",
    row: 1,
    column: 6,
    before,
    after,
    ...more,
  });
  const thema = "Winterdienst mit Nachbargemeinden";

  test("a person's later change is not taken back", async () => {
    await open(year(2014, row()));
    const { applied } = await excel.apply([edit(thema, "neu")]);
    await bench.setCell("IKZ 2014", "G2", "von Hand");
    expect((await excel.apply(inverseEdits(applied))).skipped).toMatchObject([{ reason: "changed" }]);
    expect((await bench.cell("IKZ 2014", "G2")).text).toBe("von Hand");
  });

  test("locked cells of a protected sheet are left alone, open ones are not", async () => {
    await open(year(2014, row(), row()));
    await ask(`const s = context.workbook.worksheets.getItem("IKZ 2014"); s.getRange("G3").format.protection.locked = false;
      s.protection.protect(); await context.sync();`);
    const result = await excel.apply([edit(thema, "neu"), edit(thema, "neu", { row: 2 })]);
    expect(result.skipped).toMatchObject([{ reason: "protected", edit: { row: 1 } }]);
    expect(result.applied).toMatchObject([{ row: 2 }]);
    expect((await bench.cell("IKZ 2014", "G3")).text).toBe("neu");
  });

  test("a number for a cell with the format for text is a number", async () => {
    await open(sheet("Liste", [["Jahr"], ["2014"]]));
    await ask(
      `context.workbook.worksheets.getItem("Liste").getRange("A2").numberFormat = [["@"]]; await context.sync();`,
    );
    await excel.apply([{ sheet: "Liste", row: 1, column: 0, before: "2014", after: 2014 }]);
    expect((await excel.read()).sheets[0]?.rows[1]?.cells).toEqual([2014]);
  });

  test("thousands of cells here and there in 20,000 rows take a few requests, and undoing them as well", async () => {
    await open(year(2014, ...rows(20000)));
    const places = Array.from({ length: 6000 }, (_, i) => ({ row: 1 + 3 * i + (i % 2), column: 5 + (i % 3) }));
    const before = await bench.inBook(
      (book, wanted) =>
        wanted.map(({ row: at, column }) => book.sheetNamed("IKZ 2014")?.cells.value(at, column) ?? null),
      places,
    );
    const edits = places.map((place, i) => ({
      ...{ sheet: "IKZ 2014", ...place },
      ...{ before: before[i] ?? null, after: `neu ${i}` },
    }));
    await bench.resetCounters();
    const { applied, skipped } = await excel.apply(edits);
    expect([applied.length, skipped]).toEqual([6000, []]);
    expect((await bench.counters()).batches).toBeLessThanOrEqual(4);
    expect(await bench.cell("IKZ 2014", "G6")).toMatchObject({ value: "neu 1" });
    expect(await bench.cell("IKZ 2014", "G7")).toMatchObject({ value: (await bench.cell("IKZ 2014", "G7")).text });
    const undone = await excel.apply(inverseEdits(applied));
    expect(undone.applied).toHaveLength(6000);
    const after = await bench.inBook(
      (book, wanted) =>
        wanted.map(({ row: at, column }) => book.sheetNamed("IKZ 2014")?.cells.value(at, column) ?? null),
      places,
    );
    expect(after).toEqual(before);
  });

  test("texts too long for one request are written in parts", async () => {
    const long = "ä".repeat(3000);
    await open(year(2014, ...rows(2000)));
    const edits = Array.from({ length: 2000 }, (_, i) => edit(null, `${i} ${long}`, { row: i + 1, column: 11 }));
    const { applied } = await excel.apply(edits);
    expect(applied).toHaveLength(2000);
    expect((await bench.cell("IKZ 2014", "L2001")).text).toBe(`1999 ${long}`);
  });

  test("on a protected sheet each cell is written that may be, however the locked ones are scattered", async () => {
    await open(year(2014, ...rows(600)));
    const open600 = Array.from({ length: 600 }, (_, i) => i).filter((i) => (i * 7919) % 11 < 4);
    await ask(`const s = context.workbook.worksheets.getItem("IKZ 2014");
      for (const i of ${JSON.stringify(open600)}) s.getCell(i + 1, 11).format.protection.locked = false;
      s.protection.protect(); await context.sync();`);
    await bench.resetCounters();
    const edits = Array.from({ length: 600 }, (_, i) => edit(null, `neu ${i}`, { row: i + 1, column: 11 }));
    const { applied, skipped } = await excel.apply(edits);
    expect(applied.map(({ row: at }) => at - 1)).toEqual(open600);
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(["protected"]));
    expect((await bench.counters()).batches).toBeLessThanOrEqual(7);
  });

  test("all is written in one batch", async () => {
    await open(year(2014, ...rows(300)));
    await bench.resetCounters();
    const edits = Array.from({ length: 300 }, (_, i) => edit(null, `M-${i}`, { row: i + 1, column: 0 }));
    expect((await excel.apply(edits)).applied).toHaveLength(300);
    expect((await bench.counters()).batches).toBeLessThanOrEqual(4);
  });
});

describe("sheets", () => {
  const chartNames = `const c = context.workbook.worksheets.getItem("${chartsPlan.name}").charts.load("items/name");
    await context.sync(); return c.items.map((each) => each.name).sort();`;

  test("are updated in their place; other sheets and people's charts stay", async () => {
    await open(
      sheet("Erstes", [["a"]]),
      sheet(chartsPlan.name, [["alt", "alt"]], { merges: ["A1:B1"] }),
      year(2014, row()),
    );
    await excel.write(onto([chartsPlan]));
    const before = await excel.read();
    await ask(`const s = context.workbook.worksheets.getItem("${chartsPlan.name}");
      s.charts.add("Line", s.getRange("A5:B7")).name = "Mein Diagramm 1"; await context.sync();`);
    await excel.write(onto([chartsPlan]));
    const after = await excel.read();
    expect(after).toEqual(before);
    expect(after.sheets.map(({ name }) => name)).toEqual(["Erstes", chartsPlan.name, "IKZ 2014"]);
    expect(await ask(chartNames)).toEqual([...chartsPlan.charts.map(({ name }) => name), "Mein Diagramm 1"].sort());
  });

  test("are refused, with nothing changed, where protected or a table's name is taken", async () => {
    await open(
      sheet(chartsPlan.name, [["a"]], { protected: true }),
      sheet("Andere", [["A"], ["b"]], { table: "Massnahmen_2015" }),
    );
    const before = await excel.read();
    expect(await refusal("writeSheets", [{ ...plain(chartsPlan), onto: { keep: [] } }])).toEqual([
      "protected",
      { sheet: chartsPlan.name },
    ]);
    expect(await refusal("writeSheets", [plain(listSheet(2015, sheetsDe.list))])).toEqual([
      "name-taken",
      { name: "Massnahmen_2015" },
    ]);
    expect(await excel.read()).toEqual(before);
  });

  test("another workbook has the focus", async () => {
    await open(sheet("a", [["x"]]));
    await bench.setUnfocused(true);
    expect(await refusal("writeSheets", [plain(chartsPlan)])).toMatchObject(["other-workbook", {}]);
    await bench.setUnfocused(false);
  });
});

const plain = ({ rowHeights, ...plan }: typeof chartsPlan): object => ({
  ...plan,
  ...(rowHeights === undefined ? {} : { rowHeights: [...rowHeights] }),
});

describe("marks", () => {
  const look = `const s = context.workbook.worksheets.getItem("IKZ 2014"); const all = s.getRange().conditionalFormats.load("items/type");
    const fill = s.getRange("F2").format.fill.load("color"); await context.sync();
    return [all.items.length, fill.color];`;
  const marks = [
    { sheet: "IKZ 2014", range: range("F2"), severity: "error" },
    { sheet: "IKZ 2014", range: range("F3:G3"), severity: "error" },
    { sheet: "IKZ 2014", range: range("A2"), severity: "hint" },
    { sheet: "zu", range: range("A1"), severity: "hint" },
  ];

  test("come and go, and what people have set stays", async () => {
    await open(year(2014, row(), row()), sheet("zu", [["x"]], { protected: true }));
    await ask(`const s = context.workbook.worksheets.getItem("IKZ 2014"); s.getRange("F2").format.fill.color = "#FFFF00";
      const own = s.getRange("F2:F3").conditionalFormats.add("Custom"); own.custom.rule.formula = '=$A$1="x"';
      own.custom.format.fill.color = "#00FF00"; await context.sync();`);
    expect(await refusal("hasMarks")).toBe(false);
    expect(await refusal("setMarks", marks)).toEqual({ left: ["zu"] });
    expect(await ask(look)).toEqual([3, "#FFFF00"]);
    expect(await refusal("hasMarks")).toBe(true);
    expect(await refusal("setMarks", marks.slice(0, 1))).toEqual({ left: [] });
    expect(await ask(look)).toEqual([2, "#FFFF00"]);
    expect(await refusal("clearMarks")).toEqual({ left: [] });
    expect(await ask(look)).toEqual([1, "#FFFF00"]);
  });

  test("on a sheet that was protected meanwhile are named", async () => {
    await open(year(2014, row()));
    await refusal("setMarks", marks.slice(0, 1));
    const protect = (what: string): string =>
      `context.workbook.worksheets.getItem("IKZ 2014").protection.${what}(); await context.sync();`;
    await ask(protect("protect"));
    expect(await refusal("clearMarks")).toEqual({ left: ["IKZ 2014"] });
    await ask(protect("unprotect"));
    expect(await refusal("clearMarks")).toEqual({ left: [] });
    expect(await ask(look)).toEqual([0, "#FFFFFF"]);
  });
});

describe("a place", () => {
  test("is shown", async () => {
    await open(sheet("a", [["x"]]), sheet("b'c", [["x"]]));
    await refusal("selectCell", { sheet: "b'c", row: 4, column: 1, lastRow: 6, lastColumn: 2 });
    expect(await bench.selection()).toEqual({ sheet: "b'c", address: "B5:C7" });
  });

  test("on a hidden or missing sheet, or in a workbook without the focus, is refused", async () => {
    await open(sheet("a", [["x"]]), { ...sheet("weg", [["x"]]), visible: false });
    const place = { row: 0, column: 0 };
    expect(await refusal("selectCell", { sheet: "weg", ...place })).toEqual(["sheet-hidden", { sheet: "weg" }]);
    expect(await refusal("selectCell", { sheet: "fehlt", ...place })).toEqual(["sheet-missing", { sheet: "fehlt" }]);
    await bench.setUnfocused(true);
    expect(await refusal("selectCell", { sheet: "a", ...place })).toMatchObject(["other-workbook", {}]);
    await bench.setUnfocused(false);
  });
});

describe("changes", () => {
  type WorkbookChange = Parameters<Parameters<typeof watchChanges>[1]>[0];
  const seen = (): Promise<WorkbookChange[]> =>
    eventually(
      async () => (await refusal("changes")) as WorkbookChange[],
      (changes) => changes.length > 0,
    );

  test("are told with sheet and cells; another person's without", async () => {
    await open(sheet("a", [["x"]]), sheet("b", [["x"]]));
    await refusal("watch");
    await bench.setCell("b", "C4", "neu");
    expect(await seen()).toEqual([{ source: "local", sheet: "b", cells: range("C4") }]);
    await bench.setCell("a", "A1", "anders", "Remote");
    expect(await seen()).toEqual([{ source: "remote", sheet: null, cells: null }]);
    await refusal("unwatch");
    await bench.setCell("a", "A1", "zuletzt");
    await refusal("watch");
    await bench.setCell("b", "C5", "wieder");
    expect(await seen()).toEqual([{ source: "local", sheet: "b", cells: range("C5") }]);
    await refusal("unwatch");
  });
});

describe("dropdowns", () => {
  test("are set, with the names that they draw from", async () => {
    await open(sheet("Liste", [["Art"], ["x"]]), sheet("Stammdaten", [["Art"], ["vertikal"]], { table: "Arten" }));
    const list = {
      sheet: "Liste",
      range: range("A2:A9"),
      source: "IKZ_Arten",
      prompt: { title: "Art", text: "Wählen Sie." },
      strict: false,
    };
    const names = [
      { name: "IKZ_Arten", formula: "Arten[Art]" },
      { name: "IKZ_Fehlt", formula: "Fehlt[Fehlt]" },
    ];
    expect(
      await refusal("setDropdowns", [list, { ...list, range: range("B2"), source: "IKZ_Fehlt" }], names),
    ).toBeNull();
    const rule = (
      address: string,
    ): string => `const v = context.workbook.worksheets.getItem("Liste").getRange("${address}").dataValidation.load("type,rule");
      await context.sync(); return [v.type, v.rule?.list?.source ?? null];`;
    expect(await ask(rule("A5"))).toEqual(["List", "=IKZ_Arten"]);
    expect(await ask(rule("B2"))).toEqual(["None", null]);
    expect((await excel.read()).names).toEqual([{ name: "IKZ_Arten", formula: "Arten[Art]" }]);
  });
});

describe("an old Excel", () => {
  test("without ExcelApi 1.13 merges are unknown, all else is read", async () => {
    const old = await startWorkbench({ excelApi: "1.9" });
    try {
      const adapter = excelAdapter(old, await adapterScript());
      await adapter.open(xlsxOf(workbook(sheet("a", [["x", "y"]], { merges: ["A3:B3"] }))));
      const data = await adapter.read();
      expect(data.sheets[0]).toMatchObject({ merges: null, rows: [{ cells: ["x", "y"] }] });
      await adapter.write([chartsPlan]);
      expect((await adapter.apply([{ sheet: "a", row: 0, column: 0, before: "x", after: "z" }])).applied).toHaveLength(
        1,
      );
    } finally {
      await old.close();
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";
import { sheet, workbook } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";

/* What is typed is taken back and made again; a table grows when somebody types below it. */
let bench: TestWorkbench;
beforeAll(async () => {
  bench = await startWorkbench();
  await bench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => bench.close());

const columns = ["Art", "Thema", "Zahl"];
const rows = [
  ["vertikal", "Zoo", 1],
  ["vertikal", "Bad", 2],
];
const list = sheet("Liste", [columns, ...rows], { table: "Alle" });
beforeEach(() => bench.open(xlsxOf(workbook(list, sheet("Andere", [["x"]])))));

async function type(address: string, text: string): Promise<void> {
  await bench.page.fill("#name-box", address);
  await bench.page.press("#name-box", "Enter");
  await bench.page.keyboard.type(text);
  await bench.page.keyboard.press("Enter");
  await bench.calculated();
}
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await bench.page.keyboard.press(key);
  await bench.calculated();
};
const valueOf = async (address: string): Promise<CellValue> => (await bench.cell("Liste", address)).value;
const tableRange = (): Promise<string> =>
  bench.inBook((book) => {
    const range = book.sheets[0]?.tables[0]?.range;
    return `${range?.firstRow} ${range?.firstColumn} ${range?.lastRow} ${range?.lastColumn}`;
  }, null);

describe("what was typed", () => {
  test("goes step by step, comes back step by step, and shows where", async () => {
    await type("B2", "Turm");
    await type("C2", "=1+1");
    await type("E9", "1.7.2014");
    await press("Control+z");
    expect([await valueOf("E9"), (await bench.selection()).address]).toEqual([null, "E9"]);
    await press("Control+z", "Control+z");
    expect([await valueOf("B2"), await valueOf("C2")]).toEqual(["Zoo", 1]);
    await press("Control+z");
    await press("Control+y", "Control+Shift+Z");
    expect([await valueOf("B2"), (await bench.cell("Liste", "C2")).formula]).toEqual(["Turm", "=1+1"]);
    await type("B3", "neu");
    await press("Control+y");
    expect(await valueOf("E9")).toBeNull();
  });

  test("comes back with its number format, in its sheet, and whole blocks at once", async () => {
    await type("C2", "1.7.2014");
    expect((await bench.cell("Liste", "C2")).text).toBe("01.07.2014");
    await bench.page.fill("#name-box", "A2:C3");
    await bench.page.press("#name-box", "Enter");
    await press("Delete");
    expect(await valueOf("B3")).toBeNull();
    await bench.page.getByRole("tab", { name: "Andere" }).click();
    await bench.page.locator("#grid").focus();
    await press("Control+z");
    expect(await bench.selection()).toEqual({ sheet: "Liste", address: "A2:C3" });
    expect([await valueOf("B3"), (await bench.cell("Liste", "C2")).text]).toEqual(["Bad", "01.07.2014"]);
    await press("Control+z");
    expect((await bench.cell("Liste", "C2")).text).toBe("1");
  });

  test("stays where somebody else has changed it since, with a sentence", async () => {
    await type("B2", "Turm");
    await bench.setCell("Liste", "B2", "Brücke", "Remote");
    await press("Control+z");
    expect(await valueOf("B2")).toBe("Brücke");
    expect(await bench.page.locator("#notice").innerText()).toContain("inzwischen anders geändert");
  });

  test("lets formulas follow when it is taken back", async () => {
    await type("E1", "=SUMME(Alle[Zahl])");
    await type("C2", "10");
    expect(await valueOf("E1")).toBe(12);
    await press("Control+z");
    expect(await valueOf("E1")).toBe(3);
  });
});

describe("a table", () => {
  test("takes in what is typed directly below it, with looks, lists and rules; undoing gives the row back", async () => {
    await bench.run(`const s = context.workbook.worksheets.getItem("Liste");
      s.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "vertikal,allgemein" } };
      s.getRange("B3").format.fill.color = "#FFEE00"; await context.sync();`);
    await type("E1", "=ZEILEN(Alle[Art])");
    await type("B4", "Turm");
    expect([await tableRange(), await valueOf("E1")]).toEqual(["0 0 3 2", 3]);
    expect((await bench.cell("Liste", "B4")).fill).toBe("#FFEE00");
    await bench.page.fill("#name-box", "A4");
    await bench.page.press("#name-box", "Enter");
    await bench.page.locator(".list-button").waitFor();
    await press("Control+z");
    expect([await tableRange(), await valueOf("E1"), await valueOf("B4")]).toEqual(["0 0 2 2", 2, null]);
    expect((await bench.cell("Liste", "B4")).fill).toBeNull();
    await press("Control+y");
    expect([await tableRange(), await valueOf("E1"), await valueOf("B4")]).toEqual(["0 0 3 2", 3, "Turm"]);
  });

  test("takes in several rows that are pasted below it, and is saved so", async () => {
    await bench.page.fill("#name-box", "A4");
    await bench.page.press("#name-box", "Enter");
    await bench.page.evaluate("navigator.clipboard.writeText('allgemein\\tTurm\\t3\\nallgemein\\tTor\\t4')");
    await press("Control+v");
    expect([await tableRange(), await valueOf("C5")]).toEqual(["0 0 4 2", 4]);
    await bench.open(await bench.save());
    expect(await tableRange()).toBe("0 0 4 2");
  });

  test.each<readonly [string, string, string]>([
    ["two rows below it", "B5", "x"],
    ["beside it", "E4", "x"],
    ["nothing, directly below it", "B4", " "],
  ])("stays as it is when somebody types %s", async (_, address, text) => {
    if (text === " ") {
      await bench.page.fill("#name-box", address);
      await bench.page.press("#name-box", "Enter");
      await press("Delete");
    } else await type(address, text);
    expect(await tableRange()).toBe("0 0 2 2");
  });

  test("stays as it is where the row below is not free", async () => {
    await bench.setCell("Liste", "C4", "Summe");
    await type("B4", "Turm");
    expect(await tableRange()).toBe("0 0 2 2");
  });
});

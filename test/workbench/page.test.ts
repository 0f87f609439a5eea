import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { cellValue } from "../../src/core/workbook/edit";
import { sample } from "../support/files/ikz";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";
import { sheet, workbook } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";

/* The page as people use it, with mouse and keyboard alone. */
let bench: TestWorkbench;

beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

const LIST = "IKZ 2014";
const bytes = new Uint8Array(readFileSync(sample));

/** Goes to a cell by the name box, which leaves the keyboard in the grid. */
async function goTo(address: string): Promise<void> {
  await bench.page.fill("#name-box", address);
  await bench.page.press("#name-box", "Enter");
}

/** Waits until the formula bar shows a text: the page draws a moment after what happens. */
const shownFormula = (text: string): Promise<unknown> =>
  bench.page.waitForFunction(
    (wanted) => (globalThis as unknown as FormulaField).document.getElementById("formula").value === wanted,
    text,
  );
interface FormulaField {
  readonly document: { getElementById(id: string): { readonly value: string } };
}

const type = async (text: string): Promise<void> => {
  await bench.page.keyboard.type(text);
  await bench.page.keyboard.press("Enter");
  await bench.calculated();
};

describe("cells", () => {
  beforeAll(() => bench.open(bytes));
  beforeEach(() => goTo(`'${LIST}'!K2`));

  const typed: readonly (readonly [text: string, expected: object])[] = [
    ["neu", { value: "neu", formula: null }],
    ["1,5", { value: 1.5, text: "1,5" }],
    ["'007", { value: "007", formula: null }],
    [
      '=ZÄHLENWENNS(Massnahmen_2014[Kategorie];"II")',
      { formula: '=COUNTIFS(Massnahmen_2014[Kategorie],"II")', value: 86 },
    ],
    ["=SUMME(1,5;2)", { formula: "=SUM(1.5,2)", text: "3,5" }],
    ["=1/0", { value: "#DIV/0!" }],
  ];
  test.each(typed)("take %s", async (text, expected) => {
    await type(text);
    expect(await bench.cell(LIST, "K2")).toMatchObject(expected);
    expect(await bench.selection()).toEqual({ sheet: LIST, address: "K3" });
  });

  test.each([["F2"], ["Escape"]])("stay as they are when somebody only looks at them (%s)", async (way) => {
    const texts = { K2: '=HYPERLINK("http://x")', K3: "zwei\nZeilen", K4: "0012", K5: "'am Anfang" };
    for (const [address, text] of Object.entries(texts)) {
      await bench.setCell(LIST, address, `'${text}`);
      await goTo(address);
      await bench.page.keyboard.press("F2");
      await bench.page.keyboard.press(way === "F2" ? "Enter" : "Escape");
      expect(await bench.cell(LIST, address)).toMatchObject({ value: text, formula: null });
    }
  });

  test("of a list offer it; a list that insists takes nothing else", async () => {
    await goTo("E4");
    await bench.page.locator(".list-button").click();
    expect(await bench.page.locator(".list-menu li").allInnerTexts()).toContain("vertikal");
    await bench.page.locator(".list-menu li", { hasText: "vertikal" }).click();
    expect((await bench.cell(LIST, "E4")).value).toBe("vertikal");
    await bench.run(`const rule = context.workbook.worksheets.getItem("${LIST}").getRange("K2").dataValidation;
      rule.rule = { list: { inCellDropDown: true, source: "ja,nein" } }; await context.sync();`);
    await goTo("K2");
    const before = (await bench.cell(LIST, "K2")).value;
    await type("vielleicht");
    expect(await bench.page.locator("#notice").innerText()).toContain("vielleicht");
    expect((await bench.cell(LIST, "K2")).value).toBe(before);
  });

  test("of a protected sheet stay, with a sentence", async () => {
    await bench.run(`const s = context.workbook.worksheets.add("Zu"); s.protection.protect(); await context.sync();`);
    await goTo("Zu!B2");
    await type("x");
    expect(await bench.page.locator("#notice").innerText()).toContain("geschützt");
    expect((await bench.cell("Zu", "B2")).value).toBeNull();
  });

  test("are selected with the mouse, cleared, copied and pasted as blocks", async () => {
    const book = workbook(
      sheet("Block", [
        [1, 2],
        [3, 4],
        ["a\tb", "c\nd"],
      ]),
    );
    await bench.open(xlsxOf(book));
    await bench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const grid = await bench.page.locator("#grid").boundingBox();
    const [left, top] = [(grid?.x ?? 0) + 60, (grid?.y ?? 0) + 32];
    const at = (row: number, column: number): [number, number] => [left + column * 64, top + row * 20];
    await bench.page.mouse.move(...at(0, 0));
    await bench.page.mouse.down();
    await bench.page.mouse.move(...at(2, 1), { steps: 3 });
    await bench.page.mouse.up();
    expect((await bench.selection()).address).toBe("A1:B3");
    await bench.page.locator("#sum", { hasText: /Anzahl: 6\s+Summe: 10/ }).waitFor();
    await bench.page.keyboard.press("Control+c");
    await goTo("D5");
    await bench.page.keyboard.press("Control+v");
    for (const [address, value] of Object.entries({ D5: 1, E6: 4, D7: "a\tb", E7: "c\nd" }))
      expect((await bench.cell("Block", address)).value).toBe(value);
    await goTo("D5:E6");
    await bench.page.keyboard.press("Delete");
    expect((await bench.cell("Block", "E6")).value).toBeNull();
  });
});

describe("files", () => {
  beforeEach(() => bench.open(bytes, "Liste.xlsx"));

  test("are saved under their name, with what was typed", async () => {
    await goTo(`'${LIST}'!K2`);
    await type("gespeichert");
    const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.click("#save")]);
    expect(download.suggestedFilename()).toBe("Liste.xlsx");
    const saved = readWorkbook(openPackage(new Uint8Array(readFileSync(await download.path()))));
    const list = saved.sheets.find(({ name }) => name === LIST);
    expect(list && cellValue(list, 1, 10)).toBe("gespeichert");
  });

  test("are opened with the dialog and by dropping them", async () => {
    const file = { name: "Andere.xlsx", mimeType: "", buffer: Buffer.from(xlsxOf(workbook(sheet("Anders", [["x"]])))) };
    await bench.page.setInputFiles("#file", file);
    await bench.page.getByRole("tab", { name: "Anders" }).waitFor();
    const dropped = await bench.page.evaluateHandle(
      ([content, name]) => {
        const page = globalThis as unknown as Dropping;
        const data = new page.DataTransfer();
        data.items.add(new page.File([Uint8Array.from(page.atob(content), (each) => each.charCodeAt(0))], name));
        return data;
      },
      [Buffer.from(bytes).toString("base64"), "Abgelegt.xlsx"] as const,
    );
    await bench.page.dispatchEvent("body", "dragenter", { dataTransfer: dropped });
    await bench.page.locator("#drop").waitFor({ state: "visible" });
    await bench.page.dispatchEvent("#drop", "drop", { dataTransfer: dropped });
    await bench.page.getByRole("tab", { name: LIST }).waitFor();
    expect(await bench.page.locator("#file-name").innerText()).toBe("Abgelegt.xlsx");
    expect(await bench.page.locator("#drop").isVisible()).toBe(false);
  });

  test("that are no workbooks are refused with a sentence, and the open one stays", async () => {
    await bench.page.setInputFiles("#file", { name: "kaputt.xlsx", mimeType: "", buffer: Buffer.from("kein ZIP") });
    const sentence = "Die Datei „kaputt.xlsx“ ist keine Excel-Arbeitsmappe (.xlsx oder .xlsm).";
    await bench.page.locator("#notice", { hasText: sentence }).waitFor({ state: "visible" });
    expect(await bench.page.locator("#file-name").innerText()).toBe("Liste.xlsx");
  });
});

interface SelectingPage {
  readonly workbench: { select(sheet: string, address: string): void };
}
interface Dropping {
  readonly DataTransfer: new () => { readonly items: { add(file: unknown): void } };
  readonly File: new (parts: readonly unknown[], name: string) => unknown;
  atob(text: string): string;
}

describe("the page", () => {
  beforeAll(() => bench.open(bytes));

  test("turns to another sheet and comes back to where it was", async () => {
    await goTo(`'${LIST}'!F120`);
    await bench.page.getByRole("tab", { name: "Stammdaten" }).click();
    await bench.page.getByRole("tab", { name: "Stammdaten", selected: true }).waitFor();
    await bench.page.keyboard.press("ArrowLeft");
    await bench.page.getByRole("tab", { name: LIST, selected: true }).waitFor();
    await bench.page.locator(".header.active", { hasText: /^120$/ }).waitFor();
  });

  test("shows the cell that was selected just before another sheet was turned to", async () => {
    await bench.page.evaluate((list) => {
      const { workbench } = globalThis as unknown as SelectingPage;
      workbench.select(list, "F130");
      workbench.select("Stammdaten", "A1");
    }, LIST);
    await bench.page.getByRole("tab", { name: "Stammdaten", selected: true }).waitFor();
    await bench.page.getByRole("tab", { name: LIST }).click();
    await bench.page.locator(".header.active", { hasText: /^130$/ }).waitFor();
  });

  test("tells the add-in the chosen language, and shows formulas in it", async () => {
    await bench.setCell(LIST, "K2", "=SUM(1.5,2)");
    await goTo(`'${LIST}'!K2`);
    await shownFormula("=SUMME(1,5;2)");
    await bench.page.selectOption("#language", "en-US");
    const frame = await bench.addIn();
    expect(
      await frame.evaluate(() => (globalThis as unknown as { bridge: { info: { language: string } } }).bridge.info),
    ).toMatchObject({ language: "en-US" });
    await bench.page.locator("#save", { hasText: "Save" }).waitFor();
    await shownFormula("=SUM(1.5,2)");
    await bench.page.selectOption("#language", "de-DE");
    await bench.addIn();
  });

  test("makes the pane wider and narrower, by keyboard as well", async () => {
    const width = async (): Promise<number> => (await bench.page.locator("#pane").boundingBox())?.width ?? 0;
    const before = await width();
    await bench.page.locator("#splitter").press("ArrowLeft");
    expect(await width()).toBe(before + 20);
    for (let i = 0; i < 9; i++) await bench.page.locator("#splitter").press("ArrowRight");
    expect(await width()).toBe(320);
  });

  test("says nothing on the console", () => {
    expect(bench.consoleErrors).toEqual([]);
  });
});

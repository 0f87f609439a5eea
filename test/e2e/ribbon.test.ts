import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import { eventually } from "../support/eventually";
import { sample } from "../support/files/ikz";
import { arbeitsplan } from "../../src/registers/arbeitsplan/register";
import { themenspeicher } from "../../src/registers/themenspeicher/register";
import { registerSheet } from "../support/workbooks/register-sheet";
import { row, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { startProduct, type Product } from "./product";

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

/** How many commands have told Excel that they are done; else their buttons would stay dead. */
const completed = (): Promise<number> => product.bench.completedCommands();

/** Presses a button of the ribbon as a person does, and waits until the command is done. */
async function pressAndWait(id: string): Promise<void> {
  const before = await completed();
  await product.bench.page.locator(`[data-id="${id}"]`).click();
  expect(await eventually(completed, (count) => count > before)).toBe(before + 1);
}

const oneYear = xlsxOf(workbook(year(2014, row({ Art: "interkomunal" }))));
const twoYears = xlsxOf(workbook(year(2013, row()), year(2014, row({ Art: "interkomunal" }))));

describe.each([["closed"], ["open"]])("with the pane %s", (state) => {
  const isOpen = state === "open";
  const start = async (bytes: Uint8Array): Promise<void> => {
    await product.open(bytes);
    await product.bench.pressRibbon("IKZ.Aufgabenbereich");
    if (!isOpen) await product.bench.closePane();
    expect(await product.bench.isPaneOpen()).toBe(isOpen);
  };

  test("Prüfen shows the pane with the result", async () => {
    await start(twoYears);
    if (isOpen) await product.turnTo("help");
    await pressAndWait("IKZ.Pruefen");
    expect(await product.bench.isPaneOpen()).toBe(true);
    const pane = await product.pane();
    await pane.getByText("IKZ 2014!F2").first().waitFor();
  });

  test("Jahresvergleich writes the sheet of the latest year and activates it", async () => {
    await start(twoYears);
    await pressAndWait("IKZ.Jahresvergleich");
    expect(await product.bench.selection()).toEqual({ sheet: "Jahresvergleich 2014", address: "A1" });
    await product.bench.page.getByRole("tab", { name: "Jahresvergleich 2014", selected: true }).waitFor();
    expect(await product.bench.isPaneOpen()).toBe(isOpen);
  });

  test("Jahresvergleich says in the pane that there is only one year", async () => {
    await start(oneYear);
    await pressAndWait("IKZ.Jahresvergleich");
    expect(await product.bench.isPaneOpen()).toBe(true);
    await product.shows(texts.problems["one-year"]({ year: 2014 }));
    expect((await product.bench.selection()).sheet).toBe("IKZ 2014");
  });
});

describe("Auswertung", () => {
  test("writes counts and charts of every further list, and shows the first", async () => {
    await product.open(
      xlsxOf(
        workbook(
          year(2014, row()),
          registerSheet(themenspeicher, [{ Thema: "Bauhof", Dezernat: "II", Zustand: "Pilot" }]),
          registerSheet(arbeitsplan, [
            { Sitzung: "Juni 2015", Arbeitsziel: "Leitbild", Handlungsfeld: "Bildung", Stand: "geplant" },
          ]),
        ),
      ),
    );
    await pressAndWait("IKZ.Auswertung");
    expect(await product.bench.selection()).toEqual({ sheet: "Auswertung Themenspeicher", address: "A1" });
    await product.bench.page.getByRole("tab", { name: "Auswertung Arbeitsplan" }).waitFor();
    expect((await product.bench.cell("Auswertung Arbeitsplan", "B6"))?.value).toBe(1);
  });

  test("says in the pane that there is no further list", async () => {
    await product.open(oneYear);
    await pressAndWait("IKZ.Auswertung");
    expect(await product.bench.isPaneOpen()).toBe(true);
    await product.shows(texts.problems["no-register"]());
  });
});

describe("the ribbon", () => {
  beforeEach(() => product.open(readFileSync(sample)));

  test("has the buttons of the manifest", async () => {
    const labels = await product.bench.page.locator(".ribbon button").allInnerTexts();
    expect(labels).toEqual(["Prüfen", "Jahresvergleich", "Auswertung", "Aufgabenbereich"]);
  });

  test("a command waits for the cell that is being edited", async () => {
    await product.bench.setEditing(true);
    const before = await completed();
    await product.bench.pressRibbon("IKZ.Jahresvergleich");
    expect(await eventually(product.bench.heldBatches, (held) => held > 0)).toBe(1);
    expect(await completed()).toBe(before);
    await product.bench.setEditing(false);
    await product.bench.page.getByRole("tab", { name: "Jahresvergleich 2014", selected: true }).waitFor();
  });

  test("commands wait for what the pane does, and for each other", async () => {
    const years = [2013, 2014].map((one) =>
      year(one, ...Array.from({ length: 10000 }, (_, i) => row({ Thema: `Thema ${i}` }))),
    );
    await product.open(xlsxOf(workbook(...years)));
    await product.bench.pressRibbon("IKZ.Aufgabenbereich");
    const pane = await product.pane();
    const before = await completed();
    await pane.getByRole("button", { name: texts.check.button, exact: true }).click();
    await product.bench.pressRibbon("IKZ.Jahresvergleich");
    await product.bench.pressRibbon("IKZ.Pruefen");
    await pane.locator(".progress").waitFor();
    expect(await completed()).toBe(before);
    await product.bench.page.getByRole("tab", { name: "Jahresvergleich 2014", selected: true }).waitFor();
    expect(await eventually(completed, (count) => count >= before + 2)).toBe(before + 2);
    await pane.getByText(texts.check.again, { exact: true }).waitFor();
  });

  test("another workbook in focus is told in the pane", async () => {
    await product.bench.closePane();
    await product.bench.setUnfocused(true);
    await pressAndWait("IKZ.Jahresvergleich");
    await product.bench.setUnfocused(false);
    expect(await product.bench.isPaneOpen()).toBe(true);
    await product.shows(texts.problems["other-workbook"]());
  });
});

describe("a button that is pressed before the pane has loaded", () => {
  const script = /taskpane\.[0-9a-f]+\.js$/;
  /** Opens a workbook with the pane's script held back, and presses a button as soon as office.js hears of it. */
  const pressEarly = async (id: string): Promise<() => void> => {
    let goOn = (): void => undefined;
    const wait = new Promise<void>((resolve) => (goOn = resolve));
    await product.bench.page.route(script, async (route) => {
      await wait;
      await route.continue();
    });
    await product.bench.open(twoYears);
    await product.bench.takesCommands();
    await product.bench.page.locator(`[data-id="${id}"]`).click();
    return goOn;
  };
  afterEach(() => product.bench.page.unroute(script));

  test("runs once, as soon as the pane is there", async () => {
    const before = await completed();
    const goOn = await pressEarly("IKZ.Jahresvergleich");
    await product.bench.pressRibbon("IKZ.Pruefen");
    expect(await completed()).toBe(0);
    goOn();
    expect(await eventually(completed, (count) => count >= before + 2)).toBe(2);
    expect(await product.bench.failedCommands()).toBe(0);
    const names = await product.bench.inBook((book) => book.sheets.map(({ name }) => name), null);
    expect(names.filter((name) => name.startsWith("Jahresvergleich"))).toEqual(["Jahresvergleich 2014"]);
    await (await product.pane()).getByText("IKZ 2014!F2").first().waitFor();
  });

  test("ends where the pane's script does not come, and the pane says why", async () => {
    await product.bench.page.route(script, (route) => route.abort("connectionrefused"));
    await product.bench.open(twoYears);
    await product.bench.closePane();
    await product.bench.takesCommands();
    await product.bench.pressRibbon("IKZ.Pruefen");
    expect(await eventually(completed, (count) => count > 0)).toBe(1);
    expect(await product.bench.failedCommands()).toBe(0);
    expect(await product.bench.isPaneOpen()).toBe(true);
    await (await product.bench.addIn()).locator("#boot-missing").waitFor({ state: "visible" });
  });
});

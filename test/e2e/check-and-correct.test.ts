import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { rules } from "../../src/rules/index";
import { ikz, sample } from "../support/files/ikz";
import { startProduct, type Product } from "./product";
import { row, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const open = (...rows: readonly (readonly CellValue[])[]): Promise<void> =>
  product.open(xlsxOf(workbook(year(2014, ...rows))));
const art = async (at = "F2"): Promise<unknown> => (await product.bench.cell("IKZ 2014", at)).value;
const places = async (): Promise<string[]> => (await product.findings()).map(({ place }) => place);

/** A workbook of one row with an Art that has a correction. */
const withTypo = row({ Art: "interkomunal" });
const accept = texts.check.acceptAt("IKZ 2014!F2");
const undo = texts.check.undo(1);

describe("the sample", () => {
  test("has the same findings as ikz pruefen, by rule, sheet and cell", async () => {
    await product.open(readFileSync(sample));
    await product.check();
    const { stdout } = ikz("pruefen", sample, "--format", "json");
    const report = JSON.parse(stdout) as { findings: { rule: string; sheet: string; cell: string }[] };
    const title = (id: string): string => rules.find((rule) => rule.id === id)?.title.de ?? id;
    const expected = report.findings.map(({ rule, sheet, cell }) => `${title(rule)} ${sheet}!${cell}`);
    const shown = (await product.findings()).map(({ rule, place }) => `${rule} ${place}`);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.sort()).toEqual(expected.sort());
  });

  test("is checked with four requests, the first time as well", async () => {
    await product.open(readFileSync(sample));
    await product.bench.resetCounters();
    await product.check();
    expect((await product.bench.counters()).batches).toBe(4);
  });

  test("shows the cell of a finding that somebody clicks", async () => {
    const pane = await product.pane();
    const place = pane.locator(".place-button").nth(1);
    const [sheet = "", address = ""] = (await place.locator(".place").innerText()).trim().split("!");
    await place.click();
    await product.idle();
    expect(await product.bench.selection()).toEqual({ sheet, address });
    await product.bench.page.getByRole("tab", { name: sheet, selected: true }).waitFor();
  });
});

describe("a correction", () => {
  test("changes the cell, takes the finding away, and is taken back", async () => {
    await open(withTypo);
    await product.check();
    expect(await places()).toContain("IKZ 2014!F2");
    await product.press(accept);
    expect(await art()).toBe("interkommunal");
    await product.shows(texts.outcomes.applied(1));
    expect(await places()).not.toContain("IKZ 2014!F2");
    await product.press(undo);
    expect(await art()).toBe("interkomunal");
    expect(await places()).toContain("IKZ 2014!F2");
  });

  test("is refused where the cell has changed meanwhile", async () => {
    await open(withTypo);
    await product.check();
    await product.bench.setCell("IKZ 2014", "F2", "vertikal", "Remote");
    await product.shows(texts.check.stale.remote);
    await product.press(accept);
    await product.shows(texts.skipped.reasons.changed);
    expect(await art()).toBe("vertikal");
  });

  test("is not taken back where the cell has changed since", async () => {
    await open(withTypo);
    await product.check();
    await product.press(accept);
    await product.bench.setCell("IKZ 2014", "F2", "allgemein");
    await product.press(undo);
    await product.shows(texts.skipped.reasons.changed);
    expect(await art()).toBe("allgemein");
  });

  test("of all safe ones is shown first, carried out at once, and taken back at once", async () => {
    await open(
      row({ Art: "Interkommunal" }),
      row({ Kategorie: "Kat. II", Schwerpunkt: "Klimaschutz" }),
      row({ Dezernat: "3" }),
    );
    await product.check();
    await product.press(texts.check.safe(3));
    await product.shows("Kat. II");
    expect(await art()).toBe("Interkommunal");
    await product.press(texts.preview.accept(3));
    const cells = ["F2", "B3", "C4"];
    expect(await Promise.all(cells.map(art))).toEqual(["interkommunal", "II", "III"]);
    await product.press(texts.check.undo(3));
    expect(await Promise.all(cells.map(art))).toEqual(["Interkommunal", "Kat. II", "3"]);
  });

  test("keeps a text that looks like a formula a text", async () => {
    await open(row({ Thema: '=HYPERLINK("http://x")  ' }));
    await product.check();
    await product.press(texts.check.acceptAt("IKZ 2014!G2"));
    expect(await product.bench.cell("IKZ 2014", "G2")).toMatchObject({
      value: '=HYPERLINK("http://x")',
      formula: null,
    });
  });
});

describe("changes of the workbook", () => {
  test("by a co-author make the result stale and open nothing", async () => {
    await open(withTypo);
    await product.check();
    await product.bench.closePane();
    await product.bench.setCell("IKZ 2014", "G2", "anderes Thema", "Remote");
    await product.shows(texts.check.stale.remote);
    expect(await product.bench.isPaneOpen()).toBe(false);
    await product.bench.pressRibbon("IKZ.Aufgabenbereich");
    expect(await product.bench.isPaneOpen()).toBe(true);
    await product.check();
    expect(await product.text()).not.toContain(texts.check.stale.remote);
  });

  test("by the person make it stale, or are checked while typing", async () => {
    await open(row(), row());
    await product.check();
    const pane = await product.pane();
    await product.bench.setCell("IKZ 2014", "F2", "interkomunal");
    await pane.getByText(texts.check.stale.local).first().waitFor({ state: "attached" });
    await product.check();
    await pane.locator("details.tools summary").click();
    await pane.getByRole("switch", { name: texts.check.live }).click();
    await product.bench.setCell("IKZ 2014", "F3", "vertical");
    await pane.getByText("IKZ 2014!F3").first().waitFor({ state: "attached" });
    await product.bench.setCell("IKZ 2014", "F2", "interkommunal");
    await pane.getByText("IKZ 2014!F2").first().waitFor({ state: "detached" });
    expect(await product.text()).not.toContain(texts.check.stale.local);
  });
});

describe("the pane's own writing", () => {
  test("never makes the result stale, and a person's change after it does", async () => {
    await open(row({ Art: "Interkommunal" }), row({ Kategorie: "Kat. II" }), row({ Kategorie: "3" }));
    await product.check();
    const pane = await product.pane();
    await product.press(texts.check.safe(3));
    await product.press(texts.preview.accept(3));
    await product.press(texts.check.undo(3));
    await pane.locator("details.tools summary").click();
    await product.press(texts.check.report);
    await product.turnTo("setup");
    await product.press(texts.setup.createYear("2015"));
    await product.turnTo("check");
    // Time enough for Excel to tell of everything.
    await pane.page().waitForTimeout(1500);
    expect(await pane.locator(".stale").count()).toBe(0);
    await product.bench.setCell("IKZ 2014", "G3", "Etwas anderes");
    await pane.getByText(texts.check.stale.local).first().waitFor({ state: "attached" });
  });
});

describe("when Excel does not do what is asked", () => {
  test("a protected sheet is checked, and its cells stay", async () => {
    const protectedYear = { ...year(2014, row({ Art: "interkomunal" })), protected: true };
    await product.open(xlsxOf(workbook(protectedYear)));
    await product.check();
    await product.press(accept);
    await product.shows(texts.skipped.reasons.protected);
    expect(await art()).toBe("interkomunal");
  });

  test("a cell being edited is told, and all goes on once it is left", async () => {
    await open(withTypo);
    await product.bench.setEditing(true);
    const pane = await product.pane();
    await pane.getByRole("button", { name: texts.check.button, exact: true }).click();
    await product.shows(texts.waitsForCell);
    await product.bench.setEditing(false);
    await product.idle();
    expect(await places()).toContain("IKZ 2014!F2");
    expect(await product.text()).not.toContain(texts.waitsForCell);
    await product.bench.setCell("IKZ 2014", "G2", "anderes Thema", "Remote");
    await product.shows(texts.check.stale.remote);
  });

  test("another workbook in focus is told, and trying again helps", async () => {
    await open(withTypo);
    await product.check();
    await product.bench.setUnfocused(true);
    const pane = await product.pane();
    await pane.locator(".place-button", { hasText: "IKZ 2014!F2" }).first().click();
    await product.shows(texts.problems["other-workbook"]());
    await product.bench.setUnfocused(false);
    await product.press(texts.retry);
    expect(await product.bench.selection()).toEqual({ sheet: "IKZ 2014", address: "F2" });
  });

  test("a workbook without a list says so and offers one", async () => {
    await product.open(xlsxOf(workbook({ ...year(2014), name: "Leer", rows: [], tables: [] })));
    await product.check();
    await product.shows(texts.check.noList);
  });
});

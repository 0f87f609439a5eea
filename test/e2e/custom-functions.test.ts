import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { cellAddress } from "../../src/core/text/text";
import { ikz, sample } from "../support/files/ikz";
import { sheet, workbook } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { startProduct, type Product } from "./product";

let product: Product;
const SHEET = "Stammdaten";

beforeAll(async () => {
  product = await startProduct();
  await product.open(readFileSync(sample));
});
afterAll(() => product.close());

/** Enters a formula and gives the value of its cell. */
async function calculated(address: string, formula: string): Promise<CellValue> {
  await product.bench.setCell(SHEET, address, formula);
  await product.bench.calculated();
  return (await product.bench.cell(SHEET, address)).value;
}

/** The values of a block of cells, row by row. */
const block = (row: number, column: number, rows: number, columns: number): Promise<CellValue[][]> =>
  Promise.all(
    Array.from({ length: rows }, (_r, r) =>
      Promise.all(
        Array.from({ length: columns }, async (_c, c) => {
          const { value } = await product.bench.cell(SHEET, cellAddress(row + r, column + c));
          return value;
        }),
      ),
    ),
  );

interface Counted {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly total: number;
}
const zaehlen = (...args: readonly string[]): Counted =>
  JSON.parse(ikz("zaehlen", sample, "--format", "json", ...args).stdout) as Counted;

describe("custom functions in cells", () => {
  test("IKZ.MASSNAHMEN.ANZAHL counts as ikz zaehlen does", async () => {
    const { total, counts, rows } = zaehlen("--jahr", "2014", "--zeilen", "kategorie", "--spalten", "art");
    expect(await calculated("AH1", "=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#All])")).toBe(total);
    expect(await calculated("AH2", '=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#All],"II",,"vertikal")')).toBe(
      counts[rows.indexOf("II")]?.[zaehlen("--spalten", "art").columns.indexOf("vertikal")],
    );
  });

  test("IKZ.KREUZTABELLE spills the table of ikz zaehlen", async () => {
    const { counts, rows, columns } = zaehlen("--jahr", "2014");
    await calculated("AK1", '=IKZ.KREUZTABELLE(Massnahmen_2014[#All],"kategorie","dezernat")');
    const [header, ...lines] = await block(0, 36, rows.length + 1, columns.length + 1);
    expect(header?.slice(1)).toEqual(columns);
    expect(lines).toEqual(rows.map((name, i) => [name, ...(counts[i] ?? [])]));
  });

  test("IKZ.JAHRESVERGLEICH spills the figures of both years", async () => {
    const [before, after] = ["2012", "2014"].map((jahr) => zaehlen("--jahr", jahr, "--spalten", "jahr"));
    await calculated("AK10", "=IKZ.JAHRESVERGLEICH(Massnahmen_2012[#All],Massnahmen_2014[#All])");
    const lines = await block(10, 36, 3, 4);
    const figures = before?.rows.map((name, i) => {
      const [from = 0, to = 0] = [before.counts[i]?.[0], after?.counts[i]?.[0]];
      return [name, from, to, to - from];
    });
    expect(lines).toEqual(figures);
  });

  test("IKZ.BEFUNDE counts findings, IKZ.ART gives the canonical Art", async () => {
    expect(await calculated("AH3", '=IKZ.BEFUNDE(Massnahmen_2014[#All],"Fehler")')).toBeGreaterThan(0);
    expect(await calculated("AH4", '=IKZ.ART("inter- und intrakommunal")')).toBe("interkommunal; intrakommunal");
  });

  test("they are computed again when a cell that they read changes", async () => {
    const before = Number(await calculated("AH5", '=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#All],"III")'));
    await product.bench.setCell("IKZ 2014", "A2", "III");
    await product.bench.calculated();
    expect((await product.bench.cell(SHEET, "AH5")).value).toBe(before + 1);
    expect((await block(0, 36, 5, 9))[3]?.slice(1).reduce<number>((sum, each) => sum + Number(each), 0)).toBe(
      (before + 1) * 2,
    );
  });

  test("a wrong argument gives #WERT! and says which and what is allowed", async () => {
    await calculated("AH6", '=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#All],"IX")');
    const { text, reason } = await product.bench.cell(SHEET, "AH6");
    expect(text).toBe("#WERT!");
    expect(reason).toContain("kategorie");
    expect(reason).toContain("I, II, III");
  });

  test("they work with the pane closed, and after the pane has gone and come back", async () => {
    await product.bench.closePane();
    expect(await calculated("AH7", '=IKZ.ART("vertikal (Stadt-Land)")')).toBe("vertikal");
    await product.bench.page.selectOption("#theme", "dark");
    await product.pane();
    expect(await calculated("AH8", '=IKZ.ART("Interkommunal")')).toBe("interkommunal");
  });
});

describe("custom functions typed into a cell in German", () => {
  const columns = ["Jahr", "Kategorie", "Dezernat", "Art", "Thema"];
  const rows = [
    [2012, "I", "OB", "interkommunal", "Zoo"],
    [2014, "III", "II", "vertikal", "Bad"],
    [2014, "III", "II", "interkommunal", "Turm"],
  ];
  beforeAll(() => product.open(xlsxOf(workbook(sheet("Liste", [columns, ...rows], { table: "Alle" })))));

  test.each<readonly [string, CellValue]>([
    ['=IKZ.MASSNAHMEN.ANZAHL(Alle[#Alle];"III")', 2],
    ['=ikz.massnahmen.anzahl(alle[#alle];"iii";;"vertikal")', 1],
    ["=IKZ.MASSNAHMEN.ANZAHL(Alle[#Alle];;;;2014)", 2],
    ['=WENN(IKZ.MASSNAHMEN.ANZAHL(Alle[#Alle];"III")>1,5;"mehrere";"höchstens eine")', "mehrere"],
    ['=SUMME(IKZ.MASSNAHMEN.ANZAHL(Alle[#Alle];"I");IKZ.MASSNAHMEN.ANZAHL(Alle[#Alle];"III"))', 3],
    ['=IKZ.MASSNAHMEN.ANZAHL(A1:E4;"III")', 2],
  ])("%s", async (formula, expected) => {
    const { page } = product.bench;
    await page.fill("#name-box", "I2");
    await page.press("#name-box", "Enter");
    await page.keyboard.type(formula);
    await page.keyboard.press("Enter");
    await product.bench.calculated();
    expect((await product.bench.cell("Liste", "I2")).value).toBe(expected);
  });
});

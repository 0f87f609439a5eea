import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { cellAddress } from "../../src/core/text/text";
import { sheet, workbook } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { startProduct, type Product } from "./product";

/** A cell as the sheet shows it, and what its function says about an error. */
type Shown = readonly [text: string, reason: string | null];

const one = (...values: readonly CellValue[]): fc.Arbitrary<CellValue> =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...values) }, fc.constantFrom<CellValue>(null, null, "#N/A", true));

const massnahmen = fc.array(
  fc.tuple(
    one("I", "ii", 3),
    one("OB", 3),
    one("interkommunal", "vertikal; interkommunal", "quer"),
    one("Bad", "Zoo"),
    one("läuft"),
    one("31.12.2011"),
    one("laufend"),
  ),
  { minLength: 8, maxLength: 8 },
);
const werte = fc.array(
  fc.tuple(
    one("B1", "B2"),
    one(2010, 2011, 2012, 2013),
    one("Altstadt", "gesamt"),
    one("Frauen"),
    one(0, 4, 0.25, "k. A."),
  ),
  { minLength: 10, maxLength: 10 },
);

const formulas = [
  "=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#All])",
  "=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014)",
  '=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#All],Z90,Z91,"vertikal",Z92)',
  '=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014,,"(ohne)")',
  "=IKZ.MASSNAHMEN.ANZAHL('IKZ 2014'!A1:G40,\"II\")",
  "=IKZ.MASSNAHMEN.ANZAHL('IKZ 2014'!A2:G9)",
  "=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[[#All],[Art]])",
  "=IKZ.BEFUNDE(Massnahmen_2014[#All])",
  '=IKZ.BEFUNDE(Massnahmen_2014,"Fehler")',
  "=IKZ.BEFUNDE(Massnahmen_2014[#All],Z90)",
  "=IKZ.ART(Z90)",
  "=IKZ.ART('IKZ 2014'!C2)",
  '=IKZ.INDIKATOR(Indikatorwerte,"B1",2011,Z90,Z91)',
  "=IKZ.INDIKATOR(Indikatorwerte[#All],Z90,2011)",
  ...[2010, 2011, 2012, 2013].flatMap((year) => [
    `=IKZ.INDIKATOR(Indikatorwerte[#All],"B1",${year})`,
    `=IKZ.INDIKATOR(Indikatorwerte[#All],"B2",${year},"Altstadt","Frauen")`,
  ]),
  '=IKZ.TREND(Indikatorwerte[#All],"B1",Z90,Z91)',
  '=IKZ.TREND(Indikatorwerte,"B2")',
];
const spilling = [
  '=IKZ.KREUZTABELLE(Massnahmen_2014[#All],"Kategorie",Z90)',
  '=IKZ.KREUZTABELLE(Massnahmen_2014,"Art","Status")',
  "=IKZ.JAHRESVERGLEICH(Massnahmen_2014,Massnahmen_2014[#All],Z90)",
];
const SPILL = 12;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

/** Enters the formulas on a sheet of their own, and gives all cells that they fill. */
async function results(platform: "web" | "desktop", file: Uint8Array, formats: readonly string[]): Promise<Shown[]> {
  const { bench } = product;
  await bench.page.selectOption("#platform", platform);
  await product.open(file);
  await bench.inBook((book, codes) => {
    const cells = book.sheetNamed("Indikatorwerte")?.cells;
    codes.forEach((numberFormat, i) => cells?.setFormat(i + 1, 4, { numberFormat }));
  }, formats);
  const entered = [
    ...formulas.map((formula, i) => [cellAddress(i, 0), formula] as const),
    ...spilling.map((formula, i) => [cellAddress(i * SPILL, 2), formula] as const),
  ];
  for (const [address, formula] of entered) await bench.setCell("Formeln", address, formula);
  await bench.calculated();
  const places = [
    ...formulas.map((_, i) => cellAddress(i, 0)),
    ...spilling.flatMap((_f, i) =>
      Array.from({ length: SPILL * 8 }, (_c, j) => cellAddress(i * SPILL + Math.floor(j / 8), 2 + (j % 8))),
    ),
  ];
  return Promise.all(
    places.map(async (place): Promise<Shown> => {
      const { text, reason } = await bench.cell("Formeln", place);
      return [text, reason];
    }),
  );
}

describe("all functions give the same in Excel on the desktop and on the web", () => {
  const samples = fc.sample(
    fc.tuple(massnahmen, werte, fc.array(fc.constantFrom("General", "0.0%"), { minLength: 10, maxLength: 10 })),
    { seed: 2014, numRuns: 3 },
  );

  test.each(samples.map((each, i) => [i, ...each] as const))("tables %i", async (_, list, values, formats) => {
    const file = xlsxOf(
      workbook(
        sheet(
          "IKZ 2014",
          [["Kategorie", "Dezernat", "Art", "Thema", "Arbeitsstand", "Perspektive", "Status"], ...list],
          { table: "Massnahmen_2014" },
        ),
        sheet("Indikatorwerte", [["Indikator-ID", "Jahr", "Gebiet", "Gruppe", "Wert"], ...values], {
          table: "Indikatorwerte",
        }),
        sheet("Formeln", [["x"]]),
      ),
    );
    const web = await results("web", file, formats);
    expect(await results("desktop", file, formats)).toEqual(web);
    // With and without [#Alle] the table is the same.
    expect(web[1]).toEqual(web[0]);
    expect(web[0]?.[1]).toBeNull();
  });
});

describe("what the address tells", () => {
  const cells = [
    ["Indikator-ID", "Jahr", "Gebiet", "Wert"],
    ["AR1", 2010, null, 0.253],
    ["AR1", 2011, null, null],
    ["AR1", 2012, null, 0],
    ["AR1", 2013, null, 1],
  ];
  test.each(["web", "desktop"] as const)("percentages and zeros on the %s", async (platform) => {
    const { bench } = product;
    await bench.page.selectOption("#platform", platform);
    await product.open(
      xlsxOf(workbook(sheet("Es gibt's nicht", cells, { table: "Indikatorwerte" }), sheet("F", [["x"]]))),
    );
    await bench.inBook((book, name) => {
      for (const row of [1, 4]) book.sheetNamed(name)?.cells.setFormat(row, 3, { numberFormat: "0.0%" });
    }, "Es gibt's nicht");
    const shown = async (formula: string): Promise<Shown> => {
      await bench.setCell("F", "B2", formula);
      await bench.calculated();
      const { text, reason } = await bench.cell("F", "B2");
      return [text, reason];
    };
    expect(await shown('=IKZ.INDIKATOR(Indikatorwerte[#All],"AR1",2010)')).toEqual(["25,3", null]);
    expect(await shown('=IKZ.INDIKATOR(Indikatorwerte,"AR1",2013)')).toEqual(["100", null]);
    expect(await shown('=IKZ.INDIKATOR(Indikatorwerte,"AR1",2012)')).toEqual(["0", null]);
    expect(await shown('=IKZ.INDIKATOR(Indikatorwerte,"AR1",2011)')).toEqual([
      "#NV",
      expect.stringContaining("das ist nicht 0"),
    ]);
  });

  test("a cell that is being edited is waited for", async () => {
    const { bench } = product;
    await bench.setCell("F", "C2", "x");
    await bench.setEditing(true);
    await bench.setCell("F", "B3", '=IKZ.INDIKATOR(Indikatorwerte[#All],"AR1",2010)');
    await bench.setEditing(false);
    await bench.calculated();
    expect((await bench.cell("F", "B3")).text).toBe("25,3");
  });
});

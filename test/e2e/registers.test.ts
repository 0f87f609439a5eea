import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import { indikatorwerte } from "../../src/registers/indikatorwerte/register";
import { themenspeicher } from "../../src/registers/themenspeicher/register";
import { recalculate } from "../support/files/libreoffice";
import { indikatorenSheet, reihe } from "../support/workbooks/monitoring";
import { registerSheet } from "../support/workbooks/register-sheet";
import { validateWorkbook } from "../support/files/validate";
import { row, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { startProduct, type Product } from "./product";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const switchTo = async (register: string): Promise<void> => {
  await (await product.pane()).locator(".register-switch select").selectOption(register);
};

const themen = workbook(
  year(2014, row({ ID: "I-001" })),
  registerSheet(themenspeicher, [
    { Thema: "Gemeinsame Vergabestelle", Dezernat: "II", Zustand: "Pilot", Art: "interkommunal" },
    { Thema: "Bauhof", Dezernat: "3", Zustand: "vorschlag" },
  ]),
);

describe("the Themenspeicher in Excel", () => {
  test("is chosen, corrected, and taken back", async () => {
    await product.open(xlsxOf(themen));
    await product.check();
    await switchTo("themenspeicher");
    await product.press(texts.check.safe(2));
    await product.press(texts.preview.accept(2));
    expect((await product.bench.cell("Themenspeicher", "B3"))?.value).toBe("III");
    expect((await product.bench.cell("Themenspeicher", "J3"))?.value).toBe("Vorschlag");
    await product.press(texts.check.undo(2));
    expect((await product.bench.cell("Themenspeicher", "B3"))?.value).toBe("3");
  });

  test("a Thema becomes a Maßnahme: a new row of the table, its ID in both lists", async () => {
    await product.open(xlsxOf(themen));
    await product.check();
    await switchTo("themenspeicher");
    await product.turnTo("compare");
    await product.press(texts.registers.makeButton(2014));
    await product.shows(/Das Thema steht jetzt mit der ID/);
    const id = (await product.bench.cell("IKZ 2014", "A3"))?.value;
    expect((await product.bench.cell("IKZ 2014", "G3"))?.value).toBe("Gemeinsame Vergabestelle");
    expect((await product.bench.cell("Themenspeicher", "O2"))?.value).toBe(id);
    expect((await product.bench.cell("Themenspeicher", "J2"))?.value).toBe("Maßnahme");
    const saved = await product.bench.save();
    expect(await validateWorkbook(saved)).toEqual([]);
    expect(readWorkbook(openPackage(saved)).sheets[0]?.tables[0]?.range.lastRow).toBe(2);
  });

  test("the new row looks like the one above, also where it is empty", async () => {
    const COLOURED = [0, 6, 7];
    await product.open(xlsxOf(themen));
    await product.bench.inBook((book, columns) => {
      for (const column of columns) book.sheetNamed("IKZ 2014")?.cells.setFormat(1, column, { fill: "#FFEEAA" });
    }, COLOURED);
    await product.check();
    await switchTo("themenspeicher");
    await product.turnTo("compare");
    await product.press(texts.registers.makeButton(2014));
    await product.shows(/Das Thema steht jetzt mit der ID/);
    const fills = await product.bench.inBook(
      (book, row) =>
        Array.from({ length: 11 }, (_, i) => book.sheetNamed("IKZ 2014")?.cells.format(row, i).fill ?? null),
      2,
    );
    expect(fills).toEqual(Array.from({ length: 11 }, (_, i) => (COLOURED.includes(i) ? "#FFEEAA" : null)));
  });

  test("its evaluation is live: LibreOffice calculates the same figures", async () => {
    await product.open(xlsxOf(themen));
    await product.check();
    await switchTo("themenspeicher");
    await product.press(texts.check.safe(2));
    await product.press(texts.preview.accept(2));
    await product.turnTo("compare");
    await product.press(texts.registers.write);
    expect(await product.bench.selection()).toEqual({ sheet: "Auswertung Themenspeicher", address: "A1" });
    const saved = await product.bench.save();
    expect(await validateWorkbook(saved)).toEqual([]);
    const again = readWorkbook(openPackage(await recalculate(saved))).sheets.find(
      ({ name }) => name === "Auswertung Themenspeicher",
    );
    expect(again?.rows.find(({ cells }) => cells[0] === "Summe")?.cells[1]).toBe(2);
  });
});

test("the monitoring is written with a line chart for each Handlungsfeld", async () => {
  const values = reihe("B1", 2012, [40, 43, 46], { Quelle: "Amt" });
  const indikator = { Indikator: "Schulabschluss", Einheit: "Prozent", Quelle: "Amt", Richtung: "steigend gut" };
  await product.open(xlsxOf(workbook(indikatorenSheet(indikator), registerSheet(indikatorwerte, values))));
  await product.check();
  await product.turnTo("compare");
  await product.press(texts.registers.writeMonitoring(2014));
  expect(await product.bench.selection()).toEqual({ sheet: "Monitoring 2014", address: "A1" });
  const saved = await product.bench.save();
  expect(await validateWorkbook(saved)).toEqual([]);
});

test("a sheet for a register is made and found", async () => {
  await product.open(xlsxOf(workbook(year(2014, row()))));
  await product.check();
  await product.turnTo("setup");
  await product.press(texts.registers.create("Ziele"));
  await product.shows(texts.registers.created("Ziele"));
  expect((await product.bench.cell("Ziele", "A1"))?.value).toBe("Handlungsfeld");
  const saved = await product.bench.save();
  expect(await validateWorkbook(saved)).toEqual([]);
});

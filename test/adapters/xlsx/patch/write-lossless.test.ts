import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { applyEdits } from "../../../../src/adapters/xlsx/patch/apply-edits";
import { newWorkbook } from "../../../../src/adapters/xlsx/write/new-workbook";
import { openPackage, type OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../../src/adapters/xlsx/write/write-sheets";
import { cellValue, type Edit } from "../../../../src/core/workbook/edit";
import { chartsPlan, stylesPlan } from "../../../support/workbooks/demo-plans";
import { generatedWorkbook, type GeneratedWorkbook } from "../../../support/files/foreign-parts";
import { recalculate } from "../../../support/files/libreoffice";
import { packageOf } from "../../../support/workbooks/parts";
import { range } from "../../../support/workbooks/workbook";
import { newObjections } from "../../../support/files/validate";
import { fuzzRuns } from "../../../support/fuzz";
import { onto } from "../../../support/workbooks/onto";

const numRuns = fuzzRuns(50);
const SHEET = "xl/worksheets/sheet1.xml";

/** Names of the parts that differ between two packages, or are in one of them only. */
function differences(before: OoxmlPackage, after: OoxmlPackage): string[] {
  const names = new Set([...before.partNames(), ...after.partNames()]);
  return [...names]
    .filter((name) => !before.has(name) || !after.has(name) || !same(before.bytes(name), after.bytes(name)))
    .sort();
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

const anyValue = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom('=HYPERLINK("x")', "<img onerror=1>", "+1", "@x", "_x0041_", "\u0001", " a\n", "😀"),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const places = fc.uniqueArray(
  fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 7, 9), fc.constantFrom(0, 1, 2, 3, 4, 5, 8, 30), anyValue),
  { maxLength: 12, selector: ([row, column]) => `${row} ${column}` },
);

const cellAt = ({ rows }: GeneratedWorkbook, row: number, column: number) =>
  rows.find((each) => each.row === row)?.cells.find((each) => each.column === column);

describe("applyEdits on generated workbooks", () => {
  test("changes the cells it was given and nothing else", () => {
    fc.assert(
      fc.property(generatedWorkbook, places, (book, wanted) => {
        const edits = wanted.map(([row, column, after]): Edit => {
          return { sheet: "Blatt 1", row, column, before: cellAt(book, row, column)?.value ?? null, after };
        });
        const before = packageOf(book.parts);
        const pkg = packageOf(book.parts);
        const { applied, skipped } = applyEdits(pkg, edits);
        const after = openPackage(pkg.save());
        const isFormula = ({ row, column }: Edit): boolean => cellAt(book, row, column)?.formula === true;
        expect(skipped).toEqual(edits.filter(isFormula).map((edit) => ({ edit, reason: "formula" })));
        expect(applied).toEqual(edits.filter((edit) => !isFormula(edit)));
        expect(differences(before, after).filter((name) => name !== "xl/workbook.xml" && name !== SHEET)).toEqual([]);
        // `spans` are the one thing of a row that new cells may change.
        const text = after.text(SHEET).replace(/ spans="1:31"/g, ' spans="1:9"');
        expectText(book, String(book.parts[SHEET]), text, applied);
        expectOrder(text);
        expectValues(before, after, applied);
      }),
      { numRuns },
    );
  });
});

/** Where new cells and rows may be put. */
const PLACES = /(?=<(?:row|c|\/row|\/sheetData)\b)/;

/** All that stood around the edited cells stands there still, in order, and between it are new cells and rows only. */
function expectText(book: GeneratedWorkbook, before: string, after: string, applied: readonly Edit[]): void {
  const edited = new Set(applied.map(({ row, column }) => cellAt(book, row, column)?.xml));
  let at = 0;
  const take = (piece: string): void => {
    const found = after.indexOf(piece, at);
    expect(found).toBeGreaterThanOrEqual(at);
    expect(after.slice(at, found)).toMatch(/^(<row r="\d+">(?=<c )|<\/row>|<c [^<]*?\/>|<c [^<]*?>.*?<\/c>)*$/s);
    at = found + piece.length;
  };
  const cells = book.rows.flatMap((row) => row.cells.map((cell) => cell.xml));
  let from = 0;
  for (const xml of cells.filter((each) => edited.has(each))) {
    const start = before.indexOf(xml, from);
    for (const piece of before.slice(from, start).split(PLACES)) take(piece);
    from = start + xml.length;
  }
  for (const piece of before.slice(from).split(PLACES)) take(piece);
}

/** Rows and the cells of each row ascend. */
function expectOrder(text: string): void {
  const cells = [...text.replace(/<!--.*?-->/gs, "").matchAll(/<c [^>]*?\br=["']([A-Z]+)(\d+)["']/g)];
  const numbers = cells.map(([, column = "", row]) => Number(row) * 10_000 + range(`${column}1`).firstColumn);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
}

function expectValues(before: OoxmlPackage, after: OoxmlPackage, applied: readonly Edit[]): void {
  const [old, now] = [readWorkbook(before).sheets[0], readWorkbook(after).sheets[0]];
  if (old === undefined || now === undefined) throw new Error("no sheet");
  for (let row = 0; row < 12; row++) {
    for (let column = 0; column < 32; column++) {
      const edit = applied.find((each) => each.row === row && each.column === column);
      const wanted = edit === undefined ? cellValue(old, row, column) : edit.after;
      expect(cellValue(now, row, column)).toBe(readBack(wanted));
    }
  }
}

/** What a file can hold of a value: lone surrogates become U+FFFD, the empty text is no value, -0 is 0. */
const readBack = (value: Edit["after"]): Edit["after"] => {
  if (value === "") return null;
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\ufffd");
  return value === 0 ? 0 : value;
};

test("writeSheets on generated workbooks leaves every foreign part as it was, also the second time", () => {
  fc.assert(
    fc.property(generatedWorkbook, ({ parts }) => {
      const before = packageOf(parts);
      const pkg = packageOf(parts);
      writeSheets(pkg, [chartsPlan, stylesPlan]);
      const after = openPackage(pkg.save());
      const own = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"];
      expect(differences(before, after).filter((name) => before.has(name) && !own.includes(name))).toEqual([]);
      writeSheets(pkg, onto([stylesPlan, chartsPlan]));
      expect([...pkg.partNames()].sort()).toEqual([...after.partNames()].sort());
      const third = openPackage(pkg.save());
      writeSheets(third, onto([stylesPlan, chartsPlan]));
      expect(differences(pkg, third)).toEqual([]);
      for (const sheet of readWorkbook(before).sheets)
        expect(readWorkbook(after).sheets.find(({ name }) => name === sheet.name)).toEqual(sheet);
    }),
    { numRuns },
  );
});

describe("real workbooks", () => {
  const created = { title: "x", creator: "IKZ", created: "2014-07-11T09:30:00Z" };

  async function fromExcelJs(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("IKZ 2014");
    sheet.addTable({
      name: "Massnahmen_2014",
      ref: "A1",
      columns: [{ name: "Art" }, { name: "Thema" }],
      rows: [
        ["interkomunal", "Winterdienst"],
        ["vertikal", "Breitband"],
      ],
    });
    sheet.getCell("D1").value = { formula: 'COUNTIFS(Massnahmen_2014[Art],"interkommunal")', result: 0 };
    sheet.getCell("B2").note = "Bitte prüfen";
    sheet.getCell("B3").value = { richText: [{ text: "Breit" }, { font: { bold: true }, text: "band" }] };
    sheet.addConditionalFormatting({
      ref: "A2:A9",
      rules: [{ type: "expression", formulae: ['$A2=""'], priority: 1, style: { font: { bold: true } } }],
    });
    const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    sheet.addImage(book.addImage({ base64: pixel, extension: "png" }), "F2:G4");
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  const correction: Edit = { sheet: "IKZ 2014", row: 1, column: 0, before: "interkomunal", after: "interkommunal" };
  const header: Edit = { sheet: "IKZ 2014", row: 0, column: 0, before: "Art", after: "Art der IKZ" };

  async function expectSound(input: Uint8Array): Promise<void> {
    const pkg = openPackage(input);
    expect(applyEdits(pkg, [correction, header]).skipped).toEqual([]);
    writeSheets(pkg, [chartsPlan, stylesPlan]);
    const output = pkg.save();
    const changed = differences(openPackage(input), openPackage(output)).filter((name) => openPackage(input).has(name));
    const allowed =
      /^(\[Content_Types\].xml|docProps\/app.xml|xl\/(_rels\/workbook.xml.rels|workbook.xml|styles.xml|worksheets\/sheet1.xml|tables\/table1.xml))$/;
    expect(changed.filter((name) => !allowed.test(name))).toEqual([]);
    expect(await newObjections(input, output)).toEqual([]);
    const book = new ExcelJS.Workbook();
    const bytes = await recalculate(output);
    await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
    expect(book.getWorksheet("IKZ 2014")?.getCell("A1").value).toBe("Art der IKZ");
    expect(book.getWorksheet("IKZ 2014")?.getCell("D1").result).toBe(1);
    expect(readWorkbook(openPackage(bytes)).sheets.map(({ name }) => name)).toEqual([
      "IKZ 2014",
      chartsPlan.name,
      stylesPlan.name,
    ]);
  }

  test("made by exceljs, with a table, an image, a note and a conditional format", async () => {
    await expectSound(await fromExcelJs());
  });

  test("made by LibreOffice", async () => {
    await expectSound(await recalculate(await fromExcelJs()));
  });

  test("made by LibreOffice from our own charts: they stay when a cell beside them is corrected", async () => {
    const input = await recalculate(newWorkbook([chartsPlan], created).save());
    const pkg = openPackage(input);
    const edit = { sheet: chartsPlan.name, row: 4, column: 1, before: 8, after: 9 };
    expect(applyEdits(pkg, [edit]).applied).toEqual([edit]);
    const changed = differences(openPackage(input), openPackage(pkg.save()));
    expect(changed).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(pkg.partNames().filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(
      chartsPlan.charts.length,
    );
  });
});

test("5,000 edits among 50,000 rows take one pass", () => {
  const row = (index: number): string =>
    `<row r="${index}">${"ABCDEFGH".replace(/./g, (c) => `<c r="${c}${index}"><v>1</v></c>`)}</row>`;
  const rows = Array.from({ length: 50_000 }, (_, i) => row(i + 1)).join("");
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const template = newWorkbook([{ ...chartsPlan, name: "Groß", charts: [] }], {
    title: "x",
    creator: "x",
    created: "2014-07-11T09:30:00Z",
  });
  template.set(SHEET, xml);
  const edits = Array.from({ length: 5_000 }, (_, i) => ({
    sheet: "Groß",
    row: i * 10,
    column: i % 9,
    before: i % 9 === 8 ? null : 1,
    after: "neu",
  }));
  const written: string[] = [];
  const counted: OoxmlPackage = {
    ...template,
    set: (name, content) => {
      written.push(name);
      template.set(name, content);
    },
  };
  expect(applyEdits(counted, edits).applied).toHaveLength(5_000);
  expect(written.filter((name) => name === SHEET)).toHaveLength(1);
});

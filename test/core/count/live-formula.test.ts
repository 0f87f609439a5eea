import { structuredReference } from "../../../src/core/workbook/range-address";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../src/adapters/xlsx/write/write-sheets";
import type { ColumnName } from "../../../src/core/lists/columns";
import { countBy, OHNE } from "../../../src/core/count/count";
import { liveFigures, type LiveMerkmal } from "../../../src/core/count/live-formula";
import type { PlannedCell, SheetPlan } from "../../../src/core/plan/sheet-plan";
import { ofYear, readSnapshot, type Snapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { recalculate } from "../../support/files/libreoffice";
import { sheet, workbook } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { fuzzRuns, fuzzSettings } from "../../support/fuzz";

const MERKMALE: readonly LiveMerkmal[] = ["kategorie", "dezernat", "art"];

interface Checked {
  readonly name: string;
  readonly formula: string;
  readonly count: number;
}

/** Every figure of every year that has a formula, with the core's own count; also keys that do not occur. */
function figuresOf(snapshot: Snapshot): readonly Checked[] {
  return snapshot.years.flatMap((year) => {
    const rows = ofYear(snapshot.massnahmen, year);
    const live = liveFigures(snapshot, year);
    const all: { name: string; formula: string | null; count: number }[] = [
      { name: `${year} total`, formula: live.total, count: rows.length },
    ];
    for (const merkmal of MERKMALE) {
      const counts = countBy(rows, merkmal);
      const lists = { kategorie: snapshot.kategorien, dezernat: snapshot.dezernate, art: snapshot.arten };
      for (const key of [...lists[merkmal].ids, OHNE])
        all.push({ name: `${year} ${merkmal} ${key}`, formula: live.of(merkmal, key), count: counts.get(key) ?? 0 });
    }
    return all.flatMap(({ formula, ...rest }) => (formula === null ? [] : [{ ...rest, formula }]));
  });
}

/** Writes the formulas into the workbook, lets LibreOffice calculate, and gives the results by name. */
async function calculated(book: WorkbookData, figures: readonly Checked[]): Promise<ReadonlyMap<string, CellValue>> {
  const cells = figures.map(({ formula }, row): PlannedCell => ({
    row,
    column: 0,
    value: -1,
    formula,
    style: "integer",
  }));
  const plan: SheetPlan = {
    name: "Formeln",
    cells,
    columnWidths: [10],
    tables: [],
    charts: [],
    gridLines: true,
    print: { orientation: "portrait", fitToWidth: false },
  };
  const pkg = openPackage(xlsxOf(book));
  writeSheets(pkg, [plan]);
  const results = readWorkbook(openPackage(await recalculate(pkg.save()))).sheets.find((one) => one.name === plan.name);
  return new Map(
    figures.map(({ name }, row) => [name, results?.rows.find((one) => one.index === row)?.cells[0] ?? null]),
  );
}

/** All books go through LibreOffice in one file: a formula only refers to the lists of its own book. */
async function expectExact(...books: readonly (readonly SheetData[])[]): Promise<readonly Checked[]> {
  const figures = books.flatMap((sheets, i) =>
    figuresOf(readSnapshot(workbook(...sheets))).map((one) => ({ ...one, name: `${i}: ${one.name}` })),
  );
  const results = await calculated(workbook(...books.flatMap((sheets) => sheets)), figures);
  const wrong = figures.filter(({ name, count }) => results.get(name) !== count);
  expect(wrong.map((one) => ({ ...one, result: results.get(one.name) }))).toEqual([]);
  return figures;
}

const COLUMNS: readonly ColumnName[] = ["Kategorie", "Dezernat", "Art", "Thema"];
const list = (
  name: string,
  table: string,
  rows: readonly (readonly CellValue[])[],
  columns: readonly string[] = COLUMNS,
): SheetData => sheet(name, [columns, ...rows], { table });

const formulaFor = (book: WorkbookData, year: number, merkmal: LiveMerkmal, key: string): string | null =>
  liveFigures(readSnapshot(book), year).of(merkmal, key);

describe("what the formulas look like", () => {
  const one = (...kategorien: CellValue[]): WorkbookData =>
    workbook(
      list(
        "IKZ 2014",
        "M_2014",
        kategorien.map((value) => [value, "I", "vertikal", "x"]),
      ),
    );

  test("canonical values need one plain criterion", () => {
    expect(formulaFor(one("II", "ii", "III"), 2014, "kategorie", "II")).toBe('COUNTIFS(M_2014[Kategorie],"II")');
  });
  test("every spelling that the core reads is a criterion of its own", () => {
    expect(formulaFor(one("II", "Kat. II", " II", "Kategorie 2"), 2014, "kategorie", "II")).toBe(
      'SUMPRODUCT(COUNTIFS(M_2014[Kategorie],{"=II","=Kat. II","= II","=Kategorie 2"}))',
    );
  });
  test("numbers are found as numbers", () => {
    expect(formulaFor(one(2, "II"), 2014, "kategorie", "II")).toBe(
      'SUMPRODUCT(COUNTIFS(M_2014[Kategorie],{"=II","=2"}))',
    );
  });
  test.each<[string, CellValue[]]>([
    ["a number written in two ways", [2, "02"]],
    ["a number and a text that may be one", [2, "2,0"]],
    ["Unicode forms that look the same", ["hohe Priorität", "hohe Priorita\u0308t"]],
    ["invisible characters", ["II", "I\u00adI"]],
    ["a Roman number in one character", ["II", "Ⅱ"]],
  ])("a value instead of a formula: %s", (_, kategorien) => {
    expect(formulaFor(one(...kategorien), 2014, "kategorie", "II")).toBeNull();
    expect(formulaFor(one(...kategorien), 2014, "kategorie", "III")).not.toBeNull();
  });
  test("a spelling that may be a date is a value", () => {
    const book = workbook(list("IKZ 2014", "M_2014", [["I", "Dez. 3", "vertikal", "x"]]));
    expect(formulaFor(book, 2014, "dezernat", "III")).toBeNull();
  });
  test("plain ranges and contradicting Jahr cells are values", () => {
    const plain = workbook(sheet("IKZ 2014", [COLUMNS, ["I", "I", "vertikal", "x"]]));
    expect(liveFigures(readSnapshot(plain), 2014).total).toBeNull();
    const garbage = workbook(list("IKZ 2014", "M", [["I", "I", "vertikal", "x", "2014?"]], [...COLUMNS, "Jahr"]));
    expect(liveFigures(readSnapshot(garbage), 2014).total).toBeNull();
  });
  const withJahr = (...jahre: CellValue[]): WorkbookData =>
    workbook(
      list(
        "Alle",
        "Alle",
        jahre.map((value) => ["I", "I", "vertikal", "x", value]),
        [...COLUMNS, "Jahr"],
      ),
    );
  test.each<CellValue>([
    "abc",
    "2014?",
    "unbekannt",
    "seit 2012",
    "2014/15",
    "2013–2015",
    14,
    3000,
    2014.5,
    true,
    "#NV",
  ])("a row whose Jahr is %j belongs to no year, and all figures stay live", (jahr) => {
    const live = liveFigures(readSnapshot(withJahr(2012, 2014, jahr)), 2014);
    expect(live.total).toBe('COUNTIFS(Alle[Jahr],"2014")');
    expect(live.of("kategorie", "I")).toBe('COUNTIFS(Alle[Kategorie],"I",Alle[Jahr],"2014")');
  });
  test.each<CellValue>([" 2014", "2.014", "2014,0", "2014 €", "1.7.1905"])(
    "a Jahr that a spreadsheet may read as another year gives values: %j",
    (jahr) => expect(liveFigures(readSnapshot(withJahr(2012, 2014, jahr)), 2014).total).toBeNull(),
  );
  test("on the sheet of a year, rows without a readable Jahr are that year's", () => {
    const rows = [2014, null, "abc", "Abc", "ohne Jahr", 3000].map((value) => ["I", "I", "vertikal", "x", value]);
    const book = workbook(list("IKZ 2014", "M_2014", rows, [...COLUMNS, "Jahr"]));
    const of = (text: string): string => `COUNTIFS(M_2014[Kategorie],"I",M_2014[Jahr],${text})`;
    expect(formulaFor(book, 2014, "kategorie", "I")).toBe(
      ['"2014"', '""', '"Abc"', '"ohne Jahr"', '"=3000"'].map((text) => of(text)).join("+"),
    );
    expect(formulaFor(book, 2012, "kategorie", "I")).toBe('COUNTIFS(M_2014[Kategorie],"I",M_2014[Jahr],"2012")');
  });
  test("the total leaves blank rows out", () => {
    expect(liveFigures(readSnapshot(one("I", "II")), 2014).total).toBe(
      'ROWS(M_2014[Thema])-COUNTIFS(M_2014[Kategorie],"",M_2014[Dezernat],"",M_2014[Art],"",M_2014[Thema],"")',
    );
  });
  test("rows of spaces are no Maßnahmen and not blank either: the total is a value", () => {
    const rows = [["I", "I", "vertikal", "x"], [" ", null, null, "\u00a0"]]; // prettier-ignore
    const live = liveFigures(readSnapshot(workbook(list("IKZ 2014", "M_2014", rows))), 2014);
    expect([live.total, live.of("kategorie", OHNE)]).toEqual([null, null]);
    expect(live.of("kategorie", "I")).toBe('COUNTIFS(M_2014[Kategorie],"I")');
  });
  test.each([
    ["Kategorie*", "[[Kategorie*]]"],
    ["Kategorie:", "[[Kategorie:]]"],
    ["  Kategorie", "[[  Kategorie]]"],
    ["Kate\u00adgorie", "[[Kate\u00adgorie]]"],
    ["Kategorie\n", "[[Kategorie\n]]"],
  ])("an unusual header %j stands in brackets of its own", (header, column) => {
    const rows = [["I", "I", "vertikal", "x", null]];
    const book = workbook(list("Ämter '14", "M_2014", rows, [header, "Dez.", "Art", "Thema", "Amt/FB"]));
    expect(formulaFor(book, 2014, "kategorie", "I")).toBe(`COUNTIFS(M_2014${column},"I")`);
  });
  test.each([
    ["Amt/FB", "M_2014[[Amt/FB]]"],
    ["a [b]", "M_2014[[a '[b']]]"],
    ["Nr. #", "M_2014[[Nr. '#]]"],
    ["it's", "M_2014[[it''s]]"],
    ["@x", "M_2014[['@x]]"],
    ["Zeile\nzwei", "M_2014[[Zeile\nzwei]]"],
    ["Stand vom", "M_2014[Stand vom]"],
  ])("the header %j is escaped as Excel wants it", (header, reference) => {
    expect(structuredReference("M_2014", header)).toBe(reference);
  });
  test("very many spellings give a value", () => {
    const many = Array.from({ length: 900 }, (_, i) => `Kategorie II (${"x".repeat(i % 40)}${"y".repeat(i / 40)})`);
    expect(formulaFor(one(...many), 2014, "kategorie", "II")).toBeNull();
    expect(formulaFor(one(`Kategorie II (${"x".repeat(300)})`), 2014, "kategorie", "II")).toBeNull();
  });
});

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const kategorie = oneOf<CellValue>(
  "I", "II", "III", "i", "ii ", " II", "Kat. II", "Kategorie II (hohe Priorität)", "kat. ii", 2, 3, "2", "02", "2,0", "IV",
  "hohe Priorität", "HOHE PRIORITÄT", "hohe Priorita\u0308t", "II\u00a0", "Ⅱ", "I*", "I?", "~", "#N/A", true, 2.5, null, " ", "=II", ">1", "I\u00adI",
); // prettier-ignore
const dezernat = oneOf<CellValue>(
  "OB",
  "I",
  "VI",
  "Dez. III",
  "Dez. 3",
  "Dezernat III",
  "iii",
  3,
  "VIII",
  "ob",
  null,
  "Oberbürgermeister",
  "WAHR",
);
const art = oneOf<CellValue>(
  "interkommunal", "intrakommunal", "vertikal", "allgemein", "interkommunal; vertikal", "vertikal; interkommunal", "Interkommunal",
  "inter- und intrakommunal", "inter-\nkommunal", "interkommunal\nvertikal", "interkomunal", "intra kommunal", "vertikal (Stadt-Land)", null, "?", "a\"b",
  "interkommunal; intrakommunal; vertikal", "allgemein; vertikal", "INTERKOMMUNAL/VERTIKAL",
); // prettier-ignore
const thema = oneOf<CellValue>("Thema", "x", null, " ", 41831, "interkommunal");
const jahr = oneOf<CellValue>(
  2012, 2014, "2014", 2013, null, null, " 2014", "2014?", "abc", "ABC", "ohne", "2014/15", true, "#N/A", 14, 3000,
); // prettier-ignore

/** Mostly canonical cells, so that not every list falls back to values. */
const mostly = (canonical: readonly CellValue[], any: fc.Arbitrary<CellValue>): fc.Arbitrary<CellValue> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...canonical) }, { weight: 1, arbitrary: any });
const cells = fc.tuple(
  mostly(["I", "II", "III", "Kat. II", null], kategorie),
  mostly(["I", "II", "OB", "VI", null], dezernat),
  mostly(["interkommunal", "vertikal", "interkommunal; vertikal", null], art),
  mostly(["a", "b", null], thema),
);
const jahrCell = mostly([2012, 2014, null, "2012"], jahr);
const generatedList = fc.record({
  rows: fc.array(fc.tuple(cells, jahrCell), { minLength: 1, maxLength: 14 }),
  withJahr: fc.boolean(),
  sheetYear: oneOf("2012", "2014", "alle"),
  header: oneOf("Kategorie", "Kat.", "Kategorie*"),
  totals: fc.boolean(),
  plain: fc.nat(9).map((n) => n === 0),
  hidden: fc.boolean(),
});

/** The lists of several workbooks; names are unique among all of them. */
const BOOKS = 30;
const generatedBooks = fc
  .array(fc.array(generatedList, { minLength: 1, maxLength: 4 }), { minLength: BOOKS, maxLength: BOOKS })
  .map((books) =>
    books.map((lists, book) =>
      lists.map(({ rows, withJahr, sheetYear, header, totals, plain, hidden }, i) => {
        const columns = [header, "Dezernat", "Art", "Thema", ...(withJahr ? ["Jahr"] : [])];
        const grid: CellValue[][] = [columns, ...rows.map(([own, year]) => (withJahr ? [...own, year] : [...own]))];
        if (totals && !plain) grid.push(["Summe", rows.length]);
        const options = { totalsRow: totals && !plain, hidden: hidden ? [2, 3] : [] };
        const table = plain ? {} : { table: `B${book}_T${i}_${sheetYear}` };
        return sheet(`B${book} L${i} ${sheetYear}`, grid, { ...options, ...table });
      }),
    ),
  );

const settings = fuzzSettings(2);

describe("LibreOffice calculates what the core counts", () => {
  test("over generated workbooks", async () => {
    let formulas = 0;
    const property = fc.asyncProperty(generatedBooks, async (books) => {
      formulas += (await expectExact(...books)).length;
    });
    await fc.assert(property, settings);
    expect(formulas).toBeGreaterThan(fuzzRuns(2) * BOOKS * 5);
  });

  test("a misspelt list that only some figures of stay live", async () => {
    const rows: CellValue[][] = [
      ["I", "OB", "interkommunal", "a"],
      ["Kat. II", "Dezernat III", "inter- und intrakommunal", "b"],
      ["kat. ii", "iii", "interkommunal\nvertikal", "c"],
      [2, 3, "Interkommunal", "d"],
      [null, null, null, null],
      ["II ", "VIII", "interkomunal", "e"],
      ["I*", "VI", "allgemein", "f"],
    ];
    const figures = await expectExact([list("IKZ 2014", "Massnahmen_2014", rows)]);
    expect(figures.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["0: 2014 kategorie II", "0: 2014 art interkommunal", "0: 2014 total"]),
    );
  });
});

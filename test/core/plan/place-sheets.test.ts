import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { newWorkbook } from "../../../src/adapters/xlsx/write/new-workbook";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../src/adapters/xlsx/write/write-sheets";
import { ownMark } from "../../../src/core/plan/own-forms";
import { placeSheets } from "../../../src/core/plan/place-sheets";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import { writtenRecord } from "../../../src/core/plan/written-cells";
import type { SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { sheet, workbook } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

const NAME = "Jahresvergleich 2014";
const mark = ownMark("jahresvergleich", 2014);

/** A sheet of the add-in with a line for each of these words. */
const planOf = (words: readonly string[], more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: NAME,
  own: mark,
  cells: [
    { row: 0, column: 0, value: "Titel", style: "title" },
    { row: 2, column: 0, value: "Wort", style: "heading" },
    { row: 2, column: 1, value: "Zahl", style: "heading" },
    ...words.flatMap((word, i) => [
      { row: 3 + i, column: 0, value: word, style: "text" as const },
      { row: 3 + i, column: 1, value: i, style: "integer" as const, formula: `LEN(A${4 + i})` },
    ]),
  ],
  columnWidths: [20, 10],
  tables: [
    {
      name: "Woerter",
      range: { firstRow: 2, firstColumn: 0, lastRow: 2 + words.length, lastColumn: 1 },
      columns: ["Wort", "Zahl"],
    },
  ],
  charts: [],
  gridLines: true,
  print: { orientation: "portrait", fitToWidth: false },
  ...more,
});

const marked = (name: string, more: Partial<SheetData> = {}): SheetData => ({
  ...sheet(name, [["Titel"], [null], ["Wort", "Zahl"], ["a", 0]], { formulas: ["B4"] }),
  mark,
  written: writtenRecord(planOf(["a"])),
  ...more,
});

const placed = (...sheets: readonly SheetData[]) => {
  const { plans, remarks, obstacle } = placeSheets([planOf(["a", "b"])], workbook(...sheets));
  return { name: plans[0]?.name, keep: plans[0]?.onto?.keep, reasons: remarks.map(({ reason }) => reason), obstacle };
};

describe("where a sheet of the add-in goes", () => {
  test.each<[string, readonly SheetData[], object]>([
    ["nothing of the name: a new one", [], { name: NAME, keep: undefined, reasons: [] }],
    ["marked: there", [marked(NAME)], { name: NAME, keep: [], reasons: [] }],
    ["marked and renamed: there", [marked("Vergleich alt")], { name: "Vergleich alt", keep: [], reasons: [] }],
    [
      "unmarked with content: beside it",
      [sheet(NAME, [["Notiz"]])],
      { name: `${NAME} (2)`, keep: undefined, reasons: ["name-taken"] },
    ],
    [
      "whatever the case, and the next free number",
      [sheet(NAME.toUpperCase(), [["x"]]), sheet(`${NAME} (2)`, [["y"]])],
      { name: `${NAME} (3)`, reasons: ["name-taken"] },
    ],
    ["unmarked and empty: used", [sheet(NAME, [])], { name: NAME, keep: [], reasons: [] }],
    [
      "empty, but marked as another sheet of ours: beside it",
      [{ ...sheet(NAME, []), mark: ownMark("bericht", 2014) }],
      { name: `${NAME} (2)`, keep: undefined, reasons: ["name-taken"] },
    ],
    [
      "several marked, one with the usual name: that one",
      [marked("Kopie"), marked(NAME)],
      { name: NAME, keep: [], reasons: [] },
    ],
    [
      "several marked, none with the usual name: a new one, said",
      [marked("Kopie 1"), marked("Kopie 2")],
      { name: NAME, keep: undefined, reasons: ["copies"] },
    ],
    [
      "marked for another year: beside it",
      [marked(NAME, { mark: ownMark("jahresvergleich", 2013) })],
      { name: `${NAME} (2)`, reasons: ["name-taken"] },
    ],
    ["hidden: updated, said", [marked(NAME, { visible: false })], { name: NAME, reasons: ["hidden"] }],
    [
      "protected: nothing is written",
      [marked(NAME, { protected: true })],
      { obstacle: { reason: "protected", sheet: NAME, cells: [] } },
    ],
  ])("%s", (_, sheets, expected) => {
    expect(placed(...sheets)).toMatchObject(expected);
  });

  test("the name of a chart sheet is taken, and a long name is cut", () => {
    const book = { ...workbook(), otherSheets: [NAME.toLowerCase()] };
    expect(placeSheets([planOf([])], book).plans[0]?.name).toBe(`${NAME} (2)`);
    const long = "Auswertung eines sehr langen Na";
    const plan = planOf([], { name: long });
    expect(placeSheets([plan], workbook(sheet(long, [["x"]]))).plans[0]?.name).toBe("Auswertung eines sehr lange (2)");
  });

  test("links between planned sheets follow", () => {
    const link = { sheet: NAME, row: 0, column: 0 };
    const other = planOf([], {
      name: "Protokoll",
      own: ownMark("protokoll", ""),
      cells: [{ row: 0, column: 0, value: "dort", style: "link", link }],
    });
    const { plans } = placeSheets([planOf([]), other], workbook(sheet(NAME, [["x"]])));
    expect(plans[1]?.cells[0]?.link?.sheet).toBe(`${NAME} (2)`);
  });
});

describe("what somebody typed on a sheet of ours", () => {
  const typed = (grid: readonly (readonly (string | number | null)[])[], formulas: readonly string[] = ["B4"]) =>
    placeSheets([planOf(["a", "b"])], workbook({ ...marked(NAME), ...sheet(NAME, grid, { formulas }) }));

  test("beside and below the table stays", () => {
    const { plans, remarks } = typed([["Titel"], [], ["Wort", "Zahl"], ["a", 0, null, "Notiz"], [], [], ["darunter"]]);
    expect(plans[0]?.onto?.keep).toEqual([
      { row: 3, column: 3 },
      { row: 6, column: 0 },
    ]);
    expect(remarks).toEqual([]);
  });

  test("over a cell of ours is named, a formula that became a number as well", () => {
    const { remarks } = typed([["Titel"], [], ["Wort", "Zahl"], ["anders", 7]], []);
    expect(remarks).toMatchObject([
      {
        reason: "typed-over",
        cells: [
          { row: 3, column: 0 },
          { row: 3, column: 1 },
        ],
      },
    ]);
    const [one] = typed([["Mein Titel"], [], ["Wort", "Zahl"], ["a", 0]]).remarks;
    expect(one).toMatchObject({ cells: [{ row: 0, column: 0, value: "Mein Titel" }] });
  });

  test("where new rows would go lets the sheet be, a new one is written", () => {
    const { plans, remarks } = typed([["Titel"], [], ["Wort", "Zahl"], ["a", 0], ["mein Fazit"]]);
    expect(plans[0]).toMatchObject({ name: `${NAME} (2)` });
    expect(remarks).toMatchObject([{ reason: "in-the-way", cells: [{ row: 4, column: 0, value: "mein Fazit" }] }]);
  });

  test("sorting the rows is no change", () => {
    const plan = planOf(["a", "b", "c"]);
    const rows = [["Titel"], [], ["Wort", "Zahl"], ["c", 1], ["a", 1], ["b", 1]];
    const sorted = { ...sheet(NAME, rows, { formulas: ["B4", "B5", "B6"] }), mark, written: writtenRecord(plan) };
    expect(placeSheets([plan], workbook(sorted)).remarks).toEqual([]);
  });
});

const valuesOf = (one: SheetData | undefined) =>
  one?.rows.map(({ index, cells }) => [index, Array.from(cells, (value) => value ?? null)]);

/** Sheets of any name: ours, copies of ours, and other people's. */
const anySheet = fc.record({
  name: fc.constantFrom(NAME, NAME.toUpperCase(), `${NAME} (2)`, "Vergleich", "Kopie", "Notizen"),
  isOurs: fc.boolean(),
  grid: fc.array(fc.array(fc.constantFrom("x", "Wort", 1, 2014, null), { maxLength: 4 }), { maxLength: 6 }),
});

test("in any workbook no cell of a sheet without a mark changes, and what is written is found again", () => {
  const someSheets = fc.uniqueArray(anySheet, { selector: ({ name }) => name.toLowerCase(), maxLength: 5 });
  fc.assert(
    fc.property(someSheets, fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 4 }), (given, words) => {
      const properties = { title: "", creator: "", created: "2014-07-11T09:30:00Z" };
      const own = readWorkbook(newWorkbook([planOf(["a"])], properties)).sheets[0];
      const sheets = given.map(({ name, isOurs, grid }) =>
        isOurs && own !== undefined ? { ...own, name, tables: [] } : sheet(name, grid),
      );
      const before = workbook(...sheets, sheet("Start", [["x"]]));
      const pkg = openPackage(xlsxOf(before));
      const known: WorkbookData = { ...readWorkbook(pkg), sheets: before.sheets };
      const { plans } = placeSheets([planOf(words)], known);
      writeSheets(pkg, plans);
      const after = readWorkbook(openPackage(pkg.save()));
      for (const one of before.sheets.filter((each) => each.mark === undefined && each.rows.length > 0))
        expect(valuesOf(after.sheets.find(({ name }) => name === one.name))).toEqual(valuesOf(one));
      const written = after.sheets.find(({ name }) => name === plans[0]?.name);
      expect(written?.mark).toEqual(mark);
      const again = placeSheets([planOf(words)], after);
      expect(again.remarks.filter(({ reason }) => reason === "typed-over")).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

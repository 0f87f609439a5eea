import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { listSheet } from "../../../src/core/sheets/list-sheet";
import { askedKey, rollOver, type RollOver, type RollOverObstacle } from "../../../src/core/roll-over/roll-over";
import { rollOverSheet } from "../../../src/core/roll-over/roll-over-sheet";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { cellAddress } from "../../../src/core/text/text";
import type { CellValue, SheetData } from "../../../src/core/workbook/workbook-data";
import { sheetsDe } from "../../../src/i18n/sheets.de";
import { registers } from "../../../src/registers/index";
import { fuzzSettings } from "../../support/fuzz";
import { dateCell, deepFreeze, headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";

type Row = readonly CellValue[];

const result = (to: number, ...sheets: readonly SheetData[]): RollOver | RollOverObstacle =>
  rollOver(readSnapshot(deepFreeze(workbook(...sheets))), to);

function rolled(to: number, ...sheets: readonly SheetData[]): RollOver {
  const found = result(to, ...sheets);
  if ("reason" in found) throw new Error(found.reason);
  return found;
}

const themen = ({ rows }: RollOver): unknown[] => rows.map(({ Thema }) => Thema);
const idsOf = ({ rows }: RollOver): unknown[] => rows.map(({ ID }) => ID);

describe("what goes on", () => {
  test.each<[CellValue, boolean]>([
    [null, true],
    ["laufend", true],
    ["In Vorbereitung", true],
    ["ruht", true],
    ["demnächst", true],
    ["umgesetzt", false],
    ["abgeschlossen", false],
    ["eingestellt", false],
  ])("with Status %j: %s", (Status, goesOn) => {
    const { rows, finished, carried } = rolled(2015, year(2014, row({ Status, Thema: "Zoo" })));
    expect([rows.length, carried.length, finished.length]).toEqual(goesOn ? [1, 1, 0] : [0, 0, 1]);
  });

  test("comes from the nearest earlier year, in its order and in its own words", () => {
    const { from, rows } = rolled(
      2016,
      year(2012, row({ Thema: "Bad" })),
      year(2014, row({ Thema: " Zoo ", Art: "Interkommunal", Arbeitsstand: "a\nb" }), row({ Thema: "Turm" })),
      year(2017, row({ Thema: "Hafen" })),
    );
    expect(from).toBe(2014);
    expect(rows).toMatchObject([{ Thema: " Zoo ", Art: "Interkommunal", Arbeitsstand: "a\nb" }, { Thema: "Turm" }]);
  });

  test("dates of Excel among words go along and look like dates", () => {
    const march = dateCell("31.03.2014");
    const { rows, columns } = rolled(2015, year(2014, row({ ID: 41729, Thema: "Zoo", Arbeitsstand: march })));
    const { cells } = listSheet(2015, sheetsDe.list, rows, columns);
    const styled = cells.filter(({ value }) => value === 41729).map(({ column, style }) => [columns[column], style]);
    expect(styled).toEqual([
      ["ID", "text"],
      ["Arbeitsstand", "date"],
    ]);
  });

  test("cells that show an error say nothing and stay empty; whatever else is wrong goes along as it is", () => {
    const { rows, failed } = rolled(
      2015,
      year(
        2014,
        row({ Kategorie: "3", Art: "Interkommunal", Dezernat: "#NV", Perspektive: "#N/A" }),
        row({ ID: "#BEZUG!" }),
      ),
    );
    expect(rows).toMatchObject([{ Kategorie: "3", Art: "Interkommunal" }, { ID: "I-001" }]);
    expect([rows[0]?.Dezernat, rows[0]?.Perspektive]).toEqual([undefined, undefined]);
    expect(failed.map(({ sheet, row: at, column }) => [sheet, cellAddress(at, column)])).toEqual([
      ["IKZ 2014", "C2"],
      ["IKZ 2014", "I2"],
    ]);
  });

  test("columns that mean nothing known stay behind and are named", () => {
    const list = sheet("IKZ 2014", [
      [...headers, "Bemerkung", "Kosten"],
      [...row(), "wichtig", 12],
    ]);
    const { columns, rows, behind } = rolled(2015, list);
    expect([columns.includes("Bemerkung"), rows[0]?.Bemerkung, behind]).toEqual([true, "wichtig", ["Kosten"]]);
  });
});

describe("a Status that only people can judge", () => {
  const book = year(
    2014,
    row({ Thema: "Zoo", Status: "umgesetzt" }),
    row({ Thema: "Bad", Status: "umgesetzt" }),
    row({ Thema: "Bus" }),
  );
  test("is asked about, and what is taken goes on like the others", () => {
    const snapshot = readSnapshot(workbook(book));
    const none = rolled(2015, book);
    expect([none.carried.length, none.finished.length, none.asked.length]).toEqual([1, 2, 2]);
    const some = rollOver(snapshot, 2015, (m) => m.text("Thema") === "Zoo");
    if ("reason" in some) throw new Error(some.reason);
    expect(themen(some)).toEqual(["Zoo", "Bus"]);
    expect(some.finished.map((m) => m.text("Thema"))).toEqual(["Bad"]);
    expect(some.asked).toHaveLength(2);
    expect(new Set(some.asked.map((m) => askedKey(m))).size).toBe(2);
  });
  test("a table Status decides", () => {
    const status = sheet(
      "Stammdaten",
      [
        ["Status", "beendet"],
        ["umgesetzt", "nein"],
        ["laufend", "ja"],
      ],
      { table: "Status" },
    );
    const found = rolled(2015, book, year(2013, row()), status);
    expect([found.carried.length, found.asked.length]).toEqual([3, 0]);
  });
});

describe("no ID is given twice", () => {
  const id = fc.oneof(
    fc.constant<CellValue>(null),
    fc
      .tuple(
        fc.constantFrom("III-", "III ", "iii–", "III", "IKZ-", "IKZ-2014-", "M-", "OB/", ""),
        fc.constantFrom("1", "01", "001", "7", "009", "10", "999", "1000"),
      )
      .map(([prefix, digits]): CellValue => prefix + digits),
    fc.constantFrom<CellValue>(1, 2, 7, 2014001, "#NV", "III-", "a", "III-003a"),
  );
  const measure = fc.record({
    ID: id,
    Dezernat: fc.constantFrom("I", "III", "OB", "?"),
    Status: fc.constantFrom<CellValue>("laufend", "umgesetzt", null),
  });
  const loose = (text: unknown): string =>
    String(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .replace(/(^|\D)0+(?=\d)/g, "$1");
  test("whatever the IDs in whatever year look like", () => {
    const years = fc.tuple(fc.array(measure, { maxLength: 5 }), fc.array(measure, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(years, ([earlier, later]) => {
        const rows = (of: typeof earlier, name: string): (readonly CellValue[])[] =>
          of.map((one, i) => row({ ...one, Thema: `${name} ${i}` }));
        const found = rolled(2015, year(2012, ...rows(earlier, "alt")), year(2014, ...rows(later, "neu")));
        const inNewYear = idsOf(found);
        expect(new Set(inNewYear.map((one) => String(one).toLowerCase())).size).toBe(found.rows.length);
        const before = new Set([...earlier, ...later].map(({ ID }) => loose(ID)));
        const fresh = [...found.ids.filter(({ known }) => !known), ...found.doubled].map(({ id: one }) => loose(one));
        expect(fresh.filter((one) => before.has(one))).toEqual([]);
        expect(new Set(fresh).size).toBe(fresh.length);
      }),
      fuzzSettings(200),
    );
  });
  test("also not one that only the Themenspeicher or an exception names", () => {
    const themenspeicher = sheet("Themenspeicher", [
      ["Thema", "Dezernat", "Zustand", "Maßnahme-ID"],
      ["Kita", "III", "Maßnahme", "III-004"],
    ]);
    const exceptions = sheet(
      "Ausnahmen",
      [
        ["Regel", "Maßnahme", "Begründung", "Jahr"],
        ["art-not-allowed", "III-006", "so", 2014],
      ],
      { table: "Ausnahmen" },
    );
    const snapshot = readSnapshot(
      workbook(
        year(
          2014,
          row({ Dezernat: "III" }),
          row({ Dezernat: "III", Thema: "Bus" }),
          row({ Dezernat: "III", Thema: "Rad" }),
        ),
        themenspeicher,
        exceptions,
      ),
      { registers },
    );
    const found = rollOver(snapshot, 2015);
    if ("reason" in found) throw new Error(found.reason);
    expect(idsOf(found)).toEqual(["III-007", "III-008", "III-009"]);
  });
  test("of two with one ID the first keeps it", () => {
    const found = rolled(
      2015,
      year(2014, row({ ID: "III-001" }), row({ ID: "III-001", Dezernat: "III", Thema: "Bus" })),
    );
    expect(idsOf(found)).toEqual(["III-001", "III-002"]);
    expect(found.doubled.map(({ massnahme }) => massnahme.text("Thema"))).toEqual(["Bus"]);
  });
});

describe("IDs", () => {
  test("those that are there stay, others are made of Dezernat and the next number", () => {
    const step = rolled(
      2015,
      year(
        2014,
        row({ ID: "M 7", Thema: "a" }),
        row({ ID: "III-041", Thema: "b", Dezernat: "III" }),
        row({ ID: null, Thema: "c", Dezernat: "Dez. III" }),
        row({ ID: "–", Thema: "d", Dezernat: "OB" }),
        row({ ID: null, Thema: "e", Dezernat: "unklar" }),
        row({ ID: null, Thema: "f", Dezernat: "III" }),
      ),
    );
    expect(idsOf(step)).toEqual(["M 7", "III-041", "III-042", "OB-001", "M-008", "III-043"]);
    expect(step.edits.map(({ row: at, column, before, after }) => [cellAddress(at, column), before, after])).toEqual([
      ["A4", null, "III-042"],
      ["A5", "–", "OB-001"],
      ["A6", null, "M-008"],
      ["A7", null, "III-043"],
    ]);
    expect(step.growths).toEqual([]);
  });

  test("no year of the workbook has had a new one", () => {
    const before = year(2012, row({ ID: "I-009", Thema: "Bad", Status: "umgesetzt" }));
    expect(idsOf(rolled(2015, before, year(2014, row({ Thema: "Zoo" }))))).toEqual(["I-010"]);
  });

  test("the next number follows the highest of all years, wherever it stands", () => {
    const earlier = year(2012, row({ ID: "I-009", Thema: "Bad", Status: "umgesetzt" }));
    const now = year(2014, row({ ID: "I-007", Thema: "Zoo" }), row({ ID: "I-002", Thema: "Turm" }), row());
    expect(idsOf(rolled(2015, earlier, now))).toEqual(["I-007", "I-002", "I-010"]);
    const later = year(2017, row({ ID: "I-020", Thema: "Hafen" }), row({ ID: "I-011", Thema: "Kai" }));
    expect(idsOf(rolled(2015, earlier, now, later))).toEqual(["I-007", "I-002", "I-021"]);
  });

  test("a Maßnahme of the same Thema gets back the one it had before, unless another one has it now", () => {
    const before = year(2012, row({ ID: "K-1", Thema: "Zoo" }), row({ ID: "K-2", Thema: "Turm" }));
    const now = year(
      2014,
      row({ Thema: "Zoo" }),
      row({ Thema: "Turm" }),
      row({ ID: "K-2", Thema: "Hafen", Dezernat: "II" }),
    );
    const step = rolled(2015, before, now);
    expect(themen(step)).toEqual(["Zoo", "Turm", "Hafen"]);
    expect(idsOf(step)).toEqual(["K-1", "I-001", "K-2"]);
    expect(step.ids.map(({ known }) => known)).toEqual([true, false]);
  });

  test("an ID that two had before is given back to one of them", () => {
    const before = year(2012, row({ ID: "K-1", Thema: "Zoo" }), row({ ID: "K-1", Thema: "Turm" }));
    const step = rolled(2015, before, year(2014, row({ Thema: "Zoo" }), row({ Thema: "Turm" })));
    expect(idsOf(step)).toEqual(["K-1", "I-001"]);
  });

  test("finished Maßnahmen get none", () => {
    expect(rolled(2015, year(2014, row({ Status: "umgesetzt" }))).edits).toEqual([]);
  });

  test("a formula in the ID's cell is left alone and told", () => {
    const list = sheet("IKZ 2014", [headers, row({ Thema: "Zoo" })], { table: "Massnahmen_2014", formulas: ["A2"] });
    const step = rolled(2015, list);
    expect([step.edits, step.unlinked.length, idsOf(step)]).toEqual([[], 1, ["I-001"]]);
  });

  describe("in a list without the column", () => {
    const without = headers.filter((name) => name !== "ID");
    const bare = (thema: string): Row => row({ Thema: thema }, without);

    test("a table gets it at its right end, with its totals row", () => {
      const total = ["Summe", ...without.slice(1).map(() => null)];
      const list = sheet("IKZ 2014", [without, bare("Zoo"), bare("Turm"), total], {
        table: "M_2014",
        totalsRow: true,
        at: "B3",
      });
      const [growth] = rolled(2015, list).growths;
      expect(growth).toMatchObject({ table: "M_2014", columns: ["ID"], before: { lastRow: 5, lastColumn: 9 } });
      expect(growth?.after).toEqual({ ...growth?.before, lastColumn: 10 });
      expect(growth?.rows).toEqual([
        { row: 2, column: 10, values: ["ID"] },
        { row: 3, column: 10, values: ["I-001"] },
        { row: 4, column: 10, values: ["I-002"] },
      ]);
    });

    test.each<[string, SheetData, string]>([
      ["a note beside the table", sheet("IKZ 2014", [without, [...bare("Zoo"), "!"]], { table: "x" }), "J2"],
      [
        "a note beside a plain list, one column apart",
        sheet("IKZ 2014", [[...without, null, "Ort"], bare("Zoo")]),
        "J1",
      ],
      ["merged cells beside it", sheet("IKZ 2014", [without, bare("Zoo")], { merges: ["J2:K2"] }), "J2"],
    ])("%s leaves no room", (_, list, cell) => {
      const narrow = { ...list, tables: list.tables.map((table) => ({ ...table, ...narrowed(table) })) };
      expect(result(2015, narrow)).toEqual({ reason: "no-room-for-ids", sheet: "IKZ 2014", cell });
    });

    /** The table without what the grid has beside it. */
    const narrowed = ({ range, columns }: SheetData["tables"][number]) => ({
      range: { ...range, lastColumn: range.firstColumn + without.length - 1 },
      columns: columns.slice(0, without.length),
    });
  });
});

test("the Arbeitsstand of every row shows whether it was carried over", () => {
  const snapshot = readSnapshot(workbook(year(2014, row({ Thema: "Zoo" }), row({ Thema: "Turm" }))));
  const step = rollOver(snapshot, 2015);
  if ("reason" in step) throw new Error(step.reason);
  const { conditions = [], tables } = rollOverSheet(step, snapshot, sheetsDe.list);
  const column = step.columns.indexOf("Arbeitsstand");
  expect(conditions.map(({ range }) => range)).toEqual([
    { firstRow: 1, firstColumn: column, lastRow: 2, lastColumn: column },
  ]);
  expect(tables[0]?.range).toMatchObject({ firstRow: 0, lastRow: 2 });
});

describe("a year cannot be begun", () => {
  test.each<[string, number, SheetData[], RollOverObstacle]>([
    ["without an earlier one", 2014, [year(2014, row())], { reason: "no-earlier-year" }],
    ["twice", 2015, [year(2014, row()), year(2015, row())], { reason: "year-exists", sheet: "IKZ 2015" }],
    [
      "in a list of all years that has it",
      2015,
      [
        sheet("Liste", [
          ["Jahr", ...headers],
          [2014, ...row()],
          [2015, ...row()],
        ]),
      ],
      { reason: "year-exists", sheet: "Liste" },
    ],
    [
      "over another sheet",
      2015,
      [year(2014, row()), sheet("IKZ 2015", [["Notizen"]])],
      { reason: "year-exists", sheet: "IKZ 2015" },
    ],
  ])("%s", (_, to, sheets, obstacle) => {
    expect(result(to, ...sheets)).toEqual(obstacle);
  });

  test("but an empty list of the year is no obstacle", () => {
    expect(rolled(2015, year(2014, row()), year(2015)).rows).toHaveLength(1);
  });

  test.each<[string, SheetData]>([
    ["a title above it", sheet("IKZ 2015", [["Bericht 2015"], headers])],
    ["a note below it", sheet("IKZ 2015", [headers, [], ["bis März ausfüllen"]])],
    ["a second list", sheet("IKZ 2015", [headers, [], [], headers])],
  ])("an empty list with %s is more than an empty list", (_, other) => {
    expect(result(2015, year(2014, row()), other)).toMatchObject({ reason: "year-exists", sheet: "IKZ 2015" });
  });
});

import { describe, expect, test } from "@jest/globals";
import { withEdits } from "../../core/workbook/edit";
import type { ListGrowth } from "../../core/lists/list-growth";
import { readSnapshot } from "../../core/snapshot/snapshot";
import { cellAddress } from "../../core/text/text";
import { validate } from "../../core/check/validate";
import type { CellValue, WorkbookData } from "../../core/workbook/workbook-data";
import { registers } from "../index";
import { becomeMassnahme, type BecomeMassnahme, type BecomeObstacle } from "./become-massnahme";
import { findThema } from "./find-thema";
import { themenspeicher } from "./register";
import { themaMassnahmeUnlinked } from "./rules/thema-massnahme-unlinked";
import { registerSheet, type EntryFields } from "../../../test/support/workbooks/register-sheet";
import { deepFreeze, headers, row, sheet, stammdaten, workbook, year } from "../../../test/support/workbooks/workbook";

type Fields = EntryFields<"Thema" | "Dezernat" | "Organisationseinheit" | "Art" | "Zustand" | "Maßnahme-ID">;

const idea: Fields = {
  Thema: "Winterdienst am Stadtrand",
  Dezernat: "VI",
  Organisationseinheit: "Amt 61",
  Art: "interkommunal",
  Zustand: "Pilot",
};
const columns = ["Thema", "Dezernat", "Organisationseinheit", "Art", "Zustand", "Maßnahme-ID"] as const;
const ideas = (...rows: readonly Fields[]) => registerSheet(themenspeicher, rows, { columns });

const step = (book: WorkbookData, thema: string | null = "Winterdienst am Stadtrand", jahr = 2014) => {
  const snapshot = deepFreeze(readSnapshot(deepFreeze(book), { registers }));
  const found = findThema(snapshot, { row: null, thema });
  if ("reason" in found) throw new Error(found.reason);
  return becomeMassnahme(snapshot, found, jahr);
};

function done(result: BecomeMassnahme | BecomeObstacle): BecomeMassnahme {
  if ("reason" in result) throw new Error(result.reason);
  return result;
}

/** What the plan writes, by address. */
function written({ edits, growths }: BecomeMassnahme): Readonly<Record<string, CellValue>> {
  const cells: [string, CellValue][] = edits.map(({ sheet: name, row: at, column, after }) => [
    `${name}!${cellAddress(at, column)}`,
    after,
  ]);
  for (const { sheet: name, rows } of growths)
    for (const { row: at, column, values } of rows)
      values.forEach((value, i) => {
        if (value !== null) cells.push([`${name}!${cellAddress(at, column + i)}`, value]);
      });
  return Object.fromEntries(cells);
}

/** The workbook with the plan carried out on its cells and tables. */
function after(book: WorkbookData, plan: BecomeMassnahme): WorkbookData {
  const grown = (data: WorkbookData, growth: ListGrowth): WorkbookData => ({
    ...withEdits(
      data,
      growth.rows.flatMap(({ row: at, column, values }) =>
        values.map((value, i) => ({ sheet: growth.sheet, row: at, column: column + i, before: null, after: value })),
      ),
    ),
  });
  const widened = plan.growths.reduce(grown, book);
  const sheets = widened.sheets.map((one) => ({
    ...one,
    tables: one.tables.map((table) => {
      const last = plan.growths.filter(({ sheet: name, table: of }) => name === one.name && of === table.name).pop();
      const added = plan.growths.filter(({ table: of }) => of === table.name).flatMap((growth) => growth.columns);
      return last === undefined ? table : { ...table, range: last.after, columns: [...table.columns, ...added] };
    }),
  }));
  return withEdits({ ...widened, sheets }, plan.edits);
}

const linkedTo = (book: WorkbookData, plan: BecomeMassnahme): void => {
  const snapshot = readSnapshot(after(book, plan), { registers });
  expect(validate(snapshot, [themaMassnahmeUnlinked])).toEqual([]);
  const massnahme = snapshot.massnahmen.filter((m) => m.text("ID") === plan.id);
  expect(massnahme.map((m) => [m.year, m.text("Thema"), m.dezernat, m.row.index])).toEqual([
    [plan.year, "Winterdienst am Stadtrand", "VI", plan.row],
  ]);
};

describe("a Thema becomes a Maßnahme", () => {
  test("below a plain list, with the next ID of its Dezernat, and keeps the link", () => {
    const list = sheet("IKZ 2014", [headers, row({ ID: "VI-007", Dezernat: "VI" })]);
    const book = workbook(list, ideas(idea));
    const plan = done(step(book));
    expect(plan).toMatchObject({ id: "VI-008", year: 2014, sheet: "IKZ 2014", row: 2, left: [] });
    expect(plan.open).toEqual(["Kategorie", "Arbeitsstand", "Perspektive"]);
    expect(written(plan)).toEqual({
      "IKZ 2014!A3": "VI-008",
      "IKZ 2014!C3": "VI",
      "IKZ 2014!D3": "Amt 61",
      "IKZ 2014!F3": "interkommunal",
      "IKZ 2014!G3": "Winterdienst am Stadtrand",
      "Themenspeicher!E2": "Maßnahme",
      "Themenspeicher!F2": "VI-008",
    });
    linkedTo(book, plan);
  });

  test("in the first empty row of a table, also of an empty one", () => {
    const book = workbook(
      sheet("IKZ 2014", [headers, [null], [null, null, null, null, null, null, null, null, null, null]], {
        table: "Massnahmen_2014",
      }),
      ideas(idea),
    );
    const plan = done(step(book));
    const range = { lastRow: 2 };
    expect(plan).toMatchObject({ id: "VI-001", row: 1, growths: [{ before: range, after: range, rows: [] }] });
    linkedTo(book, plan);
  });

  test("a full table takes the row in", () => {
    const book = workbook(sheet("IKZ 2014", [headers, row()], { table: "Massnahmen_2014" }), ideas(idea));
    const plan = done(step(book));
    expect(plan.growths).toMatchObject([{ table: "Massnahmen_2014", after: { lastRow: 2 }, columns: [] }]);
    linkedTo(book, plan);
  });

  test("a list without IDs, and a Themenspeicher without the link, get the column", () => {
    const bare = headers.filter((name) => name !== "ID");
    const book = workbook(
      sheet("IKZ 2014", [bare, row({}, bare), row({ Thema: "Zoo" }, bare)], { table: "Massnahmen_2014" }),
      registerSheet(themenspeicher, [{ ...idea, Thema: "Archiv" }, idea], {
        columns: ["Thema", "Dezernat", "Zustand"],
      }),
    );
    const plan = done(step(book));
    expect(written(plan)).toMatchObject({
      "IKZ 2014!J1": "ID",
      "IKZ 2014!J4": "VI-001",
      "Themenspeicher!D3": "VI-001",
    });
    expect(
      plan.growths.map(({ table, columns: added, after: { lastRow, lastColumn } }) => [
        table,
        added,
        lastRow,
        lastColumn,
      ]),
    ).toEqual([
      ["Massnahmen_2014", [], 3, 8],
      ["Massnahmen_2014", ["ID"], 3, 9],
      ["Themenspeicher", ["Maßnahme-ID"], 2, 3],
    ]);
    linkedTo(book, plan);
  });

  test("in a list of all years the row says its year", () => {
    const book = workbook(
      sheet("Alle", [
        ["Jahr", ...headers],
        [2012, ...row()],
        [2014, ...row({ ID: "I-001" })],
      ]),
      ideas(idea),
    );
    const plan = done(step(book));
    expect(written(plan)).toMatchObject({ "Alle!A4": 2014, "Alle!B4": "VI-001" });
    linkedTo(book, plan);
  });

  test("of several lists of the year the one of its Dezernat", () => {
    const book = workbook(
      year(2014, row()),
      sheet("IKZ 2014 Dezernat VI", [headers, row({ Dezernat: "VI" })]),
      ideas(idea),
    );
    expect(done(step(book)).sheet).toBe("IKZ 2014 Dezernat VI");
  });

  test("IDs that other Themen have are taken, though no list has them", () => {
    const book = workbook(year(2014, row()), ideas(idea, { ...idea, Thema: "Archiv", "Maßnahme-ID": "vi-004" }));
    expect(done(step(book)).id).toBe("VI-005");
  });

  test("the new ID follows the highest of all years, wherever it stands", () => {
    const book = workbook(
      year(2012, row({ ID: "VI-009", Dezernat: "VI" }), row({ ID: "VI-003", Dezernat: "VI", Thema: "Zoo" })),
      year(2014, row({ ID: "VI-004", Dezernat: "VI" }), row({ ID: "VI-002", Dezernat: "VI", Thema: "Zoo" })),
      ideas(idea, { ...idea, Thema: "Archiv", "Maßnahme-ID": "VI-005" }),
    );
    expect(done(step(book)).id).toBe("VI-010");
  });

  test("the same Thema of another Dezernat, or of another year, is another Maßnahme", () => {
    const namesake = row({ ID: "II-001", Dezernat: "II", Thema: "Winterdienst am Stadtrand" });
    const before = row({ ID: "VI-001", Dezernat: "VI", Thema: "Winterdienst am Stadtrand" });
    expect(step(workbook(year(2014, namesake), ideas(idea)))).toMatchObject({ id: "VI-001", row: 2 });
    expect(step(workbook(year(2012, before), year(2014, row()), ideas(idea)))).toMatchObject({ id: "VI-002" });
  });

  test("what the list has no cell for is told; without Dezernat the ID says none; an error value stays behind", () => {
    const bare = ["ID", "Art", "Thema"] as const;
    const book = workbook(
      sheet("IKZ 2014", [[...bare], row({}, bare)]),
      ideas({ ...idea, Dezernat: "Zoo", Art: "#NV" }),
    );
    const plan = done(step(book));
    expect(plan.left).toEqual(["Dezernat", "Organisationseinheit"]);
    expect(written(plan)).toMatchObject({ "IKZ 2014!A3": "M-001", "IKZ 2014!C3": "Winterdienst am Stadtrand" });
    expect(written(plan)).not.toHaveProperty("IKZ 2014!B3");
  });

  test("the Zustand is written as the Stammdaten do, and not at all where it is there", () => {
    const values = stammdaten({ Zustaende: [["Zustand"], ["Pilot"], ["MASSNAHME"]] });
    const book = workbook(year(2014, row()), ideas(idea), values);
    expect(written(done(step(book)))).toMatchObject({ "Themenspeicher!E2": "MASSNAHME" });
    const there = workbook(year(2014, row()), ideas({ ...idea, Zustand: "massnahme" }));
    expect(written(done(step(there)))).not.toHaveProperty("Themenspeicher!E2");
  });
});

describe("nothing is planned where", () => {
  const list = year(2014, row({ ID: "I-001" }), row({ ID: "I-002", Thema: "Zoo" }));
  const totals = sheet("IKZ 2014", [headers, row(), ["Summe"]], { table: "Massnahmen_2014", totalsRow: true });
  const bare = headers.filter((name) => name !== "ID");

  test.each<[string, WorkbookData, number, object]>([
    ["there is no list of the year", workbook(list, ideas(idea)), 2015, { reason: "no-list", years: [2014] }],
    [
      "the Thema is linked",
      workbook(list, ideas({ ...idea, "Maßnahme-ID": "i-001" })),
      2014,
      { reason: "already-linked" },
    ],
    [
      "it has an ID of no list",
      workbook(list, ideas({ ...idea, "Maßnahme-ID": "X-1" })),
      2014,
      { reason: "unknown-id", id: "X-1" },
    ],
    [
      "the year has the Maßnahme",
      workbook(year(2014, row({ ID: "VI-001", Dezernat: "6", Thema: "WINTERDIENST am  Stadtrand" })), ideas(idea)),
      2014,
      { reason: "already-listed", id: "VI-001" },
    ],
    [
      "a totals row is below the list",
      workbook(totals, ideas(idea)),
      2014,
      { reason: "no-room", sheet: "IKZ 2014", cell: "A3" },
    ],
    [
      "something stands beside the list without IDs",
      workbook(sheet("IKZ 2014", [[...bare, null, "Notiz"], row({}, bare)]), ideas(idea)),
      2014,
      { reason: "no-room", sheet: "IKZ 2014" },
    ],
    [
      "something stands beside the Themenspeicher without IDs",
      workbook(
        list,
        sheet("Ideen", [
          ["Thema", "Zustand", null, "x"],
          ["Winterdienst am Stadtrand", "Pilot"],
        ]),
      ),
      2014,
      { reason: "no-room", sheet: "Ideen", cell: "C1" },
    ],
    [
      "the Zustand is a formula",
      workbook(list, registerSheet(themenspeicher, [idea], { columns, formulas: ["E2"] })),
      2014,
      { reason: "formula" },
    ],
  ])("%s", (_, book, jahr, expected) => {
    expect(step(book, "Winterdienst am Stadtrand", jahr)).toMatchObject(expected);
  });
});

describe("which Thema is meant", () => {
  const book = workbook(
    ideas(idea, { ...idea, Thema: "Zoo" }, { ...idea, Thema: "zoo ", Dezernat: "II" }, { ...idea, Thema: "#NV" }),
    sheet("Weitere", [
      ["Thema", "Zustand"],
      ["Archiv", "Pilot"],
    ]),
  );
  const find = (asked: number | null, thema: string | null, data = book) => {
    const found = findThema(readSnapshot(data, { registers }), { row: asked, thema });
    return "reason" in found ? found : cellAddress(found.row.index, found.at("Thema").column);
  };

  test.each<[string, number | null, string | null, unknown]>([
    ["its text in any spelling", null, " WINTERDIENST am Stadtrand", "A2"],
    ["its row", 4, null, "A4"],
    ["its row and text", 3, "Zoo", "A3"],
    ["a row that two sheets have, with its text", 2, "Archiv", "A2"],
    ["a text that two rows have", null, "Zoo", { reason: "ambiguous" }],
    ["a row that two sheets have", 2, null, { reason: "ambiguous" }],
    ["a text nearly the same", null, "Archive", { reason: "not-found", nearest: "Archiv" }],
    ["its text in another row", 2, "Zoo", { reason: "not-found", nearest: null }],
    ["another text", null, "Theater", { reason: "not-found", nearest: null }],
    ["a row that holds none", 9, null, { reason: "not-found", nearest: null }],
    ["a row with an error value", 5, null, { reason: "not-found" }],
    ["the header", 1, null, { reason: "not-found" }],
  ])("%s", (_, asked, thema, expected) => {
    const found = find(asked, thema);
    if (typeof expected === "string") expect(found).toBe(expected);
    else expect(found).toMatchObject(expected as object);
  });

  test("no Themenspeicher at all", () => {
    expect(find(null, "Zoo", workbook(year(2014, row())))).toEqual({ reason: "no-themenspeicher" });
  });
});

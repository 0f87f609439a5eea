import { describe, expect, test } from "@jest/globals";
import { rollOver } from "../../src/core/roll-over/roll-over";
import { rollOverSheet } from "../../src/core/roll-over/roll-over-sheet";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import type { SheetData, WorkbookData } from "../../src/core/workbook/workbook-data";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { rules } from "../../src/rules/index";
import { createSession, type Session } from "../../pane/session/session";
import { fakeClock } from "../support/pane/fake-clock";
import { fakeHost, plannedSheet, type FakeHost } from "../support/pane/fake-host";
import { headers, row, sheet, workbook, year } from "../support/workbooks/workbook";

const open = (book: WorkbookData): { host: FakeHost; session: Session } => {
  const host = fakeHost(book);
  return { host, session: createSession(host, rules, fakeClock()) };
};
const sheetOf = (book: WorkbookData, name: string): SheetData | undefined =>
  book.sheets.find((one) => one.name === name);
const idsOf = (one: SheetData | undefined, column: number): unknown[] =>
  (one?.rows ?? []).slice(1).map(({ cells }) => cells[column] ?? null);

/** Two Maßnahmen go on, one has ended; nobody has an ID. */
const book = workbook(year(2014, row(), row({ Thema: "Busnetz" }), row({ Thema: "Radweg", Status: "umgesetzt" })));
const ID = headers.indexOf("ID");

describe("a year begun with the one before", () => {
  test("has the sheet and the IDs that ikz fortschreiben gives", async () => {
    const { host, session } = open(book);
    await session.createYear(2015, true);
    const snapshot = readSnapshot(book);
    const rolled = rollOver(snapshot, 2015);
    if ("reason" in rolled) throw new Error(rolled.reason);
    expect(sheetOf(host.book, "IKZ 2015")).toEqual(plannedSheet(rollOverSheet(rolled, snapshot, sheetsDe.list)));
    const given = rolled.ids.map(({ id }) => id);
    expect(given).toHaveLength(2);
    expect(idsOf(sheetOf(host.book, "IKZ 2014"), ID)).toEqual([...given, null]);
    expect(session.state()).toMatchObject({ freshness: "fresh", outcome: { id: "year-created", sheet: "IKZ 2015" } });
  });

  test("gives a list without a column ID that column", async () => {
    const without = year(2014, row());
    const drop = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => i !== ID);
    const [table] = without.tables;
    if (table === undefined) throw new Error("no table");
    const narrow = sheet(
      "IKZ 2014",
      without.rows.map(({ cells }) => drop(cells.map((one) => one ?? null))),
      { table: table.name },
    );
    const { host, session } = open(workbook(narrow));
    await session.createYear(2015, true);
    const grown = sheetOf(host.book, "IKZ 2014");
    expect(grown?.tables[0]?.columns[headers.length - 1]).toBe("ID");
    expect(idsOf(grown, headers.length - 1)).toEqual(idsOf(sheetOf(host.book, "IKZ 2015"), 0));
    expect(idsOf(grown, headers.length - 1)).not.toContain(null);
  });

  test("a list that is protected gets no IDs, and there is no new sheet", async () => {
    const locked = { ...year(2014, row()), protected: true };
    const { host, session } = open(workbook(locked));
    await session.createYear(2015, true);
    expect(session.state().problem).toMatchObject({
      code: "protected",
      values: { sheet: "IKZ 2014" },
      remedy: "retry",
    });
    expect(host.book.sheets).toEqual([locked]);
  });

  test("what was written is taken back where the rest fails", async () => {
    const { host, session } = open(book);
    host.fail("growLists", "protected", { sheet: "IKZ 2014" });
    await session.createYear(2015, true);
    expect(session.state().problem?.code).toBe("protected");
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["IKZ 2014"]);
    expect(idsOf(sheetOf(host.book, "IKZ 2014"), ID)).toEqual([null, null, null]);
    await session.retry();
    expect(sheetOf(host.book, "IKZ 2015")).toBeDefined();
  });
});

describe("a year whose sheet is there already", () => {
  const empty = workbook(...book.sheets, year(2015));

  test.each([true, false])("is begun on it where it is an empty list (with the year before: %s)", async (carries) => {
    const { host, session } = open(empty);
    await session.createYear(2015, carries);
    expect(session.state()).toMatchObject({ problem: null, outcome: { id: "year-created", sheet: "IKZ 2015" } });
    expect(host.book.sheets.filter(({ name }) => name === "IKZ 2015")).toHaveLength(1);
    expect(sheetOf(host.book, "IKZ 2015")?.tables.map(({ name }) => name)).toEqual(["Massnahmen_2015"]);
    expect(sheetOf(host.book, "IKZ 2015")?.rows.length).toBe(carries ? 3 : 1);
  });

  test.each<readonly [string, WorkbookData, object]>([
    [
      "has more than an empty list",
      workbook(...book.sheets, sheet("IKZ 2015", [["Notizen"]])),
      { code: "sheet-exists", values: { name: "IKZ 2015" } },
    ],
    [
      "is a list of all years",
      workbook(
        ...book.sheets,
        sheet("Liste", [
          ["Jahr", ...headers],
          [2015, ...row()],
        ]),
      ),
      { code: "year-exists", values: { year: 2015, sheet: "Liste" } },
    ],
  ])("is left alone where it %s", async (_, other, problem) => {
    const { host, session } = open(other);
    for (const carries of [true, false]) {
      await session.createYear(2015, carries);
      expect(session.state().problem).toMatchObject(problem);
      expect(host.book).toBe(other);
    }
  });
});

test("what was wrong and comes along is told, and errors of formulas stay behind", async () => {
  const wrong = workbook(
    year(2014, row({ Kategorie: "3", Art: "quer" }), row({ Thema: "Busnetz", Perspektive: "#NV" })),
  );
  const { host, session } = open(wrong);
  await session.createYear(2015, true);
  const { outcome, result } = session.state();
  const open2015 = (result?.findings ?? []).filter((one) => one.year === 2015 && one.severity !== "hint");
  expect(outcome).toMatchObject({
    id: "year-created",
    rolled: { failed: [{ sheet: "IKZ 2014", row: 2 }] },
    remaining: {
      year: 2015,
      error: open2015.filter(({ severity }) => severity === "error").length,
      warning: open2015.filter(({ severity }) => severity === "warning").length,
    },
  });
  expect(open2015.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["art-not-allowed", "kategorie-spelling"]));
  expect(open2015.map(({ rule }) => rule)).not.toContain("cell-error");
  expect(JSON.stringify(sheetOf(host.book, "IKZ 2015"))).not.toContain("#NV");
  await session.showYear(2015);
  expect(session.state()).toMatchObject({ view: "check", filter: { year: 2015 }, outcome: null });
});

test("an empty year gives nobody an ID", async () => {
  const { host, session } = open(book);
  await session.createYear(2015, false);
  expect(host.calls).not.toContain("apply");
  expect(sheetOf(host.book, "IKZ 2014")).toEqual(sheetOf(book, "IKZ 2014"));
  expect(session.state().outcome).toEqual({
    id: "year-created",
    sheet: "IKZ 2015",
    rolled: null,
    remaining: { year: 2015, error: 0, warning: 0 },
  });
});

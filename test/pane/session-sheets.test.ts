import { expect, test } from "@jest/globals";
import { open } from "../support/pane/opened-session";
import { row, workbook, year } from "../support/workbooks/workbook";

test("the comparison is written, activated, and updated when written again", async () => {
  const { host, session } = open();
  await session.show("compare");
  await session.writeComparison();
  expect(session.state().outcome).toMatchObject({
    id: "comparison-written",
    sheet: "Jahresvergleich 2014",
    again: false,
  });
  expect(host.selected?.sheet).toBe("Jahresvergleich 2014");
  await session.check();
  await session.writeLatestComparison();
  expect(session.state().outcome).toMatchObject({ again: true });
  expect(host.book.sheets.filter(({ name }) => name === "Jahresvergleich 2014")).toHaveLength(1);
});

test("an earlier comparison whose sheet was renamed is updated where it is", async () => {
  const { host, session } = open();
  await session.writeLatestComparison();
  const written = host.book.sheets.find(({ name }) => name === "Jahresvergleich 2014");
  const [table] = written?.tables ?? [];
  host.book = {
    ...host.book,
    sheets: host.book.sheets.map((one) => (one === written ? { ...one, name: "Vergleich vom Mai" } : one)),
  };
  await session.check();
  await session.writeLatestComparison();
  const tables = host.book.sheets.flatMap((one) => one.tables.map(({ name }) => [one.name, name]));
  expect(tables).toContainEqual(["Vergleich vom Mai", table?.name]);
  expect(session.state().outcome).toMatchObject({ sheet: "Vergleich vom Mai", again: true });
  expect(host.book.sheets.map(({ name }) => name)).not.toContain("Jahresvergleich 2014");
});

test.each([
  ["with a year before, the comparison comes along", [2012, 2014], ["Bericht 2014", "Jahresvergleich 2014"]],
  ["of the only year", [2014], ["Bericht 2014"]],
] as const)("the yearly report to print, %s", async (_, years, written) => {
  const { host, session } = open(workbook(...years.map((one) => year(one, row(), row({ Thema: "Busnetz" })))));
  await session.show("compare");
  await session.writeYearlyReport(2014);
  expect(session.state().outcome).toEqual({ id: "yearly-report-written", sheet: "Bericht 2014", massnahmen: 2 });
  expect(host.book.sheets.slice(years.length).map(({ name }) => name)).toEqual(written);
  expect(host.selected?.sheet).toBe("Bericht 2014");
  expect(session.state().freshness).toBe("fresh");
});

test("one year only: the comparison says so, also from the ribbon", async () => {
  const { host, session } = open(workbook(year(2014, row())));
  await session.writeLatestComparison();
  expect(session.state().problem).toEqual({ code: "one-year", values: { year: 2014 }, remedy: null });
  expect(host.calls).not.toContain("writeSheets");
});

test("a new year takes the running Maßnahmen along; an existing one is never touched", async () => {
  const { host, session } = open();
  await session.show("setup");
  await session.createYear(2013, true);
  const { outcome } = session.state();
  expect(outcome).toMatchObject({ id: "year-created", sheet: "IKZ 2013", rolled: { from: 2012 } });
  const rolled = outcome?.id === "year-created" ? outcome.rolled : null;
  expect(rolled?.carried).toHaveLength(1);
  expect(rolled?.finished.map((m) => m.text("Thema"))).toEqual(["Radweg"]);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["IKZ 2012", "IKZ 2014", "IKZ 2013", "Stammdaten"]);
  expect(host.selected?.sheet).toBe("IKZ 2013");
  const before = host.book;
  await session.createYear(2014, false);
  expect(session.state().problem).toEqual({ code: "sheet-exists", values: { name: "IKZ 2014" }, remedy: null });
  await session.createStammdaten();
  expect(session.state().problem?.values).toEqual({ name: "Stammdaten" });
  expect(host.book).toBe(before);
});

test("dropdowns are set on all lists, with the Stammdaten that they draw from", async () => {
  const { host, session } = open();
  await session.setDropdowns();
  expect(host.dropdowns.map(({ sheet, range }) => [sheet, range.firstColumn]).slice(0, 2)).toEqual([
    ["IKZ 2012", 1],
    ["IKZ 2012", 2],
  ]);
  expect(host.dropdowns).toHaveLength(12);
  expect(host.book.sheets.some(({ name }) => name === "Stammdaten")).toBe(true);
});

test("what was written but could not be shown is only shown again, not written again", async () => {
  const { host, session } = open();
  host.fail("select", "other-workbook");
  await session.createYear(2015, true);
  expect(session.state()).toMatchObject({
    outcome: { id: "year-created", sheet: "IKZ 2015" },
    problem: { code: "other-workbook", remedy: "retry" },
  });
  const { book } = host;
  await session.retry();
  expect(session.state()).toMatchObject({ outcome: { id: "year-created" }, problem: null });
  expect(host.selected?.sheet).toBe("IKZ 2015");
  expect(host.book).toBe(book);
});

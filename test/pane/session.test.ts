import { expect, test } from "@jest/globals";
import { withEdits } from "../../src/core/workbook/edit";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { rules } from "../../src/rules/index";
import { findingsView } from "../../pane/session/findings-view";
import { checked, findingOf, findingsOf, keys, open, small } from "../support/pane/opened-session";
import { checkBook } from "../support/workbooks/check-book";
import { sampleWorkbook } from "../support/workbooks/sample-years";
import { row, sheet, workbook, year } from "../support/workbooks/workbook";

const ART = 5;

test("a check reads once, finds what the core finds, and changes nothing", async () => {
  const { host, session } = open(sampleWorkbook());
  const before = host.book;
  await session.check();
  expect(keys(findingsOf(session))).toEqual(keys(checkBook(before, rules).findings));
  expect(host.calls).toEqual(["watch", "read"]);
  expect(host.book).toBe(before);
  expect(session.state()).toMatchObject({ progress: null, freshness: "fresh", outcome: { id: "checked" } });
});

test("an accepted correction changes the cell, the finding is gone, and undoing brings both back", async () => {
  const { host, clock, session } = open();
  await session.check();
  await session.accept(findingOf(session, "art-not-allowed"));
  expect(host.book.sheets[1]?.rows[2]?.cells[ART]).toBe("interkommunal");
  expect(session.state()).toMatchObject({ outcome: { id: "applied", cells: 1, skipped: [] }, freshness: "rows" });
  expect(findingsOf(session).some(({ rule }) => rule === "art-not-allowed")).toBe(false);
  await clock.pass(1000);
  expect(session.state().freshness).toBe("fresh");
  expect(keys(findingsOf(session))).toEqual(keys(checkBook(host.book, rules).findings));
  await session.undo();
  await clock.pass(1000);
  expect(host.book).toEqual(small());
  expect(session.state()).toMatchObject({ outcome: { id: "undone", cells: 1, skipped: [] }, lastBatch: null });
  expect(keys(findingsOf(session))).toEqual(keys(checkBook(small(), rules).findings));
});

test("undoing refuses cells that changed since, and says which", async () => {
  const { host, session } = open();
  await session.check();
  await session.preview("safe");
  await session.acceptPreview();
  expect(session.state().lastBatch).toHaveLength(2);
  host.type("IKZ 2014", 1, ART, "vertikal");
  await session.undo();
  const { outcome } = session.state();
  expect(outcome).toMatchObject({ id: "undone", cells: 1 });
  expect(
    outcome?.id === "undone" && outcome.skipped.map(({ edit, reason }) => [edit.row, edit.column, reason]),
  ).toEqual([[1, ART, "changed"]]);
  expect(host.book.sheets[1]?.rows[1]?.cells[ART]).toBe("vertikal");
});

test("a cell that changed after the check is not overwritten, and the result counts as stale", async () => {
  const { host, session } = open();
  await session.check();
  const finding = findingOf(session, "art-spelling");
  host.book = small().sheets[1] === undefined ? host.book : workbook(year(2014, row({ Art: "vertikal" })));
  await session.accept(finding);
  expect(session.state()).toMatchObject({
    outcome: { id: "applied", cells: 0, skipped: [{ reason: "changed" }] },
    freshness: "local",
    lastBatch: null,
  });
});

test("all safe corrections are shown before anything changes, and only those under the filter", async () => {
  const { host, session } = open();
  await session.check();
  await session.preview("safe");
  expect(host.calls).not.toContain("apply");
  expect(session.state().preview?.edits.map(({ after }) => after)).toEqual(["II", "interkommunal"]);
  session.cancelPreview();
  expect(session.state().preview).toBeNull();
  session.filter({ year: 2012 });
  await session.preview("safe");
  expect(session.state().preview?.edits).toEqual([]);
});

test("the corrections of one rule", async () => {
  const { host, session } = open();
  await session.check();
  await session.preview("kategorie-spelling");
  await session.acceptPreview();
  expect(host.book.sheets[1]?.rows[2]?.cells[1]).toBe("II");
  expect(host.book.sheets[1]?.rows[1]?.cells[ART]).toBe("Interkommunal");
});

test("changes mark the result as stale; a remote one opens nothing; own writing does not", async () => {
  const { host, clock, session } = open();
  await session.check();
  await clock.pass(400);
  await session.accept(findingOf(session, "art-spelling"));
  expect(session.state().freshness).toBe("rows");
  const before = session.state();
  host.type("IKZ 2014", 1, 6, "Anderes", "remote");
  expect(session.state()).toEqual({ ...before, freshness: "remote" });
  host.type("IKZ 2014", 1, 6, "Noch anderes");
  expect(session.state().freshness).toBe("remote");
  await checked({ host, clock, session });
  expect(session.state().freshness).toBe("fresh");
  host.disturb({ source: "local", sheet: "IKZ 2014", cells: null });
  await clock.pass(300);
  expect(session.state().freshness).toBe("fresh");
  host.type("IKZ 2014", 1, 6, "Wieder anderes");
  await clock.pass(300);
  expect(session.state().freshness).toBe("local");
});

test("a sheet that the pane writes itself is no change", async () => {
  const { host, clock, session } = open();
  await session.check();
  await session.writeReport();
  await session.writeComparison();
  host.disturb({ source: "local", sheet: "Jahresvergleich 2014", cells: null });
  // Excel does not name a sheet that has just come.
  host.disturb({ source: "local", sheet: null, cells: null });
  await clock.pass(5000);
  expect(session.state().freshness).toBe("fresh");
  host.book = workbook(...host.book.sheets, sheet("Neues Blatt", []));
  host.disturb({ source: "local", sheet: null, cells: null });
  await clock.pass(300);
  expect(session.state().freshness).toBe("local");
});

test("with checking while typing an edited row is checked at once, the rest in the pause after it", async () => {
  const opened = open();
  const { host, clock, session } = opened;
  await checked(opened);
  session.setLive(true);
  host.type("IKZ 2014", 1, ART, "quer");
  host.type("IKZ 2014", 1, 6, "Busnetz");
  await clock.pass(400);
  expect(host.calls.filter((call) => call.startsWith("read"))).toEqual(["read", "readRows"]);
  expect(session.state().freshness).toBe("rows");
  expect(findingsOf(session).filter(({ rule }) => rule === "art-not-allowed")).toHaveLength(2);
  await clock.pass(1000);
  expect(session.state().freshness).toBe("fresh");
  expect(keys(findingsOf(session))).toEqual(keys(checkBook(host.book, rules).findings));
});

test("the click on the pane ends an entry: what Excel reports of it just then was read, later changes were not", async () => {
  const { host, clock, session } = open();
  const checking = session.check();
  host.disturb({
    source: "local",
    sheet: "IKZ 2014",
    cells: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 },
  });
  await checking;
  await clock.pass(300);
  expect(session.state().freshness).toBe("fresh");
  host.type("IKZ 2014", 1, 1, "I");
  await clock.pass(300);
  expect(session.state().freshness).toBe("local");
});

test("whatever is edited while typing, in the pause after it the findings are those of a full check", async () => {
  const opened = open(sampleWorkbook());
  const { host, clock, session } = opened;
  await checked(opened);
  session.setLive(true);
  const inputs: readonly (readonly [row: number, column: number, value: CellValue])[] = [
    [3, ART, "quer"],
    [0, ART, "Sorte"],
    [5, 1, "2"],
    [0, ART, "Art"],
    [7, 6, null],
    [400, 6, "weit unten"],
  ];
  for (const [i, input] of inputs.entries()) {
    host.type("IKZ 2014", ...input);
    // Some come together, some while the rest is still to be checked.
    if (i % 2 === 1) await clock.pass(350);
  }
  for (let i = 0; i < 4; i++) await clock.pass(1000);
  expect(session.state().freshness).toBe("fresh");
  expect(keys(findingsOf(session))).toEqual(keys(checkBook(host.book, rules).findings));
});

test.each([
  [200, "fresh"],
  [201, "local"],
  [900, "local"],
])("of rows pasted at once %i are %s: more than 200 are left to a new check", async (rows, freshness) => {
  const opened = open();
  const { host, clock, session } = opened;
  await checked(opened);
  session.setLive(true);
  const pasted = Array.from({ length: rows }, (_, i) => ({
    ...{ sheet: "IKZ 2014", row: i + 3, column: 6 },
    ...{ before: null, after: `Thema ${i}` },
  }));
  host.book = withEdits(host.book, pasted);
  const cells = { firstRow: 3, firstColumn: 6, lastRow: rows + 2, lastColumn: 6 };
  host.disturb({ source: "local", sheet: "IKZ 2014", cells });
  for (let i = 0; i < 4; i++) await clock.pass(1000);
  expect(session.state().freshness).toBe(freshness);
});

test.each(["protected", "cell-edit", "other-workbook", "api-missing", "too-large", "unreachable", "unknown"] as const)(
  "%s: one problem, nothing lost, trying again helps",
  async (code) => {
    const { host, session } = open();
    await session.check();
    const before = findingsOf(session);
    host.fail("read", code, { sheet: "IKZ 2014" });
    await session.check();
    expect(session.state()).toMatchObject({
      progress: null,
      problem: { code, values: { sheet: "IKZ 2014" }, remedy: "retry" },
      outcome: null,
    });
    expect(findingsOf(session)).toBe(before);
    await session.retry();
    expect(session.state()).toMatchObject({ problem: null, outcome: { id: "checked" } });
  },
);

test("a failed correction can be tried again and is then undone as one batch", async () => {
  const { host, session } = open();
  await session.check();
  await session.preview("safe");
  host.fail("apply", "cell-edit");
  await session.acceptPreview();
  expect(session.state()).toMatchObject({ problem: { code: "cell-edit" }, lastBatch: null });
  expect(session.state().preview).not.toBeNull();
  await session.retry();
  expect(session.state()).toMatchObject({ problem: null, preview: null, outcome: { id: "applied", cells: 2 } });
});

test("a protected sheet: nothing is written and the reason is said", async () => {
  const { host, session } = open();
  await session.check();
  host.book = { ...host.book, sheets: host.book.sheets.map((sheet) => ({ ...sheet, protected: true })) };
  await session.accept(findingOf(session, "art-spelling"));
  expect(session.state().outcome).toMatchObject({ id: "applied", cells: 0, skipped: [{ reason: "protected" }] });
});

test("a click on a cell does not swallow the next click", async () => {
  const { host, session } = open();
  await session.check();
  const finding = findingOf(session, "art-not-allowed");
  const selecting = session.select(finding);
  await session.accept(finding);
  await selecting;
  expect(host.calls.slice(-2)).toEqual(["select", "apply"]);
});

test("two things at once: the second one waits for another click", async () => {
  const { host, session } = open();
  const first = session.check();
  await session.check();
  await first;
  expect(host.calls.filter((call) => call === "read")).toHaveLength(1);
});

test("a click selects the cell; a finding without a place selects nothing", async () => {
  const { host, session } = open();
  await session.check();
  await session.select(findingOf(session, "art-not-allowed"));
  expect(host.selected).toMatchObject({ sheet: "IKZ 2014", row: 2, column: ART });
  const empty = open(workbook());
  await empty.session.check();
  await empty.session.select(findingOf(empty.session, "register-missing"));
  expect(empty.host.calls).not.toContain("select");
});

test("marks stand at each cell once and follow the next check", async () => {
  const { host, clock, session } = open();
  await session.check();
  await session.setMarks(true);
  const cells = host.marks.map(({ sheet, range }) => JSON.stringify([sheet, range]));
  expect(new Set(cells).size).toBe(cells.length);
  const before = host.marks.length;
  await session.accept(findingOf(session, "art-not-allowed"));
  await clock.pass(1000);
  expect(host.marks.length).toBe(before - 1);
  await session.setMarks(false);
  expect(host.marks).toEqual([]);
});

test("marks of an earlier session are found, so that they can be switched off", async () => {
  const { host, session } = open();
  const range = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 };
  host.marks = [{ sheet: "IKZ 2014", range, severity: "error" }];
  await session.lookForMarks();
  expect(session.state().marks).toBe(true);
  await session.setMarks(false);
  expect(host.marks).toEqual([]);
  await session.lookForMarks();
  expect(host.calls.filter((call) => call === "hasMarks")).toHaveLength(1);
});

test.each([
  ["protected", true],
  ["cell-edit", false],
] as const)("marks that were refused (%s) count as on: %s", async (code, on) => {
  const { host, session } = open();
  await session.check();
  host.fail("setMarks", code);
  await session.setMarks(true);
  expect(session.state()).toMatchObject({ marks: on, problem: { code } });
});

test("a finding that was accepted with a reason counts apart, is not marked and not corrected", async () => {
  const exceptions = sheet(
    "Ausnahmen",
    [
      ["Regel", "Maßnahme", "Begründung", "Jahr"],
      ["kategorie-spelling", "Busnetz", "so beschlossen", 2014],
    ],
    { table: "Ausnahmen" },
  );
  const { host, session } = open(workbook(...small().sheets, exceptions));
  await session.check();
  expect(findingOf(session, "kategorie-spelling").accepted).toBe("so beschlossen");
  const { result, filter } = session.state();
  const view = result === null ? null : findingsView(result, filter, rules);
  expect(view).toMatchObject({ counts: { accepted: 1 }, safe: 1 });
  expect(view?.groups.find(({ rule }) => rule.id === "kategorie-spelling")).toMatchObject({
    standing: "accepted",
    fixable: 0,
  });
  await session.setMarks(true);
  expect(host.marks.some(({ range }) => range.firstRow === 2 && range.firstColumn === 1)).toBe(false);
  await session.preview("safe");
  expect(session.state().preview?.edits.map(({ after }) => after)).toEqual(["interkommunal"]);
});

test("Maßnahmen without a Dezernat can be filtered for", async () => {
  const { session } = open(workbook(year(2014, row({ Dezernat: null }), row({ Thema: "Busnetz", Art: "x" }))));
  await session.check();
  const { result, filter } = session.state();
  if (result === null) throw new Error("not checked");
  expect(findingsView(result, filter, rules).dezernate).toEqual(["I", "(ohne)"]);
  const rowsUnder = (dezernat: string): number[] =>
    findingsView(result, { ...filter, dezernat }, rules).groups.flatMap(({ findings }) =>
      findings.flatMap(({ place }) => (place === null ? [] : [place.row])),
    );
  expect(new Set(rowsUnder("(ohne)"))).toEqual(new Set([1]));
  expect(new Set(rowsUnder("I"))).toEqual(new Set([2]));
});

test("a filter for a year that is gone is dropped", async () => {
  const { host, session } = open();
  await session.check();
  session.filter({ year: 2012, dezernat: "I" });
  host.book = workbook(...host.book.sheets.filter(({ name }) => name !== "IKZ 2012"));
  await session.check();
  expect(session.state().filter).toEqual({ standing: null, year: null, dezernat: "I" });
});

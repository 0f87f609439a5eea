import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/core/check/finding";
import type { AbgabeStand } from "../../src/core/abgabe/abgabe";
import { ownTable } from "../../src/core/lists/own-table";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import { rules } from "../../src/rules/index";
import { staendeOf } from "../../pane/session/abgabe-actions";
import { createSession, type Session } from "../../pane/session/session";
import { abgabenIn, checkBook } from "../support/workbooks/check-book";
import { fakeClock, type FakeClock } from "../support/pane/fake-clock";
import { fakeHost, type FakeHost } from "../support/pane/fake-host";
import { row, sheet, workbook, year } from "../support/workbooks/workbook";

const THEMA = 6;
const STAND = 7;
/** Dezernat I has warnings, such as the Kategorie's spelling, and no error. */
const warned = (): WorkbookData =>
  workbook(year(2014, row(), row({ Thema: "Busnetz", Kategorie: "2" }), row({ Thema: "Museum", Dezernat: "II" })));

interface Opened {
  readonly host: FakeHost;
  readonly clock: FakeClock;
  readonly session: Session;
}
/** A checked workbook whose Dezernat I is shown. */
async function open(book: WorkbookData = warned()): Promise<Opened> {
  const host = fakeHost(book);
  const clock = fakeClock();
  const session = createSession(host, rules, clock);
  await session.check();
  await session.openAbgabe();
  session.chooseAbgabe({ dezernat: "I" });
  await clock.pass(3000);
  return { host, clock, session };
}
const standOf = (session: Session, dezernat: string): AbgabeStand | undefined => {
  const { result, abgabe } = session.state();
  return result === null || abgabe === null
    ? undefined
    : staendeOf(result, abgabe.year).find((one) => one.dezernat === dezernat);
};
const warningsOf = (session: Session): readonly Finding[] =>
  standOf(session, "I")?.findings.filter(
    ({ severity, accepted }) => severity === "warning" && accepted === undefined,
  ) ?? [];
/** Accepts all warnings of Dezernat I and hands in. */
async function handIn({ session }: Opened, by = "Frau Nguyen"): Promise<void> {
  session.askReason(warningsOf(session));
  await session.acceptWithReason("so beschlossen");
  session.askSubmit();
  await session.submit(by);
}

describe("a warning accepted with a reason", () => {
  test("gets a row in the table Ausnahmen, stays, and counts as accepted", async () => {
    const { host, session } = await open();
    const warnings = warningsOf(session);
    expect(warnings.length).toBeGreaterThan(0);
    session.askReason(warnings);
    await session.acceptWithReason("  so beschlossen ");
    expect(session.state()).toMatchObject({
      question: null,
      problem: null,
      outcome: { id: "reason-kept", findings: warnings.length },
    });
    expect(ownTable(host.book, "Ausnahmen")?.rows.map(({ cells }) => [cells[0], cells[2]])).toEqual(
      warnings.map(({ rule }) => [rule, "so beschlossen"]),
    );
    expect(standOf(session, "I")).toMatchObject({ ready: true, counts: { accepted: warnings.length, warning: 0 } });
    expect(session.state().result?.findings).toHaveLength(checkBook(warned(), rules).findings.length);
  });

  test("leaves the reasons of others in the table, also those typed since the check", async () => {
    const opened = await open();
    const { host, session } = opened;
    const typed = sheet(
      "Ausnahmen",
      [
        ["Regel", "Maßnahme", "Begründung", "Jahr"],
        ["row-blank", "x", "Trennzeile", 2014],
      ],
      {
        table: "Ausnahmen",
      },
    );
    host.book = { ...host.book, sheets: [...host.book.sheets, typed] };
    session.askReason(warningsOf(session));
    await session.acceptWithReason("so beschlossen");
    expect(ownTable(host.book, "Ausnahmen")?.rows[0]?.cells.slice(0, 4)).toEqual([
      "row-blank",
      "x",
      "Trennzeile",
      2014,
    ]);
    expect(ownTable(host.book, "Ausnahmen")?.rows.length).toBeGreaterThan(1);
  });

  test("needs the reason", async () => {
    const { host, session } = await open();
    session.askReason(warningsOf(session));
    await session.acceptWithReason("   ");
    expect(session.state().question).not.toBeNull();
    expect(host.calls).not.toContain("writeSheets");
  });

  test("is not written when the cell has changed meanwhile", async () => {
    const { host, session } = await open();
    session.askReason(warningsOf(session).filter(({ rule }) => rule === "kategorie-spelling"));
    host.type("IKZ 2014", 2, 1, "II");
    await session.acceptWithReason("so beschlossen");
    expect(session.state().problem).toMatchObject({ code: "finding-gone", remedy: null });
    expect(host.calls).not.toContain("writeSheets");
  });

  test("stays as it is when all are corrected, though a correction beside it changes what the reason names", async () => {
    const list = year(2014, row({ Thema: "Busnetz", Kategorie: "2", Organisationseinheit: "Amt  61" }));
    const { host, session } = await open(workbook(list));
    session.askReason(warningsOf(session).filter(({ rule }) => rule === "kategorie-spelling"));
    await session.acceptWithReason("so beschlossen");
    await session.preview("safe");
    expect(session.state().preview?.edits.map(({ after }) => after)).toEqual(["Amt 61"]);
    await session.acceptPreview();
    expect(host.book.sheets[0]?.rows[1]?.cells.slice(1, 4)).toEqual(["2", "I", "Amt 61"]);
  });

  test("is no longer marked in the sheet", async () => {
    const { host, session } = await open();
    await session.setMarks(true);
    const before = host.marks.length;
    session.askReason(warningsOf(session));
    await session.acceptWithReason("so beschlossen");
    expect(host.marks.length).toBeLessThan(before);
  });
});

describe("an Abgabe", () => {
  test("is kept with time, name, number and fingerprint", async () => {
    const opened = await open();
    const accepted = warningsOf(opened.session).length;
    await handIn(opened, " Frau Nguyen ");
    expect(opened.session.state()).toMatchObject({
      question: null,
      outcome: { id: "submitted", year: 2014, dezernat: "I", massnahmen: 2 },
      freshness: "fresh",
    });
    expect(abgabenIn(opened.host.book)).toMatchObject([
      { year: 2014, dezernat: "I", at: "2025-11-21T16:55", by: "Frau Nguyen", massnahmen: 2, exceptions: accepted },
    ]);
    expect(standOf(opened.session, "I")?.state).toBe("submitted");
    expect(standOf(opened.session, "II")?.state).toBe("open");
  });

  test("is refused while a warning is neither corrected nor accepted", async () => {
    const { host, session } = await open();
    session.askSubmit();
    await session.submit("");
    expect(session.state()).toMatchObject({
      problem: { code: "not-ready", values: { dezernat: "I" } },
      question: null,
    });
    expect(host.calls).not.toContain("writeSheets");
  });

  test("is refused when an error came in since the check", async () => {
    const opened = await open(workbook(year(2014, row())));
    opened.host.type("IKZ 2014", 1, 5, "quer");
    await opened.session.submit("");
    expect(opened.session.state().problem?.code).toBe("not-ready");
    expect(opened.host.calls).not.toContain("writeSheets");
  });

  test("leaves a table alone that stands among other things", async () => {
    const rows = [
      ["Jahr", "Dezernat"],
      [2013, "I"],
    ];
    const other = sheet("Archiv", rows, { table: "Abgaben", below: [["Notizen von Herrn Weiß"]] });
    const opened = await open(workbook(year(2014, row()), other));
    await opened.session.submit("");
    const problem = { code: "table-elsewhere", values: { table: "Abgaben" }, remedy: null };
    expect(opened.session.state().problem).toMatchObject(problem);
    expect(opened.host.book.sheets).toContainEqual(other);
  });

  test("goes beside a sheet called Abgaben that is somebody else's, and says so", async () => {
    const other = sheet("Abgaben", [["Notizen von Herrn Weiß"]]);
    const opened = await open(workbook(year(2014, row()), other));
    await opened.session.submit("");
    expect(opened.session.state()).toMatchObject({
      outcome: { id: "submitted" },
      remarks: [{ reason: "name-taken", wanted: "Abgaben", sheet: "Abgaben (2)" }],
    });
    expect(opened.host.book.sheets).toContainEqual(other);
    expect(ownTable(opened.host.book, "Abgaben")).toMatchObject({ sheet: "Abgaben (2)" });
  });

  test("whose Maßnahmen change afterwards says which, and in which columns", async () => {
    const opened = await open();
    const { host, session, clock } = opened;
    await handIn(opened);
    await clock.pass(3000);
    host.type("IKZ 2014", 1, STAND, "Es gibt Neues.");
    await clock.pass(300);
    expect(session.state().freshness).toBe("local");
    await session.check();
    const stand = standOf(session, "I");
    expect(stand?.state).toBe("changed");
    expect(stand?.changes?.edited.map(({ massnahme, columns }) => [massnahme.row.index, columns])).toEqual([
      [1, ["Arbeitsstand"]],
    ]);
    await clock.pass(3000);
    host.type("IKZ 2014", 1, STAND, warned().sheets[0]?.rows[1]?.cells[STAND] ?? null);
    await session.check();
    expect(standOf(session, "I")?.state).toBe("submitted");
  });

  test("made again takes the place of the first", async () => {
    const opened = await open();
    await handIn(opened);
    await opened.clock.pass(3000);
    opened.host.type("IKZ 2014", 1, THEMA, "Anderer Titel");
    await opened.session.submit("Herr Weiß");
    expect(abgabenIn(opened.host.book)).toMatchObject([{ dezernat: "I", by: "Herr Weiß" }]);
    expect(ownTable(opened.host.book, "Abgaben")?.rows).toHaveLength(1);
  });

  test("that could not be written can be tried again as it was", async () => {
    const opened = await open(workbook(year(2014, row())));
    opened.session.askSubmit();
    opened.host.fail("writeSheets", "protected", { sheet: "Abgaben" });
    await opened.session.submit("Frau Nguyen");
    expect(opened.session.state()).toMatchObject({ problem: { code: "protected" }, question: { of: "name" } });
    await opened.session.retry();
    expect(opened.session.state()).toMatchObject({ problem: null, question: null, outcome: { id: "submitted" } });
    expect(abgabenIn(opened.host.book)).toHaveLength(1);
  });

  test("typed into by hand makes the result stale", async () => {
    const opened = await open();
    await handIn(opened);
    await opened.clock.pass(3000);
    opened.host.type("Abgaben", 4, 3, "Jemand anderes");
    await opened.clock.pass(300);
    expect(opened.session.state().freshness).toBe("local");
  });
});

describe("the page of the Abgabe", () => {
  test("shows the year of the filter, else the latest", async () => {
    const session = createSession(fakeHost(workbook(year(2012, row()), year(2014, row()))), rules, fakeClock());
    await session.openAbgabe();
    expect(session.state().abgabe).toEqual({ year: 2014, dezernat: null });
    session.filter({ year: 2012 });
    await session.openAbgabe();
    expect(session.state().abgabe).toEqual({ year: 2012, dezernat: null });
  });

  test("goes away with its year, and with another section", async () => {
    const { host, session } = await open(workbook(year(2012, row()), year(2014, row())));
    host.book = workbook(year(2012, row()));
    await session.check();
    expect(session.state().abgabe).toBeNull();
    await session.openAbgabe();
    await session.show("help");
    expect(session.state().abgabe).toBeNull();
  });

  test("says that there is no year", async () => {
    const session = createSession(fakeHost(workbook()), rules, fakeClock());
    await session.openAbgabe();
    expect(session.state()).toMatchObject({ abgabe: null, problem: { code: "no-year" } });
  });

  test("previews the corrections of what it shows, whatever the filter", async () => {
    const { session } = await open();
    session.filter({ dezernat: "II" });
    await session.preview("kategorie-spelling", warningsOf(session));
    expect(session.state().preview?.edits.map(({ after }) => after)).toEqual(["II"]);
  });
});

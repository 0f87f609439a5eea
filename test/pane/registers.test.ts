import { describe, expect, test } from "@jest/globals";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import { arbeitsplan } from "../../src/registers/arbeitsplan/register";
import { themenspeicher } from "../../src/registers/themenspeicher/register";
import { rules } from "../../src/rules/index";
import { findingsView, openElsewhere, registerOf, shownRegisters } from "../../pane/session/findings-view";
import { createSession, type Session } from "../../pane/session/session";
import { fakeClock } from "../support/pane/fake-clock";
import { fakeHost, type FakeHost } from "../support/pane/fake-host";
import { registerSheet } from "../support/workbooks/register-sheet";
import { row, workbook, year } from "../support/workbooks/workbook";

const themen = registerSheet(themenspeicher, [
  { Thema: "Vergabestelle", Dezernat: "3", Zustand: "vorschlag" },
  { Thema: "Bauhof", Dezernat: "II", Zustand: "Idee" },
]);
const both = workbook(year(2014, row({ Art: "Interkommunal" })), themen);

async function checked(book: WorkbookData): Promise<{ readonly host: FakeHost; readonly session: Session }> {
  const host = fakeHost(book);
  const session = createSession(host, rules, fakeClock());
  await session.check();
  return { host, session };
}

const shownRules = (session: Session): readonly string[] => {
  const { result, filter, register } = session.state();
  return result === null ? [] : findingsView(result, filter, rules, register).groups.map(({ rule }) => rule.id);
};

describe("the switch of registers", () => {
  test("is there where there is something to switch, with what is open in each", async () => {
    const { session } = await checked(both);
    const { result } = session.state();
    expect(
      result === null
        ? []
        : shownRegisters(result).map(({ register, error, warning }) => [register.id, error, warning]),
    ).toEqual([
      ["massnahmen", 0, 1],
      ["themenspeicher", 1, 2],
    ]);
    const alone = (await checked(workbook(year(2014, row())))).session.state().result;
    expect(alone === null ? 0 : shownRegisters(alone).length).toBe(1);
  });

  test("says what is open in the lists that are not shown", async () => {
    const { session } = await checked(both);
    const names = (): readonly string[] => {
      const { result, register } = session.state();
      return result === null ? [] : openElsewhere(result, register).map((one) => one.register.id);
    };
    expect(names()).toEqual(["themenspeicher"]);
    session.chooseRegister("themenspeicher");
    expect(names()).toEqual(["massnahmen"]);
    await session.preview("safe");
    await session.acceptPreview();
    session.chooseRegister("massnahmen");
    await session.preview("safe");
    await session.acceptPreview();
    session.chooseRegister("themenspeicher");
    await session.check();
    expect(names()).toEqual([]);
  });

  test("shows the findings of one register, and corrects no other", async () => {
    const { host, session } = await checked(both);
    expect(shownRules(session)).toEqual(["art-spelling"]);
    session.chooseRegister("themenspeicher");
    expect(shownRules(session)).toEqual(["value-not-allowed", "dezernat-spelling", "value-spelling"]);
    await session.preview("safe");
    await session.acceptPreview();
    expect(host.book.sheets[0]?.rows[1]?.cells[5]).toBe("Interkommunal");
    expect(host.book.sheets[1]?.rows[1]?.cells[1]).toBe("III");
    expect(session.state().result?.findings.map((one) => registerOf(one))).toContain("massnahmen");
  });

  test("a workbook without Maßnahmen shows what it has", async () => {
    const { session } = await checked(workbook(themen));
    expect(session.state().register).toBe("themenspeicher");
  });

  test("findings of other registers stand in no Dezernat's way", async () => {
    const { session } = await checked(workbook(year(2014, row()), themen));
    await session.openAbgabe();
    session.chooseAbgabe({ dezernat: "I" });
    await session.submit("");
    expect(session.state()).toMatchObject({
      problem: null,
      outcome: { id: "submitted", dezernat: "I", massnahmen: 1 },
    });
  });
});

describe("the evaluation of a register", () => {
  test("is written as a sheet with charts, and updated the second time", async () => {
    const { host, session } = await checked(both);
    session.chooseRegister("themenspeicher");
    await session.writeRegisterViews();
    expect(session.state().outcome).toEqual({
      id: "comparison-written",
      sheet: "Auswertung Themenspeicher",
      charts: 2,
      again: false,
    });
    await session.writeRegisterViews();
    expect(session.state().outcome).toMatchObject({ again: true });
    expect(host.book.sheets.filter(({ name }) => name === "Auswertung Themenspeicher")).toHaveLength(1);
  });
});

describe("a sheet for a register", () => {
  test("comes with the Stammdaten where these are missing, and is shown", async () => {
    const { host, session } = await checked(both);
    await session.createRegister("arbeitsplan");
    expect(host.book.sheets.map(({ name }) => name)).toEqual([
      "IKZ 2014",
      "Themenspeicher",
      "Arbeitsplan",
      "Stammdaten",
    ]);
    expect(host.book.sheets[3]?.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Zustaende", "Hemmnisse", "Arbeitsplan_Stand"]),
    );
    expect(session.state()).toMatchObject({
      register: "arbeitsplan",
      outcome: { id: "register-created", sheet: "Arbeitsplan" },
    });
    expect(session.state().result?.snapshot.allLists.map(({ register }) => register.id)).toContain("arbeitsplan");
  });

  test("is refused where a sheet of that name is there", async () => {
    const { host, session } = await checked(workbook(registerSheet(arbeitsplan, [{ Sitzung: "Juni 2015" }])));
    const before = host.book;
    await session.createRegister("arbeitsplan");
    expect(session.state().problem).toMatchObject({ code: "sheet-exists" });
    expect(host.book).toBe(before);
  });
});

describe("a Thema becomes a Maßnahme", () => {
  const made = async (
    book: WorkbookData,
    line = 1,
  ): Promise<{ readonly host: FakeHost; readonly session: Session }> => {
    const opened = await checked(book);
    await opened.session.makeMassnahme("Themenspeicher", line, 2014);
    return opened;
  };

  test("in the list of the year, with an ID that its own row keeps; what is still to enter is named", async () => {
    const { host, session } = await made(both);
    const [list, store] = host.book.sheets;
    const id = list?.rows[2]?.cells[0];
    expect(session.state().outcome).toMatchObject({ id: "massnahme-made", massnahme: id, year: 2014 });
    expect([list?.rows[2]?.cells[6], store?.rows[1]?.cells[9], store?.rows[1]?.cells[14]]).toEqual([
      "Vergabestelle",
      "Maßnahme",
      id,
    ]);
    expect(host.selected).toMatchObject({ sheet: "IKZ 2014", row: 2 });
  });

  test.each<[string, WorkbookData, number, string]>([
    ["there is no list of the year", workbook(year(2012, row()), themen), 1, "thema-no-list"],
    ["the row holds no Thema any more", both, 9, "thema-gone"],
    [
      "it is one already",
      workbook(
        year(2014, row({ ID: "I-1" })),
        registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Maßnahme", "Maßnahme-ID": "I-1" }]),
      ),
      1,
      "thema-already-linked",
    ],
    [
      "its ID is in no list",
      workbook(
        year(2014, row()),
        registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot", "Maßnahme-ID": "X-9" }]),
      ),
      1,
      "thema-unknown-id",
    ],
  ])("not where %s: a sentence, and nothing changes", async (_, book, line, code) => {
    const { host, session } = await made(book, line);
    expect(session.state().problem).toMatchObject({ code });
    expect(host.book).toBe(book);
  });

  test("not where somebody changed its row meanwhile", async () => {
    const { host, session } = await checked(both);
    host.meanwhile("apply", () => host.type("Themenspeicher", 1, 9, "zurückgestellt", "remote"));
    await session.makeMassnahme("Themenspeicher", 1, 2014);
    expect(session.state().problem).toMatchObject({ code: "thema-gone" });
    expect(host.book.sheets[0]?.rows).toHaveLength(2);
    expect(host.book.sheets[1]?.rows[1]?.cells[14] ?? null).toBeNull();
  });
});

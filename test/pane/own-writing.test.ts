import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { createSession, type Session } from "../../pane/session/session";
import type { Host, WorkbookChange } from "../../pane/host/host";
import { changedRows } from "../../src/core/check/recheck";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { rules } from "../../src/rules/index";
import { fuzzSettings } from "../support/fuzz";
import { fakeClock } from "../support/pane/fake-clock";
import { fakeHost, type FakeHost } from "../support/pane/fake-host";
import { findingsOf } from "../support/pane/opened-session";
import { row, workbook, year } from "../support/workbooks/workbook";

/** A host whose events come when the test lets them, some of them twice. */
interface LateHost {
  readonly host: Host;
  /** Delivers so many of the events that wait, each of them so many times. */
  deliver(events: number, times: number): void;
}

function lateHost(inner: FakeHost): LateHost {
  const waiting: WorkbookChange[] = [];
  let tell = (_change: WorkbookChange): void => undefined;
  const watch: Host["watch"] = (listener) => {
    tell = listener;
    return inner.watch((change) => waiting.push(change));
  };
  return {
    host: { ...inner, watch },
    deliver: (events, times) => {
      for (const change of waiting.splice(0, events)) for (let i = 0; i < times; i++) tell(change);
    },
  };
}

const book = workbook(
  year(2012, row({ Status: "laufend" }), row({ Thema: "Radweg", Status: "laufend" })),
  year(
    2014,
    row({ Art: "Interkommunal" }),
    row({ Thema: "Busnetz", Kategorie: "2", Art: "Interkommunal " }),
    row({ Thema: "Museum", Kategorie: "3", Art: "Vertikal" }),
  ),
);

type Step = (session: Session, host: FakeHost) => Promise<unknown>;

/** All that the pane writes. */
const writing: Readonly<Record<string, Step>> = {
  accept: async (session) => {
    const finding = findingsOf(session).find(({ edits }) => edits.length > 0);
    if (finding !== undefined) await session.accept(finding);
  },
  acceptAll: async (session) => {
    await session.preview("safe");
    await session.acceptPreview();
  },
  undo: (session) => session.undo(),
  report: (session) => session.writeReport(),
  comparison: (session) => session.writeComparison(),
  yearlyReport: (session) => session.writeYearlyReport(2014),
  newYear: (session) => session.createYear(2015, true),
  stammdaten: (session) => session.createStammdaten(),
  register: (session) => session.createRegister("themenspeicher"),
  dropdowns: (session) => session.setDropdowns(),
  marks: (session) => session.setMarks(true),
  reason: async (session) => {
    const warnings = findingsOf(session).filter((one) => one.severity === "warning" && one.accepted === undefined);
    session.askReason(warnings.slice(0, 1));
    await session.acceptWithReason("So beschlossen");
  },
  submit: async (session) => {
    await session.openAbgabe();
    session.chooseAbgabe({ dezernat: "I" });
    session.askSubmit();
    await session.submit("");
  },
};

/** What a person does meanwhile. */
const typing = (value: CellValue): Step => {
  return (_, host) => Promise.resolve(host.type("IKZ 2014", 2, 7, value));
};

const steps = fc.array(
  fc.record({
    step: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...Object.values(writing)) },
      { weight: 1, arbitrary: fc.constantFrom("läuft", "ruht", "Vertrag liegt vor").map(typing) },
    ),
    events: fc.nat(4),
    times: fc.integer({ min: 1, max: 3 }),
    pause: fc.constantFrom(0, 50, 300, 2500),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Whether the pane knows what the lists hold. */
const knows = (session: Session, host: FakeHost): boolean => {
  const known = session.state().result?.workbook.sheets.filter(({ name }) => name.startsWith("IKZ")) ?? [];
  const sheets = known.flatMap(({ name }) => host.book.sheets.find((sheet) => sheet.name === name) ?? []);
  return changedRows({ ...book, sheets: known }, { ...book, sheets }, "anything").size === 0;
};

test("„veraltet“ is said of people's changes, never of the pane's own writing, whenever and how often Excel tells of it", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (chosen, live) => {
      const inner = fakeHost(book);
      const clock = fakeClock();
      const { host, deliver } = lateHost(inner);
      const session = createSession(host, rules, clock);
      await session.check();
      session.setLive(live);
      for (const { step, events, times, pause } of chosen) {
        await step(session, inner);
        deliver(events, times);
        await clock.pass(pause);
      }
      deliver(Infinity, 2);
      for (let i = 0; i < 6; i++) await clock.pass(1000);
      const isKnown = knows(session, inner);
      expect(session.state().freshness).toBe(isKnown ? "fresh" : "local");
      if (live) expect(isKnown).toBe(true);
    }),
    fuzzSettings(60),
  );
});

test.each(Object.entries(writing))(
  "%s alone leaves the result fresh, and a change after it is seen",
  async (_, step) => {
    const inner = fakeHost(book);
    const clock = fakeClock();
    const { host, deliver } = lateHost(inner);
    const session = createSession(host, rules, clock);
    await session.check();
    await step(session, inner);
    deliver(Infinity, 3);
    for (let i = 0; i < 4; i++) await clock.pass(1000);
    expect(session.state()).toMatchObject({ freshness: "fresh", progress: null });
    inner.type("IKZ 2014", 2, 7, "ganz anders");
    deliver(Infinity, 1);
    await clock.pass(300);
    expect(session.state().freshness).toBe("local");
  },
);

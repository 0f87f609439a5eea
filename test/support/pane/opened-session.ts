import type { Finding } from "../../../src/core/check/finding";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { rules } from "../../../src/rules/index";
import { createSession, type Session } from "../../../pane/session/session";
import { row, workbook, year } from "../workbooks/workbook";
import { fakeClock, type FakeClock } from "./fake-clock";
import { fakeHost, type FakeHost } from "./fake-host";

/** A workbook of two years with a few findings. */
export const small = (): WorkbookData =>
  workbook(
    year(2012, row({ Status: "laufend" }), row({ Thema: "Radweg", Status: "umgesetzt" })),
    year(2014, row({ Art: "Interkommunal" }), row({ Thema: "Busnetz", Kategorie: "2", Art: "interkomunal" })),
  );

/** A session over a fake host and clock. */
export interface Opened {
  readonly host: FakeHost;
  readonly clock: FakeClock;
  readonly session: Session;
}
/** Opens a session on a workbook. */
export function open(book: WorkbookData = small()): Opened {
  const host = fakeHost(book);
  const clock = fakeClock();
  return { host, clock, session: createSession(host, rules, clock) };
}
/** What the last check found. */
export const findingsOf = (session: Session): readonly Finding[] => session.state().result?.findings ?? [];
/** The first finding of a rule. */
export const findingOf = (session: Session, rule: string): Finding => {
  const found = findingsOf(session).find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`not found: ${rule}`);
  return found;
};
/** A check, and the moment after it in which Excel may still report what was changed before. */
export async function checked({ session, clock }: Opened): Promise<void> {
  await session.check();
  await clock.pass(300);
}
/** Findings as texts to compare. */
export const keys = (findings: readonly Finding[]): string[] => findings.map((one) => JSON.stringify(one)).sort();

import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CheckResult } from "../../../automation/officescripts/check-result";
import { readFlows } from "../../../tools/power-automate/flows";
import type { Book } from "../../../sheet-view/state/book";
import type { FlowValue } from "../../support/flows/flow-expression";
import { runFlow, type Connector, type FlowDefinition } from "../../support/flows/flow-run";
import { ikz, put, temporaryFolder } from "../../support/files/ikz";
import { openBook, productScript } from "../../support/hosts/office-script";
import { row, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

interface Mail {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
  readonly importance: string;
}

const scripts = new Map<string, ReturnType<typeof productScript>>();
beforeAll(() => {
  for (const name of ["ikz-pruefen", "ikz-abgabe-status", "ikz-abgabe-gemeldet"])
    scripts.set(name, productScript(name));
});

const definitionOf = (id: string): FlowDefinition => {
  const flow = readFlows(resolve(__dirname, "../../..")).find((each) => each.id === id);
  if (flow === undefined) throw new Error(`no flow: ${id}`);
  return flow.definition as FlowDefinition;
};

/** The flow with its settings for these tests: the year of the sample, the deadline at the end of June. */
function flow(id: string): FlowDefinition {
  const definition = definitionOf(id);
  const settings = definition.actions.Einstellungen;
  const inputs = {
    ...(settings?.inputs as Record<string, FlowValue>),
    jahr: 2014,
    beginn: "2014-05-05",
    frist: "2014-06-30",
  };
  const own = { type: "Compose", runAfter: {}, inputs };
  return { ...definition, actions: { ...definition.actions, Einstellungen: own } };
}

/** What a run of a flow on a workbook sends; scripts are the real ones. */
function sent(id: string, book: Book, now: string, run: Connector = scriptsOn(book)): Mail[] {
  const mails: Mail[] = [];
  const send: Connector = (mail) => {
    const text = (name: string): string => (typeof mail[name] === "string" ? mail[name] : "");
    const part = (name: string): string => text(`emailMessage/${name}`);
    mails.push({
      to: part("To"),
      cc: part("Cc"),
      subject: part("Subject"),
      body: part("Body"),
      importance: part("Importance"),
    });
    return null;
  };
  runFlow(flow(id), { now: new Date(now), connectors: { RunScriptProd: run, SendEmailV2: send } });
  return mails;
}

/** The connector of Excel: runs the script that was chosen with the parameters as its `main` has them. */
const scriptsOn =
  (book: Book): Connector =>
  (given) => {
    const values = Object.keys(given).flatMap((key) =>
      key.startsWith("ScriptParameters/") ? [given[key] ?? null] : [],
    );
    const script = scripts.get(String(given.scriptId));
    if (script === undefined) throw new Error("no such script");
    return { result: JSON.parse(JSON.stringify(script(book, ...values).result)) as FlowValue };
  };

/** What the script finds, without writing it down. */
const checked = (book: Book): CheckResult => scripts.get("ikz-pruefen")?.(book, 2014, "", false).result as CheckResult;

const sample = (): Book => openBook(new Uint8Array(readFileSync("samples/ikz-beispiel.xlsx")));
const clean = xlsxOf(
  workbook(
    year(
      2014,
      row({ Thema: "Zoo" }),
      row({ Thema: "Turm", Dezernat: "II" }),
      row({ Thema: "Bad <b>", Dezernat: "III", Art: "x" }),
    ),
  ),
);
const folder = temporaryFolder();
function handedIn(bytes: Uint8Array, dezernat: string): Uint8Array {
  const target = join(folder, `${dezernat}.xlsx`);
  const asked = [
    "--jahr",
    "2014",
    "--dezernat",
    dezernat,
    "--wer",
    "A. <Muster>",
    "--ausgabe",
    target,
    "--ueberschreiben",
  ];
  const { status, stderr } = ikz("abgabe", put(folder, "vorher.xlsx", bytes), ...asked);
  if (status !== 0) throw new Error(stderr);
  return new Uint8Array(readFileSync(target));
}
const rowsIn = (html: string): number => (html.match(/<tr><td>/g) ?? []).length;

describe("in a night of the period", () => {
  const NIGHT = "2014-06-10T00:00:05Z";

  test("each Dezernat with errors or warnings gets its own open findings, the coordinator the state", () => {
    const book = sample();
    const mails = sent("ikz-pruefung-nachts", book, NIGHT);
    expect(mails.map(({ to }) => to)).toEqual([
      ...["1", "2", "3", "4", "5", "6"].map((n) => `dezernat${n}@stadt.example`),
      "ikz@stadt.example",
    ]);
    const { findings } = checked(book);
    for (const [i, dezernat] of ["I", "II", "III", "IV", "V", "VI"].entries()) {
      const own = findings.filter((finding) => finding.dezernat === dezernat);
      expect([dezernat, rowsIn(mails[i]?.body ?? "")]).toEqual([dezernat, own.length]);
      for (const { cell } of own) expect(mails[i]?.body).toContain(`<td>${cell}</td>`);
    }
  });

  test("the sheet Prüfbericht is written with the local time", () => {
    const book = sample();
    sent("ikz-pruefung-nachts", book, NIGHT);
    expect(book.sheetNamed("Prüfbericht")?.cells.value(1, 0)).toMatch(/^Stand 10\.06\.2014, 02:00 · 9 Fehler/);
  });

  test("who has nothing to correct is left alone; what belongs to nobody goes to the coordinator", () => {
    const book = openBook(xlsxOf(workbook(year(2014, row({ Art: "x" }), row({ Dezernat: "VII", Thema: "Radweg" })))));
    const [first, coordinator, ...others] = sent("ikz-pruefung-nachts", book, NIGHT);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      to: "dezernat1@stadt.example",
      subject: "IKZ 2014, Dezernat I: Fehler 1, Warnungen 0",
      importance: "Normal",
    });
    expect(rowsIn(first?.body ?? "")).toBe(1);
    expect(first?.body).toContain("<td>F2</td>");
    expect(first?.body).toContain("bis zum 30.06.2014 möglich.");
    expect(coordinator?.subject).toBe("IKZ 2014: 0 von 7 abgegeben, offene Fehler: 2, noch 20 Tage");
    expect(coordinator?.body).toContain("Befunde, die zu keinem Dezernat gehören:");
    expect(coordinator?.body).toContain("<td>C3</td>");
    expect(rowsIn(coordinator?.body ?? "")).toBe(8);
  });

  test("texts of cells are texts in the mail as well", () => {
    const [mail] = sent("ikz-pruefung-nachts", openBook(clean), NIGHT);
    expect(mail?.body).toContain("<td>Bad &lt;b&gt;</td>");
  });

  test.each([
    ["before the period", "2014-05-04T00:00:05Z"],
    ["after the deadline", "2014-07-01T00:00:05Z"],
  ])("%s nothing happens", (_, now) => {
    const book = sample();
    expect(sent("ikz-pruefung-nachts", book, now)).toEqual([]);
    expect(book.sheetNamed("Prüfbericht")).toBeUndefined();
  });

  test.each([
    ["2014-06-29T00:00:05Z", "noch ein Tag"],
    ["2014-06-30T00:00:05Z", "die Frist endet heute"],
  ])("on %s the subject says: %s", (now, words) => {
    const mails = sent("ikz-pruefung-nachts", openBook(clean), now);
    expect(mails[mails.length - 1]?.subject).toContain(words);
  });
});

describe("three days before the deadline", () => {
  const NIGHT = "2014-06-27T00:00:05Z";

  test("all who have not submitted are reminded, and those with findings as ever", () => {
    const mails = sent("ikz-pruefung-nachts", openBook(handedIn(clean, "I")), NIGHT);
    expect(mails.map(({ to }) => to)).toEqual([
      "buero-ob@stadt.example",
      ...["2", "3", "4", "5", "6"].map((n) => `dezernat${n}@stadt.example`),
      "ikz@stadt.example",
    ]);
    const second = mails[1];
    expect(second).toMatchObject({
      subject: "Noch drei Tage: IKZ 2014, Dezernat II: Fehler 0, Warnungen 0",
      importance: "High",
    });
    expect(second?.body).not.toContain("<table");
    expect(mails[mails.length - 1]?.subject).toBe("IKZ 2014: 1 von 7 abgegeben, offene Fehler: 1, noch 3 Tage");
  });
});

test("a script that fails is reported to the coordinator, and to nobody else", () => {
  const mails = sent("ikz-pruefung-nachts", openBook(xlsxOf(workbook(year(2013, row())))), "2014-06-10T00:00:05Z");
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    to: "ikz@stadt.example",
    subject: "IKZ 2014: Die nächtliche Prüfung ist fehlgeschlagen",
  });
  expect(mails[0]?.body).toContain("Es gibt keine Maßnahmen des Jahres 2014. Vorhanden: 2013.");
});

describe("at the Abgabe", () => {
  test("Dezernat and coordinator are told once, in the quarter of an hour after it", () => {
    const bytes = handedIn(clean, "II");
    const book = openBook(bytes);
    const [{ atIso = "" } = {}] = (
      scripts.get("ikz-abgabe-status")?.(book, 2014, "II").result as { dezernate: { atIso: string }[] }
    ).dezernate;
    // The time of the workbook is local; the flow's is UTC, one or two hours behind.
    const summer = new Date(`${atIso}:00+02:00`);
    const winter = new Date(`${atIso}:00+01:00`);
    const local = (time: Date): string =>
      new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" }).format(
        time,
      );
    const handed = local(summer).replace(" ", "T") === atIso ? summer : winter;
    const quarters = Array.from({ length: 12 }, (_, i) => new Date(handed.getTime() + (i - 5) * 15 * 60_000 + 20_000));
    const told = quarters.flatMap((now) => sent("ikz-bei-abgabe", book, now.toISOString()));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      to: "dezernat2@stadt.example",
      cc: "ikz@stadt.example",
      subject: "IKZ 2014: Dezernat II hat abgegeben",
    });
    expect(told[0]?.body).toContain(
      "durch A. &lt;Muster> die Maßnahmen für 2014 abgegeben.</p><ul><li>Maßnahmen: 1</li>",
    );
    expect(told[0]?.body).toContain("1 von 7 Dezernaten hat 2014 abgegeben.");
  });

  test("an Abgabe that is saved late is told all the same, once; handed in again it is told again", () => {
    const book = openBook(handedIn(clean, "II"));
    const sentAt = (now: string): number => sent("ikz-bei-abgabe", book, now).length;
    expect([sentAt("2031-01-01T10:00:00Z"), sentAt("2031-01-01T10:00:01Z"), sentAt("2031-01-02T10:00:00Z")]).toEqual([
      1, 0, 0,
    ]);
    const names = book.names.filter(({ name }) => name === "IKZ_Gemeldet_2014");
    expect(names).toHaveLength(1);
    const [kept] = names;
    if (kept === undefined) throw new Error("no name");
    kept.formula = '="II=2001-01-01T00%3A00;I=x"';
    expect(sentAt("2031-01-02T10:15:00Z")).toBe(1);
    expect(kept.formula).toMatch(/^="II=20\d\d-.*;I=x"$/);
  });

  test("what could not be sent is tried again the next time", () => {
    const book = openBook(handedIn(clean, "II"));
    const definition = flow("ikz-bei-abgabe");
    const fails: Connector = () => {
      throw new Error("no mail today");
    };
    const run = { RunScriptProd: scriptsOn(book), SendEmailV2: fails };
    try {
      runFlow(definition, { now: new Date("2031-01-01T10:00:00Z"), connectors: run });
    } catch {
      // A run that failed says so in its history.
    }
    expect(sent("ikz-bei-abgabe", book, "2031-01-01T10:15:00Z")).toHaveLength(1);
  });

  test("nothing is told where nobody has submitted", () => {
    expect(sent("ikz-bei-abgabe", openBook(clean), "2014-06-10T10:00:10Z")).toEqual([]);
  });
});

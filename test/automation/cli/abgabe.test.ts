import { describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as fs from "node:fs";
import * as path from "node:path";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { ikz, put, temporaryFolder, type Run } from "../../support/files/ikz";
import { recalculate } from "../../support/files/libreoffice";
import { newObjections, validateWorkbook } from "../../support/files/validate";
import { row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

interface Stand {
  readonly dezernat: string;
  readonly state: "open" | "submitted" | "changed";
  readonly massnahmen: number;
  readonly summary: Readonly<Record<"error" | "warning" | "hint" | "accepted", number>> & { readonly ready: boolean };
  readonly fingerprint: string;
  readonly submission: { readonly at: string; readonly by: string; readonly fingerprint: string } | null;
  readonly changes: {
    readonly added: readonly { readonly thema: string }[];
    readonly removed: readonly { readonly thema: string }[];
    readonly edited: readonly { readonly thema: string; readonly columns: readonly string[] }[];
  } | null;
}

interface Result {
  readonly outcome: "state" | "submitted" | "blocked";
  readonly output: string | null;
  readonly dezernate: readonly Stand[];
  readonly exceptions: readonly { readonly sheet: string; readonly row: number; readonly state: string }[];
  readonly findings?: readonly { readonly rule: string; readonly severity: string }[];
}

/** The time of an Abgabe has no seconds. */
const MINUTE = 60_000;

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const json = (run: Run): Result => JSON.parse(run.stdout) as Result;
const state = (file: string, ...args: string[]): Result =>
  json(ikz("abgabe", file, "--jahr", "2014", "--format", "json", ...args));
const handIn = (file: string, target: string, dezernat: string, ...args: string[]): Run =>
  ikz("abgabe", file, "--jahr", "2014", "--dezernat", dezernat, "--ausgabe", target, "--format", "json", ...args);
const book = (...rows: Parameters<typeof year>[1][]): Uint8Array => xlsxOf(workbook(year(2014, ...rows)));

const zoo = row({ Thema: "Zoo" });
const turm = row({ Thema: "Turm", Dezernat: "II" });
const clean = put(folder, "sauber.xlsx", book(zoo, row({ Thema: "Schwimmbad" }), turm));

describe("ikz abgabe", () => {
  test("says of every Dezernat where it stands", () => {
    const run = ikz("abgabe", clean, "--jahr", "2014");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("0 von 7 Dezernaten haben abgegeben.");
    const { outcome, dezernate, findings } = state(clean);
    expect(outcome).toBe("state");
    expect(findings).toBeUndefined();
    expect(dezernate.map((one) => [one.dezernat, one.state, one.massnahmen])).toEqual([
      ["OB", "open", 0],
      ["I", "open", 2],
      ["II", "open", 1],
      ...["III", "IV", "V", "VI"].map((id) => [id, "open", 0]),
    ]);
  });

  test("hands in one Dezernat; the new file says so, and who, and when", () => {
    const target = at("abgegeben.xlsx");
    const before = Date.now();
    const run = handIn(clean, target, "Dez. I", "--wer", "A. Muster");
    expect(run.status).toBe(0);
    expect(json(run)).toMatchObject({ outcome: "submitted", output: target, findings: [] });
    const [, own, other] = state(target).dezernate;
    expect(own).toMatchObject({ state: "submitted", submission: { by: "A. Muster" }, changes: null });
    expect(own?.submission?.fingerprint).toBe(own?.fingerprint);
    expect(json(run).dezernate[0]?.fingerprint).toBe(own?.fingerprint);
    const told = new Date(own?.submission?.at ?? "").getTime();
    expect(told).toBeGreaterThanOrEqual(before - MINUTE);
    expect(told).toBeLessThanOrEqual(Date.now());
    expect(other?.state).toBe("open");
    expect(ikz("abgabe", target, "--jahr", "2014").stdout).toContain("1 von 7 Dezernaten hat abgegeben.");
  });

  test("outer spaces around Dezernat, name, rule and reason are none of them", () => {
    const file = put(folder, "leerzeichen.xlsx", book(row({ Arbeitsstand: null }), turm));
    const target = at("ohne-leerzeichen.xlsx");
    const typed = ["--wer", "  A. Muster ", "--annehmen", " value-missing =  kommt 2015 "];
    expect(handIn(file, target, " I ", ...typed).status).toBe(0);
    expect(state(target).dezernate[1]).toMatchObject({ state: "submitted", submission: { by: "A. Muster" } });
    const report = JSON.parse(ikz("pruefen", target, "--format", "json").stdout) as { findings: unknown };
    expect(report.findings).toMatchObject([{ rule: "value-missing", accepted: "kommt 2015" }]);
    const strings = Object.values(unzipSync(fs.readFileSync(target))).map((part) => strFromU8(part));
    expect(strings.join("")).not.toMatch(/> +(A\.|kommt)|(Muster|2015) +</);
  });

  test("every part of the input but the list of sheets and the looks stays byte for byte", async () => {
    const target = at("teile.xlsx");
    expect(handIn(clean, target, "I").status).toBe(0);
    const [old, now] = [unzipSync(fs.readFileSync(clean)), unzipSync(fs.readFileSync(target))];
    const changed = Object.keys(old).filter(
      (name) => strFromU8(old[name] ?? strToU8("")) !== strFromU8(now[name] ?? strToU8("")),
    );
    expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"]);
    expect(await validateWorkbook(target)).toEqual([]);
    expect((await recalculate(fs.readFileSync(target))).length).toBeGreaterThan(0);
  });

  test("is refused while an error or an open warning is left: exit 1, nothing written, and what it is", () => {
    for (const fields of [{ Kategorie: "IX" }, { Arbeitsstand: null }]) {
      const file = put(folder, "nicht-bereit.xlsx", book(row(fields), turm));
      const target = at("nie.xlsx");
      const run = handIn(file, target, "I");
      expect(run.status).toBe(1);
      expect(json(run)).toMatchObject({
        outcome: "blocked",
        output: null,
        findings: [{ column: Object.keys(fields)[0] }],
      });
      expect(fs.existsSync(target)).toBe(false);
      const text = ikz("abgabe", file, "--jahr", "2014", "--dezernat", "I", "--ausgabe", target);
      expect(text.stdout).toContain("Nicht abgegeben");
      expect(handIn(file, at(`II-${Object.keys(fields)[0]}.xlsx`), "II").status).toBe(0);
    }
  });

  test("a second Abgabe of the same file takes the place of the first, other sheets stay", async () => {
    const [first, second] = [at("erste.xlsx"), at("zweite.xlsx")];
    handIn(clean, first, "I");
    handIn(first, second, "I", "--wer", "B");
    expect(await newObjections(fs.readFileSync(first), fs.readFileSync(second))).toEqual([]);
    const parts = Object.keys(unzipSync(fs.readFileSync(second)));
    expect(parts.filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(2);
    expect(state(second).dezernate[1]?.submission?.by).toBe("B");
  });
});

describe("after the Abgabe", () => {
  const first = at("vorher.xlsx");
  /** The file with one text in place of another, as after an edit in Excel. */
  const edited = (from: string, to: string): string => {
    const parts = unzipSync(fs.readFileSync(first));
    const list = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[list] ?? strToU8(""));
    expect(xml).toContain(from);
    return put(folder, "nachher.xlsx", zipSync({ ...parts, [list]: strToU8(xml.replace(from, to)) }));
  };

  test("what was edited is named, exit 1", () => {
    expect(handIn(clean, first, "I").status).toBe(0);
    const file = edited("Vertrag liegt vor", "Vertrag gekündigt");
    const run = ikz("abgabe", file, "--jahr", "2014");
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("nach Abgabe geändert");
    expect(run.stdout).toContain("IKZ 2014!G2 „Zoo“: Arbeitsstand");
    expect(state(file).dezernate[1]?.changes).toEqual({
      added: [],
      removed: [],
      edited: [{ sheet: "IKZ 2014", cell: "G2", id: "", thema: "Zoo", columns: ["Arbeitsstand"] }],
    });
  });

  test("another Dezernat's edit is its own matter", () => {
    expect(ikz("abgabe", edited("Turm", "Funkturm"), "--jahr", "2014").status).toBe(0);
  });
});

describe("exceptions", () => {
  const columns = ["Regel", "Maßnahme", "Begründung", "Jahr"];
  const gap = row({ Thema: "Brücke", Arbeitsstand: null });

  test("typed into the table: pruefen shows them as accepted, and the Abgabe is possible", () => {
    const typed = sheet("Ausnahmen", [columns, ["value-missing", "Brücke", "erst 2015", 2014]], { table: "Ausnahmen" });
    const file = put(folder, "ausnahme.xlsx", xlsxOf(workbook(year(2014, gap), typed)));
    const report = JSON.parse(ikz("pruefen", file, "--format", "json").stdout) as {
      summary: unknown;
      findings: { rule: string; accepted?: string }[];
    };
    expect(report.summary).toEqual({ error: 0, warning: 0, hint: 0, accepted: 1, ready: true });
    expect(report.findings).toMatchObject([{ rule: "value-missing", severity: "warning", accepted: "erst 2015" }]);
    expect(ikz("pruefen", file).stdout).toMatch(/ANGENOMMEN \(1\)[^]*Angenommen: erst 2015[^]*Abgabebereit/);
    expect(ikz("pruefen", file, "--format", "html").stdout).toMatch(
      /<h2>Angenommen \(1\)<\/h2>[^]*<td>erst 2015<\/td>/,
    );
    expect(handIn(file, at("mit-ausnahme.xlsx"), "I").status).toBe(0);
    expect(unzipSync(fs.readFileSync(at("mit-ausnahme.xlsx")))["xl/worksheets/sheet2.xml"]).toEqual(
      unzipSync(fs.readFileSync(file))["xl/worksheets/sheet2.xml"],
    );
  });

  test("those that do not apply are named", () => {
    const rows = [
      ["value-missing", "Brücke", null, 2014],
      ["row-blank", "Brücke", "x", 2014],
    ];
    const typed = sheet("Ausnahmen", [columns, ...rows], { table: "Ausnahmen" });
    const file = put(folder, "wirkungslos.xlsx", xlsxOf(workbook(year(2014, gap), typed)));
    expect(state(file).exceptions.map(({ row: line, state: one }) => [line, one])).toEqual([
      [2, "reason-missing"],
      [3, "unmatched"],
    ]);
    expect(ikz("abgabe", file, "--jahr", "2014").stdout).toContain("Ausnahmen, Zeile 2 (value-missing, „Brücke“)");
  });

  test("written by --annehmen: exactly the warnings of the rule, with the reason", async () => {
    const file = put(folder, "annehmen.xlsx", book(gap, row({ Thema: "Hafen", Arbeitsstand: null }), turm));
    const target = at("angenommen.xlsx");
    const reason = 'kommt 2015, sagt "OB" = Chef';
    expect(handIn(file, target, "I", "--annehmen", `value-missing=${reason}`).status).toBe(0);
    expect(await validateWorkbook(target)).toEqual([]);
    expect(state(target).dezernate[1]).toMatchObject({ state: "submitted", summary: { warning: 0, accepted: 2 } });
    const report = JSON.parse(ikz("pruefen", target, "--format", "json").stdout) as {
      findings: { accepted?: string }[];
    };
    expect(report.findings.map(({ accepted }) => accepted)).toEqual([reason, reason]);
  });

  test.each([["value-missing"], ["value-missing="], ["=x"], ["kein-id=x"]])("--annehmen %s is refused", (text) => {
    const run = handIn(clean, at("nie.xlsx"), "I", "--annehmen", text);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.trim()).toMatch(/^[^\n]+[.?]$/);
  });

  test("a sheet of our name that is not ours stays; the Abgabe goes onto a sheet beside it, and that is said", () => {
    const notes = sheet("Abgaben", [["Notizen des Rates"]]);
    const file = put(folder, "fremd.xlsx", xlsxOf(workbook(year(2014, zoo), notes)));
    const run = handIn(file, at("fremd-abgegeben.xlsx"), "I");
    expect(run.status).toBe(0);
    expect(run.stderr).toContain("„Abgaben“ in der Mappe ist nicht von IKZ und blieb unverändert");
    expect(run.stderr).toContain("„Abgaben (2)“");
    const written = readWorkbook(openPackage(new Uint8Array(fs.readFileSync(at("fremd-abgegeben.xlsx"))))).sheets;
    expect(written.map(({ name }) => name)).toEqual(["IKZ 2014", "Abgaben", "Abgaben (2)"]);
    expect(written[1]?.rows.map(({ cells }) => cells)).toEqual([["Notizen des Rates"]]);
  });

  test("a table of our name that is not ours stops the Abgabe", () => {
    const elsewhere = sheet("Termine", [["Jahr"], [2014]], { table: "Abgaben" });
    const file = put(folder, "fremd.xlsx", xlsxOf(workbook(year(2014, zoo), elsewhere)));
    const run = handIn(file, at("nie.xlsx"), "I");
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("„Termine“");
    expect(fs.existsSync(at("nie.xlsx"))).toBe(false);
  });
});

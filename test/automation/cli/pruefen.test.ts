import { describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import type { CheckReport } from "../../../src/core/check/check-report";
import { ziele } from "../../../src/registers/ziele/register";
import { ikz, put, sample, temporaryFolder } from "../../support/files/ikz";
import { registerSheet } from "../../support/workbooks/register-sheet";
import { row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

const folder = temporaryFolder();
const json = (...args: string[]): CheckReport =>
  JSON.parse(ikz("pruefen", ...args, "--format", "json").stdout) as CheckReport;
const clean = put(folder, "sauber.xlsx", xlsxOf(workbook(year(2014, row()))));
const faulty = put(
  folder,
  "fehler.xlsx",
  xlsxOf(workbook(year(2014, row({ Dezernat: "Bau" }), row({ Art: "Interkommunal", Thema: "Kfz" })))),
);

describe("ikz pruefen", () => {
  test("gives the contract's JSON, field by field", () => {
    const report = json(faulty, "--jahr", "2014");
    expect(Object.keys(report)).toEqual([
      ...["schema", "file", "reportingYear", "years", "unread", "summary", "findings"],
    ]);
    expect([report.reportingYear, report.unread]).toEqual([2014, []]);
    expect(report.schema).toBe("ikz-pruefung/1");
    expect(report.years).toEqual([{ year: 2014, sheet: "IKZ 2014", massnahmen: 2 }]);
    expect(report.summary).toMatchObject({ error: 1, warning: 1, ready: false });
    expect(report.findings.find((finding) => finding.rule === "art-spelling")).toEqual({
      rule: "art-spelling",
      severity: "warning",
      sheet: "IKZ 2014",
      cell: "F3",
      column: "Art",
      year: 2014,
      value: "Interkommunal",
      message: expect.stringContaining("Interkommunal"),
      suggestion: "interkommunal",
      fixable: true,
    });
  });

  test("exit codes: 0 without errors, 1 with errors, 2 for a year that is not there", () => {
    expect(ikz("pruefen", clean).status).toBe(0);
    expect(ikz("pruefen", faulty).status).toBe(1);
    const missing = ikz("pruefen", clean, "--jahr", "2013");
    expect(missing).toMatchObject({ status: 2, stdout: "" });
    expect(missing.stderr).toContain("2013");
  });

  test("one report for a file, an array for several", () => {
    expect(json(clean)).toMatchObject({ file: clean });
    expect(json(clean, faulty)).toMatchObject([{ file: clean }, { file: faulty }]);
  });

  test("the text names rule, cell and remedy", () => {
    const { stdout } = ikz("pruefen", faulty);
    expect(stdout).toContain("dezernat-not-allowed");
    expect(stdout).toContain("IKZ 2014!C2");
    expect(stdout).toContain("Noch nicht abgabebereit");
  });

  test("a workbook without a list says so at no cell", () => {
    const file = put(folder, "leer.xlsx", xlsxOf(workbook(sheet("Tabelle1", [["Notiz"]]))));
    const report = json(file);
    expect(report.findings).toMatchObject([{ rule: "register-missing", sheet: null, cell: null, severity: "error" }]);
    expect(report.years).toEqual([]);
  });

  test("the HTML report is self-contained and shows markup in cells as text", () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const file = put(folder, "markup.xlsx", xlsxOf(workbook(year(2014, row({ Dezernat: hostile })))));
    const target = path.join(folder, "bericht.html");
    expect(ikz("pruefen", file, "--format", "html", "--ausgabe", target).status).toBe(1);
    const html = fs.readFileSync(target, "utf8");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/<script|https?:\/\/|src=x onerror="/);
  });

  test("the HTML report has a column for contents and proposals only where there are any", () => {
    const file = put(folder, "spalten.xlsx", xlsxOf(workbook(year(2014, row({ Thema: null, Art: "Vertikal" })))));
    const html = ikz("pruefen", file, "--format", "html").stdout;
    const heads = Array.from(html.matchAll(/<thead>(.*?)<\/thead>/g), ([, head = ""]) =>
      Array.from(head.matchAll(/>([^<]+)<\/th>/g), ([, title]) => title),
    );
    expect(heads.slice(1)).toEqual([
      ["Zelle", "Dezernat: Maßnahme", "Befund"],
      ["Zelle", "Dezernat: Maßnahme", "Befund", "Inhalt", "Vorschlag"],
    ]);
  });

  test("control characters of a cell never reach the terminal", () => {
    const file = put(folder, "steuerung.xlsx", xlsxOf(workbook(year(2014, row({ Dezernat: "B\u0085au\u202e" })))));
    expect(ikz("pruefen", file).stdout).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u001b]/);
  });

  test("never over an existing file, never onto the input", () => {
    const target = put(folder, "da.json", "alt");
    expect(ikz("pruefen", clean, "--format", "json", "--ausgabe", target)).toMatchObject({ status: 2, stdout: "" });
    expect(fs.readFileSync(target, "utf8")).toBe("alt");
    expect(ikz("pruefen", clean, "--format", "json", "--ausgabe", target, "--ueberschreiben").status).toBe(0);
    expect(JSON.parse(fs.readFileSync(target, "utf8"))).toMatchObject({ schema: "ikz-pruefung/1" });
    expect(ikz("pruefen", clean, "--ausgabe", clean, "--ueberschreiben").status).toBe(2);
    expect(fs.readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  test("the sample: figures of both reports, and every kind of finding that the data really contain", () => {
    const report = json(sample);
    expect(report.years).toEqual([
      { year: 2012, sheet: "IKZ 2012", massnahmen: 88 },
      { year: 2014, sheet: "IKZ 2014", massnahmen: 150 },
    ]);
    const cellsOf = (rule: string, name: string): (string | null)[] =>
      report.findings
        .filter((finding) => finding.rule === rule && finding.sheet === name)
        .map((finding) => finding.cell);
    expect(cellsOf("massnahme-continuation", "IKZ 2014")).toEqual(["F15"]);
    expect(cellsOf("massnahme-similar", "IKZ 2014")).toEqual(["F145", "F146"]);
    expect(cellsOf("date-impossible", "IKZ 2012")).toEqual(["G21"]);
    const artMissing = report.findings.filter(
      (finding) => finding.rule === "value-missing" && finding.column === "Art",
    );
    expect(artMissing.map((finding) => [finding.sheet, finding.cell])).toEqual([
      ...[72, 73, 74, 75, 76, 77, 78, 79].map((excelRow) => ["IKZ 2012", `E${excelRow}`]),
      ...[38, 112, 113, 114, 115, 116].map((excelRow) => ["IKZ 2014", `E${excelRow}`]),
    ]);
    expect(cellsOf("arbeitsstand-unchanged", "IKZ 2014")).toHaveLength(14);
    expect(cellsOf("art-spelling", "IKZ 2014").length).toBeGreaterThan(10);
    expect(cellsOf("massnahme-vanished", "IKZ 2012").length).toBeGreaterThan(10);
    expect(cellsOf("kategorie-schwerpunkt-mismatch", "IKZ 2014")).toEqual(["D74", "D75"]);
  });
});

describe("the verdict", () => {
  test.each([
    ["an empty list", workbook(year(2015)), "Noch nichts eingetragen."],
    ["a sound list", workbook(year(2015, row())), "Abgabebereit."],
    ["a list with an error", workbook(year(2015, row({ Dezernat: "IX" }))), "Noch nicht abgabebereit."],
    [
      "another list alone",
      workbook(registerSheet(ziele, [{ Handlungsfeld: "Bildung", Ziel: "Beratung", Priorität: 1, Messgröße: "Zahl" }])),
      "0 Hinweise. Nichts zu beanstanden.",
    ],
    [
      "another list with an error",
      workbook(registerSheet(ziele, [{ Ziel: "Beratung", Priorität: 1, Messgröße: "Zahl" }])),
      "Noch zu bearbeiten.",
    ],
  ])("of %s", (name, book, expected) => {
    expect(ikz("pruefen", put(folder, `${name}.xlsx`, xlsxOf(book))).stdout).toContain(expected);
  });
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { docxContent } from "../../support/files/docx-content";
import { partsOf } from "../../support/files/same-parts";
import { ikz, put, sample, temporaryFolder } from "../../support/files/ikz";
import { newObjections } from "../../support/files/validate";
import { row, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { readBytes } from "../../support/files/package-of";
import { expectedOf, reportedIn } from "../../support/workbooks/reported";

const folder = temporaryFolder();
/** The parts that a new sheet leaves as they are. */
const OTHERS = /^xl\/(worksheets|tables|sharedStrings|theme)/;
const at = (name: string): string => path.join(folder, name);

describe("ikz bericht --ausgabe X.docx", () => {
  const target = at("bericht.docx");
  beforeAll(() => {
    expect(ikz("bericht", sample, "--jahr", "2014", "--ausgabe", target)).toEqual({
      status: 0,
      stdout: `Der Bericht 2014 mit 150 Maßnahmen liegt in ${target}.\n`,
      stderr: "",
    });
  });

  test("has every Maßnahme of the year once", () => {
    const snapshot = readSnapshot(readBytes(fs.readFileSync(sample)));
    expect(reportedIn(docxContent(fs.readFileSync(target)).body)).toEqual(expectedOf(snapshot, 2014));
  });

  test("says of when it is", () => {
    const now = new Date();
    expect(docxContent(fs.readFileSync(target)).parts["word/header1.xml"]).toMatch(
      new RegExp(`Stand per ${now.getDate()}\\. \\S+ ${now.getFullYear()}`),
    );
  });

  test("an existing file is replaced only with leave, and only as a whole", () => {
    const before = fs.readFileSync(target);
    const refused = ikz("bericht", sample, "--jahr", "2012", "--ausgabe", target);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("--ueberschreiben");
    expect(fs.readFileSync(target).equals(before)).toBe(true);
    expect(ikz("bericht", sample, "--jahr", "2012", "--ausgabe", target, "--ueberschreiben").status).toBe(0);
    expect(docxContent(fs.readFileSync(target)).parts["docProps/core.xml"]).toContain("(IKZ) 2012");
    expect(fs.readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("ikz bericht --ausgabe X.xlsx", () => {
  test("adds the sheets of report and comparison; every other part stays byte for byte, and again nothing changes", async () => {
    const [target, again] = [at("b.xlsx"), at("b2.xlsx")];
    expect(ikz("bericht", sample, "--jahr", "2014", "--ausgabe", target)).toMatchObject({ status: 0, stderr: "" });
    const now = unzipSync(fs.readFileSync(target));
    const [before, after] = partsOf(fs.readFileSync(sample), fs.readFileSync(target), OTHERS);
    expect(after).toEqual(before);
    const book = Buffer.from(now["xl/workbook.xml"] ?? []).toString();
    expect(book).toContain('name="Bericht 2014"');
    expect(book).toContain('name="Jahresvergleich 2014"');
    expect(await newObjections(fs.readFileSync(sample), fs.readFileSync(target))).toEqual([]);
    expect(ikz("bericht", target, "--jahr", "2014", "--ausgabe", again).status).toBe(0);
    expect(unzipSync(fs.readFileSync(again))).toEqual(now);
    const counted = ikz("zaehlen", again, "--format", "json");
    expect(JSON.parse(counted.stdout)).toMatchObject({ year: 2014, total: 150 });
  });

  test("without an earlier year there is no comparison", () => {
    const file = put(folder, "eins.xlsx", xlsxOf(workbook(year(2014, row()))));
    expect(ikz("bericht", file, "--jahr", "2014", "--ausgabe", at("eins-b.xlsx")).status).toBe(0);
    const book = Buffer.from(unzipSync(fs.readFileSync(at("eins-b.xlsx")))["xl/workbook.xml"] ?? []).toString();
    expect(book).toContain('name="Bericht 2014"');
    expect(book).not.toContain("Jahresvergleich");
  });
});

describe("what cannot be done", () => {
  const target = at("nie.docx");
  const copy = put(folder, "eingabe.xlsx", fs.readFileSync(sample));
  const empty = put(folder, "leer.xlsx", xlsxOf(workbook(year(2014))));
  const whole = fs.readFileSync(sample);

  test.each<[string, readonly string[], RegExp]>([
    ["no year", [sample, "--ausgabe", target], /Es fehlt --jahr oder --ausgabe/],
    ["no output", [sample, "--jahr", "2014"], /Es fehlt --jahr oder --ausgabe/],
    [
      "a year that is not there",
      [sample, "--jahr", "2013", "--ausgabe", target],
      /keine Maßnahmen des Jahres 2013\. Vorhanden: 2012, 2014\.$/,
    ],
    ["a year without Maßnahmen", [empty, "--jahr", "2014", "--ausgabe", target], /keine Maßnahmen des Jahres 2014/],
    ["another ending", [sample, "--jahr", "2014", "--ausgabe", at("nie.pdf")], /Endung \.docx .* oder \.xlsx/],
    ["onto the input", [copy, "--jahr", "2014", "--ausgabe", copy, "--ueberschreiben"], /ist die Eingabedatei/],
    ["a folder that is not there", [sample, "--jahr", "2014", "--ausgabe", at("fehlt/b.docx")], /Ordner/],
    ["a file that is not there", [at("fehlt.xlsx"), "--jahr", "2014", "--ausgabe", target], /^Die Datei|gibt es nicht/],
    [
      "half a file",
      [put(folder, "halb.xlsx", whole.subarray(0, whole.length / 2)), "--jahr", "2014", "--ausgabe", target],
      /\.$/,
    ],
    [
      "no workbook",
      [put(folder, "zip.xlsx", zipSync({ "a.txt": strToU8("x") })), "--jahr", "2014", "--ausgabe", target],
      /\.$/,
    ],
  ])("%s: a sentence, exit 2, nothing written", (_, args, expected) => {
    const run = ikz("bericht", ...args);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.trim().split("\n")[0]).toMatch(expected);
    expect(run.stderr).not.toMatch(/\bat .*:\d+|Error/);
    expect(fs.existsSync(target)).toBe(false);
    expect(fs.readFileSync(copy).equals(whole)).toBe(true);
  });

  test("more Maßnahmen than a Word file can be worked with", () => {
    const rows = Array.from({ length: 10_001 }, (_element, i) => row({ Thema: `Zoo ${i}` }));
    const file = put(folder, "viele.xlsx", xlsxOf(workbook(year(2014, ...rows))));
    const run = ikz("bericht", file, "--jahr", "2014", "--ausgabe", target);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/10001 Maßnahmen; eine Word-Datei fasst höchstens 10\.000\.\n$/);
    expect(fs.existsSync(target)).toBe(false);
  });
});

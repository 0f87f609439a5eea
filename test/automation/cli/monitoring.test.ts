import { describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import { unzipSync } from "fflate";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { registers } from "../../../src/registers/index";
import type { CheckReport } from "../../../src/core/check/check-report";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { docxContent } from "../../support/files/docx-content";
import { partsOf } from "../../support/files/same-parts";
import { ikz, put, sample as massnahmen, temporaryFolder } from "../../support/files/ikz";
import { readBytes } from "../../support/files/package-of";
import { newObjections, validateDocument, validateWorkbook } from "../../support/files/validate";

const sample = path.join(__dirname, "..", "..", "..", "samples", "register-beispiel.xlsx");
const folder = temporaryFolder();
/** The parts that a new sheet leaves as they are. */
const OTHERS = /^xl\/(worksheets|tables|sharedStrings|theme)/;
const at = (name: string): string => path.join(folder, name);
const YEAR = ["--jahr", "2014"] as const;

/** The cells of values that are errors by the rules, as `ikz pruefen` names them. */
const wrongValues = (file: string): readonly string[] =>
  (JSON.parse(ikz("pruefen", file, "--format", "json").stdout) as CheckReport).findings
    .filter(
      ({ severity, sheet, rule }) => severity === "error" && sheet === "Indikatorwerte" && rule !== "wert-small-group",
    )
    .map(({ cell }) => cell ?? "");

/** The sample without the rows whose values are wrong. */
function corrected(): string {
  const wrong = new Set(wrongValues(sample).map((cell) => Number(cell.replace(/\D+/g, "")) - 1));
  const data = readBytes(fs.readFileSync(sample));
  const sheets = data.sheets.map((one) =>
    one.name === "Indikatorwerte" ? { ...one, rows: one.rows.filter(({ index }) => !wrong.has(index)) } : one,
  );
  return put(folder, "berichtigt.xlsx", xlsxOf({ ...data, sheets }));
}

describe("ikz monitoring --ausgabe X.xlsx", () => {
  test("internal: a copy with the sheet; every other part stays byte for byte, and again nothing changes", async () => {
    const [target, again] = [at("i.xlsx"), at("i2.xlsx")];
    expect(ikz("monitoring", sample, ...YEAR, "--ausgabe", target)).toEqual({
      status: 0,
      stdout: `Die interne Fassung 2014 mit 19 Indikatoren in 5 Handlungsfeldern liegt in ${target}.\n`,
      stderr: "",
    });
    const now = unzipSync(fs.readFileSync(target));
    const [before, after] = partsOf(fs.readFileSync(sample), fs.readFileSync(target), OTHERS);
    expect(after).toEqual(before);
    expect(Buffer.from(now["xl/workbook.xml"] ?? []).toString()).toContain('name="Monitoring 2014"');
    expect(Object.keys(now).filter((name) => /charts\/chart/.test(name))).toHaveLength(5);
    expect(await newObjections(fs.readFileSync(sample), fs.readFileSync(target))).toEqual([]);
    expect(ikz("monitoring", target, ...YEAR, "--ausgabe", again).status).toBe(0);
    expect(unzipSync(fs.readFileSync(again))).toEqual(now);
  });

  test("public: a workbook of its own with one sheet, without registers and formulas", async () => {
    const target = at("o.xlsx");
    expect(ikz("monitoring", corrected(), ...YEAR, "--oeffentlich", "--ausgabe", target)).toEqual({
      status: 0,
      stdout: `Die öffentliche Fassung 2014 mit 17 Indikatoren in 5 Handlungsfeldern liegt in ${target}.\nNicht gezeigte Werte: 6.\n`,
      stderr: "",
    });
    const data = readBytes(fs.readFileSync(target));
    expect(data.sheets.map(({ name }) => name)).toEqual(["Monitoring 2014"]);
    expect(data.sheets[0]?.rows.some(({ formulas }) => (formulas ?? []).length > 0)).toBe(false);
    expect(data.names.filter(({ name }) => !name.startsWith("_xlnm"))).toEqual([]);
    expect(readSnapshot(data, { registers }).allLists).toEqual([]);
    expect(await validateWorkbook(fs.readFileSync(target))).toEqual([]);
  });

  test("an existing file is replaced only with leave", () => {
    const before = fs.readFileSync(at("o.xlsx"));
    const refused = ikz("monitoring", corrected(), "--jahr", "2013", "--oeffentlich", "--ausgabe", at("o.xlsx"));
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("--ueberschreiben");
    expect(fs.readFileSync(at("o.xlsx")).equals(before)).toBe(true);
  });
});

describe("ikz monitoring --ausgabe X.docx", () => {
  test.each([
    ["internal", [], "Interne Fassung – nicht zur Weitergabe", true],
    ["public", ["--oeffentlich"], "Öffentliche Fassung", false],
  ] as const)(
    "%s: overview, a chapter for each Handlungsfeld with its chart as a picture",
    async (_, options, edition, isInternal) => {
      const target = at(`${options.length}.docx`);
      expect(
        ikz("monitoring", isInternal ? sample : corrected(), ...YEAR, ...options, "--ausgabe", target),
      ).toMatchObject({
        status: 0,
        stderr: "",
      });
      const bytes = fs.readFileSync(target);
      const { body, pictures, parts } = docxContent(bytes);
      const texts = body.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
      expect(texts.filter(({ style }) => style === "Heading1").map(({ text }) => text)).toEqual([
        "Überblick",
        "Bevölkerung",
        "Bildung und Sprache",
        "Arbeit und Wirtschaft",
        "Wohnen",
        "Gesellschaftliche Teilhabe",
        "Werte nach Gebieten",
        "Was die Indikatoren messen",
      ]);
      expect(parts["word/header1.xml"]).toContain(edition);
      const sentences = new Set(texts.map(({ text }) => text));
      expect(pictures).toHaveLength(5);
      for (const { description } of pictures) expect(sentences).toContain(description);
      expect((parts["word/document.xml"] ?? "").includes("Gemeinschaftsunterkünften")).toBe(isInternal);
      expect((parts["word/document.xml"] ?? "").includes(">•<")).toBe(!isInternal);
      expect(await validateDocument(bytes)).toEqual([]);
    },
  );
});

describe("ikz monitoring --oeffentlich", () => {
  test("is refused while a value is an error by the rules: all of them are named, exit 1, nothing is written", () => {
    const target = at("abgelehnt.xlsx");
    const run = ikz("monitoring", sample, ...YEAR, "--oeffentlich", "--ausgabe", target);
    expect(run).toMatchObject({ status: 1, stderr: "" });
    // TE4, whose value is „k. A.“, is internal.
    const wrong = wrongValues(sample).filter((cell) => cell !== "E368");
    expect(run.stdout).toContain(`${wrong.length} Werte sind nach den Regeln falsch`);
    expect(run.stdout.match(/Indikatorwerte![A-Z]+\d+(?=: )/g)).toEqual(wrong.map((cell) => `Indikatorwerte!${cell}`));
    expect(fs.existsSync(target)).toBe(false);
    expect(ikz("monitoring", sample, ...YEAR, "--ausgabe", target).status).toBe(0);
  });

  test("says what each indicator measures and where its values come from", () => {
    const target = at("quellen.xlsx");
    expect(ikz("monitoring", corrected(), ...YEAR, "--oeffentlich", "--ausgabe", target).status).toBe(0);
    const words = readBytes(fs.readFileSync(target))
      .sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .join("\n");
    expect(words).toContain("Was die Indikatoren messen");
    expect(words.match(/Quelle: [^\n]+\./g)?.length).toBe(17);
  });
});

describe("what cannot be done", () => {
  const target = at("nie.xlsx");
  const copy = put(folder, "eingabe.xlsx", fs.readFileSync(sample));

  test.each<[string, readonly string[], RegExp]>([
    ["no year", [sample, "--ausgabe", target], /Es fehlt --jahr oder --ausgabe/],
    ["no output", [sample, ...YEAR], /Es fehlt --jahr oder --ausgabe/],
    ["another ending", [sample, ...YEAR, "--ausgabe", at("nie.pdf")], /Endung \.docx .* oder \.xlsx/],
    ["a public workbook with macros", [sample, ...YEAR, "--oeffentlich", "--ausgabe", at("nie.xlsm")], /Endung \.docx/],
    [
      "a year without values",
      [sample, "--jahr", "2016", "--ausgabe", target],
      /keine Werte des Jahres 2016\. Vorhanden: 2005, /,
    ],
    ["no indicators", [massnahmen, ...YEAR, "--ausgabe", target], /keine Werte von Indikatoren/],
    ["onto the input", [copy, ...YEAR, "--ausgabe", copy, "--ueberschreiben"], /ist die Eingabedatei/],
    ["a file that is not there", [at("fehlt.xlsx"), ...YEAR, "--ausgabe", target], /gibt es nicht/],
  ])("%s: a sentence, exit 2, nothing written", (_, args, expected) => {
    const run = ikz("monitoring", ...args);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.trim().split("\n")[0]).toMatch(expected);
    expect(run.stderr).not.toMatch(/\bat .*:\d+|Error/);
    expect(fs.existsSync(target)).toBe(false);
  });
});

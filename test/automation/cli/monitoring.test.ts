import { describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import { unzipSync } from "fflate";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { registers } from "../../../src/registers/index";
import { docxContent } from "../../support/files/docx-content";
import { ikz, put, sample as massnahmen, temporaryFolder } from "../../support/files/ikz";
import { readBytes } from "../../support/files/package-of";
import { newObjections, validateDocument, validateWorkbook } from "../../support/files/validate";

const sample = path.join(__dirname, "..", "..", "..", "samples", "register-beispiel.xlsx");
const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const YEAR = ["--jahr", "2014"] as const;

describe("ikz monitoring --ausgabe X.xlsx", () => {
  test("internal: a copy with the sheet; every other part stays byte for byte, and again nothing changes", async () => {
    const [target, again] = [at("i.xlsx"), at("i2.xlsx")];
    expect(ikz("monitoring", sample, ...YEAR, "--ausgabe", target)).toEqual({
      status: 0,
      stdout: `Die interne Fassung 2014 mit 19 Indikatoren in 5 Handlungsfeldern liegt in ${target}.\n`,
      stderr: "",
    });
    const [old, now] = [unzipSync(fs.readFileSync(sample)), unzipSync(fs.readFileSync(target))];
    for (const name of Object.keys(old).filter((part) => /^xl\/(worksheets|tables|sharedStrings|theme)/.test(part)))
      expect(Buffer.from(now[name] ?? []).equals(Buffer.from(old[name] ?? []))).toBe(true);
    expect(Buffer.from(now["xl/workbook.xml"] ?? []).toString()).toContain('name="Monitoring 2014"');
    expect(Object.keys(now).filter((name) => /charts\/chart/.test(name))).toHaveLength(5);
    expect(await newObjections(fs.readFileSync(sample), fs.readFileSync(target))).toEqual([]);
    expect(ikz("monitoring", target, ...YEAR, "--ausgabe", again).status).toBe(0);
    expect(unzipSync(fs.readFileSync(again))).toEqual(now);
  });

  test("public: a workbook of its own with one sheet, without registers and formulas", async () => {
    const target = at("o.xlsx");
    expect(ikz("monitoring", sample, ...YEAR, "--oeffentlich", "--ausgabe", target)).toEqual({
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
    const refused = ikz("monitoring", sample, "--jahr", "2013", "--oeffentlich", "--ausgabe", at("o.xlsx"));
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
      expect(ikz("monitoring", sample, ...YEAR, ...options, "--ausgabe", target)).toMatchObject({
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

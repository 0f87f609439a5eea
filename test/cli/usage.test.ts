import { describe, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { strToU8, zipSync } from "fflate";
import { ikz, put, sample, temporaryFolder } from "../support/ikz";

const folder = temporaryFolder();
const whole = fs.readFileSync(sample);
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);

const bad: Readonly<Record<string, Uint8Array | string>> = {
  "empty.xlsx": "",
  "text.xlsx": "Kategorie;Dezernat",
  "garbage.xlsx": randomBytes(5000),
  "truncated.xlsx": whole.subarray(0, whole.length / 2),
  "old.xls": ole,
  "other-package.xlsx": zipSync({ "readme.txt": strToU8("x") }),
  "traversal.xlsx": zipSync({ "../x.xml": strToU8("<x/>"), "xl/workbook.xml": strToU8("<workbook/>") }),
  "bomb.xlsx": zipSync({ "xl/workbook.xml": new Uint8Array(300 * 1024 * 1024) }, { level: 1 }),
};

const commands = (file: string, target: string): string[][] => [
  ["pruefen", file, "--format", "json", "--ausgabe", target],
  ["korrigieren", file, "--ausgabe", target],
  ["zaehlen", file],
  ["vergleich", file, "--ausgabe", target],
  ["abgabe", file, "--jahr", "2014", "--dezernat", "I", "--ausgabe", target],
  ["zusammenfuehren", sample, file, "--ausgabe", target],
  ["zusammenfuehren", sample, "--hauptmappe", file, "--ausgabe", target],
  ["fortschreiben", file, "--jahr", "2015", "--ausgabe", target],
];

describe("bad input", () => {
  for (const [name, content] of Object.entries(bad))
    test(`${name}: one German sentence, exit 2, no output, the input untouched`, () => {
      const file = put(folder, name, content);
      const target = path.join(folder, `${name}.out`);
      for (const args of commands(file, target)) {
        const run = ikz(...args);
        expect(run).toMatchObject({ status: 2, stdout: "" });
        expect(run.stderr.trim().split("\n")).toHaveLength(1);
        expect(run.stderr).toMatch(/^(Die|Den|In) .*\.$/m);
        expect(run.stderr).not.toMatch(/\bat .*:\d+|Error/);
        expect(fs.existsSync(target)).toBe(false);
      }
      expect(Buffer.from(fs.readFileSync(file)).equals(Buffer.from(content))).toBe(true);
    });

  test("a missing file, a folder", () => {
    expect(ikz("pruefen", path.join(folder, "fehlt.xlsx"))).toMatchObject({ status: 2, stdout: "" });
    expect(ikz("pruefen", folder).stderr).toContain("ist ein Ordner");
  });

  test("an unwritable target leaves nothing behind", () => {
    const before = fs.readdirSync(folder).sort();
    expect(ikz("vergleich", sample, "--ausgabe", path.join(folder, "gibt", "es", "nicht.xlsx")).status).toBe(2);
    expect(fs.readdirSync(folder).sort()).toEqual(before);
  });
});

describe("usage", () => {
  test.each([
    [[], "Aufrufe:"],
    [["foo"], "gibt es nicht"],
    [["pruefen"], "Es fehlt die Datei"],
    [["pruefen", sample, "--farbe"], "--farbe"],
    [["pruefen", sample, "--jahr"], "--jahr"],
    [["pruefen", sample, "--jahr", "14"], "Jahreszahl"],
    [["pruefen", sample, "--format", "pdf"], "text, json, html"],
    [["zaehlen", sample, sample], "Unerwartete Angabe"],
    [["vergleich", sample, "--von", "2014", "--bis", "2012"], "muss vor dem späteren"],
    [["vergleich", sample, "--von", "2010"], "2010"],
    [["pruefen", sample, "--grenze-mb", "viel"], "ganze Zahl"],
    [["abgabe", sample], "--jahr"],
    [["abgabe", sample, "--jahr", "2013"], "2013"],
    [["abgabe", sample, "--jahr", "2014", "--dezernat", "Bauamt"], "kein Dezernat „Bauamt“"],
    [["abgabe", sample, "--jahr", "2014", "--ausgabe", path.join(folder, "x.xlsx")], "--dezernat"],
    [["abgabe", sample, "--jahr", "2014", "--dezernat", "I", "--wer", "A"], "--ausgabe"],
    [["abgabe", sample, "--jahr", "2014", "--dezernat", "I", "--annehmen", "row-blank=x"], "--ausgabe"],
  ])("ikz %j says what is wrong", (args, expected) => {
    const run = ikz(...args);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain(expected);
  });

  test("--help and --version", () => {
    expect(ikz("--help")).toMatchObject({ status: 0, stderr: "" });
    expect(ikz("--help").stdout).toContain("ikz vergleich DATEI");
    expect(ikz("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

import { describe, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ikz, put, sample, temporaryFolder } from "../../support/files/ikz";
import { row, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

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
  ["thema", file, "--zeile", "2", "--jahr", "2014", "--ausgabe", target],
  ["bericht", file, "--jahr", "2014", "--ausgabe", `${target}.docx`],
  ["bericht", file, "--jahr", "2014", "--ausgabe", `${target}.xlsx`],
];

const ready = xlsxOf(workbook(year(2012, row()), year(2014, row({ Thema: "Zoo" }))));
const parts = unzipSync(ready);
const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
const withMacros = types.replace(
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
);

describe("a workbook keeps its kind, and Excel opens it by its ending", () => {
  const plain = put(folder, "ohne-makros.xlsx", ready);
  const macros = put(folder, "mit-makros.xlsm", zipSync({ ...parts, "[Content_Types].xml": strToU8(withMacros) }));
  const writing = (file: string, target: string): string[][] => [
    ["korrigieren", file, "--ausgabe", target],
    ["vergleich", file, "--ausgabe", target],
    ["abgabe", file, "--jahr", "2014", "--dezernat", "VI", "--ausgabe", target],
    ["zusammenfuehren", file, sample, "--ausgabe", target],
    ["fortschreiben", file, "--jahr", "2015", "--ausgabe", target],
    ["bericht", file, "--jahr", "2014", "--ausgabe", target],
  ];
  const commandsOf = writing("", "").map(([name = ""], i): [string, number] => [name, i]);

  test.each(commandsOf)("ikz %s", (_, i) => {
    for (const [file, ending, other] of [
      [plain, ".xlsx", ".xlsm"],
      [macros, ".xlsm", ".xlsx"],
    ] as const) {
      const [wrong, right] = [
        path.join(folder, `falsch${other}`),
        path.join(folder, `Richtig-${i}${ending.toUpperCase()}`),
      ];
      const refused = ikz(...(writing(file, wrong)[i] ?? []));
      expect(refused).toMatchObject({ status: 2, stdout: "" });
      expect(refused.stderr).toBe(
        `Die Ausgabe braucht die Endung ${ending}; als „${wrong}“ könnte Excel sie nicht öffnen.\n`,
      );
      expect(fs.existsSync(wrong)).toBe(false);
      expect(ikz(...(writing(file, right)[i] ?? [])).status).toBeLessThan(2);
      expect(fs.existsSync(right)).toBe(true);
    }
  });

  test("a new workbook is an .xlsx", () => {
    const run = ikz("vorlage", "--jahr", "2016", "--ausgabe", path.join(folder, "neu.xlsm"));
    expect(run).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("die Endung .xlsx;") });
  });
});

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
        expect(fs.readdirSync(folder).filter((left) => left.includes(".out"))).toEqual([]);
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
    const under = path.join(sample, "nicht.xlsx");
    expect(ikz("vergleich", sample, "--ausgabe", under)).toMatchObject({
      status: 2,
      stderr: `Den Ordner „${sample}“ für die Ausgabe gibt es nicht.\n`,
    });
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
    [["pruefen", sample, "--grenze-mb", "0"], "ganze Zahl"],
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

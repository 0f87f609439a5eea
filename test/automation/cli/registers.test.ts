import { beforeAll, describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import type { CheckReport } from "../../../src/core/check/check-report";
import { registers } from "../../../src/registers/index";
import { themenspeicher } from "../../../src/registers/themenspeicher/register";
import { ziele } from "../../../src/registers/ziele/register";
import { ikz, put, temporaryFolder } from "../../support/files/ikz";
import { registerSheet } from "../../support/workbooks/register-sheet";
import { newObjections, validateWorkbook } from "../../support/files/validate";
import { row, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const book = xlsxOf(
  workbook(
    year(2014, row({ Art: "Interkommunal" })),
    registerSheet(themenspeicher, [
      { Thema: "Vergabestelle", Dezernat: "3", Zustand: "vorschlag" },
      { Thema: "Bauhof", Dezernat: "II", Zustand: "Pilot", Organisationseinheit: "Tiefbauamt" },
    ]),
    registerSheet(ziele, [
      { Handlungsfeld: "Bildung", Ziel: "Beratung", Priorität: 1, Messgröße: "Zahl", Stand: "Entwurf" },
    ]),
  ),
);
let file = "";
beforeAll(() => {
  file = put(folder, "mappe.xlsx", book);
});

const report = (...args: readonly string[]): CheckReport =>
  JSON.parse(ikz("pruefen", file, "--format", "json", ...args).stdout) as CheckReport;

describe("ikz pruefen", () => {
  test("checks all registers and names them", () => {
    const { findings, registers: listed, years } = report();
    expect(listed).toEqual([
      { register: "themenspeicher", sheet: "Themenspeicher", entries: 2 },
      { register: "ziele", sheet: "Ziele", entries: 1 },
    ]);
    expect(years).toEqual([{ year: 2014, sheet: "IKZ 2014", massnahmen: 1 }]);
    expect(new Set(findings.map(({ register }) => register))).toEqual(new Set([undefined, "themenspeicher"]));
  });

  test("--register keeps to one of them", () => {
    expect(report("--register", "themenspeicher").findings.map(({ rule, cell }) => `${rule} ${cell ?? ""}`)).toEqual(
      expect.arrayContaining(["dezernat-spelling B2", "value-spelling J2"]),
    );
    expect(report("--register", "massnahmen").findings.map(({ sheet }) => sheet)).toEqual(["IKZ 2014"]);
    expect(report("--register", "Ziele").findings).toEqual([]);
  });

  test("one row is one row", () => {
    expect(ikz("pruefen", file).stdout).toContain("  Ziele: 1 Zeile  Blatt „Ziele“");
  });

  test("--register of what is not there: a sentence and exit 2", () => {
    expect(ikz("pruefen", file, "--register", "arbeitsplan")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: `In „${file}“ gibt es keine Liste „Arbeitsplan“. Vorhanden: Maßnahmen, Themenspeicher, Ziele.\n`,
    });
    expect(ikz("pruefen", file, "--register", "sonstiges").status).toBe(2);
  });

  test("--stichtag that is no date: a sentence and exit 2", () => {
    expect(ikz("pruefen", file, "--stichtag", "31.02.2015")).toMatchObject({ status: 2, stdout: "" });
  });
});

test("ikz korrigieren --register corrects that register alone", () => {
  const target = at("richtig.xlsx");
  expect(ikz("korrigieren", file, "--register", "themenspeicher", "--ausgabe", target).status).not.toBe(2);
  const sheets = readWorkbook(openPackage(new Uint8Array(fs.readFileSync(target)))).sheets;
  const cell = (sheet: number, column: number): unknown => sheets[sheet]?.rows[1]?.cells[column];
  expect([cell(0, 5), cell(1, 1), cell(1, 9)]).toEqual(["Interkommunal", "III", "Vorschlag"]);
});

describe("ikz zaehlen --register", () => {
  test("counts by the first view", () => {
    expect(JSON.parse(ikz("zaehlen", file, "--register", "themenspeicher", "--format", "json").stdout)).toMatchObject({
      schema: "ikz-zaehlung/1",
      register: "themenspeicher",
      columns: ["II", "III"],
      total: 2,
    });
  });

  test("by columns that somebody names", () => {
    const run = ikz("zaehlen", file, "--register", "ziele", "--zeilen", "stand", "--format", "csv");
    expect(run.stdout.split("\r\n")).toEqual(expect.arrayContaining(["Stand;Summe", "Entwurf;1", "Summe;1"]));
    expect(ikz("zaehlen", file, "--register", "ziele", "--zeilen", "farbe").stderr).toMatch(/kennt „farbe“ nicht/);
  });

  test("--ausgabe writes the sheet, and again updates it; the list stays as it is", async () => {
    const [once, twice] = [at("a1.xlsx"), at("a2.xlsx")];
    expect(ikz("zaehlen", file, "--register", "themenspeicher", "--ausgabe", once).status).toBe(0);
    expect(ikz("zaehlen", once, "--register", "themenspeicher", "--ausgabe", twice).status).toBe(0);
    expect(await newObjections(book, new Uint8Array(fs.readFileSync(twice)))).toEqual([]);
    const { sheets } = readWorkbook(openPackage(new Uint8Array(fs.readFileSync(twice))));
    expect(sheets.map(({ name }) => name)).toEqual([
      "IKZ 2014",
      "Themenspeicher",
      "Ziele",
      "Auswertung Themenspeicher",
    ]);
    expect(ikz("zaehlen", file, "--register", "themenspeicher", "--ausgabe", once).status).toBe(2);
  });
});

describe("ikz vorlage --register", () => {
  test("makes an empty sheet for each, with dropdowns and Stammdaten; nothing is found in it", async () => {
    const target = at("neu.xlsx");
    const asked = registers.flatMap(({ id }) => ["--register", id]);
    expect(ikz("vorlage", ...asked, "--ausgabe", target).status).toBe(0);
    const bytes = new Uint8Array(fs.readFileSync(target));
    expect(await validateWorkbook(bytes)).toEqual([]);
    expect(readWorkbook(openPackage(bytes)).sheets.map(({ name }) => name)).toEqual([
      ...registers.map(({ sheet }) => sheet),
      "Stammdaten",
    ]);
    expect(JSON.parse(ikz("pruefen", target, "--format", "json").stdout)).toMatchObject({ findings: [] });
  });

  test("the year is needed for Maßnahmen only", () => {
    expect(ikz("vorlage", "--register", "massnahmen", "--ausgabe", at("x.xlsx"))).toMatchObject({
      status: 2,
      stdout: "",
    });
    expect(ikz("vorlage", "--jahr", "2015", "--register", "ziele", "--ausgabe", at("y.xlsx")).stdout).toContain(
      "„IKZ 2015“, „Ziele“",
    );
  });
});

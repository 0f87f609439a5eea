import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import * as fs from "node:fs";
import * as path from "node:path";
import { ikz, put, temporaryFolder } from "../../support/files/ikz";
import { validateWorkbook } from "../../support/files/validate";
import { HEAD, p, tbl, tr, wordFile } from "../../readers/word-of";

const folder = temporaryFolder();
let files = 0;
const target = (): string => path.join(folder, `neu-${++files}.xlsx`);

const SOURCE = [
  "Interkommunale Zusammenarbeit (IKZ) 2014",
  "Kategorie II (hohe Priorität) Dezernat I",
  "• Klimaschutz",
  "Art\tThema\tArbeitsstand\tPerspektive",
  "Umweltamt\t\t\t",
  "interkommunal\t=1+1 Luftmessnetz\tläuft\twird bis 2016 erweitert",
  "schräg\tBodenkarte\tläuft\tbis 2016",
  "Nachsatz unter der Tabelle",
].join("\n");
const report = put(folder, "bericht.txt", SOURCE);

describe("ikz einlesen", () => {
  test("writes a valid workbook with list, account and Stammdaten", async () => {
    const file = target();
    const run = ikz("einlesen", report, "--jahr", "2014", "--ausgabe", file);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("2 Maßnahmen im Blatt „IKZ 2014“");
    expect(run.stdout).toMatch(/^• Die Art „schräg“ ist nicht bekannt.*\n {4}Zeile 7 → Zeile 3: „Bodenkarte“$/m);
    expect(run.stdout).toMatch(/^• Steht außerhalb der Tabellen.*\n {4}Zeile 8: „Nachsatz unter der Tabelle“$/m);
    expect(await validateWorkbook(file)).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["IKZ 2014", "Einlesen", "Stammdaten"]);
    const list = book.getWorksheet("IKZ 2014");
    expect(list?.getTable("Massnahmen_2014")).toBeDefined();
    expect(list?.getRow(2).values).toEqual(
      expect.arrayContaining(["II", "I", "Umweltamt", "interkommunal", "=1+1 Luftmessnetz", "läuft"]),
    );
    expect(list?.getCell("G2").type).toBe(ExcelJS.ValueType.String);
    expect(book.getWorksheet("Einlesen")?.getTable("Einlesen")).toBeDefined();
  });

  test("the workbook is checked like any other: one list, and what the report did not say", () => {
    const file = target();
    ikz("einlesen", report, "--jahr", "2014", "--ausgabe", file);
    const checked = JSON.parse(ikz("pruefen", file, "--format", "json").stdout) as {
      years: unknown[];
      findings: { rule: string }[];
    };
    expect(checked.years).toMatchObject([{ year: 2014, sheet: "IKZ 2014", massnahmen: 2 }]);
    expect(checked.findings.map(({ rule }) => rule)).toContain("art-not-allowed");
  });

  test("tells programs every note with its place", () => {
    const file = target();
    const run = ikz("einlesen", report, "--jahr", "2014", "--ausgabe", file, "--format", "json");
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: "ikz-einlesen/1",
      year: 2014,
      sheet: "IKZ 2014",
      massnahmen: 2,
      counts: { unsure: 1, leftover: 1 },
      notes: expect.arrayContaining([
        expect.objectContaining({ kind: "unsure", reason: "art-unknown", where: "Zeile 7", row: 3 }),
        expect.objectContaining({ kind: "leftover", text: "Nachsatz unter der Tabelle", row: null }),
        expect.objectContaining({ kind: "structure", reason: "heading", where: "Zeile 2" }),
      ]),
    });
  });

  test("keeps what exists unless told otherwise", () => {
    const file = put(folder, "da.xlsx", "alt");
    const run = ikz("einlesen", report, "--jahr", "2014", "--ausgabe", file);
    expect(run.status).toBe(2);
    expect(fs.readFileSync(file, "utf8")).toBe("alt");
    expect(ikz("einlesen", report, "--jahr", "2014", "--ausgabe", file, "--ueberschreiben").status).toBe(0);
  });

  test("needs a year, and a target that Excel opens", () => {
    for (const args of [[], ["--jahr", "14"], ["--jahr", "2014", "--ausgabe", path.join(folder, "x.docx")]])
      expect(ikz("einlesen", report, ...args)).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("files that are no report", () => {
  const word = wordFile(`${p("Kategorie I")}${tbl(HEAD, tr("vertikal", "Eins", "a", "b"))}`);
  const ole = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...stream].forEach((letter, i) => bytes.set([letter.charCodeAt(0), 0], 640 + 2 * i));
    return bytes;
  };
  const bomb = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": new Uint8Array(60 << 20) });
  const entities = zipSync({
    "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "ha">]><w:document xmlns:w="x">&b;</w:document>'),
  });
  test.each([
    ["nothing", "leer.txt", new Uint8Array(0), "ist leer"],
    ["a PDF", "bericht.txt", strToU8("%PDF-1.7\n..."), "ist ein PDF"],
    ["a PDF that calls itself Word", "bericht.docx", strToU8("%PDF-1.7"), "ist ein PDF"],
    ["RTF", "bericht.docx", strToU8("{\\rtf1}"), "Format RTF"],
    ["an old Word file", "bericht.doc", ole("WordDocument"), "altes Format"],
    ["a Word file with password", "bericht.docx", ole("EncryptedPackage"), "Kennwort"],
    ["half a Word file", "bericht.docx", word.subarray(0, word.length / 2), "unvollständig"],
    [
      "a damaged Word file",
      "bericht.docx",
      word.map((byte, i) => (i > 60 && i < 90 ? byte ^ 255 : byte)),
      "beschädigt",
    ],
    ["text that calls itself Word", "bericht.docx", strToU8(SOURCE), "kein Word-Dokument"],
    ["a bomb", "bericht.docx", bomb, "zur Sicherheit nicht gelesen"],
    ["entities", "bericht.docx", entities, "zur Sicherheit nicht gelesen"],
    ["any ZIP", "bericht.docx", zipSync({ "a.txt": strToU8("a") }), "kein Word-Dokument"],
    [
      "a workbook",
      "bericht.docx",
      fs.readFileSync(path.join(__dirname, "../../../samples/ikz-beispiel.xlsx")),
      "kein Word-Dokument",
    ],
    ["a picture", "bild.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "mit der Endung .docx, .txt oder .csv"],
    ["bytes that are no text", "bericht.txt", Uint8Array.from({ length: 999 }, (_, i) => i % 9), "keine Textdatei"],
    ["text without a Maßnahme", "bericht.txt", strToU8("Sehr geehrte Damen und Herren"), "keine Maßnahme"],
    ["a Word file without a Maßnahme", "bericht.docx", wordFile(p("Hallo")), "keine Maßnahme"],
  ])("%s: one sentence, nothing written", (_, name, bytes, sentence) => {
    const here = temporaryFolder();
    const file = path.join(here, "neu.xlsx");
    const run = ikz("einlesen", put(here, name, bytes), "--jahr", "2014", "--ausgabe", file);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(fs.readdirSync(here)).toEqual([name]);
  });

  test("a file that is not there", () => {
    const run = ikz("einlesen", path.join(folder, "fehlt.docx"), "--jahr", "2014", "--ausgabe", target());
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("gibt es nicht");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { openPackage } from "../../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../../src/adapters/xlsx/write/write-sheets";
import { validateWorkbook } from "../../../support/files/validate";
import { partsOf, readBytes, readPieces, refusal, relationships, zipOf } from "../../../support/files/package-of";
import { chartsPlan, stylesPlan } from "../../../support/workbooks/demo-plans";

const file = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../../fixtures/others", `${name}.xlsx`)));

const HEADER = ["Kategorie", "Dezernat", "Art", "Thema", "Arbeitsstand", "Perspektive"];

describe("files of other programs", () => {
  test.each([
    "01-empty-stylesheet-newline",
    "03-macro-module-sheet-without-part",
    "04-strict-time-zero",
    "08-shared-strings-missing-and-unused",
    "10-merge-whole-column",
    "14-no-default-for-rels",
    "15-strict-charts",
  ])("%s is read", (name) => {
    const { sheets } = readBytes(file(name));
    expect(sheets.map((sheet) => sheet.name)).toEqual(["IKZ 2012", "IKZ 2014"]);
    for (const { rows } of sheets) expect(rows[0]?.cells).toEqual(HEADER);
  });

  test.each(["01-empty-stylesheet-newline", "14-no-default-for-rels", "15-strict-charts"])(
    "%s takes sheets without an objection of Microsoft's validator",
    async (name) => {
      const pkg = openPackage(file(name));
      writeSheets(pkg, [chartsPlan, stylesPlan]);
      expect(await validateWorkbook(pkg.save())).toEqual([]);
    },
  );

  test("03: a macro module that has no part stays listed where it is", () => {
    const pkg = openPackage(file("03-macro-module-sheet-without-part"));
    writeSheets(pkg, [stylesPlan]);
    const saved = openPackage(pkg.save());
    expect(readWorkbook(saved).sheets.map(({ name }) => name)).toEqual(["IKZ 2012", "IKZ 2014", stylesPlan.name]);
    expect(saved.text("xl/workbook.xml")).toContain('<sheet name="Module1" sheetId="3" state="veryHidden" r:id=""/>');
  });

  test("10: a merge of whole columns or rows", () => {
    const merges = (ref: string) =>
      readPieces({ sheet: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }).sheets[0]?.merges;
    expect(merges("J:J")).toEqual([{ firstRow: 0, firstColumn: 9, lastRow: 1048575, lastColumn: 9 }]);
    expect(merges("$1:3")).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 16383 }]);
    expect(refusal(() => merges("J:3"))).toBe("bad-content");
    expect(refusal(() => merges("XFE:XFE"))).toBe("bad-content");
  });
});

describe("a part of shared strings that is not there", () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

  test.each([
    ["named", {}],
    ["not even named", { "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]) }],
  ])("%s: read until a cell asks for it", (_, changed) => {
    const bytes = (cells: string): Uint8Array => {
      const parts: Record<string, string | Uint8Array> = { ...partsOf({ rows: cells }), ...changed };
      delete parts["xl/sharedStrings.xml"];
      return zipOf(parts);
    };
    expect(readBytes(bytes("<row><c><v>7</v></c></row>")).sheets[0]?.rows[0]?.cells).toEqual([7]);
    expect(refusal(() => readBytes(bytes(rows)))).toBe("missing-part");
  });
});

describe("encodings of parts", () => {
  const xml = (encoding: string): string =>
    `<?xml version="1.0"${encoding === "" ? "" : ` encoding="${encoding}"`}?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="str"><v>Süd</v></c></row></sheetData></worksheet>`;
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
  const read = (bytes: Uint8Array): unknown =>
    readBytes(zipOf({ ...partsOf(), "xl/worksheets/sheet1.xml": bytes })).sheets[0]?.rows[0]?.cells;

  test.each<[string, Uint8Array]>([
    ["UTF-16 without a mark", utf16(xml("UTF-16"))],
    ["UTF-16 without a mark and declaration", utf16(xml("").replace(/^<\?xml.*?\?>/, ""))],
    ["UTF-16, big end first, without a mark", new Uint8Array(Buffer.from(utf16(xml("utf-16"))).swap16())],
    ["UTF-16 with a mark", utf16(`\ufeff${xml("")}`)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${xml("UTF-8")}`)],
    ["Latin-1", new Uint8Array(Buffer.from(xml("ISO-8859-1"), "latin1"))],
    ["Windows-1252", new Uint8Array(Buffer.from(xml("Windows-1252"), "latin1"))],
    ["Macintosh", Uint8Array.from(xml("macintosh"), (sign) => (sign === "ü" ? 0x9f : sign.charCodeAt(0)))],
  ])("%s", (_, bytes) => expect(read(bytes)).toEqual(["Süd"]));
});

test("a million formatted empty rows are an ordinary file", () => {
  const row = (n: number): string => `<row r="${n}" ht="15" customHeight="1"><c r="A${n}" s="0"/></row>`;
  const empty = Array.from({ length: 1_000_000 }, (_, i) => row(i + 2)).join("");
  const bytes = zipOf(partsOf({ rows: `<row r="1"><c r="A1" t="str"><v>Art</v></c></row>${empty}` }));
  expect(bytes.length).toBeLessThan(10_000_000);
  expect(readBytes(bytes).sheets[0]?.rows).toEqual([{ index: 0, cells: ["Art"], hidden: false }]);
});

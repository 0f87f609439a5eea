import { describe, expect, test } from "@jest/globals";
import {
  MAIN,
  OFFICE,
  partsOf,
  readBytes,
  readPieces,
  refusal,
  relationships,
  zipOf,
  type Parts,
} from "../../../support/files/package-of";

const sheetXml = (rows = "", more = "") =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${more}</worksheet>`;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

const table = (
  attributes: string,
  columns = '<tableColumn id="1" name="Art"/><tableColumn id="2" name="Politischer_x000a_Schwerpunkt"/>',
) =>
  `<table xmlns="${MAIN}" id="1" name="t" ${attributes}><autoFilter ref="A1:B3"/><tableColumns count="2">${columns}</tableColumns></table>`;

const withTable = (xml: string) =>
  readPieces({
    sheet: '<tableParts count="1"><tablePart r:id="rId7"/></tableParts>',
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId7", "table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": xml,
    },
  }).sheets[0]?.tables;

describe("sheets", () => {
  const parts: Parts = partsOf({
    parts: {
      "xl/workbook.xml":
        `<workbook xmlns="${MAIN}" xmlns:x="${OFFICE}"><sheets><sheet name="Zwei &amp; Drei" sheetId="9" x:id="b" state="veryHidden"/>` +
        '<sheet name="Diagramm" sheetId="3" x:id="c"/><sheet name="Eins" sheetId="1" x:id="a"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": relationships(
        ["a", "worksheet", "/xl/worksheets/sheet1.xml"],
        ["b", "worksheet", "../xl/worksheets/./Sheet%202.xml"],
        ["c", "chartsheet", "chartsheets/sheet1.xml"],
      ),
      "xl/worksheets/sheet1.xml": sheetXml(one, '<sheetProtection sheet="1" objects="1"/>'),
      "xl/worksheets/sheet 2.xml": sheetXml(),
    },
  });

  test("in tab order, with visibility and protection, chart sheets left out", () => {
    const { sheets } = readBytes(zipOf(parts));
    expect(sheets.map(({ name, visible, protected: locked, rows }) => [name, visible, locked, rows.length])).toEqual([
      ["Zwei & Drei", false, false, 0],
      ["Eins", true, true, 1],
    ]);
  });

  test("protection that is switched off", () => {
    expect(readPieces({ sheet: '<sheetProtection password="CC1A" sheet="0"/>' }).sheets[0]?.protected).toBe(false);
  });

  test("merges", () => {
    const { sheets } = readPieces({
      sheet: '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="B9:A7"/></mergeCells>',
    });
    expect(sheets[0]?.merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 2 },
      { firstRow: 6, firstColumn: 0, lastRow: 8, lastColumn: 1 },
    ]);
  });

  test.each(["", "A1:", "A1:XFE1", "x", "A1:B2:C3", "A0:B2", "#REF!"])("no merge: %s", (ref) => {
    expect(refusal(() => readPieces({ sheet: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }))).toBe(
      "bad-content",
    );
  });
});

describe("tables", () => {
  test("range, rows and columns", () => {
    expect(withTable(table('displayName="Massnahmen_2014" ref="A1:B3" totalsRowCount="1"'))).toEqual([
      {
        name: "Massnahmen_2014",
        range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 },
        headerRow: true,
        totalsRow: true,
        columns: ["Art", "Politischer\nSchwerpunkt"],
      },
    ]);
  });

  test("without header row", () => {
    const [found] = withTable(table('displayName="T" ref="A1:B3" headerRowCount="0" totalsRowShown="0"')) ?? [];
    expect([found?.headerRow, found?.totalsRow]).toEqual([false, false]);
  });

  test.each([
    table('displayName="T" ref="A1:C3"'),
    table('displayName="T" ref="A1"', ""),
    table('displayName="T" ref="quatsch"'),
    table('displayName="T"'),
    table('displayName="" ref="A1:B3"'),
    table('displayName="T" ref="A1:B1" totalsRowCount="1"'),
    `<worksheet xmlns="${MAIN}"/>`,
  ])("nonsense %#", (xml) => expect(refusal(() => withTable(xml))).toBe("bad-content"));

  test("a table part that is not there", () => {
    const sheet = '<tableParts><tablePart r:id="rId7"/></tableParts>';
    expect(refusal(() => readPieces({ sheet }))).toBe("missing-part");
    const rels = { "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId7", "table", "../tables/table1.xml"]) };
    expect(refusal(() => readPieces({ sheet, parts: rels }))).toBe("missing-part");
  });
});

describe("names and dates", () => {
  test("workbook-wide names only", () => {
    const after =
      '<definedNames><definedName name="Arten">Stammdaten!$A$2:$A$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Liste!$A$1</definedName>' +
      '<definedName name="x" hidden="1">"&lt;"</definedName></definedNames>';
    expect(readPieces({ after }).names).toEqual([
      { name: "Arten", formula: "Stammdaten!$A$2:$A$5" },
      { name: "x", formula: '"<"' },
    ]);
  });

  test.each([
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="false"/>', false],
    ["", false],
  ])("%s", (before, expected) => expect(readPieces({ before }).date1904).toBe(expected));
});

describe("dialects", () => {
  const strict = (xml: string) =>
    xml
      .split(MAIN)
      .join("http://purl.oclc.org/ooxml/spreadsheetml/main")
      .split(OFFICE)
      .join("http://purl.oclc.org/ooxml/officeDocument/relationships");
  const usual = partsOf({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: "<si><t>Ä</t></si>" });
  const expected = [{ index: 0, cells: ["Ä"], hidden: false }];
  const changed = (change: (xml: string) => string): Parts =>
    Object.fromEntries(Object.entries(usual).map(([name, xml]) => [name, change(String(xml))]));
  const utf16 = (xml: string): Uint8Array => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`;
    return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  };

  test("strict namespaces", () => {
    const parts = changed(strict);
    expect(String(parts["xl/workbook.xml"])).toContain("purl.oclc.org");
    expect(readBytes(zipOf(parts)).sheets[0]?.rows).toEqual(expected);
  });

  test("prefixed elements", () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, "<$1x:").replace(/ xmlns=/g, " xmlns:x=");
    expect(readBytes(zipOf(changed(prefixed))).sheets[0]?.rows).toEqual(expected);
  });

  test("UTF-8 with byte order mark, comments, instructions, other quotes", () => {
    const dressed = (xml: string) =>
      `\ufeff<?xml version='1.0'?>\r\n<!-- x --><?a b?>${xml.replace(/"/g, "'")}<!-- y -->\n`;
    expect(readBytes(zipOf(changed(dressed))).sheets[0]?.rows).toEqual(expected);
  });

  test("UTF-16", () => {
    const parts = Object.fromEntries(Object.entries(usual).map(([name, xml]) => [name, utf16(String(xml))]));
    expect(readBytes(zipOf(parts)).sheets[0]?.rows).toEqual(expected);
  });

  test("alternate content, extensions and an absurd dimension do no harm", () => {
    const sheet =
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><mergeCells><mergeCell ref="A1:B2"/></mergeCells></mc:Choice>' +
      '<mc:Fallback/></mc:AlternateContent><extLst><ext><sheetProtection sheet="1"/></ext></extLst>';
    const xml = sheetXml(one, sheet).replace(
      "<sheetData>",
      '<dimension ref="A1:XFD1048576"/><sheetViews><sheetView/></sheetViews><sheetData>',
    );
    const [found] = readPieces({ parts: { "xl/worksheets/sheet1.xml": xml } }).sheets;
    expect(found).toMatchObject({ protected: false, merges: [], rows: [{ index: 0, cells: [1] }] });
  });

  test.each([
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
  ])("%s", (type) => {
    const types = String(usual["[Content_Types].xml"]).replace(/ContentType="[^"]*main\+xml"/, `ContentType="${type}"`);
    expect(types).toContain(type);
    expect(readBytes(zipOf({ ...usual, "[Content_Types].xml": types })).sheets[0]?.rows).toEqual(expected);
  });
});

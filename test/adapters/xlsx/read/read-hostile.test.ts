import { describe, expect, test } from "@jest/globals";
import { strToU8 } from "fflate";
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

const usual = partsOf({
  rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
  sheet: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
});
const read = (change: Parts, without: readonly string[] = []) =>
  refusal(() =>
    readBytes(
      zipOf(Object.fromEntries(Object.entries({ ...usual, ...change }).filter(([name]) => !without.includes(name)))),
    ),
  );
const types = (type: string) =>
  String(usual["[Content_Types].xml"]).replace(/ContentType="[^"]*main\+xml"/, `ContentType="${type}"`);

test("the workbook that the others are made of is read", () => expect(read({})).toBe("read"));

describe("other kinds of file", () => {
  test.each<[string, Parts, readonly string[], string]>([
    ["any archive", { "a.txt": "" }, Object.keys(usual), "not-a-workbook"],
    ["OpenDocument", { mimetype: "application/vnd.oasis.opendocument.spreadsheet" }, Object.keys(usual), "ods"],
    [
      "OpenDocument text",
      { mimetype: "application/vnd.oasis.opendocument.text" },
      Object.keys(usual),
      "not-a-workbook",
    ],
    [
      "Word",
      {
        "[Content_Types].xml": types(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      },
      [],
      "not-a-workbook",
    ],
    ["xlsb", { "[Content_Types].xml": types("application/vnd.ms-excel.sheet.binary.macroEnabled.main") }, [], "xlsb"],
  ])("%s", (_, change, without, code) => expect(read(change, without)).toBe(code));
});

describe("parts that are missing", () => {
  test.each([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
  ])("%s", (part) => expect(read({}, [part])).toBe("missing-part"));

  test("a sheet somewhere else", () => {
    const external = relationships(["rId1", "worksheet", "http://example.org/sheet.xml"]).replace(
      /\/>/,
      ' TargetMode="External"/>',
    );
    expect(read({ "xl/_rels/workbook.xml.rels": external })).toBe("missing-part");
    expect(read({ "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "../../../../etc/passwd"]) })).toBe(
      "missing-part",
    );
  });
});

describe("sheets that cannot be told apart", () => {
  const workbook = (...sheets: readonly string[]) =>
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;

  test.each([
    workbook('<sheet name="A" r:id="rId1"/>', '<sheet name="a" r:id="rId3"/>'),
    workbook('<sheet name="A" r:id="rId1"/>', '<sheet name="B" r:id="rId1"/>'),
    workbook('<sheet name="" r:id="rId1"/>'),
    workbook('<sheet r:id="rId1"/>'),
  ])("%#", (xml) => {
    const rels = relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
    );
    const sheet = String(usual["xl/worksheets/sheet1.xml"]);
    expect(
      read({ "xl/workbook.xml": xml, "xl/_rels/workbook.xml.rels": rels, "xl/worksheets/sheet3.xml": sheet }),
    ).toBe("bad-content");
  });
});

describe("document types", () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>' +
    `<sst xmlns="${MAIN}"><si><t>&lol2;</t></si></sst>`;

  test("billion laughs", () => expect(read({ "xl/sharedStrings.xml": laughs })).toBe("dtd"));

  test.each([...Object.keys(usual), "docProps/app.xml", "xl/drawings/drawing1.vml", "customXml/item1.XML"])(
    "in %s",
    (part) => {
      expect(
        read({
          [part]: `<!-- ${"x".repeat(3000)} --><!DOCTYPE a SYSTEM "http://example.org/a">${String(usual[part] ?? "<a/>")}`,
        }),
      ).toBe("dtd");
    },
  );

  test("in UTF-16", () => {
    const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>';
    const part = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    expect(read({ "docProps/app.xml": part })).toBe("dtd");
  });

  test("hidden behind a megabyte of comment", () => {
    const xml = `<!-- ${Array.from({ length: 300000 }, (_, i) => i).join(" ")} --><!DOCTYPE a><a/>`;
    expect(read({ "docProps/app.xml": xml })).toBe("xml-limit");
  });

  test("no document type is the text of one", () => {
    expect(
      read({ "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t><![CDATA[<!DOCTYPE a>]]></t></si></sst>` }),
    ).toBe("read");
  });
});

describe("XML that is none", () => {
  const sheet = (inner: string) => ({ "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${inner}</worksheet>` });
  test.each<[string, Parts, string]>([
    ["text", { "xl/workbook.xml": "Kategorie" }, "bad-xml"],
    ["nothing", { "xl/workbook.xml": "" }, "bad-xml"],
    ["zeros", { "xl/workbook.xml": new Uint8Array(100) }, "bad-xml"],
    ["cut", { "xl/worksheets/sheet1.xml": String(usual["xl/worksheets/sheet1.xml"]).slice(0, -5) }, "bad-xml"],
    ["two roots", { "xl/worksheets/sheet1.xml": "<worksheet/><worksheet/>" }, "bad-xml"],
    ["another root", { "xl/worksheets/sheet1.xml": "<html/>" }, "bad-content"],
    ["tags that do not match", sheet("<sheetData></sheetDat>"), "bad-xml"],
    ["an unknown entity", sheet("<a>&nbsp;</a>"), "bad-xml"],
    ["a control character", sheet("<a>\u0001</a>"), "bad-xml"],
    ["a reference to one", sheet("<a>&#1;</a>"), "bad-xml"],
    ["a reference to a surrogate", sheet('<a b="&#xD83D;"/>'), "bad-xml"],
    [
      "Latin-1",
      { "xl/sharedStrings.xml": Uint8Array.from([...strToU8("<sst><si><t>"), 0xe4, ...strToU8("</t></si></sst>")]) },
      "encoding",
    ],
    ["two times the rows", sheet("<sheetData/><sheetData/>"), "bad-content"],
  ])("%s", (_, change, code) => expect(read(change)).toBe(code));
});

describe("sizes that ask too much", () => {
  /** How a workbook is refused that would be too much to read; stored, as packing it would take longer than the test. */
  const refused = (parts: Parts): unknown => refusal(() => readBytes(zipOf(parts, 0)));

  test("nesting", () => {
    expect(refused({ ...usual, "xl/worksheets/sheet1.xml": "<worksheet>".repeat(500000) })).toBe("xml-limit");
    const inner = `${"<a>".repeat(200)}${"</a>".repeat(200)}`;
    expect(refusal(() => readPieces({ sheet: inner }))).toBe("read");
  });

  test("attributes", () => {
    const attributes = (count: number) => Array.from({ length: count }, (_, i) => ` a${i}="1"`).join("");
    expect(refusal(() => readPieces({ sheet: `<a${attributes(64)}/>` }))).toBe("read");
    expect(refused(partsOf({ sheet: `<a${attributes(100000)}/>` }))).toBe("xml-limit");
  });

  test("one endless text, however it is pieced together", () => {
    const references = "a&amp;".repeat(1000000);
    const texts = [
      `<t>${references}</t>`,
      `<t>${"<![CDATA[aaaaaaaaaaaaaaaaaaaa]]>".repeat(250000)}</t>`,
      "<r><t>aaaaaaaaaaaaaaaaaaaa</t></r>".repeat(250000),
    ];
    for (const text of texts) {
      const parts = { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si>${text}</si></sst>` };
      expect(refused({ ...usual, ...parts })).toBe("xml-limit");
    }
    const name = `<definedNames><definedName name="${references}">A1</definedName></definedNames>`;
    expect(refused(partsOf({ after: name }))).toBe("xml-limit");
  });

  test("a few wide rows each", () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>${i}</v></c></row>`,
    ).join("");
    expect(refused(partsOf({ rows }))).toBe("too-much-content");
  });

  test("array formulas over everything", () => {
    const rows = Array.from(
      { length: 20000 },
      (_, i) => `<row><c><f t="array" ref="A1:XFD1048576">x</f><v>${i}</v></c></row>`,
    ).join("");
    expect(refused(partsOf({ rows }))).toBe("too-much-content");
  });

  test("merges without end", () => {
    const merges = Array.from({ length: 1000 }, (_, i) => `<mergeCell ref="A${i + 1}"/>`).join("");
    expect(refused(partsOf({ sheet: `<mergeCells>${merges.repeat(2200)}</mergeCells>` }))).toBe("too-much-content");
  });

  test("an entry that is read is checked before it is used", () => {
    const bytes = zipOf(usual, 0);
    const at = Buffer.from(bytes).indexOf("<row");
    bytes[at + 1] = 0x73;
    expect(refusal(() => readBytes(bytes))).toBe("damaged");
  });
});

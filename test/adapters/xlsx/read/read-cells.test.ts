import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../../../src/core/workbook/workbook-data";
import { readPieces, refusal, type Pieces } from "../../../support/files/package-of";

const rowsOf = (rows: string, more: Pieces = {}) => readPieces({ rows, ...more }).sheets[0]?.rows ?? [];

/** The value of A1 from its `c` element. */
const valueOf = (cell: string, more: Pieces = {}): CellValue | undefined =>
  rowsOf(`<row r="1">${cell}</row>`, more)[0]?.cells[0];

const strings =
  "<si><t>Thema</t></si>" +
  '<si><r><rPr><b/></rPr><t>inter</t></r><r><t xml:space="preserve">kommunal </t></r></si>' +
  '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>' +
  "<si><t/></si>" +
  "<si><t>a_x000D_\nb_x005F_x0041_&amp;&#x1F600;</t></si>" +
  "<si><t><![CDATA[<Straße>]]> &lt;1</t></si>";

describe("values", () => {
  const cases: readonly (readonly [string, string, CellValue | undefined])[] = [
    ["a shared string", '<c t="s"><v>0</v></c>', "Thema"],
    ["rich text, runs joined", '<c t="s"><v>1</v></c>', "interkommunal "],
    ["phonetic runs left out", '<c t="s"><v>2</v></c>', "課"],
    ["an empty shared string", '<c t="s"><v>3</v></c>', undefined],
    ["escapes, references and line ends", '<c t="s"><v>4</v></c>', "a\r\nb_x0041_&😀"],
    ["CDATA", '<c t="s"><v>5</v></c>', "<Straße> <1"],
    ["an index with white space", '<c t="s"><v> 0\n</v></c>', "Thema"],
    ["an inline string", '<c t="inlineStr"><is><t>Art</t></is></c>', "Art"],
    ["inline rich text", '<c t="inlineStr"><is><r><t>A</t></r><r><t>rt</t></r></is></c>', "Art"],
    ["an empty inline string", '<c t="inlineStr"><is><t></t></is></c>', undefined],
    ["the text of a formula", '<c t="str"><f>A2</f><v>x_x0009_y</v></c>', "x\ty"],
    ["the empty text of a formula", '<c t="str"><f>A2</f><v></v></c>', undefined],
    ["a number", "<c><v>2014</v></c>", 2014],
    ["a number with type", '<c t="n"><v>-1.5E-3</v></c>', -0.0015],
    ["a long number", "<c><v>12345678901234</v></c>", 12345678901234],
    ["a number with white space", "<c><v> 7 </v></c>", 7],
    ["a number in two pieces", "<c><v>1<!-- - -->2<?x y?>3</v></c>", 123],
    ["true", '<c t="b"><v>1</v></c>', true],
    ["false", '<c t="b"><v>false</v></c>', false],
    ["an error", '<c t="e"><v>#N/A</v></c>', "#N/A"],
    ["a date", '<c t="d"><v>2014-07-11</v></c>', 41831],
    ["a date and time", '<c t="d"><v>2014-07-11T18:00:00.000Z</v></c>', 41831.75],
    ["a time", '<c t="d"><v>06:00:00</v></c>', 0.25],
    ["a time with its zone", '<c t="d"><v>T06:00:00,5+01:00</v></c>', 21600.5 / 86400],
    ["midnight at the end of a day", '<c t="d"><v>2014-07-11T24:00:00</v></c>', 41832],
    ["a time with the day zero", '<c t="d"><v>1899-12-30T06:00:00</v></c>', 0.25],
    ["the day zero", '<c t="d"><v>1899-12-30</v></c>', 0],
    ["the day zero of Excel", '<c t="d"><v>1899-12-31T12:00:00</v></c>', 0.5],
    ["a day before all that Excel shows", '<c t="d"><v>1871-01-18</v></c>', "1871-01-18"],
    ["a text where values stand", '<c t="inlineStr"><v>Text &amp; mehr</v></c>', "Text & mehr"],
    ["the first date", '<c t="d"><v>1900-01-01</v></c>', 1],
    ["the day before the day that never was", '<c t="d"><v>1900-02-28</v></c>', 59],
    ["the day after it", '<c t="d"><v>1900-03-01</v></c>', 61],
    ["a style only", '<c s="3"/>', undefined],
    ["no value", "<c><v/></c>", undefined],
    ["a text as long as a cell allows", `<c t="str"><v>${"ä".repeat(32767)}</v></c>`, "ä".repeat(32767)],
    ["a longer text", `<c t="str"><v>${"ä".repeat(40000)}</v></c>`, "ä".repeat(40000)],
  ];
  test.each(cases)("%s", (_, cell, expected) => expect(valueOf(cell, { strings })).toBe(expected));

  test("dates count from 1904 where the workbook says so", () => {
    const more = { before: '<workbookPr date1904="1"/>' };
    expect(valueOf('<c t="d"><v>1904-01-02</v></c>', more)).toBe(1);
    expect(valueOf('<c t="d"><v>1904-01-01T06:00:00</v></c>', more)).toBe(0.25);
    expect(valueOf('<c t="d"><v>1899-12-30T06:00:00</v></c>', more)).toBe(0.25);
    expect(valueOf('<c t="d"><v>1903-12-31</v></c>', more)).toBe("1903-12-31");
  });
});

describe("values nobody can read", () => {
  test.each([
    "<c><v>abc</v></c>",
    "<c><v>1e999</v></c>",
    "<c><v>NaN</v></c>",
    "<c><v>Infinity</v></c>",
    "<c><v>0x10</v></c>",
    "<c><v>1 2</v></c>",
    '<c t="s"><v>6</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c t="s"><v>999999999999</v></c>',
    '<c t="s"><v>constructor</v></c>',
    '<c t="b"><v>2</v></c>',
    '<c t="d"><v>2014-02-30</v></c>',
    '<c t="d"><v>gestern</v></c>',
    '<c t="x"><v>1</v></c>',
  ])("%s", (cell) => expect(refusal(() => valueOf(cell, { strings }))).toBe("bad-content"));
});

describe("places", () => {
  const places = (rows: string) => rowsOf(rows).map((row) => [row.index, ...row.cells.map((value) => value ?? null)]);

  test("cells and rows without number follow one another", () => {
    const rows =
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>';
    expect(places(rows)).toEqual([
      [0, 1, null, 2, 3],
      [5, 4],
    ]);
  });

  test("a row without number is known by its cells", () => {
    expect(places('<row><c r="B7"><v>1</v></c></row><row><c><v>2</v></c></row>')).toEqual([
      [6, null, 1],
      [7, 2],
    ]);
  });

  test("rows out of order are sorted, rows and cells met twice are joined", () => {
    const rows =
      '<row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>9</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>3</v></c></row>' +
      '<row r="3" hidden="1"><c r="C3"><v>4</v></c><c r="D3"><f>1</f><v>5</v></c><c r="D3"/></row>';
    expect(places(rows)).toEqual([
      [0, 3, 2],
      [2, 1, null, 4, 5],
    ]);
    expect(rowsOf(rows)[1]).toMatchObject({ hidden: true, formulas: [3] });
  });

  test("the last cell of a sheet", () => {
    const [last] = rowsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(last?.index).toBe(1048575);
    expect(last?.cells.length).toBe(16384);
    expect(last?.cells[16383]).toBe(1);
    expect(last?.cells[0] ?? null).toBeNull();
  });

  test("the cells of one row do not show up in the next", () => {
    const rows =
      '<row r="1"><c r="D1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="D3"><v>3</v></c></row>';
    expect(places(rows)).toEqual([
      [0, null, null, null, 1],
      [1, null, 2],
      [2, null, null, null, 3],
    ]);
  });

  test.each([
    '<row r="0"/>',
    '<row r="-3"/>',
    '<row r="1048577"/>',
    '<row r="1.5"/>',
    '<row r=""/>',
    '<row r="1048576"/><row/>',
    '<row r="1"><c r="XFE1"/></row>',
    '<row r="1"><c r="ZZZZ1"/></row>',
    '<row r="1"><c r="A0"/></row>',
    '<row r="1"><c r="A1048577"/></row>',
    '<row r="1"><c r="A"/></row>',
    '<row r="1"><c r="1"/></row>',
    '<row r="1"><c r="$A$1"/></row>',
    '<row r="1"><c r="A2"/></row>',
    '<row r="1"><c r="XFD1"/><c/></row>',
  ])("%s is no place", (rows) => expect(refusal(() => rowsOf(rows))).toBe("bad-content"));
});

describe("formulas", () => {
  const formulasOf = (rows: string) => rowsOf(rows).map((row) => row.formulas);

  test("plain, shared and without result", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row>' +
      '<row r="4"><c r="A4"><v>1</v></c></row>';
    expect(formulasOf(rows)).toEqual([[1], [1], [0], undefined]);
    expect(rowsOf(rows)[2]?.cells).toEqual([]);
  });

  test("an array formula covers its range", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X1:Y2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="C2"><f>1</f><v>1</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>';
    expect(formulasOf(rows)).toEqual([[0, 1], [0, 2], undefined]);
  });
});

describe("hidden and empty rows", () => {
  test("hidden rows are read and marked", () => {
    const rows =
      '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="true"><c><v>1</v></c></row><row r="3" hidden="0"><c><v>1</v></c></row>';
    expect(rowsOf(rows).map((row) => row.hidden)).toEqual([true, true, false]);
  });

  test("a million styled rows and 16,384 styled columns cost nothing", () => {
    const styled = Array.from({ length: 16384 }, () => '<c s="1"/>').join("");
    const empty = Array.from({ length: 1048574 }, (_, i) => `<row r="${i + 2}" s="1" customFormat="1"/>`).join("");
    const rows = `<row r="1">${styled}</row>${empty}`;
    expect(rowsOf(`${rows}<row r="1048576"><c><v>1</v></c></row>`)).toEqual([
      { index: 1048575, cells: [1], hidden: false },
    ]);
  });
});

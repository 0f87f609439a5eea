import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { newWorkbook } from "../../../../src/adapters/xlsx/write/new-workbook";
import { openPackage, type OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import { reachableParts } from "../../../../src/adapters/xlsx/package/package-parts";
import { readWorkbook } from "../../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../../src/adapters/xlsx/write/write-sheets";
import { cellValue } from "../../../../src/core/workbook/edit";
import type { CellStyle, SheetPlan } from "../../../../src/core/plan/sheet-plan";
import type { CellValue } from "../../../../src/core/workbook/workbook-data";
import { chartsPlan, stylesPlan } from "../../../support/workbooks/demo-plans";
import { recalculate } from "../../../support/files/libreoffice";
import {
  MAIN,
  OFFICE,
  packageOf,
  relationships,
  SPREADSHEETML,
  worksheet,
  workbookParts,
} from "../../../support/workbooks/parts";
import { newObjections, validateWorkbook } from "../../../support/files/validate";
import { range } from "../../../support/workbooks/workbook";
import { onto } from "../../../support/workbooks/onto";

const properties = { title: "Muster", creator: "IKZ", created: "2014-07-11T09:30:00Z" };
const plans = [chartsPlan, stylesPlan];

const plan = (name: string, more: Partial<SheetPlan> = {}): SheetPlan => ({
  name,
  cells: [{ row: 0, column: 0, value: name, style: "plain" }],
  columnWidths: [],
  tables: [],
  charts: [],
  gridLines: true,
  print: { orientation: "portrait", fitToWidth: false },
  ...more,
});

const textsOf = (pkg: OoxmlPackage): Record<string, string> =>
  Object.fromEntries([...pkg.partNames()].sort().map((name) => [name, pkg.text(name)]));

/** Parts that nothing refers to, and references to parts that are not there. */
function orphans(pkg: OoxmlPackage): string[] {
  const known = reachableParts(pkg, "");
  return pkg.partNames().filter((name) => !known.has(name) && !name.endsWith(".rels") && !name.startsWith("["));
}

const plain = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');

describe("a look that holds as long as a formula does", () => {
  const conditional = plan("Liste", {
    conditions: [{ range: range("B2:B9"), formula: 'AND($B2<>"",$A2>1)', look: "carried-over" }],
    lists: [{ range: range("A2:A9"), source: '"a,b"', prompt: { title: "A", text: "a" }, strict: true }],
  });

  test("is a conditional format between cells and dropdowns, in a style that both adapters could draw", async () => {
    const pkg = newWorkbook([conditional], properties);
    expect(pkg.text("xl/worksheets/sheet1.xml")).toContain(
      '<conditionalFormatting sqref="B2:B9"><cfRule type="expression" dxfId="0" priority="1">' +
        "<formula>AND($B2&lt;&gt;&quot;&quot;,$A2&gt;1)</formula></cfRule></conditionalFormatting><dataValidations",
    );
    expect(pkg.text("xl/styles.xml")).toMatch(/<dxfs count="1"><dxf><font><i\/>.*?<\/dxf><\/dxfs>/);
    expect(await validateWorkbook(pkg.save())).toEqual([]);
  });

  test("leaves the styles of a workbook as they are where nothing is conditional, and is there once after two runs", () => {
    const pkg = newWorkbook([plan("Liste")], properties);
    expect(pkg.text("xl/styles.xml")).not.toContain("dxf");
    writeSheets(pkg, onto([conditional]));
    const once = pkg.text("xl/styles.xml");
    writeSheets(pkg, onto([conditional]));
    expect(pkg.text("xl/styles.xml")).toBe(once);
  });
});

test("page breaks stand in order, each once, and none above the first row", () => {
  const print = { orientation: "portrait", fitToWidth: false, pageBreaks: [9, 0, 4, 9] } as const;
  const xml = newWorkbook([plan("Liste", { print })], properties).text("xl/worksheets/sheet1.xml");
  expect(/<rowBreaks .*<\/rowBreaks>/.exec(xml)?.[0]).toBe(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>',
  );
});

/** What people see of the numbers that look like days. */
const SHOWN = new Map<CellStyle, string>([
  ["date", "11.07.2014"],
  ["datetime", "11.07.2014, 12:00 Uhr"],
]);

describe("a new workbook", () => {
  test("satisfies Microsoft's validator with every chart and every look", async () => {
    expect(await validateWorkbook(newWorkbook(plans, properties).save())).toEqual([]);
  });

  test("the validator does object to what is wrong", async () => {
    const pkg = newWorkbook(plans, properties);
    pkg.set("xl/charts/chart1.xml", pkg.text("xl/charts/chart1.xml").replace("<c:lang ", "<c:long "));
    expect(await validateWorkbook(pkg.save())).not.toEqual([]);
  });

  test("reads back as planned", () => {
    const data = readWorkbook(openPackage(newWorkbook(plans, properties).save()));
    expect(data.sheets.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
    plans.forEach(({ cells }, i) => {
      const sheet = data.sheets[i];
      const read = cells.map(({ row, column }) => sheet && cellValue(sheet, row, column));
      expect(read).toEqual(cells.map(({ value, style }) => SHOWN.get(style) ?? value));
    });
    expect(data.sheets[1]?.tables.map(({ name, columns }) => [name, columns])).toEqual([
      ["Formen", ["Form", "Beispiel"]],
    ]);
    expect(data.names).toEqual([{ name: "Formenliste", formula: "'Muster & Formen'!$A$4:$A$31" }]);
    expect(data.sheets[0]?.merges).toEqual([range("A1:E1"), range("A2:E2")]);
  });

  test("needs a sheet", () => {
    expect(() => newWorkbook([], properties)).toThrow("no sheet");
  });

  test("opens in LibreOffice, which finds the same results as were cached", async () => {
    const table = stylesPlan.tables[0]?.name ?? "";
    const formula = `COUNTIFS(${table}[Form],"t*")`;
    const live = plan("Rechnung", {
      cells: [
        { row: 0, column: 0, value: -1, formula, style: "integer" },
        { row: 1, column: 0, value: "falsch", formula: `"="&A1`, style: "plain" },
      ],
    });
    const book = new ExcelJS.Workbook();
    const bytes = await recalculate(newWorkbook([...plans, live], properties).save());
    await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
    const at = (sheet: string, address: string): unknown => book.getWorksheet(sheet)?.getCell(address).result;
    expect(at("Rechnung", "A1")).toBe(6);
    expect(at("Rechnung", "A2")).toBe("=6");
    for (const { row, column, formula: f, value } of chartsPlan.cells)
      if (f !== undefined) expect(book.getWorksheet(chartsPlan.name)?.getCell(row + 1, column + 1).result).toBe(value);
  });
});

describe("writing again", () => {
  test("changes nothing", () => {
    const pkg = openPackage(newWorkbook(plans, properties).save());
    writeSheets(pkg, onto(plans));
    const once = textsOf(pkg);
    writeSheets(pkg, onto([...plans].reverse()));
    writeSheets(pkg, onto(plans));
    expect(textsOf(pkg)).toEqual(once);
    expect(orphans(pkg)).toEqual([]);
  });

  test("replaces what a sheet had and keeps its tab, id and state", async () => {
    const pkg = openPackage(newWorkbook([plan("Erstes"), ...plans], properties).save());
    const workbook = pkg.text("xl/workbook.xml").replace('sheetId="2"', 'sheetId="2" state="hidden"');
    pkg.set("xl/workbook.xml", workbook.replace("<workbookView ", '<workbookView activeTab="2" '));
    writeSheets(pkg, onto([plan(chartsPlan.name.toUpperCase()), plan(stylesPlan.name)]));
    const xml = pkg.text("xl/workbook.xml");
    expect(/<sheets>.*<\/sheets>/.exec(xml)?.[0]).toBe(/<sheets>.*<\/sheets>/.exec(workbook)?.[0]);
    expect(xml).not.toContain("Print_Titles");
    expect(pkg.partNames().filter((name) => /chart|drawing|table/.test(name))).toEqual([]);
    expect(pkg.text("[Content_Types].xml")).not.toMatch(/chart|drawing|table/);
    expect(pkg.text("xl/worksheets/sheet3.xml")).toContain('tabSelected="1"');
    expect(pkg.text("xl/worksheets/sheet2.xml")).not.toContain("tabSelected");
    expect(orphans(pkg)).toEqual([]);
    expect(await validateWorkbook(pkg.save())).toEqual([]);
  });

  test("makes a worksheet of a chart sheet of that name", async () => {
    const parts = workbookParts([plain, `<chartsheet xmlns="${MAIN}"><sheetViews/></chartsheet>`]);
    const swap = (name: string, from: string | RegExp, to: string): void => {
      parts[name] = String(parts[name]).replace(from, to);
    };
    swap("xl/_rels/workbook.xml.rels", /worksheet"( Target="worksheets\/sheet2)/, 'chartsheet"$1');
    swap("[Content_Types].xml", /(sheet2.xml" ContentType="[^"]*)worksheet/, "$1chartsheet");
    const pkg = packageOf(parts);
    writeSheets(pkg, onto([plan("Blatt 2")]));
    expect(pkg.text("xl/workbook.xml")).toContain('<sheet name="Blatt 2" sheetId="6" r:id="rId2"/></sheets>');
    expect(readWorkbook(openPackage(pkg.save())).sheets.map(({ name }) => name)).toEqual(["Blatt 1", "Blatt 2"]);
    expect(await validateWorkbook(pkg.save())).toEqual([]);
  });

  test("keeps parts that other sheets use as well", () => {
    const parts = workbookParts([plain, plain], {
      extra: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "image", "../media/image1.png"]]),
        "xl/worksheets/_rels/sheet2.xml.rels": relationships([
          ["rId1", "image", "../media/image1.png"],
          ["rId2", "image", "../media/image2.png"],
        ]),
        "xl/media/image1.png": "1",
        "xl/media/image2.png": "2",
      },
    });
    const pkg = packageOf(parts);
    writeSheets(pkg, onto([plan("Blatt 2")]));
    expect(pkg.partNames().filter((name) => name.endsWith(".png"))).toEqual(["xl/media/image1.png"]);
    expect(pkg.text("xl/worksheets/_rels/sheet1.xml.rels")).toBe(parts["xl/worksheets/_rels/sheet1.xml.rels"]);
  });
});

describe("an existing workbook", () => {
  const chain = {
    extra: { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="5"/></calcChain>` },
    types: { "xl/calcChain.xml": `${SPREADSHEETML}.calcChain+xml` },
    related: [["rId9", "calcChain", "calcChain.xml"]] as const,
  };
  const formula = plan("Neu", { cells: [{ row: 0, column: 0, value: 2, formula: "1+1", style: "integer" }] });

  test("names of other sheets keep their numbers, ids stay unique", async () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">\'Blatt 2\'!$1:$1</definedName></definedNames>';
    const pkg = packageOf(workbookParts([plain, plain], { tail: names }));
    const input = pkg.save();
    writeSheets(pkg, [plan("Neu", { print: { orientation: "landscape", fitToWidth: true, repeatRows: [0, 1] } })]);
    const xml = pkg.text("xl/workbook.xml");
    expect(xml).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Blatt 2\'!$1:$1</definedName>');
    expect(xml).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">\'Neu\'!$1:$2</definedName>');
    expect(xml).toContain('<sheet name="Neu" sheetId="7" r:id="rId4"/></sheets>');
    expect(await newObjections(input, pkg.save())).toEqual([]);
  });

  test("the chain of formula cells goes where it would be wrong, and only there", () => {
    const pkg = packageOf(workbookParts([plain], chain));
    writeSheets(pkg, [plan("Ohne")]);
    expect(pkg.has("xl/calcChain.xml")).toBe(true);
    writeSheets(pkg, [formula]);
    expect(pkg.has("xl/calcChain.xml")).toBe(false);
    expect(pkg.text("[Content_Types].xml")).not.toContain("calcChain");
    expect(pkg.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(pkg.text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("prefixed workbook parts get prefixed entries", async () => {
    const parts = workbookParts([plain]);
    const prefixed =
      `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets>` +
      '<x:sheet name="Blatt 1" sheetId="5" rel:id="rId1"/></x:sheets></x:workbook>';
    const pkg = packageOf({ ...parts, "xl/workbook.xml": prefixed });
    writeSheets(pkg, [{ ...formula, names: [{ name: "Eins", formula: "1" }] }]);
    expect(pkg.text("xl/workbook.xml")).toBe(
      prefixed
        .replace("<x:sheets>", '<x:bookViews><x:workbookView activeTab="1"/></x:bookViews><x:sheets>')
        .replace(
          "</x:sheets>",
          '<x:sheet name="Neu" sheetId="6" rel:id="rId3"/></x:sheets><x:definedNames><x:definedName name="Eins">1' +
            '</x:definedName></x:definedNames><x:calcPr fullCalcOnLoad="1"/>',
        ),
    );
    expect(await validateWorkbook(pkg.save())).toEqual([]);
  });

  test("strict workbooks get strict parts", async () => {
    const strict = (xml: string): string =>
      xml
        .replace(/http:\/\/schemas.openxmlformats.org\/officeDocument\/2006\/relationships/g, STRICT_OFFICE)
        .replace(new RegExp(MAIN, "g"), STRICT_MAIN);
    const parts = Object.entries(workbookParts([plain])).map(([name, xml]) => [name, strict(String(xml))] as const);
    const pkg = packageOf(Object.fromEntries(parts));
    writeSheets(pkg, plans);
    for (const name of pkg.partNames())
      if (!name.startsWith("["))
        expect(pkg.text(name)).not.toMatch(/"http:\/\/schemas[^"]*\/(main|chart|relationships\/\w+)"/);
    expect(pkg.text("xl/charts/chart1.xml")).toContain('<c:gapWidth val="70"/>');
    expect(readWorkbook(openPackage(pkg.save())).sheets).toHaveLength(3);
    expect(await validateWorkbook(pkg.save())).toEqual([]);
  });

  test("a table name that another sheet uses is an error", () => {
    const pkg = openPackage(newWorkbook(plans, properties).save());
    expect(() => writeSheets(pkg, [{ ...stylesPlan, name: "Anderes" }])).toThrow("table name taken: Formen");
  });
});

const STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

describe("texts", () => {
  const control = String.fromCharCode(1, 11, 31, 0xfffe);
  const texts: readonly (readonly [written: string, read: string])[] = [
    '=HYPERLINK("http://x")',
    "<img src=x onerror=alert(1)>",
    "+1",
    "@x",
    "-2",
    "'x",
    "#N/A",
    " außen \n innen\t ",
    "a\r\nb\rc",
    `Steuerzeichen ${control} Ende`,
    "_x0041_x0042_",
    `_x0041${control}`,
    "😀 ẞ ﬁ \u00a0\u00ad",
    "]]>&amp;",
    "x".repeat(32767),
  ].map((text) => [text, text]);
  const cut: readonly (readonly [string, string])[] = [
    ["\ud800a\udc00", "\ufffda\ufffd"],
    [`${"x".repeat(32766)}😀`, `${"x".repeat(32766)}\ufffd`],
  ];
  const all = [...texts, ...cut];
  const column = (values: readonly CellValue[]): SheetPlan =>
    plan("Texte", { cells: values.map((value, row) => ({ row, column: 0, value, style: "plain" })) });

  test("are texts when they are read again", () => {
    const bytes = newWorkbook([column(all.map(([text]) => text))], properties).save();
    const sheet = readWorkbook(openPackage(bytes)).sheets[0];
    all.forEach(([, read], i) => expect(sheet?.rows[i]?.cells[0]).toBe(read));
    expect(sheet?.rows.some(({ formulas }) => formulas !== undefined)).toBe(false);
  });

  test("are valid and LibreOffice reads them as texts", async () => {
    const bytes = newWorkbook([column(all.map(([text]) => text))], properties).save();
    expect(await validateWorkbook(bytes)).toEqual([]);
    const sheet = readWorkbook(openPackage(await recalculate(bytes))).sheets[0];
    const read = sheet?.rows.map(({ cells }) => cells[0]);
    expect(read?.slice(0, 7)).toEqual(texts.slice(0, 7).map(([, text]) => text));
  });

  test("in names of sheets, links and prompts are escaped", async () => {
    const name = `Ä & <"'> 'B'`;
    const odd = plan(name, {
      cells: [{ row: 0, column: 0, value: "x", style: "link", link: { sheet: name, row: 0, column: 0 } }],
      lists: [{ range: range("B1"), source: '"a&b,c<d"', prompt: { title: '"', text: "x".repeat(300) }, strict: true }],
      print: { orientation: "portrait", fitToWidth: false, header: "&L<&F>", repeatRows: [0, 0] },
    });
    const pkg = newWorkbook([odd], properties);
    expect(await validateWorkbook(pkg.save())).toEqual([]);
    expect(readWorkbook(openPackage(pkg.save())).sheets[0]?.name).toBe(name);
    expect(pkg.text("xl/worksheets/sheet1.xml")).toContain(
      "location=\"'Ä &amp; &lt;&quot;''&gt; ''B'''!A1\"".replace(/''&gt;/, "''&gt;"),
    );
  });
});

describe("heights of rows", () => {
  const heights = (more: Partial<SheetPlan>, value: string, style: "text" | "plain" | "title" | "note"): string[] => {
    const pkg = newWorkbook([plan("Zeilen", { cells: [{ row: 0, column: 0, value, style }], ...more })], properties);
    return [...pkg.text("xl/worksheets/sheet1.xml").matchAll(/<row r="1"([^>]*)>/g)].map(([, rest = ""]) =>
      rest.trim(),
    );
  };
  const words = "Wort ".repeat(30).trim();

  test.each([
    ["one line needs none", {}, "kurz", "text", ""],
    ["wrapped texts are estimated", { columnWidths: [50] }, words, "text", 'ht="45"'],
    ["line breaks count", { columnWidths: [50] }, "a\nb\n\nc", "text", 'ht="60"'],
    ["long words are broken", { columnWidths: [10] }, "x".repeat(25), "text", 'ht="45"'],
    ["small print is lower", { columnWidths: [50] }, words, "note", 'ht="37"'],
    ["merged columns give more room", { columnWidths: [50, 100], merges: [range("A1:B1")] }, words, "text", ""],
    ["what is not wrapped has one line", { columnWidths: [5] }, words, "plain", ""],
    ["large letters need more", { columnWidths: [50] }, "Titel", "title", 'ht="22"'],
    ["the plan's own height counts", { rowHeights: new Map([[0, 99]]) }, words, "text", 'ht="99" customHeight="1"'],
  ] as const)("%s", (_, more, value, style, expected) => expect(heights(more, value, style)).toEqual([expected]));
});

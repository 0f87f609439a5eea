import { describe, expect, test } from "@jest/globals";
import { growLists } from "../../../../src/adapters/xlsx/patch/grow-lists";
import { openPackage, type OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../../src/adapters/xlsx/read/read-workbook";
import type { ListGrowth } from "../../../../src/core/lists/list-growth";
import type { CellValue } from "../../../../src/core/workbook/workbook-data";
import {
  MAIN,
  packageOf,
  relationships,
  SPREADSHEETML,
  worksheet,
  workbookParts,
} from "../../../support/workbooks/parts";
import { validateWorkbook } from "../../../support/files/validate";
import { cell, range } from "../../../support/workbooks/workbook";

const inline = (address: string, style: number, text: string): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0"/><xf xfId="0"/><xf xfId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

const ROWS =
  `<row r="2">${inline("B2", 1, "Art")}${inline("C2", 1, "Thema")}</row>` +
  `<row r="3">${inline("B3", 2, "vertikal")}${inline("C3", 3, "Zoo")}</row>`;

const BEHIND =
  '<conditionalFormatting sqref="C3 E1:E3"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="list" sqref="B3"><formula1>"vertikal"</formula1></dataValidation>' +
  '<dataValidation type="list" sqref="B2:B9"><formula1>"vertikal"</formula1></dataValidation></dataValidations>' +
  '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';

const TABLE =
  `<table xmlns="${MAIN}" id="7" name="Liste" displayName="Liste" ref="B2:C3" totalsRowShown="0"><autoFilter ref="B2:C3"/>` +
  `<tableColumns count="2"><tableColumn id="1" name="Art"/><tableColumn id="4" name="Thema"/></tableColumns></table>`;

const list = (): OoxmlPackage =>
  packageOf(
    workbookParts(
      [worksheet(ROWS, { behind: BEHIND }), worksheet("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c></row>")],
      {
        extra: {
          "xl/tables/table1.xml": TABLE,
          "xl/styles.xml": STYLES,
          "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
        },
        types: { "xl/tables/table1.xml": `${SPREADSHEETML}.table+xml`, "xl/styles.xml": `${SPREADSHEETML}.styles+xml` },
        related: [["rId9", "styles", "styles.xml"]],
      },
    ),
  );

const growth = (
  before: string,
  after: string,
  rows: Readonly<Record<string, readonly CellValue[]>>,
  fields: Partial<ListGrowth> = {},
): ListGrowth => ({
  sheet: "Blatt 1",
  table: "Liste",
  before: range(before),
  after: range(after),
  columns: [],
  rows: Object.entries(rows).map(([address, values]) => ({ ...cell(address), values })),
  ...fields,
});

const sheetText = (pkg: OoxmlPackage): string => pkg.text("xl/worksheets/sheet1.xml");
const twoRows = growth("B2:C3", "B2:C5", { B4: ["vertikal", "Bad"], B5: [null, "Turm"] });

describe("rows below a table", () => {
  test("the table takes them in, and they look like the row above, also where they are empty", () => {
    const pkg = list();
    growLists(pkg, [twoRows]);
    const [first] = readWorkbook(openPackage(pkg.save())).sheets;
    expect(first?.tables).toMatchObject([{ range: range("B2:C5"), columns: ["Art", "Thema"] }]);
    expect(first?.rows.slice(2).map(({ cells }) => cells.slice(1))).toEqual([
      ["vertikal", "Bad"],
      [null, "Turm"],
    ]);
    expect(pkg.text("xl/tables/table1.xml")).toBe(TABLE.replace(/B2:C3/g, "B2:C5"));
    expect(sheetText(pkg)).toContain('<row r="5"><c r="B5" s="2"/><c r="C5" s="3" t="inlineStr">');
  });

  test("dropdowns and conditional formats that ended with the list go on; others stay", () => {
    const pkg = list();
    growLists(pkg, [twoRows]);
    const text = sheetText(pkg);
    expect(text).toContain('conditionalFormatting sqref="C3:C5 E1:E3"');
    expect(text).toContain('sqref="B3:B5"');
    expect(text).toContain('sqref="B2:B9"');
  });

  test("a row is as high as its wrapped texts need", () => {
    const pkg = list();
    const long = "Eine Maßnahme mit so langem Thema";
    growLists(pkg, [growth("B2:C3", "B2:C5", { B4: [long, "kurz"], B5: ["kurz", long] })]);
    expect(sheetText(pkg)).toContain('<row r="4"><c');
    expect(sheetText(pkg)).toContain('<row r="5" ht="75"><c');
  });

  test("every other part stays as it is, but formulas are calculated on loading", () => {
    const [before, after] = [list(), list()];
    growLists(after, [twoRows]);
    const changed = before.partNames().filter((name) => before.text(name) !== after.text(name));
    expect(changed).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/tables/table1.xml"]);
    expect(after.text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("Microsoft's validator has no objection", async () => {
    const pkg = list();
    growLists(pkg, [twoRows]);
    expect(await validateWorkbook(pkg.save())).toEqual([]);
  });

  test("into an empty table, whose header has no say in the looks", () => {
    const pkg = list();
    growLists(pkg, [growth("B2:C2", "B2:C3", { B4: ["x"] })]);
    expect(sheetText(pkg)).toContain('<row r="4"><c r="B4" t="inlineStr">');
  });
});

describe("columns beside a table", () => {
  const columns = growth("B2:C3", "B2:D3", { D2: ["ID"], D3: ["I-001"] }, { columns: ["ID"] });

  test("the table takes them in with a free id", async () => {
    const pkg = list();
    growLists(pkg, [columns]);
    expect(pkg.text("xl/tables/table1.xml")).toBe(
      TABLE.replace(/B2:C3/g, "B2:D3")
        .replace('count="2"', 'count="3"')
        .replace("</tableColumns>", '<tableColumn id="5" name="ID"/></tableColumns>'),
    );
    expect(sheetText(pkg)).toContain('<c r="D2" s="1" t="inlineStr">');
    expect(sheetText(pkg)).toContain('<c r="D3" s="3" t="inlineStr">');
    expect(sheetText(pkg)).toContain('sqref="B3"');
    expect(await validateWorkbook(pkg.save())).toEqual([]);
  });
});

test("a list that is no table only gets the cells", () => {
  const pkg = list();
  growLists(pkg, [{ ...twoRows, table: null }]);
  expect(pkg.text("xl/tables/table1.xml")).toBe(TABLE);
  expect(sheetText(pkg)).toContain("Turm");
});

test("a plan for another workbook is a mistake of the program", () => {
  expect(() => growLists(list(), [{ ...twoRows, sheet: "Blatt 9" }])).toThrow("unknown sheet: Blatt 9");
  expect(() => growLists(list(), [{ ...twoRows, table: "Andere" }])).toThrow("unknown table: Andere");
});

import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { growLists } from "../../../../src/adapters/xlsx/patch/grow-lists";
import type { OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import type { ListGrowth } from "../../../../src/core/lists/list-growth";
import { rangeAddress } from "../../../../src/core/workbook/range-address";
import { cellAddress, columnName } from "../../../../src/core/text/text";
import type { CellRange } from "../../../../src/core/workbook/workbook-data";
import { validateWorkbook } from "../../../support/files/validate";
import { fuzzSettings } from "../../../support/fuzz";
import {
  MAIN,
  packageOf,
  relationships,
  SPREADSHEETML,
  worksheet,
  workbookParts,
} from "../../../support/workbooks/parts";

const MS = "http://schemas.microsoft.com/office";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** A list of two or more rows, somewhere on a sheet, and how many rows come to it. */
interface Grown {
  readonly before: CellRange;
  readonly more: number;
}

const anyList = fc
  .record({
    firstRow: fc.integer({ min: 1, max: 5 }),
    firstColumn: fc.integer({ min: 0, max: 3 }),
    rows: fc.integer({ min: 2, max: 6 }),
    columns: fc.integer({ min: 2, max: 4 }),
    more: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ firstRow, firstColumn, rows, columns, more }): Grown => ({
    before: { firstRow, firstColumn, lastRow: firstRow + rows, lastColumn: firstColumn + columns - 1 },
    more,
  }));

/** Ranges at and around the list, most of them near its edges. */
const anyRange = ({ before, more }: Grown): fc.Arbitrary<CellRange> =>
  fc
    .record({
      firstRow: fc.oneof(fc.constantFrom(before.firstRow, before.firstRow + 1), fc.integer({ min: 0, max: 12 })),
      lastRow: fc.oneof(fc.constant(before.lastRow), fc.integer({ min: 0, max: before.lastRow + more + 2 })),
      firstColumn: fc.integer({ min: 0, max: 8 }),
      lastColumn: fc.integer({ min: 0, max: 8 }),
    })
    .map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      firstRow: Math.min(firstRow, lastRow),
      lastRow: Math.max(firstRow, lastRow),
      firstColumn: Math.min(firstColumn, lastColumn),
      lastColumn: Math.max(firstColumn, lastColumn),
    }));

/** What is to become of a range: told apart from how it is done. */
function expected(range: CellRange, { before, more }: Grown): CellRange {
  const dataRows = Array.from({ length: before.lastRow - before.firstRow }, (_, i) => before.firstRow + 1 + i);
  const isBeside = range.lastColumn < before.firstColumn || range.firstColumn > before.lastColumn;
  const holdsAll = dataRows.every((row) => range.firstRow <= row && row <= range.lastRow);
  return holdsAll && !isBeside ? { ...range, lastRow: Math.max(range.lastRow, before.lastRow + more) } : range;
}

const absolute = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string =>
  `$${columnName(firstColumn)}$${firstRow + 1}:$${columnName(lastColumn)}$${lastRow + 1}`;

const mixed = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string =>
  `${columnName(firstColumn)}$${firstRow + 1}:${columnName(lastColumn)}$${lastRow + 1}`;

/** A workbook in which everything that can hold a range holds these; `still` stand where no range of the list can be. */
function book(ranges: readonly CellRange[], still: readonly CellRange[], list: CellRange): OoxmlPackage {
  const each = (piece: (ref: string, i: number, kept: CellRange) => string): string =>
    ranges.map((range, i) => piece(mixed(range), i, still[i] ?? range)).join("");
  const width = list.lastColumn - list.firstColumn + 1;
  const header = Array.from({ length: width }, (_, i) => cellAddress(list.firstRow, list.firstColumn + i))
    .map((address, i) => `<c r="${address}" t="inlineStr"><is><t>Kopf ${i}</t></is></c>`)
    .join("");
  const own = each(
    (ref, i, kept) =>
      `<row r="${40 + i}"><c r="Z${40 + i}"><f>COUNTA(${ref})&amp;&quot;${mixed(kept)}&quot;&amp;'[1]Blatt 1'!${absolute(kept)}</f></c></row>`,
  );
  const others = each(
    (ref, i, kept) =>
      `<row r="${i + 1}"><c r="A${i + 1}"><f>SUM('Blatt 1'!${ref},[1]Fremd!${absolute(kept)},LOG10(2),Tab[a'#],${absolute(kept)})</f></c></row>`,
  );
  const behind =
    ranges.slice(0, 1).map((range) => `<autoFilter ref="${rangeAddress(range)}"/>`) +
    each(
      (ref, i) =>
        `<conditionalFormatting sqref="AA${i + 1}"><cfRule type="expression" priority="${i + 1}"><formula>COUNTIF(${ref},AA1)&gt;1</formula></cfRule></conditionalFormatting>`,
    ) +
    `<dataValidations count="${ranges.length}">${each((ref, i) => `<dataValidation type="list" sqref="AB${i + 1}"><formula1>${ref}</formula1></dataValidation>`)}</dataValidations>` +
    `<drawing r:id="rId1"/>` +
    `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines>${each(
      (ref, i) => `<x14:sparkline><xm:f>'Blatt 1'!${ref}</xm:f><xm:sqref>AC${i + 1}</xm:sqref></x14:sparkline>`,
    )}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
  const names = ranges.map((range, i) => `<definedName name="Name_${i}">'Blatt 1'!${absolute(range)}</definedName>`);
  const areas = ranges
    .slice(0, 1)
    .map((range) => `<definedName name="_xlnm.Print_Area" localSheetId="0">'Blatt 1'!${absolute(range)}</definedName>`);
  const series = ranges.map(
    (range) => `<c:ser><c:val><c:numRef><c:f>'Blatt 1'!${absolute(range)}</c:f></c:numRef></c:val></c:ser>`,
  );
  return packageOf(
    workbookParts([worksheet(`<row r="${list.firstRow + 1}">${header}</row>${own}`, { behind }), worksheet(others)], {
      tail: `<definedNames>${[...names, ...areas].join("")}</definedNames><calcPr fullCalcOnLoad="1"/>`,
      extra: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "drawing", "../drawings/drawing1.xml"]]),
        "xl/drawings/drawing1.xml": "<d/>",
        "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
        "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${CHART}">${series.join("")}</c:chartSpace>`,
      },
      types: {
        "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
        "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      },
    }),
  );
}

const growthOf = ({ before, more }: Grown): ListGrowth => ({
  sheet: "Blatt 1",
  table: null,
  before,
  after: { ...before, lastRow: before.lastRow + more },
  columns: [],
  rows: [],
});

const texts = (pkg: OoxmlPackage): Readonly<Record<string, string>> =>
  Object.fromEntries(pkg.partNames().map((name) => [name, pkg.text(name)]));

test("everything that covered the list covers it still, and every other range stays, byte for byte", () => {
  const cases = anyList.chain((grown) =>
    fc.record({ grown: fc.constant(grown), ranges: fc.array(anyRange(grown), { minLength: 1, maxLength: 5 }) }),
  );
  fc.assert(
    fc.property(cases, ({ grown, ranges }) => {
      const pkg = book(ranges, ranges, grown.before);
      growLists(pkg, [growthOf(grown)]);
      const after = ranges.map((range) => expected(range, grown));
      expect(texts(pkg)).toEqual(texts(book(after, ranges, grown.before)));
    }),
    fuzzSettings(150),
  );
});

/** A list of two columns in A1:B4 that gets two rows, with what a case puts behind its rows, into its cells and beside. */
function grownBook(rows: string, behind = "", others = "", tail = "", growth: Partial<ListGrowth> = {}): OoxmlPackage {
  const pkg = packageOf(workbookParts([worksheet(rows, { behind }), worksheet(others)], { tail }));
  const before = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 };
  const more = [4, 5].map((row) => ({ row, column: 0, values: ["neu", null] }));
  growLists(pkg, [
    { sheet: "Blatt 1", table: null, before, after: { ...before, lastRow: 5 }, columns: [], rows: more, ...growth },
  ]);
  return pkg;
}

const LIST = [1, 2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join("");
const first = (pkg: OoxmlPackage): string => pkg.text("xl/worksheets/sheet1.xml");
const second = (pkg: OoxmlPackage): string => pkg.text("xl/worksheets/sheet2.xml");

describe("rules", () => {
  const conditional = (sqref: string): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
  const dropdowns = (...areas: readonly string[]): string =>
    `<dataValidations count="${areas.length}">${areas.map((area) => `<dataValidation type="list" sqref="${area}"><formula1>"a,b"</formula1></dataValidation>`).join("")}</dataValidations>`;
  test.each([
    ["A2:A4", "A2:A6"],
    ["A1:B4", "A1:B6"],
    ["A2:A3 A4", "A2:A3 A4:A6"],
    ["A2 A4", "A2 A4:A6"],
    ["A2:A3", "A2:A3"],
    ["A4", "A4"],
    ["A2:A100", "A2:A100"],
    ["C2:C4", "C2:C4"],
    ["A2:XFD4", "A2:XFD6"],
    ["A:A", "A:A"],
    ["D1 A2:B4", "D1 A2:B6"],
  ])("of %s become rules of %s", (sqref, grown) => {
    expect(first(grownBook(LIST, conditional(sqref)))).toContain(conditional(grown));
    expect(first(grownBook(LIST, dropdowns(sqref)))).toContain(dropdowns(grown));
    const extended = (area: string): string =>
      `<extLst><ext xmlns:x14="${MS}/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${MS}/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>'Blatt 2'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>${area}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    expect(first(grownBook(LIST, extended(sqref)))).toContain(extended(grown));
  });
  test("a dropdown does not come to cells that have one of their own", () => {
    expect(first(grownBook(LIST, dropdowns("A2:A4", "A5:A9")))).toContain(dropdowns("A2:A4", "A5:A9"));
  });
});

describe("formulas", () => {
  const formula = (text: string): string => `<row r="1"><c r="A1"><f>${text}</f></c></row>`;
  test.each([
    ["COUNTIF('Blatt 1'!$A$2:$A$4,1)", "COUNTIF('Blatt 1'!$A$2:$A$6,1)"],
    ["SUM('BLATT 1'!A1:B4)", "SUM('BLATT 1'!A1:B6)"],
    ["SUM('Blatt 1'!B4:A2)", "SUM('Blatt 1'!A2:B6)"],
    ["SUM('Blatt 1'!$2:$4)", "SUM('Blatt 1'!$2:$6)"],
    ["SUM('Blatt 1'!A:A,A2:A4)", "SUM('Blatt 1'!A:A,A2:A4)"],
    ["SUM('Blatt 1:Blatt 2'!A2:A4)", "SUM('Blatt 1:Blatt 2'!A2:A4)"],
    ["SUM('[1]Blatt 1'!A2:A4)", "SUM('[1]Blatt 1'!A2:A4)"],
    ["'Blatt 1'!A4", "'Blatt 1'!A4"],
    ["SUM('Blatt 1'!A3:A4)", "SUM('Blatt 1'!A3:A4)"],
    ["#REF!A2:A4", "#REF!A2:A4"],
    ["INDEX('Blatt 1'!A2:A4,1):'Blatt 1'!A4", "INDEX('Blatt 1'!A2:A6,1):'Blatt 1'!A4"],
  ])("%s becomes %s", (before, after) => {
    expect(second(grownBook(LIST, "", formula(before)))).toContain(formula(after));
  });
  test("a sum to its own row stays one", () => {
    const running = LIST.replace('<row r="4">', '<row r="4"><c r="B4"><f>SUM(A$2:A4)</f></c>');
    expect(first(grownBook(running))).toContain("<f>SUM(A$2:A4)</f>");
  });
  test("formulas that share a text still do where all change alike, else each has its own", () => {
    const shared = (text: string): string =>
      `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">${text}</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>`;
    expect(second(grownBook(LIST, "", shared("SUM('Blatt 1'!A$2:A$4)+B1")))).toContain(
      shared("SUM('Blatt 1'!A$2:A$6)+B1"),
    );
    expect(second(grownBook(LIST, "", shared("SUM('Blatt 1'!A2:A4)+B1")))).toContain(
      '<c r="A1"><f>SUM(\'Blatt 1\'!A2:A6)+B1</f></c></row><row r="2"><c r="A2"><f>SUM(\'Blatt 1\'!A3:A5)+B2</f></c></row>',
    );
  });
});

describe("calculated columns", () => {
  const calculated = (formulas: readonly string[]): string =>
    [1, 2, 3, 4]
      .map(
        (row, i) =>
          `<row r="${row}"><c r="A${row}"><v>${row}</v></c>${formulas[i] === undefined ? "" : `<c r="B${row}" s="0">${formulas[i]}<v>1</v></c>`}</row>`,
      )
      .join("");
  test.each([
    ["relative", ["", "<f>A2*2</f>", "<f>A3*2</f>", "<f>A4*2</f>"], "A5*2", "A6*2"],
    ["mixed", ["", "<f>A2/$A$2</f>", "<f>A3/$A$2</f>", "<f>A4/$A$2</f>"], "A5/$A$2", "A6/$A$2"],
    ["without a reference", ["", "<f>ROW()-1</f>", "<f>ROW()-1</f>", "<f>ROW()-1</f>"], "ROW()-1", "ROW()-1"],
    [
      "shared",
      ["", '<f t="shared" si="0" ref="B2:B4">A2&amp;"A2"</f>', '<f t="shared" si="0"/>', '<f t="shared" si="0"/>'],
      'A5&amp;"A2"',
      'A6&amp;"A2"',
    ],
    [
      "of the whole list",
      ["", "<f>A2/SUM(A$2:A$4)</f>", "<f>A3/SUM(A$2:A$4)</f>", "<f>A4/SUM(A$2:A$4)</f>"],
      "A5/SUM(A$2:A$6)",
      "A6/SUM(A$2:A$6)",
    ],
  ])("%s go on", (_, formulas, fifth, sixth) => {
    const text = first(grownBook(calculated(formulas), "", "", "", { calculated: [1] }));
    expect(text).toContain(`<c r="B5" s="0"><f>${fifth.replace(/"/g, "&quot;")}</f></c>`);
    expect(text).toContain(`<c r="B6" s="0"><f>${sixth.replace(/"/g, "&quot;")}</f></c>`);
  });
});

test("a row that comes to a list is seen, also where it was hidden while it was empty", () => {
  const text = first(
    grownBook(`${LIST}<row r="5" hidden="1"/><row r="6" ht="0" customHeight="1"><c r="C6"><v>7</v></c></row>`),
  );
  expect(text).not.toMatch(/hidden|ht="0"/);
  expect(text).toContain('<c r="C6"><v>7</v></c>');
});

test("pivot tables and filters of an empty list", () => {
  const source = (ref: string): string =>
    `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="${ref}" sheet="Blatt 1"/></cacheSource></pivotCacheDefinition>`;
  const filter = (ref: string): string =>
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Blatt 1'!${ref}</definedName></definedNames><calcPr fullCalcOnLoad="1"/>`;
  const pkg = packageOf(
    workbookParts([worksheet("", { behind: '<autoFilter ref="A1:B1"/>' })], {
      tail: filter("$A$1:$B$1"),
      extra: { "xl/pivotCache/pivotCacheDefinition1.xml": source("A1:B1") },
      types: { "xl/pivotCache/pivotCacheDefinition1.xml": `${SPREADSHEETML}.pivotCacheDefinition+xml` },
      related: [["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"]],
    }),
  );
  const before = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 };
  growLists(pkg, [{ sheet: "Blatt 1", table: null, before, after: { ...before, lastRow: 2 }, columns: [], rows: [] }]);
  expect(pkg.text("xl/workbook.xml")).toContain(filter("$A$1:$B$3"));
  expect(first(pkg)).toContain('<autoFilter ref="A1:B3"/>');
  expect(pkg.text("xl/pivotCache/pivotCacheDefinition1.xml")).toBe(source("A1:B3"));
});

test("Microsoft's validator has no objection", async () => {
  const rows = LIST.replace('<row r="4">', '<row r="4"><c r="B4"><f>A4*2</f><v>8</v></c>');
  expect(await validateWorkbook(grownBook(rows, "", "", "", { calculated: [1] }).save())).toEqual([]);
});

import { describe, expect, test } from "@jest/globals";
import { dateCells, showDates } from "../../../../src/adapters/xlsx/patch/date-cells";
import { MAIN, packageOf, SPREADSHEETML, workbookParts, worksheet } from "../../../support/workbooks/parts";

/** A workbook of one sheet with these rows and styles. */
const packageWith = (rows: string, styles: string) =>
  packageOf(
    workbookParts([worksheet(rows)], {
      extra: { "xl/styles.xml": styles },
      types: { "xl/styles.xml": `${SPREADSHEETML}.styles+xml` },
      related: [["rId9", "styles", "styles.xml"]],
    }),
  );

test.each<[string, boolean]>([
  ["dd.mm.yyyy", true],
  ["dd\\.mm\\.yyyy hh:mm", true],
  ["[$-407]d. mmmm yyyy;@", true],
  ["[h]:mm", true],
  ["mmm", true],
  ["General", false],
  ["0", false],
  ["#,##0.00 [$€-407]", false],
  ['0" Tage"', false],
  ["0\\d", false],
  ["[Red]0", false],
  ["@", false],
])("format %s shows a date: %s", (code, expected) => {
  const attribute = code.replace(/"/g, "&quot;");
  const pkg = packageWith(
    '<row r="2"><c r="A2" s="1"><v>41729</v></c></row>',
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${attribute}"/></numFmts>` +
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  );
  expect(dateCells(pkg)({ sheet: "Blatt 1", row: 1, column: 0 })).toBe(expected);
});

describe("cells that show dates", () => {
  const rows =
    '<row r="2"><c r="A2" s="1"><v>41729</v></c><c r="B2" s="2"><v>41729</v></c><c r="C2" s="3"/><c r="D2"/></row>';
  const formats =
    '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="49" fontId="1" applyFont="1"/>';
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<cellXfs count="4">${formats}</cellXfs></styleSheet>`;
  const pkg = packageWith(rows, styles);
  const cell = (column: number) => ({ sheet: "Blatt 1", row: 1, column });
  const told = () => [0, 1, 2, 3].map((column) => dateCells(pkg)(cell(column)));

  test("are told by their format", () => {
    expect(told()).toEqual([true, true, false, false]);
    expect(dateCells(pkg)({ ...cell(0), row: 7 })).toBe(false);
    expect(dateCells(pkg)({ ...cell(0), sheet: "Blatt 2" })).toBe(false);
  });

  test("are told by the numbers of Excel's own formats of dates and times", () => {
    const shows = (id: number): boolean => {
      const own = packageOf(
        workbookParts([worksheet('<row r="2"><c r="A2" s="1"><v>41729</v></c></row>')], {
          extra: {
            "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf numFmtId="${id}"/></cellXfs></styleSheet>`,
          },
          types: { "xl/styles.xml": `${SPREADSHEETML}.styles+xml` },
          related: [["rId9", "styles", "styles.xml"]],
        }),
      );
      return dateCells(own)(cell(0));
    };
    const numbers = Array.from({ length: 60 }, (_, id) => id).filter((id) => shows(id));
    const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
    expect(numbers).toEqual([...from(14, 22), ...from(27, 36), ...from(45, 47), ...from(50, 58)]);
  });

  test("others come to show one and keep the rest of their look; those that do keep their own format", () => {
    showDates(
      pkg,
      [0, 1, 2, 3].map((column) => cell(column)),
    );
    expect(told()).toEqual([true, true, true, true]);
    const sheet = pkg.text("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="A2" s="1"><v>41729</v></c><c r="B2" s="2">');
    expect(sheet).toMatch(/<c r="C2" s="4"\/><c s="5" r="D2"\/>/);
    const after = pkg.text("xl/styles.xml");
    expect(after).toContain(`<cellXfs count="6">${formats}`);
    expect(after).toMatch(/<xf [^>]*numFmtId="14" fontId="1" applyFont="1"\/>/);
  });
});

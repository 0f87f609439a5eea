import { describe, expect, test } from "@jest/globals";
import { applyEdits } from "../../../../src/adapters/xlsx/patch/apply-edits";
import { openPackage, type OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../../src/adapters/xlsx/read/read-workbook";
import { cellValue, type Edit } from "../../../../src/core/workbook/edit";
import type { CellValue } from "../../../../src/core/workbook/workbook-data";
import {
  MAIN,
  packageOf,
  relationships,
  SPREADSHEETML,
  worksheet,
  workbookParts,
} from "../../../support/workbooks/parts";
import { cell } from "../../../support/workbooks/workbook";
import { validateWorkbook } from "../../../support/files/validate";

const edit = (address: string, before: CellValue, after: CellValue, sheet = "Blatt 1"): Edit => ({
  sheet,
  ...cell(address),
  before,
  after,
});

const text = (value: string): string => `<is><t xml:space="preserve">${value}</t></is>`;
const sheetText = (pkg: OoxmlPackage): string => pkg.text("xl/worksheets/sheet1.xml");

/** Applies edits to one sheet and returns the text of its rows. */
function patch(rows: string, ...edits: Edit[]): string {
  const pkg = packageOf(workbookParts([worksheet(rows)]));
  expect(applyEdits(pkg, edits)).toEqual({ applied: edits, skipped: [] });
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheetText(pkg))?.[1] ?? "";
}

describe("one cell", () => {
  const rows = '<row r="2" spans="2:3"><c r="B2" s="7" t="str" cm="1"><v>alt</v></c><c r="D2"><v>4</v></c></row>';

  test("a text replaces a value; style and surroundings stay", () => {
    expect(patch(rows, edit("B2", "alt", "neu <&"))).toBe(
      rows.replace(' t="str" cm="1"><v>alt</v>', ` t="inlineStr">${text("neu &lt;&amp;")}`),
    );
  });

  test("numbers, truth values, nothing", () => {
    expect(patch(rows, edit("D2", 4, 5.5))).toBe(rows.replace("<v>4</v>", "<v>5.5</v>"));
    expect(patch(rows, edit("D2", 4, false))).toBe(rows.replace("><v>4</v>", ' t="b"><v>0</v>'));
    expect(patch(rows, edit("B2", "alt", null))).toBe(rows.replace(' t="str" cm="1"><v>alt</v></c>', "/>"));
  });

  test("a row whose height nobody set gets the one that its wrapped texts need, if asked for", () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;
    const fitted = (attributes: string, fitRows = true, cols = '<col min="1" max="3" width="10"/>'): string => {
      const row = `<row r="1"${attributes}><c r="A1" s="1"/><c r="B1" s="1" t="str"><v>zwei Worte</v></c><c r="C1"/></row>`;
      const pkg = packageOf(
        workbookParts([worksheet(row, { before: `<cols>${cols}</cols>` })], {
          extra: { "xl/styles.xml": styles },
          types: { "xl/styles.xml": `${SPREADSHEETML}.styles+xml` },
          related: [["rId9", "styles", "styles.xml"]],
        }),
      );
      const long = "drei Zeilen Text, wie man sieht";
      applyEdits(pkg, [edit("A1", null, long), edit("C1", null, `${long} ${long}`)], { fitRows });
      return /<row[^>]*>/.exec(sheetText(pkg))?.[0] ?? "";
    };
    expect(fitted(' ht="15"')).toBe('<row r="1" ht="45">');
    expect(fitted("")).toBe('<row ht="45" r="1">');
    expect(fitted(" ht='90' customHeight='1'")).toBe("<row r=\"1\" ht='90' customHeight='1'>");
    expect(fitted(' ht="15"', false)).toBe('<row r="1" ht="15">');
    const narrowest = '<col min="1" max="1" width="10"/><col min="2" max="3" width="90"/>';
    expect(fitted(' ht="15"', true, narrowest)).toBe('<row r="1" ht="45">');
  });

  test("cells are inserted in order and widen spans", () => {
    expect(patch(rows, edit("F2", null, 6), edit("C2", null, 3), edit("A2", null, 1))).toBe(
      '<row r="2" spans="1:6"><c r="A2"><v>1</v></c><c r="B2" s="7" t="str" cm="1"><v>alt</v></c>' +
        '<c r="C2"><v>3</v></c><c r="D2"><v>4</v></c><c r="F2"><v>6</v></c></row>',
    );
  });

  test("rows are inserted in order", () => {
    expect(patch(rows, edit("A9", null, 9), edit("A1", null, 1), edit("A3", null, 3))).toBe(
      `<row r="1"><c r="A1"><v>1</v></c></row>${rows}` +
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="9"><c r="A9"><v>9</v></c></row>',
    );
  });

  test("empty rows are opened; their style and that of the column serve new cells", () => {
    expect(patch('<row r="1" s="3" customFormat="1"/>', edit("B1", null, 2))).toBe(
      '<row r="1" s="3" customFormat="1"><c r="B1" s="3"><v>2</v></c></row>',
    );
    const before = '<dimension ref="B2"/><cols><col min="2" max="3" style="9" width="4"/></cols>';
    const pkg = packageOf(workbookParts([`<worksheet xmlns="${MAIN}">${before}<sheetData /></worksheet>`]));
    applyEdits(pkg, [edit("C1", null, 1), edit("D4", null, 2)]);
    expect(sheetText(pkg)).toBe(
      `<worksheet xmlns="${MAIN}">${before.replace('"B2"', '"B1:D4"')}<sheetData>` +
        '<row r="1"><c r="C1" s="9"><v>1</v></c></row><row r="4"><c r="D4"><v>2</v></c></row></sheetData></worksheet>',
    );
  });

  test("rows and cells without references, comments and CDATA are understood", () => {
    const loose = "<row><c><v>1</v></c><!-- <c r='A1'> --><c t='str'><v><![CDATA[a</c>]]></v></c></row><row><c/></row>";
    expect(patch(loose, edit("B1", "a</c>", "b"), edit("A2", null, 2))).toBe(
      `<row><c><v>1</v></c><!-- <c r='A1'> --><c t="inlineStr">${text("b")}</c></row><row><c><v>2</v></c></row>`,
    );
  });

  test("prefixed sheets get prefixed cells", () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const pkg = packageOf(workbookParts([xml]));
    applyEdits(pkg, [edit("A1", 1, "a"), edit("B2", null, 2)]);
    expect(sheetText(pkg)).toBe(
      xml.replace(
        '<x:c r="A1"><x:v>1</x:v></x:c></x:row>',
        '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>' +
          '<x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row>',
      ),
    );
  });
});

describe("what is not written", () => {
  const rows =
    '<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>2</v></c>' +
    '<c r="C1"><f t="array" ref="C1:C2">B1:B2</f><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>';

  test("formulas, changed cells, unknown sheets", () => {
    const parts = workbookParts([worksheet(rows)]);
    const pkg = packageOf(parts);
    const edits = [edit("A1", 1, 5), edit("B1", 1, 5), edit("C2", 3, 5), edit("A1", 1, 5, "Blatt 9")];
    expect(applyEdits(pkg, edits)).toEqual({
      applied: [],
      skipped: [
        { edit: edits[0], reason: "formula" },
        { edit: edits[1], reason: "changed" },
        { edit: edits[2], reason: "formula" },
        { edit: edits[3], reason: "sheet-missing" },
      ],
    });
    for (const [name, content] of Object.entries(parts)) expect(pkg.text(name)).toBe(content);
  });

  test("a second edit of a cell must know the first", () => {
    const pkg = packageOf(workbookParts([worksheet(rows)]));
    const edits = [edit("B1", 2, 3), edit("B1", 2, 4), edit("B1", 3, 5)];
    expect(applyEdits(pkg, edits)).toEqual({
      applied: [edits[0], edits[2]],
      skipped: [{ edit: edits[1], reason: "changed" }],
    });
    expect(sheetText(pkg)).toContain('<c r="B1"><v>5</v></c>');
  });

  test("shared strings are read and left as they are", () => {
    const strings = `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><r><t>al</t></r><r><t>t</t></r></si></sst>`;
    const pkg = packageOf(
      workbookParts([worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')], {
        extra: { "xl/sharedStrings.xml": strings },
        types: { "xl/sharedStrings.xml": `${SPREADSHEETML}.sharedStrings+xml` },
        related: [["rId9", "sharedStrings", "sharedStrings.xml"]],
      }),
    );
    expect(applyEdits(pkg, [edit("A1", "alt", "neu")]).skipped).toEqual([]);
    expect(pkg.text("xl/sharedStrings.xml")).toBe(strings);
  });

  test("calculation on loading is asked for where there are formulas, and only there", () => {
    const calculating = packageOf(workbookParts([worksheet(rows)], { tail: '<calcPr calcId="1"/><extLst/>' }));
    applyEdits(calculating, [edit("B1", 2, 3)]);
    expect(calculating.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/><extLst/>');
    const parts = workbookParts([worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')]);
    const without = packageOf(parts);
    applyEdits(without, [edit("A1", 1, 2)]);
    expect(without.text("xl/workbook.xml")).toBe(parts["xl/workbook.xml"]);
  });

  test("protection does not hinder and stays", () => {
    const protection = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
    const pkg = packageOf(
      workbookParts([worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', { behind: protection })]),
    );
    expect(applyEdits(pkg, [edit("A1", 1, 2)]).applied).toHaveLength(1);
    expect(sheetText(pkg)).toContain(`<c r="A1"><v>2</v></c></row></sheetData>${protection}`);
  });
});

describe("header cells of tables", () => {
  const table = (column = '<tableColumn id="1" name="Alt"/>', attributes = ""): string =>
    `<table xmlns="${MAIN}" id="1" name="Liste" displayName="Liste" ref="A1:B3"${attributes}><autoFilter ref="A1:B3"/>` +
    `<tableColumns count="2">${column}<tableColumn id="2" name="Zahl">` +
    `<calculatedColumnFormula>Liste[[#This Row],[Alt]]</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Alt</v></c><c r="B1" t="str"><v>Zahl</v></c></row>' +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>Liste[[#This Row],[Alt]]</f><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f>[@Alt]</f><v>2</v></c></row>';
  const lists =
    '<conditionalFormatting sqref="A2"><cfRule type="expression" priority="1"><formula>SUM(Liste[Alt])&gt;1</formula>' +
    "</cfRule></conditionalFormatting>" +
    '<dataValidations count="1"><dataValidation type="list" sqref="D1"><formula1>Liste[Alt]</formula1></dataValidation>' +
    '</dataValidations><tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  const second = '<row r="1"><c r="A1"><f>SUM(Liste[Alt])&amp;"x"</f><v>3</v></c><c r="B1"><f>[@Alt]</f></c></row>';

  const book = (xml = table(), other = second, extra: Record<string, string> = {}): OoxmlPackage =>
    packageOf(
      workbookParts([worksheet(rows, { behind: lists }), worksheet(other)], {
        tail: '<definedNames><definedName name="Alte">Liste[Alt]</definedName></definedNames>',
        extra: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
          "xl/tables/table1.xml": xml,
          ...extra,
        },
        types: { "xl/tables/table1.xml": `${SPREADSHEETML}.table+xml` },
        related: "xl/pivot.xml" in extra ? [["rId8", "pivotCacheDefinition", "pivot.xml"]] : [],
      }),
    );

  test("the column and every formula are renamed with it", async () => {
    const pkg = book();
    expect(applyEdits(pkg, [edit("A1", "Alt", "Kat.")]).skipped).toEqual([]);
    const [sheet, other] = [sheetText(pkg), pkg.text("xl/worksheets/sheet2.xml")];
    expect(pkg.text("xl/tables/table1.xml")).toContain('<tableColumn id="1" name="Kat."/>');
    expect(pkg.text("xl/tables/table1.xml")).toContain("Liste[[#This Row],[Kat.]]");
    expect(sheet).toContain("<f>Liste[[#This Row],[Kat.]]</f>");
    expect(sheet).toContain("<f>[@[Kat.]]</f>");
    expect(sheet).toContain("<formula>SUM(Liste[[Kat.]])&gt;1</formula>");
    expect(sheet).toContain("<formula1>Liste[[Kat.]]</formula1>");
    expect(other).toContain('<f>SUM(Liste[[Kat.]])&amp;"x"</f>'.replace(/"/g, "&quot;"));
    expect(other).toContain("<f>[@Alt]</f>");
    expect(pkg.text("xl/workbook.xml")).toContain('<definedName name="Alte">Liste[[Kat.]]</definedName>');
    const data = readWorkbook(openPackage(pkg.save()));
    expect(data.sheets[0]?.tables[0]?.columns).toEqual(["Kat.", "Zahl"]);
    expect(data.sheets[0] && cellValue(data.sheets[0], 0, 0)).toBe("Kat.");
    const before = (await validateWorkbook(book().save())).map(({ description }) => description);
    expect((await validateWorkbook(pkg.save())).map(({ description }) => description)).toEqual(before);
  });

  test("a name may have 255 characters", () => {
    const pkg = book();
    expect(applyEdits(pkg, [edit("A1", "Alt", "x".repeat(255))]).skipped).toEqual([]);
    expect(pkg.text("xl/tables/table1.xml")).toContain(`name="${"x".repeat(255)}"`);
  });

  const pivot =
    `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource name="Liste"/></cacheSource>` +
    '<cacheFields count="1"><cacheField name="Alt"/></cacheFields></pivotCacheDefinition>';

  test.each([
    ["a name that is taken", book(), "zahl"],
    ["no name", book(), null],
    ["a number", book(), 7],
    ["a name that is longer than Excel allows", book(), "x".repeat(256)],
    ["an INDIRECT text", book(table(), '<row r="1"><c r="A1"><f>INDIRECT("Liste[Alt]")</f></c></row>'), "Neu"],
    ["a query behind the table", book(table(undefined, ' tableType="queryTable"')), "Neu"],
    ["a mapped column", book(table('<tableColumn id="1" name="Alt" queryTableFieldId="1"/>')), "Neu"],
    ["a pivot table", book(table(), second, { "xl/pivot.xml": pivot }), "Neu"],
  ])("%s keeps the header as it is", (_, pkg, after) => {
    const header = edit("A1", "Alt", after);
    const before = pkg.partNames().map((name) => pkg.text(name));
    expect(applyEdits(pkg, [header])).toEqual({ applied: [], skipped: [{ edit: header, reason: "in-use" }] });
    expect(pkg.partNames().map((name) => pkg.text(name))).toEqual(before);
  });

  test("a header that changed meanwhile is not renamed", () => {
    const pkg = book();
    const header = edit("A1", "Anders", "Neu");
    expect(applyEdits(pkg, [header]).skipped).toEqual([{ edit: header, reason: "changed" }]);
    expect(pkg.text("xl/tables/table1.xml")).toBe(table());
  });
});

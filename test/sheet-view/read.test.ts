import { describe, expect, test } from "@jest/globals";
import type { SheetState } from "../../sheet-view/state/sheet-state";
import { openWorkbook } from "../../workbench/file/open-workbook";
import { MAIN, packageOf, SPREADSHEETML, workbookParts, worksheet } from "../support/workbooks/parts";

const styled = (styles: string) => ({
  extra: { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
  types: { "xl/styles.xml": `${SPREADSHEETML}.styles+xml` },
  related: [["rId9", "styles", "styles.xml"]] as const,
});

/** The first sheet of a file with these rows and styles. */
function sheetOf(rows: string, { before = "", styles = "<cellXfs><xf/></cellXfs>" } = {}): SheetState {
  const pkg = packageOf(workbookParts([worksheet(rows, { before })], styled(styles)));
  const [sheet] = openWorkbook(pkg.save(), "Mappe.xlsx").book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("a sheet as a file has it", () => {
  test("a shared formula moves down and across with its cells", () => {
    const { cells } = sheetOf(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">A1+$A$1</f></c><c r="D1"><f t="shared" si="0"/></c></row>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/></c></row>',
    );
    expect([cells.formula(0, 2), cells.formula(0, 3), cells.formula(2, 2)]).toEqual([
      "=A1+$A$1",
      "=B1+$A$1",
      "=A3+$A$1",
    ]);
  });

  test("frozen rows and columns, hidden ones, heights", () => {
    const sheet = sheetOf('<row r="2" hidden="1" ht="30"><c r="A2"><v>1</v></c></row>', {
      before:
        '<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="2" max="3" width="10" hidden="1"/></cols>',
    });
    expect([sheet.frozenRows, sheet.frozenColumns, sheet.showGridlines]).toEqual([3, 1, false]);
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], sheet.rowHeights.get(1)]).toEqual([[1], [1, 2], 30]);
  });

  test("colours of the theme, darker and lighter", () => {
    const tints = [0, -0.5, 0.5];
    const fonts = tints.map((tint) => `<font><color theme="4" tint="${tint}"/></font>`).join("");
    const formats = tints.map((_, i) => `<xf fontId="${i}"/>`).join("");
    const { cells } = sheetOf('<row r="1"><c r="A1" s="0"/><c r="B1" s="1"/><c r="C1" s="2"/></row>', {
      styles: `<fonts>${fonts}</fonts><cellXfs>${formats}</cellXfs>`,
    });
    expect([0, 1, 2].map((column) => cells.format(0, column).fontColor)).toEqual(["#4472C4", "#223962", "#A2B9E2"]);
  });
});

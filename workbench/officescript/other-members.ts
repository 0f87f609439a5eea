import type { CellRange } from "../../src/core/workbook/workbook-data";
import { cellAddress } from "../../src/core/text/text";
import { ApiError } from "../model/steps/api-error";
import type { ApiCollection, ApiObject } from "../model/api/api-object";
import type { Range } from "../model/api/range";

type Own = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;

/** A member of ExcelScript that add-ins know by another name. */
type OtherMember = (own: Own) => { readonly asks: boolean; readonly call: (args: readonly unknown[]) => unknown };

const inner = (own: Own, path: string): Own => own[path] as Own;
const invoke = (own: Own, method: string, args: readonly unknown[]): unknown =>
  (own[method] as Method).apply(own, [...args]);

/** A method of something that belongs to the object, such as `addTable` of its `tables`. */
const within =
  (path: string, method: string): OtherMember =>
  (own) => ({ asks: false, call: (args) => invoke(inner(own, path), method, args) });

/** Looks something up in a collection; undefined where it is not there. */
const lookUp =
  (path: string): OtherMember =>
  (own) => ({
    asks: true,
    call: ([key]) => (own[path] as ApiCollection<ApiObject>).getItemOrNullObject(key) ?? undefined,
  });

const read =
  (property: string): OtherMember =>
  (own) => ({ asks: true, call: () => own[property] });

/** The text of the first cell. */
const firstText: OtherMember = (own) => ({ asks: true, call: () => (own["text"] as string[][])[0]?.[0] ?? "" });

const write =
  (property: string): OtherMember =>
  (own) => ({
    asks: false,
    call: ([value]) => {
      own[property] = value;
    },
  });

/** Texts that begin with an equals sign are formulas, also where values are written. */
const writeGrid =
  (property: string): OtherMember =>
  (own) => ({
    asks: false,
    call: ([values]) => {
      const isGrid = Array.isArray(values) && values.every((line) => Array.isArray(line) && !line.includes(null));
      if (!isGrid) throw new ApiError("InvalidArgument", "a grid without null");
      own[property] = values;
    },
  });

/** The visible rows of a range; cells of hidden columns are left out. */
const visibleView: OtherMember = (own) => ({
  asks: true,
  call: () => ({ getCellAddresses: () => visibleAddresses(own as unknown as Range) }),
});

function visibleAddresses({ _rect, _sheet }: Range): string[][] {
  const { firstRow, firstColumn, lastRow, lastColumn }: CellRange = _rect;
  const lines: string[][] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    if (_sheet.hiddenRows.has(row)) continue;
    const line: string[] = [];
    for (let column = firstColumn; column <= lastColumn; column++)
      if (!_sheet.hiddenColumns.has(column)) line.push(cellAddress(row, column));
    lines.push(line);
  }
  return lines;
}

/** Members whose names differ by more than `get` and `set`, by class and name. */
export const OTHER_MEMBERS: Readonly<Record<string, OtherMember>> = {
  "Workbook.getWorksheet": lookUp("worksheets"),
  "Workbook.addWorksheet": within("worksheets", "add"),
  "Workbook.getNamedItem": lookUp("names"),
  "Workbook.addNamedItem": within("names", "add"),
  "Worksheet.addNamedItem": within("names", "add"),
  "Worksheet.addTable": within("tables", "add"),
  "Worksheet.addChart": within("charts", "add"),
  "Worksheet.addHorizontalPageBreak": within("horizontalPageBreaks", "add"),
  "Worksheet.removeAllHorizontalPageBreaks": within("horizontalPageBreaks", "removePageBreaks"),
  "Range.setValues": writeGrid("values"),
  "Range.setNumberFormats": writeGrid("numberFormat"),
  "Range.getText": firstText,
  "Range.getNumberFormats": read("numberFormat"),
  "Range.getMergedAreas": (own) => ({
    asks: true,
    call: () => invoke(own, "getMergedAreasOrNullObject", []) ?? undefined,
  }),
  "Range.clearAllConditionalFormats": within("conditionalFormats", "clearAll"),
  "Range.getVisibleView": visibleView,
  "RangeFormat.getRangeBorder": within("borders", "getItem"),
  "Table.setPredefinedTableStyle": write("style"),
};

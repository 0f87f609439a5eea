import { cellAddress } from "../../../src/core/text/text";
import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { quotedName } from "../../../sheet-view/state/address";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiObject } from "./api-object";
import type { Range } from "./range";
import type { SheetState } from "../../../sheet-view/state/sheet-state";

type Properties = Readonly<Record<string, unknown>>;

/** Members of a range that its properties may name beside its format. */
const OF_RANGE: ReadonlySet<string> = new Set(["hyperlink", "style"]);

const isObject = (value: unknown): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Sets members of an object of the API and of those within it; throws for one that the workbench does not know. */
function assign(target: ApiObject, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (!(name in target)) throw new ApiError("ApiNotFound", `workbench: ${target.constructor.name}.${name}`);
    const members = target as unknown as Record<string, unknown>;
    const inner = isObject(value) ? members[name] : null;
    if (isObject(value) && inner instanceof ApiObject) assign(inner, value);
    else members[name] = value;
  }
}

/** Carries out the properties of a range as `setCellProperties` and its like describe them. */
function apply(range: Range, properties: unknown): void {
  if (!isObject(properties)) return invalidArgument("properties");
  for (const [name, value] of Object.entries(properties)) {
    if (name === "format" && isObject(value)) assign(range.format, value);
    else if (name === "rowHidden" || name === "columnHidden" || OF_RANGE.has(name)) assign(range, { [name]: value });
    else throw new ApiError("ApiNotFound", `workbench: properties.${name}`);
  }
}

const listOf = (data: unknown, length: number): readonly unknown[] =>
  Array.isArray(data) && data.length === length ? data : invalidArgument("dimensions");

/** `Range.setCellProperties`: as many rows and columns as the range has. */
export function setCellProperties(range: Range, data: unknown): void {
  listOf(data, range.rowCount).forEach((line, row) =>
    listOf(line, range.columnCount).forEach((each, column) => apply(range.getCell(row, column), each)),
  );
}

/** `Range.setRowProperties`: one entry for each row. */
export function setRowProperties(range: Range, data: unknown): void {
  listOf(data, range.rowCount).forEach((each, row) => apply(range.getRow(row), each));
}

/** `Range.setColumnProperties`: one entry for each column. */
export function setColumnProperties(range: Range, data: unknown): void {
  listOf(data, range.columnCount).forEach((each, column) => apply(range.getColumn(column), each));
}

/** `Range.getRowProperties`: what was asked for of each row. */
export function rowProperties(sheet: SheetState, rect: CellRange, wanted: unknown): Properties[] {
  if (!isObject(wanted)) return invalidArgument("properties");
  const name = quotedName(sheet.name);
  const found: Properties[] = [];
  for (let row = rect.firstRow; row <= rect.lastRow; row++) {
    const properties: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(wanted)) {
      if (value !== true) continue;
      if (key === "rowHidden") properties[key] = sheet.hiddenRows.has(row);
      else if (key === "rowIndex") properties[key] = row;
      else if (key === "address")
        properties[key] = `${name}!${cellAddress(row, rect.firstColumn)}:${cellAddress(row, rect.lastColumn)}`;
      else throw new ApiError("ApiNotFound", `workbench: row property ${key}`);
    }
    found.push(properties);
  }
  return found;
}

import type { CellRange, CellValue } from "../../../src/core/workbook/workbook-data";
import { intersection } from "../../../sheet-view/state/address";
import { ApiError, invalidArgument } from "./api-error";
import type { Area } from "./area";

const isError = (value: CellValue): boolean => typeof value === "string" && /^#[A-Z/0!?]+[!?A]$/.test(value);

/** Cells of one kind within the used range, as ranges of neighbours in one row joined downwards. */
export function specialCells(area: Area, cellType: unknown, valueType: unknown): CellRange[] {
  const test = testOf(area, cellType, valueType ?? "All");
  const used = area.sheet.cells.usedRange(cellType === "ConditionalFormats" || cellType === "DataValidations");
  const found: CellRange[] = [];
  for (const range of area.ranges) {
    const inside = used === null ? null : intersection(range, used);
    if (inside === null) continue;
    for (let row = inside.firstRow; row <= inside.lastRow; row++) addRow(found, inside, row, test);
  }
  return found;
}

function addRow(
  found: CellRange[],
  within: CellRange,
  row: number,
  test: (row: number, column: number) => boolean,
): void {
  let start = -1;
  for (let column = within.firstColumn; column <= within.lastColumn + 1; column++) {
    const is = column <= within.lastColumn && test(row, column);
    if (is && start < 0) start = column;
    if (is || start < 0) continue;
    const above = found.findIndex(
      (each) => each.lastRow === row - 1 && each.firstColumn === start && each.lastColumn === column - 1,
    );
    const before = found[above];
    if (before === undefined) found.push({ firstRow: row, firstColumn: start, lastRow: row, lastColumn: column - 1 });
    else found[above] = { ...before, lastRow: row };
    start = -1;
  }
}

function testOf({ sheet }: Area, cellType: unknown, valueType: unknown): (row: number, column: number) => boolean {
  const { cells } = sheet;
  const fits = valueTest(valueType);
  switch (cellType) {
    case "Blanks":
      return (row, column) => cells.value(row, column) === null && cells.formula(row, column) === null;
    case "Constants":
      return (row, column) => {
        const value = cells.value(row, column);
        return value !== null && cells.formula(row, column) === null && fits(value);
      };
    case "Formulas":
      return (row, column) => cells.formula(row, column) !== null && fits(cells.value(row, column));
    case "Visible":
      return (row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    case "ConditionalFormats":
    case "DataValidations":
    case "SameConditionalFormat":
    case "SameDataValidation":
      throw new ApiError("ApiNotFound", `getSpecialCells ${cellType}`);
    default:
      return invalidArgument("special cell type");
  }
}

function valueTest(valueType: unknown): (value: CellValue) => boolean {
  if (typeof valueType !== "string") return invalidArgument("special cell value type");
  const text = (value: CellValue): boolean => typeof value === "string" && !isError(value);
  return (value) =>
    valueType === "All" ||
    (valueType.includes("Number") && typeof value === "number") ||
    (valueType.includes("Text") && text(value)) ||
    (valueType.includes("Logical") && typeof value === "boolean") ||
    (valueType.includes("Error") && isError(value));
}

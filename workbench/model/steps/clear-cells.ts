import { holds, intersection, without } from "../../../sheet-view/state/address";
import { ApiError, invalidArgument } from "./api-error";
import { assertWritable, type Area } from "./area";
import { PLAIN } from "../../../sheet-view/state/cell-format";

const KINDS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"];

/** What `clear` does: contents, looks, links, or all of them. */
export function clearCells(area: Area, applyTo: unknown): void {
  if (typeof applyTo !== "string" || !KINDS.includes(applyTo)) invalidArgument("what to clear");
  if (applyTo === "ResetContents") throw new ApiError("ApiNotFound", "clear ResetContents");
  assertWritable(area);
  if (applyTo === "All" || applyTo === "Contents") clearContents(area);
  if (applyTo === "All" || applyTo === "Formats") clearFormats(area);
  if (applyTo === "All" || applyTo.endsWith("Hyperlinks")) clearLinks(area);
}

function clearContents({ book, sheet, ranges }: Area): void {
  for (const range of ranges) {
    const used = sheet.cells.usedRange(true);
    const inside = used === null ? null : intersection(range, used);
    if (inside === null) continue;
    for (let row = inside.firstRow; row <= inside.lastRow; row++)
      for (let column = inside.firstColumn; column <= inside.lastColumn; column++)
        if (sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== null)
          sheet.cells.enter(row, column, null, null);
    book.cellsChanged(sheet, inside);
  }
}

function clearFormats({ sheet, ranges }: Area): void {
  for (const range of ranges) {
    for (const [row, line] of sheet.cells.formats)
      for (const column of line.keys()) if (holds(range, row, column)) sheet.cells.setFormat(row, column, PLAIN);
    for (const rule of sheet.conditionalFormats) rule.ranges = rule.ranges.flatMap((each) => without(each, range));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.ranges.length > 0);
}

function clearLinks({ sheet, ranges }: Area): void {
  for (const key of [...sheet.links.keys()]) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (ranges.some((range) => holds(range, row, column))) sheet.links.delete(key);
  }
}

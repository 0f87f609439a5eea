import { editOf } from "../workbook/edit";
import type { Place } from "../workbook/place";
import type { Remedy } from "./rule";
import { displayText } from "../text/text";
import type { CellValue, RowData } from "../workbook/workbook-data";

/** What a cell should hold instead; as advice only where the cell holds a formula, or `lossless` is false. */
export function cellRemedy({ formulas }: RowData, place: Place, after: CellValue, lossless = true): Remedy {
  const isFormula = formulas !== undefined && formulas.includes(place.column);
  const suggestion = displayText(after);
  return isFormula || !lossless ? { suggestion } : { suggestion, edits: [editOf(place, after)] };
}

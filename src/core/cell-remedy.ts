import { editOf } from "./edit";
import type { Entry } from "./register";
import type { Remedy } from "./rule";
import { displayText } from "./text";
import type { CellValue } from "./workbook-data";

/** What a cell should hold instead; as advice only where the cell holds a formula, or `lossless` is false. */
export function cellRemedy<Name extends string>(
  m: Pick<Entry<Name>, "row" | "at">,
  column: Name,
  after: CellValue,
  lossless = true,
): Remedy {
  const place = m.at(column);
  const isFormula = m.row.formulas !== undefined && m.row.formulas.includes(place.column);
  const suggestion = displayText(after);
  return isFormula || !lossless ? { suggestion } : { suggestion, edits: [editOf(place, after)] };
}

import type { ColumnName } from "./columns";
import { editOf } from "./edit";
import type { Massnahme } from "./massnahme";
import type { Remedy } from "./rule";

/** What a cell should hold instead; as advice only where the cell holds a formula, or `lossless` is false. */
export function cellRemedy(m: Massnahme, column: ColumnName, text: string, lossless = true): Remedy {
  const place = m.at(column);
  const isFormula = m.row.formulas !== undefined && m.row.formulas.includes(place.column);
  return isFormula || !lossless ? { suggestion: text } : { suggestion: text, edits: [editOf(place, text)] };
}

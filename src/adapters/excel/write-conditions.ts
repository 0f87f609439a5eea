import { CONDITION_LOOKS } from "../../core/plan/cell-looks";
import type { PlannedCondition } from "../../core/plan/sheet-plan";
import { rangeOf } from "./range-bounds";

/** Gives cells a look that they have as long as a formula holds; names that it uses must be there already. */
export function writeCondition(sheet: Excel.Worksheet, { range, formula, look }: PlannedCondition): void {
  const { custom } = rangeOf(sheet, range).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${formula}`;
  const { font, fill } = CONDITION_LOOKS[look];
  if (font?.bold === true) custom.format.font.bold = true;
  if (font?.italic === true) custom.format.font.italic = true;
  if (font?.color !== undefined) custom.format.font.color = `#${font.color}`;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
}

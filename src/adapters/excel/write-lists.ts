import type { PlannedList } from "../../core/sheet-plan";
import { rangeOf } from "./range-bounds";

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LITERAL = /^"(.*)"$/s;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Whether Excel can take the source: a literal list, or a formula whose name, if it is one, is defined. */
export const isKnownSource = (source: string, names: ReadonlySet<string>): boolean =>
  LITERAL.test(source) || !NAME.test(source) || names.has(source.toLowerCase());

/** Puts a dropdown into its cells, replacing whatever rule they had. */
export function writeList(sheet: Excel.Worksheet, { range, source, prompt, strict }: PlannedList): void {
  const { dataValidation } = rangeOf(sheet, range);
  const literal = LITERAL.exec(source)?.[1];
  dataValidation.clear();
  dataValidation.rule = { list: { inCellDropDown: true, source: literal ?? `=${source}` } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: strict ? Excel.DataValidationAlertStyle.stop : Excel.DataValidationAlertStyle.warning,
    title: prompt.title.slice(0, LONGEST_TITLE),
    message: prompt.text.slice(0, LONGEST_PROMPT),
  };
}

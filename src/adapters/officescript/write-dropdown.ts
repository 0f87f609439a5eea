import { dropdownOf } from "../../core/plan/dropdowns";
import type { PlannedList } from "../../core/plan/sheet-plan";
import { rangeOf } from "./range-of";

/** Puts a dropdown into its cells, replacing whatever rule they had. */
export function writeDropdown(sheet: ExcelScript.Worksheet, list: PlannedList): void {
  const validation = rangeOf(sheet, list.range).getDataValidation();
  const { source, title, message } = dropdownOf(list);
  validation.clear();
  validation.setRule({ list: { inCellDropDown: true, source } });
  validation.setIgnoreBlanks(true);
  const style = list.strict ? ExcelScript.DataValidationAlertStyle.stop : ExcelScript.DataValidationAlertStyle.warning;
  validation.setErrorAlert({ showAlert: true, style, title, message });
}

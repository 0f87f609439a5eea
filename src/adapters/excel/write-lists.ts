import { dropdownOf } from "../../core/plan/dropdowns";
import type { PlannedList } from "../../core/plan/sheet-plan";
import { rangeOf } from "./range-bounds";

/** Puts a dropdown into its cells, replacing whatever rule they had. */
export function writeList(sheet: Excel.Worksheet, list: PlannedList): void {
  const { dataValidation } = rangeOf(sheet, list.range);
  const { source, title, message } = dropdownOf(list);
  dataValidation.clear();
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: list.strict ? Excel.DataValidationAlertStyle.stop : Excel.DataValidationAlertStyle.warning,
    title,
    message,
  };
}

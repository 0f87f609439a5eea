import { sheetHidden } from "./sheet-hidden";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

testRule(sheetHidden, {
  valid: [
    {
      name: "visible, also with hidden rows",
      workbook: workbook(sheet("IKZ 2014", [headers, row()], { hidden: [2] })),
    },
    {
      name: "hidden without a list or with an empty one",
      workbook: workbook(
        { ...sheet("Notizen", [["Art"]]), visible: false },
        { ...sheet("IKZ 2015", [headers]), visible: false },
      ),
    },
  ],
  invalid: [
    {
      name: "hidden, very hidden; protected, below a title",
      workbook: workbook(
        year(2014, row()),
        { ...sheet("IKZ 2014 (2)", [["Kopie"], headers, row(), row()], { at: "B2", protected: true }), visible: false },
        { ...sheet("IKZ 2013", [headers, row()]), visible: false, veryHidden: true },
      ),
      findings: [
        { message: "hidden", at: "IKZ 2014 (2)!B3", severity: "hint", year: 2014 },
        { message: "veryHidden", at: "IKZ 2013!A1", year: 2013 },
      ],
    },
  ],
});

import { UNREAD_FORMULA } from "../core/workbook/cell-value";
import { formulaUnread } from "./formula-unread";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

testRule(formulaUnread, {
  valid: [
    { name: "plausible", workbook: workbook(year(2014, row())) },
    {
      name: "formulas with an empty, a wrong and a right result",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Arbeitsstand: null, Perspektive: "#N/A", Thema: "Zoo" })], {
          formulas: ["G2", "H2", "I2"],
        }),
      ),
    },
    {
      name: "above, below and beside the list",
      workbook: workbook(
        sheet("IKZ 2014", [[UNREAD_FORMULA], headers, [...row(), null, UNREAD_FORMULA]], {
          formulas: ["A1", "L2"],
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "in a hidden row and after a blank one, in a protected table",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Kategorie: UNREAD_FORMULA }), [], row({ Perspektive: UNREAD_FORMULA })], {
          table: "Massnahmen_2014",
          at: "B3",
          hidden: [4],
          protected: true,
          formulas: ["C4", "J6"],
        }),
      ),
      findings: [
        { message: "unread", at: "C4", value: null, severity: "error", year: 2014, suggestion: null },
        { message: "unread", at: "J6", value: null },
      ],
    },
    {
      name: "in Jahr and in a column that means nothing known",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            ["Jahr", ...headers, "Nr"],
            [UNREAD_FORMULA, ...row(), UNREAD_FORMULA],
          ],
          { formulas: ["A2", "L2"] },
        ),
      ),
      findings: [
        { message: "unread", at: "A2" },
        { message: "unread", at: "L2" },
      ],
    },
  ],
});

import { cellError } from "./cell-error";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

testRule(cellError, {
  valid: [
    { name: "no error", workbook: workbook(year(2014, row())) },
    {
      name: "words that only look like one",
      workbook: workbook(year(2014, row({ Thema: "#N/A heißt: kein Wert", Arbeitsstand: "# 1", Status: "#" }))),
    },
    {
      name: "a formula without a result, a number, a truth value",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Perspektive: "", Arbeitsstand: 41640, Status: false })], {
          formulas: ["I2"],
        }),
      ),
    },
    {
      name: "titles, totals rows and cells beside the list",
      workbook: workbook(
        sheet("IKZ 2014", [["#REF!"], headers, [...row(), null, "#N/A"], ["Summe", 1]], { at: "A2" }),
        sheet("IKZ 2013", [headers, row(), ["Summe", "#DIV/0!"]], { table: "Massnahmen_2013", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "two in hidden rows and after a blank row",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Kategorie: "#N/A" }), [], row({ Perspektive: "#REF!" })], {
          table: "Massnahmen_2014",
          at: "B3",
          hidden: [4],
          protected: true,
          formulas: ["C4", "J6"],
        }),
      ),
      findings: [
        { message: "error", at: "C4", value: "#N/A", severity: "error", year: 2014 },
        { message: "error", at: "J6", value: "#REF!" },
      ],
    },
    {
      name: "as a German Excel writes them",
      workbook: workbook(year(2014, row({ Thema: "#NV", Status: "#WERT!" }))),
      findings: [
        { message: "error", at: "G2" },
        { message: "error", at: "J2" },
      ],
    },
    {
      name: "in a column that means nothing known, and in Jahr",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Jahr", ...headers, "Nr"],
          ["#NAME?", ...row(), "#DIV/0!"],
        ]),
      ),
      findings: [
        { message: "error", at: "A2", year: 2014 },
        { message: "error", at: "L2" },
      ],
    },
    {
      name: "in the second of two columns that mean the same",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Art", "Thema", "Maßnahme"],
          ["vertikal", "Archiv", "#SPILL!"],
        ]),
      ),
      findings: [{ message: "error", at: "C2" }],
    },
  ],
});

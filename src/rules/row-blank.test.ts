import { rowBlank } from "./row-blank";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const blank = (count: number): null[][] => Array.from({ length: count }, () => []);

testRule(rowBlank, {
  valid: [
    { name: "no blank row", workbook: workbook(year(2014, row(), row())) },
    { name: "a table without content", workbook: workbook(year(2014, ...blank(3))) },
    { name: "blank rows at the end of a table", workbook: workbook(year(2014, row(), ...blank(2))) },
    {
      name: "before the totals row of a table and of a range",
      workbook: workbook(
        sheet("IKZ 2013", [headers, row(), [], ["Summe", 1]], { table: "Massnahmen_2013", totalsRow: true }),
        sheet("IKZ 2014", [headers, row(), [], ["Summe", 1]]),
      ),
    },
    { name: "above the header", workbook: workbook(sheet("IKZ 2014", [["Bericht"], [], headers, row()])) },
    {
      name: "a row with one filled cell, hidden",
      workbook: workbook(sheet("IKZ 2014", [headers, row(), ["M-1"], row()], { hidden: [3] })),
    },
    { name: "a row with an error value", workbook: workbook(year(2014, row(), [null, "#N/A"], row())) },
  ],
  invalid: [
    {
      name: "each blank row between filled ones, also the first",
      workbook: workbook(
        sheet("IKZ 2014", [headers, [], row(), [], [], row(), []], { table: "Massnahmen_2014", at: "B3" }),
      ),
      findings: [
        { message: "one", at: "B4", severity: "warning", value: null, year: 2014 },
        { message: "one", at: "B6" },
        { message: "one", at: "B7" },
      ],
    },
    {
      name: "only spaces, formulas without a result, or content beside the list",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [headers, row(), ["\u00a0", " "], ["", ""], [...headers.map(() => null), null, "Notiz"], row()],
          { protected: true, hidden: [3], formulas: ["A4"], merges: ["A5:B5"] },
        ),
      ),
      findings: [
        { message: "one", at: "A3", value: "\u00a0" },
        { message: "one", at: "A4" },
        { message: "one", at: "A5" },
      ],
    },
    {
      name: "a stray cell far below is one finding",
      workbook: workbook(sheet("IKZ 2014", [headers, row(), ...blank(51), ["Notiz"]])),
      findings: [{ message: "many", at: "A3:A53" }],
    },
    {
      name: "fifty are still single",
      workbook: workbook(sheet("IKZ 2014", [headers, ...blank(50), row()])),
      findings: Array.from({ length: 50 }, (_, i) => ({ message: "one", at: `A${i + 2}` })),
    },
  ],
});

import { findingsOf, testRule } from "../../test/support/test-rule";
import { rowHidden } from "./row-hidden";
import { expect, test } from "@jest/globals";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const grid = [headers, row(), row({ Thema: "Archiv" }), row({ Thema: "Museum" })];

testRule(rowHidden, {
  valid: [
    { name: "all visible", workbook: workbook(year(2014, row())) },
    {
      name: "hidden titles, header, totals row and rows below",
      workbook: workbook(
        sheet("IKZ 2014", [...grid, ["Summe", 3]], {
          table: "Massnahmen_2014",
          at: "A2",
          totalsRow: true,
          below: [[], ["Notiz"]],
          hidden: [1, 2, 6, 8],
        }),
      ),
    },
    {
      name: "a hidden row that is blank, or filled only beside the list",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), [" "], [...headers.map(() => null), null, "x"], row()], { hidden: [3, 4] }),
      ),
    },
    { name: "a hidden sheet", workbook: workbook({ ...year(2014, row()), visible: false }) },
  ],
  invalid: [
    {
      name: "one finding for several rows",
      workbook: workbook(sheet("IKZ 2014", grid, { at: "B3", hidden: [4, 6], protected: true })),
      findings: [{ message: "hidden", at: "B3", value: "ID", severity: "hint", year: 2014 }],
    },
    {
      name: "one finding for each list",
      workbook: workbook(
        sheet("IKZ 2013", grid, { table: "Massnahmen_2013", hidden: [2] }),
        sheet("IKZ 2014", grid, { table: "Massnahmen_2014", hidden: [4] }),
      ),
      findings: [
        { message: "hidden", at: "IKZ 2013!A1", year: 2013 },
        { message: "hidden", at: "IKZ 2014!A1", year: 2014 },
      ],
    },
  ],
});

test("row-hidden says how many", () => {
  const findings = findingsOf(rowHidden, workbook(sheet("IKZ 2014", grid, { hidden: [2, 4] })));
  expect(findings.map((finding) => finding.values)).toEqual([{ anzahl: 2 }]);
});

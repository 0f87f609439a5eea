import { cellsMerged } from "./cells-merged";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const grid = [headers, row(), row(), row()];

testRule(cellsMerged, {
  valid: [
    { name: "nothing merged", workbook: workbook(year(2014, row())) },
    {
      name: "titles, headers, beside and below the list",
      workbook: workbook(
        sheet("IKZ 2014", [["Bericht"], [], ...grid], { merges: ["A1:J2", "D3:E3", "L4:M6", "A7:J7"] }),
      ),
    },
    {
      name: "the totals rows of a table and of a range",
      workbook: workbook(
        sheet("IKZ 2013", [...grid, ["Summe"]], { table: "Massnahmen_2013", totalsRow: true, merges: ["A5:B5"] }),
        sheet("IKZ 2014", [...grid, ["Summe:", 3]], { merges: ["A5:B5"] }),
      ),
    },
    {
      name: "a host that cannot tell",
      workbook: workbook({ ...sheet("IKZ 2014", grid), merges: null }),
    },
    { name: "a sheet without a list", workbook: workbook(sheet("Notizen", [["Art"], ["x"]], { merges: ["A1:A2"] })) },
    { name: "a list without rows", workbook: workbook(sheet("IKZ 2014", [headers], { merges: ["A2:B3"] })) },
  ],
  invalid: [
    {
      name: "one finding per range",
      workbook: workbook(
        sheet("IKZ 2014", grid, { at: "B3", merges: ["C4:C6", "H5:I5"], protected: true, hidden: [5] }),
      ),
      findings: [
        { message: "merged", at: "C4:C6", severity: "error", value: "III", year: 2014 },
        { message: "merged", at: "H5:I5" },
      ],
    },
    {
      name: "ranges that reach into the list from above, beside and below",
      workbook: workbook(sheet("IKZ 2014", grid, { at: "B3", merges: ["B2:B4", "A5:B5", "K6:M9"] })),
      findings: [
        { message: "merged", at: "B2:B4" },
        { message: "merged", at: "A5:B5" },
        { message: "merged", at: "K6:M9" },
      ],
    },
    {
      name: "over a blank row inside the list",
      workbook: workbook(sheet("IKZ 2014", [headers, row(), [], row()], { merges: ["A3:J3"] })),
      findings: [{ message: "merged", at: "A3:J3", value: null }],
    },
    {
      name: "the year of the row in a list for all years",
      workbook: workbook(
        sheet(
          "IKZ",
          [
            ["Jahr", ...headers],
            [2012, ...row()],
            [2014, ...row()],
          ],
          { merges: ["D3:E3"] },
        ),
      ),
      findings: [{ message: "merged", at: "D3:E3", year: 2014 }],
    },
  ],
});

import { dezernatNotAllowed } from "./dezernat-not-allowed";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

testRule(dezernatNotAllowed, {
  valid: [
    { name: "canonical", workbook: workbook(year(2014, row({ Dezernat: "VI" }), row({ Dezernat: "OB" }))) },
    {
      name: "recognisable is another rule's",
      workbook: workbook(year(2014, row({ Dezernat: "Dez. III" }), row({ Dezernat: 3 }))),
    },
    {
      name: "empty and error values are other rules'",
      workbook: workbook(year(2014, row({ Dezernat: null }), row({ Dezernat: "#N/A" }))),
    },
    {
      name: "added to the Stammdaten",
      workbook: workbook(
        stammdaten({
          Dezernate: [
            ["Dezernat", "Bezeichnung"],
            ["VII", "Recht"],
          ],
        }),
        year(2014, row({ Dezernat: "VII" })),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), [null, null, "gesamt"]], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "two findings, also in hidden rows and after a blank row",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Dezernat: "VIII" }), [], row({ Dezernat: "Bau\u00a0" })], {
          at: "B3",
          hidden: [6],
        }),
      ),
      findings: [
        { message: "unknown", at: "D4", value: "VIII", severity: "error", year: 2014 },
        { message: "unknown", at: "D6", value: "Bau\u00a0" },
      ],
    },
  ],
});

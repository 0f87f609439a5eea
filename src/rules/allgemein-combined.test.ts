import { allgemeinCombined } from "./allgemein-combined";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

testRule(allgemeinCombined, {
  valid: [
    {
      name: "alone, repeated, other Arten together",
      workbook: workbook(
        year(
          2014,
          row({ Art: "allgemein" }),
          row({ Art: "Allgemein, allgemein" }),
          row({ Art: "interkommunal; vertikal" }),
        ),
      ),
    },
    {
      name: "empty cells, errors, with words that are no Art",
      workbook: workbook(
        year(2014, row({ Art: null }), row({ Art: "#NV" }), row({ Art: "allgemein, regional" }), row({ Art: 1 })),
      ),
    },
    {
      name: "a totals row, a second column of the name",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            [...headers, "Art"],
            [...row(), "allgemein"],
            [null, null, null, null, null, "allgemein; vertikal"],
          ],
          {
            table: "Massnahmen_2014",
            totalsRow: true,
          },
        ),
      ),
    },
  ],
  invalid: [
    {
      name: "in any order and spelling",
      workbook: workbook(
        year(2014, row({ Art: "vertikal; allgemein" }), row({ Art: "ALLGEMEIN\u00a0und\ninter kommunal" })),
      ),
      findings: [
        {
          message: "combined",
          at: "F2",
          value: "vertikal; allgemein",
          severity: "error",
          year: 2014,
          suggestion: null,
        },
        { message: "combined", at: "F3" },
      ],
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged, a formula; renamed and moved columns",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [["ART:", "Titel"], ["allgemein/vertikal", "Städtetag"], [], ["vertikal/allgemein", "KGST"]],
          { at: "B3", hidden: [4], protected: true, merges: ["B4:B5"], formulas: ["B4"] },
        ),
      ),
      findings: [
        { message: "combined", at: "B4" },
        { message: "combined", at: "B6" },
      ],
    },
    {
      name: "Arten of the Stammdaten",
      workbook: workbook(
        stammdaten({
          Arten: [
            ["Art", "Erläuterung"],
            ["Allgemein", ""],
            ["überregional", ""],
          ],
        }),
        year(2014, row({ Art: "Allgemein; u\u0308berregional" })),
      ),
      findings: [{ message: "combined", at: "IKZ 2014!F2" }],
    },
  ],
});

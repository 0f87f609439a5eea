import { dezernatSpelling } from "./dezernat-spelling";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const spellings = [
  "3",
  "iii",
  "Dez. III",
  "Dezernat III",
  "DEZERNAT 3",
  "III. Dezernat",
  " III\u00a0",
  "Dez\u00adernat III",
];

testRule(dezernatSpelling, {
  valid: [
    { name: "canonical", workbook: workbook(year(2014, row({ Dezernat: "OB" }), row({ Dezernat: "VI" }))) },
    {
      name: "not recognisable, empty and error values are other rules'",
      workbook: workbook(
        year(
          2014,
          row({ Dezernat: "VIII" }),
          row({ Dezernat: null }),
          row({ Dezernat: " " }),
          row({ Dezernat: "#NV" }),
        ),
      ),
    },
    {
      name: "a list without the column, a totals row",
      workbook: workbook(
        sheet("IKZ 2013", [
          ["Art", "Thema"],
          ["vertikal", "Meldeportal"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, null, 3]], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "spellings of III",
      workbook: workbook(year(2014, ...spellings.map((Dezernat) => row({ Dezernat })))),
      findings: spellings.map((value, i) => ({
        message: "spelling",
        at: `C${i + 2}`,
        value,
        suggestion: "III",
        severity: "warning" as const,
      })),
      fixed: { C2: "III", C3: "III", C4: "III", C5: "III", C6: "III", C7: "III", C8: "III", C9: "III" },
    },
    {
      name: "a number, a name in NFD; hidden, after a blank row, on a protected sheet, merged",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Dezernat: 3 }), [], row({ Dezernat: "Oberbu\u0308rgermeister" })], {
          at: "B3",
          hidden: [4],
          protected: true,
          merges: ["D6:D7"],
        }),
      ),
      findings: [
        { message: "spelling", at: "D4", value: 3, suggestion: "III", year: 2014 },
        { message: "spelling", at: "D6", suggestion: "OB" },
      ],
      fixed: { D4: "III", D6: "OB" },
    },
    {
      name: "no correction of a formula, nor where words in brackets would be lost",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Dezernat: "iv" }), row({ Dezernat: "III (Wirtschaft)" })], {
          formulas: ["C2"],
        }),
      ),
      findings: [
        { message: "spelling", at: "C2", suggestion: "IV" },
        { message: "spelling", at: "C3", suggestion: "III" },
      ],
    },
    {
      name: "values of the Stammdaten in a renamed column; of two such columns the first",
      workbook: workbook(
        stammdaten({
          Dezernate: [
            ["Dezernat", "Bezeichnung"],
            ["VII", "Straßen"],
          ],
        }),
        sheet("IKZ 2014", [
          ["Art", "Dez.", "Thema", "Dezernat"],
          ["vertikal", "STRASSEN", "Radwege", 7],
        ]),
      ),
      findings: [{ message: "spelling", at: "IKZ 2014!B2", suggestion: "VII" }],
      fixed: { "IKZ 2014!B2": "VII", "IKZ 2014!D2": 7 },
    },
  ],
});

import { organisationseinheitDezernatMismatch } from "./organisationseinheit-dezernat-mismatch";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const units = [
  ["Organisationseinheit", "Dezernat", "Aliasse", "gültig von", "gültig bis"],
  ["Straßenamt", "Dez. VI", "Amt 66", null, 2013],
  ["Straßenamt", "Dez. III", "Amt 66", 2014, null],
  ["Museen", "IV", null, null, null],
  ["Museen", "V", null, null, null],
  ["Revision", "VII", null, null, null],
];

testRule(organisationseinheitDezernatMismatch, {
  valid: [
    {
      name: "the own Dezernat, under name or alias, in any spelling",
      workbook: workbook(
        year(
          2014,
          row({ Dezernat: "V", Organisationseinheit: "Jugendamt" }),
          row({ Dezernat: 5, Organisationseinheit: " AMT\u00a051" }),
          row({ Dezernat: "dez. i", Organisationseinheit: "Fachbereich Bu\u0308rgerservice und Ordnungsamt" }),
        ),
      ),
    },
    {
      name: "units without a Dezernat fit everywhere",
      workbook: workbook(year(2014, row({ Dezernat: "OB", Organisationseinheit: "Kontrollstelle" }))),
    },
    {
      name: "empty, unknown and error cells are other rules'",
      workbook: workbook(
        year(
          2014,
          row(),
          row({ Organisationseinheit: "Amt 99" }),
          row({ Organisationseinheit: "FB 41" }),
          row({ Organisationseinheit: "#NV" }),
          row({ Organisationseinheit: "Jugendamt", Dezernat: null }),
          row({ Organisationseinheit: "Jugendamt", Dezernat: "Bau" }),
          row({ Organisationseinheit: "Jugendamt", Dezernat: "#REF!" }),
        ),
      ),
    },
    {
      name: "a unit that changed its Dezernat, and a name that two Dezernate share",
      workbook: workbook(
        stammdaten({ Organisationseinheiten: units }),
        year(2013, row({ Dezernat: "VI", Organisationseinheit: "Amt 66" })),
        year(2014, row({ Dezernat: "III", Organisationseinheit: "STRASSENAMT" })),
        sheet("Stand", [
          ["OE", "Dez.", "Art", "Thema"],
          ["Museen", "V", "vertikal", "Tagung"],
          ["Amt 66", "VI", "vertikal", "Radwege"],
        ]),
      ),
    },
    {
      name: "lists without one of the columns, a totals row",
      workbook: workbook(
        sheet("IKZ 2013", [
          ["OE", "Art", "Thema"],
          ["Jugendamt", "vertikal", "Meldeportal"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, null, "I", "Jugendamt"]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "two findings, hidden, after a blank row, on a protected sheet, merged, a formula",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            headers,
            row({ Dezernat: "II", Organisationseinheit: "Jugendamt" }),
            [],
            row({ Dezernat: "6", Organisationseinheit: "amt 31" }),
          ],
          { at: "B3", hidden: [4], protected: true, merges: ["E6:E7"], formulas: ["E4"] },
        ),
      ),
      findings: [
        { message: "mismatch", at: "E4", value: "Jugendamt", severity: "error", year: 2014, suggestion: null },
        { message: "mismatch", at: "E6" },
      ],
    },
    {
      name: "the Dezernat of the year; a Dezernat that does not exist; a shared name",
      workbook: workbook(
        stammdaten({ Organisationseinheiten: units }),
        sheet("Alle", [
          ["Jahr", "Fachbereich", "Dezernat", "Art", "Thema"],
          [2014, "Straßenamt", "VI", "vertikal", "Radwege"],
          [2013, "Straßenamt", "III", "vertikal", "Radwege"],
          [2014, "Revision", "VI", "vertikal", "Prüfung"],
          [2014, "Museen", "VI", "vertikal", "Tagung"],
        ]),
      ),
      findings: [
        { message: "mismatch", at: "Alle!B2", year: 2014 },
        { message: "mismatch", at: "Alle!B3", year: 2013 },
        { message: "mismatch", at: "Alle!B4" },
        { message: "mismatch", at: "Alle!B5" },
      ],
    },
  ],
});

import { organisationseinheitUnknown } from "./organisationseinheit-unknown";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const units = [
  ["Organisationseinheit", "Dezernat", "Aliasse", "gültig von", "gültig bis"],
  ["Straßenamt", "VI", "Amt 66; Tiefbau", null, 2013],
  ["Mobilitätsamt", "VI", "Amt 66", 2014, null],
];

testRule(organisationseinheitUnknown, {
  valid: [
    {
      name: "names and aliases, in any case, with spaces, NFD",
      workbook: workbook(
        year(
          2014,
          row({ Organisationseinheit: "Umweltamt" }),
          row({ Organisationseinheit: "a 31" }),
          row({ Organisationseinheit: "\u00a0FB  32 " }),
          row({ Organisationseinheit: "Fachbereich Bu\u0308rgerservice\nund Ordnungsamt" }),
          row({ Organisationseinheit: "Kontrollstelle" }),
        ),
      ),
    },
    {
      name: "empty, blank and error cells",
      workbook: workbook(year(2014, row(), row({ Organisationseinheit: " " }), row({ Organisationseinheit: "#NV" }))),
    },
    {
      name: "valid in the year of the row, also by a Jahr cell; any year where it is not known",
      workbook: workbook(
        stammdaten({ Organisationseinheiten: units }),
        sheet("Alle", [
          ["Jahr", "Amt/FB", "Art", "Thema"],
          [2013, "STRASSENAMT", "vertikal", "Radwege"],
          ["2014", "Mobilitätsamt", "vertikal", "Radwege"],
          [null, "Tiefbau", "vertikal", "Radwege"],
          [2012, "Amt 66", "vertikal", "Radwege"],
          [2015, "Amt 66", "vertikal", "Radwege"],
        ]),
      ),
    },
    {
      name: "a list without the column, a totals row, a second column of the name",
      workbook: workbook(
        sheet("IKZ 2012", [
          ["Art", "Thema"],
          ["vertikal", "Meldeportal"],
        ]),
        sheet("IKZ 2013", [
          [...headers, "OE"],
          [...row(), "Amt 99"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, null, null, "12 Einheiten"]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "in no list, like another, not valid in the year",
      workbook: workbook(
        year(
          2014,
          row({ Organisationseinheit: "Zentrale Vergabestelle" }),
          row({ Organisationseinheit: "Jugentamt" }),
          row({ Organisationseinheit: "FB 41" }),
        ),
      ),
      findings: [
        { message: "unknown", at: "D2", severity: "warning", year: 2014, suggestion: null },
        { message: "similar", at: "D3", value: "Jugentamt", suggestion: "Jugendamt" },
        { message: "year", at: "D4", suggestion: null },
      ],
    },
    {
      name: "another number is another unit; numbers, dates, truth values",
      workbook: workbook(
        year(
          2014,
          row({ Organisationseinheit: "Amt 99" }),
          row({ Organisationseinheit: 31 }),
          row({ Organisationseinheit: 41640 }),
          row({ Organisationseinheit: true }),
        ),
      ),
      findings: [
        { message: "unknown", at: "D2", suggestion: null },
        { message: "similar", at: "D3", value: 31, suggestion: "A 31" },
        { message: "unknown", at: "D4", suggestion: null },
        { message: "unknown", at: "D5", suggestion: null },
      ],
    },
    {
      name: "hidden, after a blank row, a formula, on a protected sheet, merged",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [headers, row({ Organisationseinheit: "Stadtarchif" }), [], row({ Organisationseinheit: "?" })],
          {
            at: "B3",
            hidden: [4],
            protected: true,
            merges: ["E6:E7"],
            formulas: ["E4"],
          },
        ),
      ),
      findings: [
        { message: "similar", at: "E4", suggestion: "Stadtarchiv" },
        { message: "unknown", at: "E6" },
      ],
    },
    {
      name: "the units and years of the Stammdaten; the nearest is one that is valid",
      workbook: workbook(
        stammdaten({ Organisationseinheiten: units }),
        sheet("IKZ 2014", [
          ["Amt", "Art", "Thema"],
          ["Tiefbau", "vertikal", "Radwege"],
          ["Strassenamd", "vertikal", "Radwege"],
          ["Mobilitätsampt", "vertikal", "Radwege"],
        ]),
      ),
      findings: [
        { message: "year", at: "IKZ 2014!A2" },
        { message: "unknown", at: "IKZ 2014!A3" },
        { message: "similar", at: "IKZ 2014!A4", suggestion: "Mobilitätsamt" },
      ],
    },
  ],
});

import { artNotAllowed } from "./art-not-allowed";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

testRule(artNotAllowed, {
  valid: [
    {
      name: "canonical",
      workbook: workbook(year(2014, row({ Art: "allgemein" }), row({ Art: "interkommunal; vertikal" }))),
    },
    {
      name: "recognisable is another rule's",
      workbook: workbook(
        year(
          2014,
          row({ Art: "inter- und in- trakommunal" }),
          row({ Art: "vertikal (Stadt-Land)" }),
          row({ Art: "VERTIKAL" }),
        ),
      ),
    },
    {
      name: "empty and error values are other rules'",
      workbook: workbook(year(2014, row({ Art: null }), row({ Art: "#REF!" }), row({ Art: "\u00a0\u200b" }))),
    },
    {
      name: "added to the Stammdaten, NFD",
      workbook: workbook(
        stammdaten({
          Arten: [
            ["Art", "Erläuterung"],
            ["regional", ""],
            ["überregional", ""],
          ],
        }),
        year(2014, row({ Art: "regional" }), row({ Art: "regional und u\u0308berregional" })),
      ),
    },
    {
      name: "totals rows, a second column of the name",
      workbook: workbook(
        sheet("IKZ 2013", [
          [...headers, "ART"],
          [...row(), "regional"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, null, null, null, null, "gesamt"]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "each unknown part has one nearest Art",
      workbook: workbook(
        year(
          2014,
          row({ Art: "interkomunal" }),
          row({ Art: "interkommunal, vertical" }),
          row({ Art: "Inter komunal\u00a0/ algemein" }),
          row({ Art: "interkommunale" }),
        ),
      ),
      findings: [
        {
          message: "similar",
          at: "F2",
          value: "interkomunal",
          suggestion: "interkommunal",
          severity: "error",
          year: 2014,
        },
        { message: "similar", at: "F3", suggestion: "interkommunal; vertikal" },
        { message: "similar", at: "F4", suggestion: "interkommunal; allgemein" },
        { message: "similar", at: "F5", suggestion: "interkommunal" },
      ],
      fixed: {
        F2: "interkommunal",
        F3: "interkommunal; vertikal",
        F4: "interkommunal; allgemein",
        F5: "interkommunal",
      },
    },
    {
      name: "no nearest Art, or two as near, or one part without",
      workbook: workbook(
        year(
          2014,
          row({ Art: "regional" }),
          row({ Art: "intrkommunal" }),
          row({ Art: "interkomunal mit Burg" }),
          row({ Art: 2014 }),
          row({ Art: "–" }),
        ),
      ),
      findings: [2, 3, 4, 5, 6].map((line) => ({ message: "unknown", at: `F${line}`, suggestion: null })),
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged; formulas and words in brackets stay",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            headers,
            row({ Art: "verikal" }),
            [],
            row({ Art: "vertkal" }),
            row({ Art: "vertical (mit dem Kreis Burg)" }),
          ],
          { at: "B3", hidden: [4], protected: true, merges: ["G4:G5"], formulas: ["G6"] },
        ),
      ),
      findings: [
        { message: "similar", at: "G4", suggestion: "vertikal" },
        { message: "similar", at: "G6", suggestion: "vertikal" },
        { message: "similar", at: "G7", suggestion: "vertikal" },
      ],
      fixed: { G4: "vertikal", G6: "vertkal", G7: "vertical (mit dem Kreis Burg)" },
    },
    {
      name: "Arten of the Stammdaten; renamed header",
      workbook: workbook(
        stammdaten({
          Arten: [
            ["Art", "Erläuterung"],
            ["regional", ""],
            ["Straße", ""],
          ],
        }),
        sheet("IKZ 2014", [
          ["Titel", "ART: "],
          ["Radwege", "regjonal + STRASSE"],
          ["Meldeportal", "vertikal"],
        ]),
      ),
      findings: [
        { message: "similar", at: "IKZ 2014!B2", suggestion: "regional; Straße" },
        { message: "unknown", at: "IKZ 2014!B3" },
      ],
      fixed: { "IKZ 2014!B2": "regional; Straße" },
    },
  ],
});

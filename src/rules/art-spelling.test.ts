import { artSpelling } from "./art-spelling";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const both = "interkommunal; intrakommunal";
const spellings: readonly (readonly [string, string])[] = [
  ["Interkommunal", "interkommunal"],
  ["interkommunal intrakommunal", both],
  ["intra kommunal", "intrakommunal"],
  ["inter- und intrakommunal", both],
  ["inter- und in- trakommunal", both],
  ["interkommunal/vertikal", "interkommunal; vertikal"],
  ["intrakommunal und vertikal", "intrakommunal; vertikal"],
  ["intrakommunal vertikal (Stadt-Land)", "intrakommunal; vertikal"],
  ["intrakommunal; interkommunal", both],
  ["vertikal; vertikal", "vertikal"],
  ["interkommunal\nintrakommunal", both],
  ["• Interkommunal\r\n• Intra\u00adkommunal", both],
  ["Inter-/intrakommunal", both],
  ["Inter- u. intrakommunal", both],
  ["interkommunal;vertikal;", "interkommunal; vertikal"],
  ["interkommunal + vertikal", "interkommunal; vertikal"],
  ["interkommunal & vertikal", "interkommunal; vertikal"],
  ["interkommunal, vertikal", "interkommunal; vertikal"],
  [" vertikal\u00a0", "vertikal"],
  ["VERTIKAL", "vertikal"],
  ["Allgemein; allgemein", "allgemein"],
];

testRule(artSpelling, {
  valid: [
    {
      name: "canonical",
      workbook: workbook(
        year(2014, row({ Art: "interkommunal" }), row({ Art: both }), row({ Art: "vertikal; allgemein" })),
      ),
    },
    {
      name: "allgemein with another Art, which no spelling makes right, is another rule's",
      workbook: workbook(year(2014, row({ Art: "allgemein, vertikal" }), row({ Art: "Allgemein und Interkommunal" }))),
    },
    {
      name: "a part that is no Art, empty and error values are other rules'",
      workbook: workbook(
        year(
          2014,
          row({ Art: "Interkomunal" }),
          row({ Art: null }),
          row({ Art: " " }),
          row({ Art: "#NV" }),
          row({ Art: 1 }),
        ),
      ),
    },
    {
      name: "the order of the Stammdaten",
      workbook: workbook(
        stammdaten({
          Arten: [
            ["Art", "Erläuterung"],
            ["vertikal", ""],
            ["Regional", ""],
          ],
        }),
        year(2014, row({ Art: "vertikal; Regional" })),
      ),
    },
    {
      name: "totals rows, a second column of the name",
      workbook: workbook(
        sheet("IKZ 2013", [
          [...headers, "ART"],
          [...row(), "Vertikal"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, null, null, null, null, "Vertikal"]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "spellings of the reports and others",
      workbook: workbook(year(2014, ...spellings.map(([Art]) => row({ Art })))),
      findings: spellings.map(([value, suggestion], i) => ({
        message: "spelling",
        at: `F${i + 2}`,
        value,
        suggestion,
        severity: "warning" as const,
        year: 2014,
      })),
      fixed: Object.fromEntries(spellings.map(([, canonical], i) => [`F${i + 2}`, canonical])),
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged; formulas and words in brackets stay",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            headers,
            row({ Art: "Vertikal" }),
            [],
            row({ Art: "Vertikal" }),
            row({ Art: "vertikal (mit dem Kreis Burg)" }),
          ],
          { at: "B3", hidden: [4], protected: true, merges: ["G4:G5"], formulas: ["G6"] },
        ),
      ),
      findings: [
        { message: "spelling", at: "G4", suggestion: "vertikal" },
        { message: "spelling", at: "G6", suggestion: "vertikal" },
        { message: "spelling", at: "G7", suggestion: "vertikal" },
      ],
      fixed: { G4: "vertikal", G6: "Vertikal", G7: "vertikal (mit dem Kreis Burg)" },
    },
    {
      name: "Arten of the Stammdaten, NFD, ß; moved column",
      workbook: workbook(
        stammdaten({
          Arten: [
            ["Art", "Erläuterung"],
            ["regional", ""],
            ["Straße", ""],
            ["übergreifend", ""],
          ],
        }),
        sheet("IKZ 2014", [
          ["Art", "Maßnahme"],
          ["u\u0308bergreifend, STRASSE und Regional", "Radwege"],
        ]),
      ),
      findings: [{ message: "spelling", at: "IKZ 2014!A2", suggestion: "regional; Straße; übergreifend" }],
      fixed: { "IKZ 2014!A2": "regional; Straße; übergreifend" },
    },
  ],
});

import { kategorieNotAllowed } from "./kategorie-not-allowed";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

testRule(kategorieNotAllowed, {
  valid: [
    { name: "canonical", workbook: workbook(year(2014, row({ Kategorie: "I" }), row({ Kategorie: "II" }))) },
    {
      name: "recognisable is another rule's",
      workbook: workbook(
        year(
          2014,
          row({ Kategorie: 2 }),
          row({ Kategorie: "Kat. II" }),
          row({ Kategorie: "hohe Priorita\u0308t" }),
          row({ Kategorie: "\u00a0iii " }),
        ),
      ),
    },
    {
      name: "empty and error values are other rules'",
      workbook: workbook(
        year(2014, row({ Kategorie: null }), row({ Kategorie: "#NV" }), row({ Kategorie: "\u00a0\u200b" })),
      ),
    },
    {
      name: "added to the Stammdaten",
      workbook: workbook(
        stammdaten({
          Kategorien: [
            ["Kategorie", "Bezeichnung"],
            ["I", ""],
            ["IV", "Straße"],
          ],
        }),
        year(2014, row({ Kategorie: "IV" }), row({ Kategorie: "4" }), row({ Kategorie: "STRASSE" })),
      ),
    },
    {
      name: "a list without the column, a totals row, a second column of the name",
      workbook: workbook(
        sheet("IKZ 2013", [
          ["Art", "Thema"],
          ["vertikal", "Meldeportal"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, "gesamt"]], { table: "Massnahmen_2014", totalsRow: true }),
        sheet("IKZ 2015", [
          [...headers, "Kat."],
          [...row(), "?"],
        ]),
      ),
    },
  ],
  invalid: [
    {
      name: "two findings, in a hidden row and after a blank row of a protected sheet",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Kategorie: "IV" }), [], row({ Kategorie: "dringend" })], {
          at: "B3",
          hidden: [4],
          protected: true,
          merges: ["C4:D4"],
        }),
      ),
      findings: [
        { message: "unknown", at: "C4", value: "IV", severity: "error", year: 2014, suggestion: null },
        { message: "unknown", at: "C6", value: "dringend" },
      ],
    },
    {
      name: "numbers, dates, truth values, two at once, a contradiction, the result of a formula",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            headers,
            row({ Kategorie: 4 }),
            row({ Kategorie: 41640 }),
            row({ Kategorie: true }),
            row({ Kategorie: "I/II" }),
            row({ Kategorie: "II (höchste Priorität)" }),
            row({ Kategorie: "0" }),
          ],
          { formulas: ["B7"] },
        ),
      ),
      findings: [2, 3, 4, 5, 6, 7].map((line) => ({ message: "unknown", at: `B${line}` })),
    },
    {
      name: "taken out of the Stammdaten; renamed and moved column",
      workbook: workbook(
        stammdaten({
          Kategorien: [
            ["Kategorie", "Bezeichnung"],
            ["A", "hoch"],
            ["B", "niedrig"],
          ],
        }),
        sheet("IKZ 2014", [
          ["Thema", "Kat. *", "Art"],
          ["Meldeportal", "III", "vertikal"],
          ["ZOO", "Hoch", "vertikal"],
        ]),
      ),
      findings: [{ message: "unknown", at: "IKZ 2014!B2", value: "III" }],
    },
  ],
});

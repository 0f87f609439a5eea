import { kategorieChanged } from "./kategorie-changed";
import { testRule } from "../../test/support/test-rule";
import { sampleWorkbook } from "../../test/support/workbooks/sample-years";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

testRule(kategorieChanged, {
  valid: [
    { name: "one year only", workbook: workbook(year(2014, row(), row({ Kategorie: "II" }))) },
    {
      name: "the same in another spelling",
      workbook: workbook(year(2012, row()), year(2014, row({ Kategorie: "Kat. 3" }))),
    },
    {
      name: "empty, unknown and error values",
      workbook: workbook(
        year(2012, row({ Thema: "Zoo", Kategorie: null }), row({ Thema: "Marego" }), row({ Thema: "D 115" })),
        year(
          2014,
          row({ Thema: "Zoo" }),
          row({ Thema: "Marego", Kategorie: "hoch" }),
          row({ Thema: "D 115", Kategorie: "#NV" }),
        ),
      ),
    },
    {
      name: "another Maßnahme",
      workbook: workbook(year(2012, row()), year(2014, row({ Thema: "Zoo", Kategorie: "II" }))),
    },
    {
      name: "without the column, in a totals row",
      workbook: workbook(
        sheet("IKZ 2012", [
          ["Dezernat", "Art", "Thema"],
          ["I", "vertikal", "Winterdienst mit Nachbargemeinden"],
        ]),
        sheet("IKZ 2014", [headers, row({ Thema: "Zoo" }), row({ Kategorie: "I" })], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "the reports of 2012 and 2014",
      workbook: sampleWorkbook(),
      findings: [59, 69, 84].map((nr) => ({ message: "changed", at: `IKZ 2014!B${nr + 1}`, value: "II", year: 2014 })),
    },
    {
      name: "two findings, numbers and texts; hidden, after blank rows, protected, merged, formulas",
      workbook: workbook(
        year(2012, row({ Thema: "Straße" }), row({ Thema: "Führerschein", Kategorie: "2" })),
        sheet(
          "IKZ 2014",
          [
            headers,
            row({ Thema: " STRASSE", Kategorie: 2 }),
            [],
            row({ Thema: "Fu\u0308hrerschein\u00a0", Kategorie: "I" }),
          ],
          {
            at: "B3",
            hidden: [4],
            protected: true,
            merges: ["B4:B5"],
            formulas: ["C4"],
          },
        ),
      ),
      findings: [
        { message: "changed", at: "IKZ 2014!C4", severity: "hint", value: 2, year: 2014, suggestion: null },
        { message: "changed", at: "IKZ 2014!C6" },
      ],
    },
    {
      name: "against the nearest earlier year; renamed, moved and duplicate columns",
      workbook: workbook(
        sheet("Maßnahmen", [
          ["Kat.", "Jahr", "Art", "Titel", "Dez.", "Kat."],
          ["III", 2010, "vertikal", "Zoo", "I", "I"],
          ["I", 2012, "vertikal", "Zoo", "I", "I"],
          ["II", 2014, "vertikal", "Zoo", "I", "III"],
        ]),
      ),
      findings: [{ message: "changed", at: "A4", year: 2014 }],
    },
  ],
});

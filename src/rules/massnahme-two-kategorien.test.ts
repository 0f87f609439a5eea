import { massnahmeTwoKategorien } from "./massnahme-two-kategorien";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

testRule(massnahmeTwoKategorien, {
  valid: [
    {
      name: "the same Kategorie in several spellings",
      workbook: workbook(year(2014, row(), row({ Kategorie: 3 }), row({ Kategorie: "Kat. III" }))),
    },
    {
      name: "another Kategorie in another year",
      workbook: workbook(year(2012, row()), year(2014, row({ Kategorie: "II" }))),
    },
    {
      name: "another Dezernat or unit",
      workbook: workbook(
        year(
          2014,
          row(),
          row({ Dezernat: "II", Kategorie: "II" }),
          row({ Organisationseinheit: "FB 32", Kategorie: "I" }),
        ),
      ),
    },
    {
      name: "empty, unknown and error values are other rules'",
      workbook: workbook(
        year(
          2014,
          row(),
          row({ Kategorie: null }),
          row({ Kategorie: "hoch" }),
          row({ Kategorie: "#N/A" }),
          row({ Thema: null, Kategorie: "I" }),
          row({ Thema: null }),
        ),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), row({ Kategorie: "II" })], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "in two Kategorien, neighbours or not, whatever the spelling",
      workbook: workbook(
        year(
          2014,
          row({ Thema: "Straße des Führerscheins" }),
          row({ Thema: " STRASSE\u00a0des Fu\u0308hrerscheins", Kategorie: "2" }),
          row({ Thema: "Zoo", Kategorie: null }),
          row({ Thema: "Zoo", Kategorie: "I" }),
          row({ Thema: "Kfz-Zulassung" }),
          row({ Thema: "zoo", Kategorie: "Kategorie II" }),
        ),
      ),
      findings: [
        { message: "both", at: "G3", severity: "error", year: 2014, suggestion: null },
        { message: "both", at: "G7" },
      ],
    },
    {
      name: "in three Kategorien and five rows: each further Kategorie once",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [headers, row(), row({ Kategorie: "II" }), row({ Kategorie: "II" }), [], row({ Kategorie: "I" }), row()],
          { at: "B3", hidden: [5], protected: true, merges: ["B4:B5"], formulas: ["C5"] },
        ),
      ),
      findings: [
        { message: "both", at: "H5" },
        { message: "both", at: "H8" },
      ],
    },
    {
      name: "in two lists of one year; renamed and moved columns",
      workbook: workbook(
        year(2014, row({ Thema: "Zoo" })),
        sheet("IKZ 2014 Nachtrag", [
          ["Titel", "Art", "Dez.", "Kat."],
          ["Zoo", "vertikal", "I", "I"],
        ]),
      ),
      findings: [{ message: "both", at: "IKZ 2014 Nachtrag!A2" }],
    },
  ],
});

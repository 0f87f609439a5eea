import { massnahmeDuplicate } from "./massnahme-duplicate";
import { testRule } from "../../test/support/test-rule";
import { dateCell, headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const other = row({ Thema: "Kfz-Zulassung" });

testRule(massnahmeDuplicate, {
  valid: [
    { name: "different Themen", workbook: workbook(year(2014, row(), other)) },
    {
      name: "neighbouring rows are a continuation, or one Thema in two Arten",
      workbook: workbook(year(2014, row(), row(), row({ Art: "intrakommunal" }))),
    },
    { name: "neighbours with a blank row between", workbook: workbook(year(2014, row(), [], row())) },
    {
      name: "the same Maßnahme in another year",
      workbook: workbook(year(2012, row(), other), year(2014, other, row())),
    },
    {
      name: "another unit: the same Thema entered by two",
      workbook: workbook(
        year(
          2014,
          row({ Organisationseinheit: "FB 32" }),
          other,
          row({ Organisationseinheit: "Amt 37" }),
          other.slice(1),
          row(),
        ),
      ),
    },
    {
      name: "another Dezernat; another Kategorie is another rule's",
      workbook: workbook(year(2014, row(), other, row({ Dezernat: "II" }), other.slice(1), row({ Kategorie: "II" }))),
    },
    {
      name: "empty Themen and error values",
      workbook: workbook(
        year(
          2014,
          row({ Thema: null }),
          other,
          row({ Thema: null }),
          row({ Thema: "#NV" }),
          other.slice(1),
          row({ Thema: "#NV" }),
        ),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), other, row()], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "twice, whatever Art, spelling, spaces, Unicode form",
      workbook: workbook(
        year(
          2014,
          row({ Thema: "Straße  für „Führerscheine“" }),
          other,
          row({
            Thema: '\u00a0STRASSE fu\u0308r "Führerscheine"',
            Art: "vertikal",
            Kategorie: "Kat. III",
            Dezernat: 1,
          }),
        ),
      ),
      findings: [{ message: "twice", at: "G4", severity: "error", year: 2014, suggestion: null }],
    },
    {
      name: "three times, hidden, after blank rows, on a protected sheet with merged cells",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), other, row(), [], row({ Thema: "Meldeportal" }), row()], {
          at: "B3",
          hidden: [6],
          protected: true,
          merges: ["B4:B5"],
          formulas: ["H6"],
        }),
      ),
      findings: [
        { message: "twice", at: "H6" },
        { message: "twice", at: "H9" },
      ],
    },
    {
      name: "a second one that is continued is reported once",
      workbook: workbook(year(2014, row(), other, row(), row({ Arbeitsstand: "weiter" }))),
      findings: [{ message: "twice", at: "G4" }],
    },
    {
      name: "in two lists of one year; renamed and moved columns",
      workbook: workbook(
        year(2014, row({ Thema: "Zoo", Organisationseinheit: "Amt 37" })),
        sheet("IKZ 2014 Nachtrag", [
          ["Titel", "Art", "Dez.", "Kat.", "OE", "Titel"],
          ["Zoo", "vertikal", "I", "III", "amt 37", "anderes"],
        ]),
      ),
      findings: [{ message: "twice", at: "IKZ 2014 Nachtrag!A2", value: "Zoo" }],
    },
    {
      name: "dates and numbers as Thema",
      workbook: workbook(year(2014, row({ Thema: dateCell("31.12.2013") }), other, row({ Thema: "31.12.2013" }))),
      findings: [{ message: "twice", at: "G4", value: "31.12.2013" }],
    },
  ],
});

import { kategorieSchwerpunktMismatch } from "./kategorie-schwerpunkt-mismatch";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const kategorien = [
  ["Kategorie", "Bezeichnung"],
  ["A", "hoch"],
  ["B", "mittel"],
  ["C", "niedrig"],
];
const schwerpunkte = [
  ["Kategorie", "Dezernat", "Kurzname", "Bezeichnung"],
  ["A", "OB", "Weltoffene Stadt", null],
  ["B", null, "Straßen", "Straßen und Wege"],
  ["Kat. B", "Dez. I", "Sport", "Breitensport"],
  ["B", "II", "Sport", "Leistungssport"],
  ["II", "I", "Klimaschutz", "Klimaschutz"],
];

testRule(kategorieSchwerpunktMismatch, {
  valid: [
    {
      name: "the Oberbürgermeister's in I, the own Dezernat's in II, short or long name, in any spelling",
      workbook: workbook(
        year(
          2014,
          row({ Kategorie: "I", Dezernat: "IV", Schwerpunkt: "Weltoffene Stadt" }),
          row({ Kategorie: "I", Dezernat: null, Schwerpunkt: "STADT DER  JUNGEN LEUTE " }),
          row({ Kategorie: 2, Dezernat: 1, Schwerpunkt: "Klima\u00adschutz" }),
          row({ Kategorie: "II", Dezernat: "I", Schwerpunkt: "Konkrete Beitra\u0308ge zum Klimaschutz" }),
          row({ Kategorie: "II", Dezernat: "VI", Schwerpunkt: "Städtebauliche GROSSPROJEKTE" }),
        ),
      ),
    },
    {
      name: "nothing, errors, Kategorie III or none, Dezernat none",
      workbook: workbook(
        year(
          2014,
          row({ Kategorie: "I", Schwerpunkt: "\u00a0" }),
          row({ Kategorie: "II", Schwerpunkt: "#NV" }),
          row({ Kategorie: "III", Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: null, Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: "II", Dezernat: "Bau", Schwerpunkt: "Klimaschutz" }),
        ),
      ),
    },
    {
      name: "those of the Stammdaten",
      workbook: workbook(
        stammdaten({ Kategorien: kategorien, Schwerpunkte: schwerpunkte }),
        year(
          2014,
          row({ Kategorie: "A", Dezernat: "IV", Schwerpunkt: "Weltoffene Stadt" }),
          row({ Kategorie: "B", Dezernat: "VI", Schwerpunkt: "STRASSEN" }),
          row({ Kategorie: "b", Dezernat: "I", Schwerpunkt: "Sport" }),
          row({ Kategorie: "B", Dezernat: "II", Schwerpunkt: "sport" }),
          row({ Kategorie: "B", Dezernat: "I", Schwerpunkt: "Klimaschutz" }),
        ),
      ),
    },
    {
      name: "a list without one of the columns, a totals row, a second column of the name",
      workbook: workbook(
        sheet("IKZ 2012", [
          ["Art", "Thema", "Schwerpunkt"],
          ["vertikal", "Meldeportal", "?"],
        ]),
        sheet("IKZ 2013", [
          [...headers, "Schwerpunkt"],
          [...row({ Kategorie: "II" }), "?"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, "I", null, null, "?"]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "says whose it is, or which is nearest",
      workbook: workbook(
        year(
          2014,
          row({ Kategorie: "II", Dezernat: "III", Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: "I", Dezernat: "I", Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: "II", Dezernat: "IV", Schwerpunkt: "Weltoffene Stadt" }),
          row({ Kategorie: "II", Dezernat: "IV", Schwerpunkt: "Kulturelle Vielfald" }),
          row({ Kategorie: "II", Dezernat: "IV", Schwerpunkt: "Ehrenamt" }),
          row({ Kategorie: 1, Dezernat: "IV", Schwerpunkt: 2020 }),
        ),
      ),
      findings: [
        { message: "dezernat", at: "E2", value: "Klimaschutz", severity: "error", year: 2014, suggestion: null },
        { message: "dezernat", at: "E3" },
        { message: "oberbuergermeister", at: "E4" },
        { message: "similar", at: "E5", suggestion: "Kulturelle Vielfalt" },
        { message: "unknown", at: "E6", suggestion: null },
        { message: "unknown", at: "E7", value: 2020 },
      ],
    },
    {
      name: "the rows of 2014 with a Schwerpunkt that is in no list",
      workbook: workbook(year(2014, row({ Kategorie: "II", Dezernat: "IV", Schwerpunkt: "Kulturelle Bildung" }))),
      findings: [{ message: "similar", at: "E2", suggestion: "Kulturelle Vielfalt" }],
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged, a formula; renamed and moved columns",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            ["Politischer Schwerpunkt", "Thema", "Art", "Kat.", "Dez."],
            ["Klimaschutz", "ZOO", "vertikal", "II", "V"],
            [],
            ["Klimaschutz", "Meldeportal", "vertikal", "I", "I"],
          ],
          { at: "B3", hidden: [4], protected: true, merges: ["B4:B5"], formulas: ["B4"] },
        ),
      ),
      findings: [
        { message: "dezernat", at: "B4" },
        { message: "dezernat", at: "B6" },
      ],
    },
    {
      name: "those of the Stammdaten; a Schwerpunkt for all Dezernate of its Kategorie",
      workbook: workbook(
        stammdaten({ Kategorien: kategorien, Schwerpunkte: schwerpunkte }),
        year(
          2014,
          row({ Kategorie: "A", Schwerpunkt: "Straßen und Wege" }),
          row({ Kategorie: "B", Dezernat: "OB", Schwerpunkt: "Weltoffene Stadt" }),
          row({ Kategorie: "B", Dezernat: "III", Schwerpunkt: "Sport" }),
        ),
      ),
      findings: [
        { message: "kategorie", at: "IKZ 2014!E2" },
        { message: "oberbuergermeister", at: "IKZ 2014!E3" },
        { message: "dezernat", at: "IKZ 2014!E4" },
      ],
    },
  ],
});

import { kategorieSchwerpunktSuperfluous } from "./kategorie-schwerpunkt-superfluous";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

testRule(kategorieSchwerpunktSuperfluous, {
  valid: [
    {
      name: "III without Schwerpunkt, or with one that is in no list",
      workbook: workbook(
        year(
          2014,
          row(),
          row({ Schwerpunkt: " " }),
          row({ Schwerpunkt: "#NV" }),
          row({ Schwerpunkt: "Ehrenamt" }),
          row({ Schwerpunkt: 1 }),
        ),
      ),
    },
    {
      name: "other Kategorien, or none",
      workbook: workbook(
        year(
          2014,
          row({ Kategorie: "II", Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: "I", Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: null, Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: "IV", Schwerpunkt: "Klimaschutz" }),
        ),
      ),
    },
    {
      name: "a list without one of the columns, a totals row, a second column of the name",
      workbook: workbook(
        sheet("IKZ 2012", [
          ["Art", "Thema", "Schwerpunkt"],
          ["vertikal", "Meldeportal", "Klimaschutz"],
        ]),
        sheet("IKZ 2013", [
          [...headers, "Schwerpunkt"],
          [...row(), "Klimaschutz"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, "III", null, null, "Klimaschutz"]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
    {
      name: "a Kategorie that has Schwerpunkte in the Stammdaten, and a Schwerpunkt whose Kategorie does not exist",
      workbook: workbook(
        stammdaten({
          Schwerpunkte: [
            ["Kategorie", "Dezernat", "Kurzname"],
            ["3", "I", "Klimaschutz"],
            ["V", "I", "Sport"],
          ],
        }),
        year(2014, row({ Schwerpunkt: "Klimaschutz" }), row({ Kategorie: "II", Schwerpunkt: "Sport" })),
      ),
    },
  ],
  invalid: [
    {
      name: "short and long name in any spelling",
      workbook: workbook(
        year(
          2014,
          row({ Schwerpunkt: "Klimaschutz" }),
          row({ Kategorie: 3, Schwerpunkt: " konkrete Beitra\u0308ge zum\u00a0Klimaschutz" }),
          row({ Kategorie: "Kat. III", Dezernat: null, Schwerpunkt: "STÄDTEBAULICHE GROSSPROJEKTE" }),
          row({ Schwerpunkt: "Weltoffene Stadt" }),
        ),
      ),
      findings: [
        { message: "superfluous", at: "E2", value: "Klimaschutz", severity: "error", year: 2014, suggestion: null },
        { message: "superfluous", at: "E3" },
        { message: "superfluous", at: "E4" },
        { message: "superfluous", at: "E5" },
      ],
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged, a formula; renamed and moved columns",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            ["Politischer Schwerpunkt", "Thema", "Art", "Kat."],
            ["Klimaschutz", "ZOO", "vertikal", "III"],
            [],
            ["Klimaschutz", "Meldeportal", "vertikal", "III"],
          ],
          { at: "B3", hidden: [4], protected: true, merges: ["B4:B5"], formulas: ["B4"] },
        ),
      ),
      findings: [
        { message: "superfluous", at: "B4" },
        { message: "superfluous", at: "B6" },
      ],
    },
    {
      name: "a Kategorie that was added to the Stammdaten",
      workbook: workbook(
        stammdaten({
          Kategorien: [
            ["Kategorie", "Bezeichnung"],
            ["I", ""],
            ["II", ""],
            ["III", ""],
            ["IV", ""],
          ],
        }),
        year(2014, row({ Kategorie: "IV", Schwerpunkt: "Klimaschutz" })),
      ),
      findings: [{ message: "superfluous", at: "IKZ 2014!E2" }],
    },
  ],
});

import { kategorieSchwerpunktMissing } from "./kategorie-schwerpunkt-missing";
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
  ["Kat. A", null, "Klima", "Klimaschutz"],
];

/** So many Maßnahmen of Kategorie II, the last of them with a Schwerpunkt. */
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    row({ Kategorie: "II", Schwerpunkt: i === count - 1 ? "Klimaschutz" : null }),
  );

testRule(kategorieSchwerpunktMissing, {
  valid: [
    {
      name: "with a Schwerpunkt, be it a wrong one; Kategorie III without",
      workbook: workbook(
        year(
          2014,
          row({ Kategorie: "I", Schwerpunkt: "Weltoffene Stadt" }),
          row({ Kategorie: "II", Schwerpunkt: "?" }),
          row({ Kategorie: 2, Schwerpunkt: "#NV" }),
          row({ Kategorie: "III" }),
        ),
      ),
    },
    {
      name: "no Kategorie, or none that exists",
      workbook: workbook(year(2014, row({ Kategorie: null }), row({ Kategorie: "IV" }), row({ Kategorie: "#REF!" }))),
    },
    {
      name: "a list without the column, a totals row",
      workbook: workbook(
        sheet("IKZ 2013", [
          ["Art", "Thema", "Kategorie"],
          ["vertikal", "Meldeportal", "I"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, "I"]], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
    {
      name: "Kategorien that have no Schwerpunkte in the Stammdaten",
      workbook: workbook(
        stammdaten({ Kategorien: kategorien, Schwerpunkte: schwerpunkte }),
        year(2014, row({ Kategorie: "B" }), row({ Kategorie: "C" })),
      ),
    },
  ],
  invalid: [
    {
      name: "once where fewer than a tenth have one, each where it is a tenth",
      workbook: workbook(
        sheet("IKZ 2013", [["Titel"], headers, ...many(11)], { at: "B2" }),
        sheet("IKZ 2014", [headers, ...many(10).slice(8)]),
        sheet("IKZ 2012", [headers, row({ Kategorie: "I" }), row()]),
      ),
      findings: [
        { message: "list", at: "IKZ 2013!F3", value: "Schwerpunkt", severity: "warning", year: 2013 },
        { message: "missing", at: "IKZ 2014!E2" },
        { message: "list", at: "IKZ 2012!E1", year: 2012 },
      ],
    },
    {
      name: "I and II, in any spelling; spaces are nothing; a formula without a result",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            headers,
            row({ Kategorie: "I" }),
            row({ Kategorie: 2, Schwerpunkt: "\u00a0 " }),
            row({ Kategorie: "kat. ii", Schwerpunkt: "" }),
            row({ Kategorie: "I", Schwerpunkt: "Weltoffene Stadt" }),
          ],
          { formulas: ["E4"] },
        ),
      ),
      findings: [
        { message: "missing", at: "E2", severity: "warning", year: 2014, suggestion: null },
        { message: "missing", at: "E3" },
        { message: "missing", at: "E4" },
      ],
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged; renamed and moved columns",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            ["Politischer Schwerpunkt", "Thema", "Art", "Kat."],
            ["Weltoffene Stadt", "ZOO", "vertikal", "I"],
            [null, "Kfz-Zulassung", "vertikal", "I"],
            [],
            [null, "Meldeportal", "vertikal", "II"],
          ],
          { at: "B3", hidden: [5], protected: true, merges: ["B4:B5"] },
        ),
      ),
      findings: [
        { message: "missing", at: "B5" },
        { message: "missing", at: "B7" },
      ],
    },
    {
      name: "Kategorien and Schwerpunkte of the Stammdaten",
      workbook: workbook(
        stammdaten({ Kategorien: kategorien, Schwerpunkte: schwerpunkte }),
        year(2014, row({ Kategorie: "A" }), row({ Kategorie: "A", Schwerpunkt: "Klima" })),
      ),
      findings: [{ message: "missing", at: "IKZ 2014!E2" }],
    },
  ],
});

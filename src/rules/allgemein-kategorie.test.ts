import { allgemeinKategorie } from "./allgemein-kategorie";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const arten = [
  ["Art", "Erläuterung"],
  ["regional", ""],
  ["Allgemein", ""],
];

testRule(allgemeinKategorie, {
  valid: [
    {
      name: "in Kategorie III; other Arten anywhere",
      workbook: workbook(
        year(
          2014,
          row({ Art: "allgemein" }),
          row({ Art: "Allgemein", Kategorie: 3 }),
          row({ Art: "vertikal", Kategorie: "I" }),
        ),
      ),
    },
    {
      name: "no Kategorie or none that exists; an Art that is none",
      workbook: workbook(
        year(
          2014,
          row({ Art: "allgemein", Kategorie: null }),
          row({ Art: "allgemein", Kategorie: "IV" }),
          row({ Art: "algemein", Kategorie: "I" }),
          row({ Art: "#NV", Kategorie: "I" }),
        ),
      ),
    },
    {
      name: "the Kategorien behind those with Schwerpunkte",
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
        year(2014, row({ Art: "allgemein", Kategorie: "III" }), row({ Art: "allgemein", Kategorie: "IV" })),
      ),
    },
    {
      name: "a list without the column, a totals row, a second column of the name",
      workbook: workbook(
        sheet("IKZ 2013", [
          ["Art", "Thema"],
          ["allgemein", "Städtetag"],
        ]),
        sheet(
          "IKZ 2014",
          [
            [...headers, "Art"],
            [...row({ Kategorie: "I" }), "allgemein"],
            [null, "I", null, null, null, "allgemein"],
          ],
          {
            table: "Massnahmen_2014",
            totalsRow: true,
          },
        ),
      ),
    },
  ],
  invalid: [
    {
      name: "in I and II, in any spelling, also together with another Art",
      workbook: workbook(
        year(
          2014,
          row({ Art: "allgemein", Kategorie: "I" }),
          row({ Art: " ALLGE\u00admein\u00a0", Kategorie: 2 }),
          row({ Art: "vertikal; allgemein", Kategorie: "II" }),
        ),
      ),
      findings: [
        { message: "kategorie", at: "F2", value: "allgemein", severity: "error", year: 2014, suggestion: null },
        { message: "kategorie", at: "F3" },
        { message: "kategorie", at: "F4" },
      ],
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged, a formula; renamed and moved columns",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [["Art *", "Thema", "Kat."], ["allgemein", "Städtetag", "I"], [], ["allgemein", "KGST", "II"]],
          { at: "B3", hidden: [4], protected: true, merges: ["B4:B5"], formulas: ["B4"] },
        ),
      ),
      findings: [
        { message: "kategorie", at: "B4" },
        { message: "kategorie", at: "B6" },
      ],
    },
    {
      name: "the last Kategorie of the Stammdaten where none has Schwerpunkte, or all have",
      workbook: workbook(
        stammdaten({
          Arten: arten,
          Kategorien: [
            ["Kategorie", "Bezeichnung"],
            ["A", ""],
            ["B", ""],
          ],
        }),
        year(2014, row({ Art: "Allgemein", Kategorie: "A" }), row({ Art: "Allgemein", Kategorie: "B" })),
      ),
      findings: [{ message: "kategorie", at: "IKZ 2014!F2" }],
    },
    {
      name: "all have Schwerpunkte",
      workbook: workbook(
        stammdaten({
          Kategorien: [
            ["Kategorie", "Bezeichnung"],
            ["I", ""],
            ["II", ""],
          ],
        }),
        year(2014, row({ Art: "allgemein", Kategorie: "I" }), row({ Art: "allgemein", Kategorie: "II" })),
      ),
      findings: [{ message: "kategorie", at: "IKZ 2014!F2" }],
    },
  ],
});

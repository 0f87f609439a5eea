import { kategorieSpelling } from "./kategorie-spelling";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const spellings = ["2", "ii", "Kat. II", "Kategorie II (hohe Priorität)", " II", "II\u00a0", "II. Kategorie", "Ⅱ"];
const names = ["hohe Priorität", "HOHE PRIORITA\u0308T", "II – hohe Priorität", "Prio 2"];

testRule(kategorieSpelling, {
  valid: [
    { name: "canonical", workbook: workbook(year(2014, row({ Kategorie: "I" }), row({ Kategorie: "II" }))) },
    {
      name: "not recognisable, empty and error values are other rules'",
      workbook: workbook(
        year(
          2014,
          row({ Kategorie: "IV" }),
          row({ Kategorie: null }),
          row({ Kategorie: " " }),
          row({ Kategorie: "#NV" }),
        ),
      ),
    },
    {
      name: "a number where the Stammdaten have numbers",
      workbook: workbook(
        stammdaten({
          Kategorien: [
            ["Kategorie", "Bezeichnung"],
            [1, "hoch"],
            [2, "niedrig"],
          ],
        }),
        year(2014, row({ Kategorie: 1 }), row({ Kategorie: "2" })),
      ),
    },
    {
      name: "a list without the column, a totals row",
      workbook: workbook(
        sheet("IKZ 2013", [
          ["Art", "Thema"],
          ["vertikal", "Meldeportal"],
        ]),
        sheet("IKZ 2014", [headers, row(), [null, 2]], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "spellings of II",
      workbook: workbook(year(2014, ...[...spellings, ...names].map((Kategorie) => row({ Kategorie })))),
      findings: [...spellings, ...names].map((value, i) => ({
        message: "spelling",
        at: `B${i + 2}`,
        value,
        suggestion: "II",
        severity: "warning" as const,
      })),
      fixed: { B2: "II", B3: "II", B4: "II", B5: "II", B6: "II", B7: "II", B8: "II", B9: "II", B13: "II" },
    },
    {
      name: "a number; hidden, after a blank row, on a protected sheet, merged",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Kategorie: 2 }), [], row({ Kategorie: "i" })], {
          at: "B3",
          hidden: [4],
          protected: true,
          merges: ["C6:C7"],
        }),
      ),
      findings: [
        { message: "spelling", at: "C4", value: 2, suggestion: "II", year: 2014 },
        { message: "spelling", at: "C6", value: "i", suggestion: "I" },
      ],
      fixed: { C4: "II", C6: "I" },
    },
    {
      name: "no correction of a formula, nor where words in brackets would be lost",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Kategorie: 2 }), row({ Kategorie: "II (Prüfung läuft)" })], {
          formulas: ["B2"],
        }),
      ),
      findings: [
        { message: "spelling", at: "B2", suggestion: "II" },
        { message: "spelling", at: "B3", suggestion: "II" },
      ],
    },
    {
      name: "values of the Stammdaten in a renamed column; of two such columns the first",
      workbook: workbook(
        stammdaten({
          Kategorien: [
            ["Kategorie", "Bezeichnung"],
            ["A", "Straße"],
            ["IV", ""],
          ],
        }),
        sheet("IKZ 2014", [
          ["Kat.:", "Art", "Thema", "Kategorie"],
          ["STRASSE", "vertikal", "Meldeportal", "a"],
          [4, "vertikal", "ZOO", "a"],
        ]),
      ),
      findings: [
        { message: "spelling", at: "IKZ 2014!A2", suggestion: "A" },
        { message: "spelling", at: "IKZ 2014!A3", suggestion: "IV" },
      ],
      fixed: { "IKZ 2014!A2": "A", "IKZ 2014!A3": "IV", "IKZ 2014!D2": "a" },
    },
  ],
});

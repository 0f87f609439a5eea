import { arbeitsstandUnchanged } from "./arbeitsstand-unchanged";
import { testRule } from "../../test/support/test-rule";
import { sampleWorkbook } from "../../test/support/workbooks/sample-years";
import { dateCell, headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";
import type { CellValue } from "../core/workbook/workbook-data";

const stand = (Arbeitsstand: CellValue, Thema = "Zoo") => row({ Arbeitsstand, Thema });

testRule(arbeitsstandUnchanged, {
  valid: [
    { name: "one year only", workbook: workbook(year(2014, stand("läuft"), stand("läuft"))) },
    {
      name: "changed",
      workbook: workbook(year(2012, stand("Antrag gestellt")), year(2014, stand("Antrag bewilligt"))),
    },
    {
      name: "a number, a date or a short word changed",
      workbook: workbook(
        year(
          2012,
          stand("3 Treffen im Jahr", "A1"),
          stand("Sitzung am 3.4.2012", "B1"),
          stand("kein Interesse der Stadt", "C1"),
        ),
        year(
          2014,
          stand("4 Treffen im Jahr", "A1"),
          stand("Sitzung am 3.4.2014", "B1"),
          stand("ein Interesse der Stadt", "C1"),
        ),
      ),
    },
    { name: "words added", workbook: workbook(year(2012, stand("läuft")), year(2014, stand("läuft weiter"))) },
    {
      name: "empty, only spaces or invisible characters, error values",
      workbook: workbook(
        year(2012, stand(null, "A1"), stand("\u00a0", "B1"), stand("#N/A", "C1"), stand("\u200b", "D1")),
        year(2014, stand(null, "A1"), stand("\u00a0", "B1"), stand("#N/A", "C1"), stand("\u200b", "D1")),
      ),
    },
    { name: "another Maßnahme", workbook: workbook(year(2012, stand("läuft")), year(2014, stand("läuft", "Marego"))) },
    {
      name: "without the column, in a totals row",
      workbook: workbook(
        sheet("IKZ 2012", [
          ["Dezernat", "Art", "Thema"],
          ["I", "vertikal", "Zoo"],
        ]),
        sheet("IKZ 2014", [headers, row(), stand("läuft")], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "the reports of 2012 and 2014: fourteen, one with small differences",
      workbook: sampleWorkbook(),
      findings: [30, 31, 32, 33, 34, 36, 44, 50, 51, 71, 72, 109, 119, 120].map((nr) => ({
        message: "same",
        at: `IKZ 2014!H${nr + 1}`,
      })),
    },
    {
      name: "small differences of spelling",
      workbook: workbook(
        year(
          2012,
          stand("Straße wird geprüft", "A1"),
          stand("Vereinbarung 23.8.201; Betrieb ab 1.12.2010", "B1"),
          stand("Vertrag liegt vor, Unterschrift folgt", "C1"),
        ),
        year(
          2014,
          stand(" strasse  wird\u00a0gepru\u0308ft.", "A1"),
          stand("Vereinbarung 23.8.2010, Betrieb ab 01.12.2010", "B1"),
          stand("Vertrag liegt vor; Unterschirft folgt", "C1"),
        ),
      ),
      findings: [
        { message: "same", at: "IKZ 2014!H2", severity: "hint", year: 2014, suggestion: null },
        { message: "same", at: "IKZ 2014!H3" },
        { message: "same", at: "IKZ 2014!H4" },
      ],
    },
    {
      name: "against the nearest earlier year, also in one list for all years; dates as serial and text",
      workbook: workbook(
        sheet("Maßnahmen", [
          ["Sachstand", "Jahr", "Art", "Titel", "Dez.", "Sachstand"],
          ["neu", 2010, "vertikal", "Zoo", "I", "x"],
          [dateCell("31.12.2013"), 2012, "vertikal", "Zoo", "I", "y"],
          ["31.12.2013", "2014", "vertikal", "Zoo", "Dez. 1", "z"],
        ]),
      ),
      findings: [{ message: "same", at: "A4", value: "31.12.2013", year: 2014 }],
    },
    {
      name: "by ID under another Thema; hidden, after blank rows, protected, merged, formulas, numbers",
      workbook: workbook(
        year(2012, row({ ID: 7, Thema: "Zoo", Dezernat: "II", Arbeitsstand: 5 })),
        sheet("IKZ 2014", [headers, [], row({ ID: "7", Thema: "Marego", Arbeitsstand: "5" })], {
          at: "B3",
          hidden: [5],
          protected: true,
          merges: ["B4:B5"],
          formulas: ["I5"],
        }),
      ),
      findings: [{ message: "same", at: "IKZ 2014!I5" }],
    },
  ],
});

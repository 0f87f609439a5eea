import { massnahmeFinishedStillListed } from "./massnahme-finished-still-listed";
import { testRule } from "../../test/support/test-rule";
import { sampleWorkbook } from "../../test/support/workbooks/sample-years";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

testRule(massnahmeFinishedStillListed, {
  valid: [
    { name: "one year only", workbook: workbook(year(2014, row({ Status: "abgeschlossen" }))) },
    {
      name: "other Status, none, unknown and error values",
      workbook: workbook(
        year(
          2012,
          row({ Thema: "A1", Status: "umgesetzt" }),
          row({ Thema: "B1", Status: "ruht" }),
          row({ Thema: "C1" }),
          row({ Thema: "D1", Status: "fertig" }),
          row({ Thema: "E1", Status: "#N/A" }),
        ),
        year(2014, ...["A1", "B1", "C1", "D1", "E1"].map((Thema) => row({ Thema }))),
      ),
    },
    {
      name: "the Stammdaten say that it does not end",
      workbook: workbook(
        stammdaten({
          Status: [
            ["Status", "beendet"],
            ["abgeschlossen", "nein"],
            ["eingestellt", "fragen"],
          ],
        }),
        year(2012, row({ Thema: "Zoo", Status: "abgeschlossen" }), row({ Status: "eingestellt" })),
        year(2014, row({ Thema: "Zoo" }), row()),
      ),
    },
    {
      name: "no longer listed",
      workbook: workbook(year(2012, row({ Status: "eingestellt" })), year(2014, row({ Thema: "Zoo" }))),
    },
    {
      name: "finished in the later year",
      workbook: workbook(year(2012, row()), year(2014, row({ Status: "abgeschlossen" }))),
    },
    {
      name: "in a totals row, without the column",
      workbook: workbook(
        sheet("IKZ 2010", [
          ["Dezernat", "Art", "Thema"],
          ["I", "vertikal", "Zoo"],
        ]),
        sheet("IKZ 2012", [headers, row({ Thema: "Zoo" }), row({ Status: "abgeschlossen" })], {
          table: "Massnahmen_2012",
          totalsRow: true,
        }),
        year(2014, row()),
      ),
    },
  ],
  invalid: [
    {
      name: "a Status of the Stammdaten",
      workbook: workbook(
        stammdaten({
          Status: [
            ["Status", "beendet"],
            ["erledigt", "ja"],
          ],
        }),
        year(2012, row({ Status: "Erledigt" })),
        year(2014, row()),
      ),
      findings: [{ message: "finished", at: "IKZ 2014!G2" }],
    },
    {
      name: "the reports of 2012 and 2014",
      workbook: sampleWorkbook(),
      findings: [{ message: "finished", at: "IKZ 2014!G36", year: 2014 }],
    },
    {
      name: "two findings in other spellings; hidden, after blank rows, protected, merged, formulas",
      workbook: workbook(
        year(
          2012,
          row({ Thema: "Straße", Status: "Abgeschlossen " }),
          row({ Thema: "Führerschein", Status: "eingestellt" }),
        ),
        sheet(
          "IKZ 2014",
          [headers, row({ Thema: " STRASSE" }), [], row({ Thema: "Fu\u0308hrerschein\u00a0", Status: "eingestellt" })],
          {
            at: "B3",
            hidden: [4],
            protected: true,
            merges: ["B4:B5"],
            formulas: ["H4"],
          },
        ),
      ),
      findings: [
        { message: "finished", at: "IKZ 2014!H4", severity: "hint", year: 2014, suggestion: null },
        { message: "finished", at: "IKZ 2014!H6" },
      ],
    },
    {
      name: "by ID, the Thema being empty; in one list for all years, columns renamed and duplicate",
      workbook: workbook(
        sheet("Maßnahmen", [
          ["Titel", "Jahr", "Art", "ID", "Status", "Status"],
          ["Zoo", 2012, "vertikal", "M-1", "abgeschlossen", "laufend"],
          [null, 2014, "vertikal", "m-1", "laufend", null],
        ]),
      ),
      findings: [{ message: "finished", at: "A3", value: null }],
    },
  ],
});

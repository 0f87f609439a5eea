import { massnahmeVanished } from "./massnahme-vanished";
import { testRule } from "../../test/support/test-rule";
import { sampleWorkbook } from "../../test/support/workbooks/sample-years";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const zoo = row({ Thema: "Zoo" });

testRule(massnahmeVanished, {
  valid: [
    { name: "one year only", workbook: workbook(year(2014, row())) },
    {
      name: "listed again: same Thema, similar Thema, same ID",
      workbook: workbook(
        year(
          2012,
          row({ Thema: "Straße" }),
          row({ Thema: "Nutzung des Gewerberegister" }),
          row({ ID: "M-1", Thema: "Zoo" }),
        ),
        year(
          2014,
          row({ Thema: " STRASSE" }),
          row({ Thema: "Nutzung des Gewerberegisters" }),
          row({ ID: "m-1", Thema: "Tierpark", Dezernat: "II" }),
        ),
      ),
    },
    {
      name: "ended before",
      workbook: workbook(
        year(
          2012,
          ...["umgesetzt", "Abgeschlossen", "eingestellt "].map((Status, i) => row({ Status, Thema: `Zoo ${i}` })),
        ),
        year(2014, row()),
      ),
    },
    {
      name: "ended, or to be asked, as the Stammdaten say",
      workbook: workbook(
        stammdaten({
          Status: [
            ["Status", "beendet"],
            ["erledigt", "ja"],
            ["ruht", "fragen"],
          ],
        }),
        year(2012, row({ Thema: "Zoo 1", Status: "erledigt" }), row({ Thema: "Zoo 2", Status: "ruht" })),
        year(2014, row()),
      ),
    },
    {
      name: "nothing to find it again by",
      workbook: workbook(year(2012, row({ Thema: null, ID: "–" }), row({ Thema: "#N/A" })), year(2014, zoo)),
    },
    {
      name: "a later list without the column Dezernat",
      workbook: workbook(
        year(2012, row()),
        sheet("IKZ 2014", [
          ["Art", "Thema"],
          ["vertikal", "Winterdienst mit Nachbargemeinden"],
        ]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        sheet("IKZ 2012", [headers, zoo, row()], { table: "Massnahmen_2012", totalsRow: true }),
        year(2014, zoo),
      ),
    },
  ],
  invalid: [
    {
      name: "a Daueraufgabe, and what the Stammdaten say does not end",
      workbook: workbook(
        stammdaten({
          Status: [
            ["Status", "beendet"],
            ["Daueraufgabe", null],
            ["umgesetzt", "nein"],
          ],
        }),
        year(2012, row({ Thema: "Zoo", Status: "Daueraufgabe" }), row({ Thema: "Hafen", Status: "umgesetzt" })),
        year(2014, row()),
      ),
      findings: [
        { message: "missing", at: "IKZ 2012!G2", year: 2014 },
        { message: "missing", at: "IKZ 2012!G3" },
      ],
    },
    {
      name: "the reports of 2012 and 2014",
      workbook: sampleWorkbook(),
      findings: [
        1, 2, 3, 4, 5, 7, 8, 28, 36, 37, 38, 39, 43, 44, 45, 47, 48, 50, 52, 53, 57, 62, 63, 65, 68, 69, 73, 74, 75, 76,
        77, 78, 80, 82, 83, 84, 87, 88,
      ].map((nr) => ({ message: "missing", at: `IKZ 2012!G${nr + 1}`, year: 2014 })),
    },
    {
      name: "at the earlier row, for the later year; hidden, after blank rows, protected, merged, formulas",
      workbook: workbook(
        sheet(
          "IKZ 2012",
          [headers, row(), [], row({ Thema: "D 115", Status: "ruht" }), row({ Thema: "Kfz", Status: "fertig" })],
          {
            at: "B3",
            hidden: [4],
            protected: true,
            merges: ["B4:B5"],
            formulas: ["H4"],
          },
        ),
        year(2014, zoo),
      ),
      findings: [
        { message: "missing", at: "IKZ 2012!H4", severity: "warning", year: 2014, suggestion: null },
        { message: "missing", at: "IKZ 2012!H6" },
        { message: "missing", at: "IKZ 2012!H7" },
      ],
    },
    {
      name: "another Dezernat is another Maßnahme; one of two equal rows is left over",
      workbook: workbook(year(2012, row(), zoo, zoo), year(2014, row({ Dezernat: "II" }), zoo)),
      findings: [
        { message: "missing", at: "IKZ 2012!G2" },
        { message: "missing", at: "IKZ 2012!G4" },
      ],
    },
    {
      name: "an empty Thema is named by its ID; only the reporting year against the one before, columns renamed and moved",
      workbook: workbook(
        sheet("Maßnahmen", [
          ["Titel", "Jahr", "Art", "ID", "Dez.", "Titel"],
          ["Zoo", 2010, "vertikal", null, "I", "y"],
          [null, 2012, "vertikal", 17, "I", "x"],
          ["Marego", "2014", "vertikal", null, "I", "z"],
        ]),
      ),
      findings: [{ message: "missing", at: "A3", value: null, year: 2014 }],
    },
  ],
});

import { stammdatenUnreadable } from "./stammdaten-unreadable";
import { testRule } from "../../test/support/test-rule";
import { row, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const UNITS = ["Organisationseinheit", "Dezernat", "Aliasse", "gültig von", "gültig bis"];

testRule(stammdatenUnreadable, {
  valid: [
    { name: "no Stammdaten", workbook: workbook(year(2014, row())) },
    {
      name: "years, dates and texts with a year; a unit that moved; severities in any spelling; names with a comma",
      workbook: workbook(
        stammdaten({
          Organisationseinheiten: [
            UNITS,
            ["Altamt", "II", "AA; A 1", null, "31.12.2013"],
            ["Textamt", "II", "Amt für Bau, Umwelt; TA", "seit 2010", "31.12.2013"],
            ["Jahramt", "Dez. II", null, "1995", 2013],
            ["Jahramt", "II", null, 2014, null],
            ["Jahramt", "III", null, null, "bis Ende 2013"],
            [null, null, null, null, null],
          ],
          Regeln: [
            ["Regel", "Schwere"],
            ["text-unclean", "FEHLER "],
            ["ziele-too-many", "off"],
            ["row-blank", null],
          ],
          Status: [
            ["Status", "beendet"],
            ["laufend", "Nein"],
            ["erledigt", null],
          ],
          Schwerpunkte: [
            ["Kategorie", "Dezernat", "Kurzname", "Bezeichnung"],
            ["I", null, "Klima", null],
            ["II", "II", "Klima", null],
          ],
        }),
        year(2014, row()),
      ),
    },
  ],
  invalid: [
    {
      name: "every kind, on a protected sheet",
      workbook: workbook({
        ...stammdaten({
          Organisationseinheiten: [
            UNITS,
            ["Kommaamt", "II", "KA, K 1", null, null],
            ["Endamt", "XI", null, "ewig", "2013 oder 2014"],
            ["kommaamt ", "II", null, null, 2013],
          ],
          Regeln: [
            ["Regel", "Schwere"],
            ["text-uncleen", "Fehler"],
            ["value-missing", "ignorieren"],
            ["nirgends", null],
            ["value-missing", "aus"],
          ],
          Status: [
            ["Status", "beendet"],
            ["ruht", "vielleicht"],
          ],
          Dezernate: [
            ["Dezernat", "Bezeichnung"],
            ["II", null],
            [" ii", "zwei"],
          ],
          Hemmnisse: [["Hemmnis"], ["Kosten"], ["kosten"]],
        }),
        protected: true,
      }),
      findings: [
        { message: "twice", at: "M3", value: " ii", severity: "warning", year: null },
        { message: "twice", at: "G5", value: "value-missing" },
        { message: "twice", at: "P3", value: "kosten" },
        { message: "rule", at: "G2", suggestion: "text-unclean" },
        { message: "severity", at: "H3", suggestion: null },
        { message: "rule", at: "G4", suggestion: null },
        { message: "beendet", at: "K2" },
        { message: "twice", at: "A4" },
        { message: "dezernat", at: "B3", value: "XI" },
        { message: "commas", at: "C2", suggestion: "KA; K 1" },
        { message: "validity", at: "D3" },
        { message: "validity", at: "E3" },
      ],
    },
  ],
});

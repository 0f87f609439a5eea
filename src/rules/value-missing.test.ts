import { valueMissing } from "./value-missing";
import { registerSheet } from "../../test/support/workbooks/register-sheet";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";
import { themenspeicher } from "../registers/themenspeicher/register";

const required = { Kategorie: null, Dezernat: null, Art: null, Thema: null };

testRule(valueMissing, {
  valid: [
    { name: "complete; optional cells empty", workbook: workbook(year(2014, row())) },
    {
      name: "allgemein needs neither Arbeitsstand nor Perspektive",
      workbook: workbook(year(2014, row({ Art: "Allgemein", Arbeitsstand: null, Perspektive: null }))),
    },
    {
      name: "allgemein in the spelling of the Stammdaten",
      workbook: workbook(
        stammdaten({
          Arten: [
            ["Art", "Erläuterung"],
            ["Allgemein", ""],
          ],
        }),
        year(2014, row({ Art: "Allgemein", Arbeitsstand: null, Perspektive: null })),
      ),
    },
    {
      name: "error values are cell-error's, wrong values are other rules'",
      workbook: workbook(year(2014, row({ Kategorie: "#N/A", Dezernat: "Bau", Art: "–", Thema: "#REF!" }))),
    },
    {
      name: "numbers, dates, truth values",
      workbook: workbook(
        year(2014, row({ Kategorie: 2, Dezernat: 0, Thema: false, Arbeitsstand: 41640, Perspektive: 2015 })),
      ),
    },
    {
      name: "an empty Jahr is year-missing's",
      workbook: workbook(
        sheet("Register", [
          ["Jahr", ...headers],
          [null, ...row()],
        ]),
      ),
    },
    {
      name: "a column that is not there is column-missing's",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Art", "Thema"],
          ["vertikal", "Kfz-Zulassung"],
        ]),
      ),
    },
    {
      name: "renamed and moved columns",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Ausblick", "Sachstand", "Titel", "Art *", "Dez.", "Kat."],
          ["offen", "läuft", "Winterdienst", "vertikal", "I", "III"],
        ]),
      ),
    },
    {
      name: "of two columns of one name the first counts",
      workbook: workbook(
        sheet("IKZ 2014", [
          [...headers, "Thema"],
          [...row(), null],
        ]),
      ),
    },
    {
      name: "blank rows, totals rows, rows beside the list",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), [], row(), [], [null, null, "gesamt", 2]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "every required column, in each row",
      workbook: workbook(year(2014, row({ ...required, Arbeitsstand: null, Perspektive: null, Status: "laufend" }))),
      findings: [
        { message: "choice", at: "B2", severity: "error", year: 2014, value: null },
        { message: "choice", at: "C2", severity: "error" },
        { message: "choice", at: "F2", severity: "error" },
        { message: "thema", at: "G2", severity: "error" },
        { message: "text", at: "H2", severity: "warning" },
        { message: "text", at: "I2", severity: "warning" },
      ],
    },
    {
      name: "spaces and invisible characters are no value",
      workbook: workbook(
        year(2014, row({ Kategorie: "  ", Dezernat: "\u00a0", Art: "\n", Thema: "\u200b", Perspektive: "\t\u00ad" })),
      ),
      findings: [
        { message: "choice", at: "B2" },
        { message: "choice", at: "C2" },
        { message: "choice", at: "F2" },
        { message: "thema", at: "G2" },
        { message: "text", at: "I2" },
      ],
    },
    {
      name: "two findings in hidden rows, after a blank row, on a protected sheet",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Art: null }), [], row({ Perspektive: null })], {
          at: "B3",
          hidden: [4, 6],
          protected: true,
        }),
      ),
      findings: [
        { message: "choice", at: "G4" },
        { message: "text", at: "J6" },
      ],
    },
    {
      name: "the lower half of merged cells is empty",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Dezernat: "IV" }), row({ Dezernat: null })], { merges: ["C2:C3"] }),
      ),
      findings: [{ message: "choice", at: "C3" }],
    },
    {
      name: "a formula that gives an empty text",
      workbook: workbook(sheet("IKZ 2014", [headers, row({ Thema: "" })], { formulas: ["G2"] })),
      findings: [{ message: "thema", at: "G2" }],
    },
    {
      name: "in two lists, each with its own columns and years",
      workbook: workbook(
        year(2013, row({ Thema: null })),
        sheet("Alle", [
          ["Jahr", "Art", "Thema", "Ausblick"],
          [2012, "vertikal", "Meldeportal", " "],
        ]),
      ),
      findings: [
        { message: "thema", at: "IKZ 2013!G2", year: 2013 },
        { message: "text", at: "Alle!D2", year: 2012 },
      ],
    },
    {
      name: "allgemein with another Art needs its texts no more than allgemein alone; vertikal does",
      workbook: workbook(
        year(
          2014,
          row({ Art: "allgemein; vertikal", Arbeitsstand: null }),
          row({ Art: "vertikal", Arbeitsstand: null }),
        ),
      ),
      findings: [{ message: "text", at: "H3" }],
    },
    {
      name: "in other registers every cell that each row must fill",
      workbook: workbook(
        registerSheet(themenspeicher, [{ Nutzen: "weniger Aufwand" }], {
          columns: ["Thema", "Dezernat", "Zustand", "Nutzen"],
        }),
      ),
      findings: [
        { message: "cell", at: "A2", severity: "error", year: null },
        { message: "choice", at: "B2" },
        { message: "choice", at: "C2" },
      ],
    },
  ],
});

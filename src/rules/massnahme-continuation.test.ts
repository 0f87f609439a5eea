import { massnahmeContinuation } from "./massnahme-continuation";
import { testRule } from "../../test/support/test-rule";
import { dateCell, headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";
import type { ColumnName } from "../core/lists/columns";

const all: readonly ColumnName[] = ["Jahr", ...headers, "Partner", "Bemerkung"];
const full = (fields: Parameters<typeof row>[0] = {}) => row(fields, all);

testRule(massnahmeContinuation, {
  valid: [
    { name: "different Themen", workbook: workbook(year(2014, row(), row({ Thema: "Kfz-Zulassung" }))) },
    {
      name: "another Kategorie, Dezernat or Art",
      workbook: workbook(
        year(
          2014,
          row(),
          row({ Kategorie: "II" }),
          row({ Kategorie: "II", Dezernat: "II" }),
          row({ Kategorie: "II", Dezernat: "II", Art: "intrakommunal" }),
        ),
      ),
    },
    {
      name: "the same Maßnahme in two years of one list",
      workbook: workbook(sheet("Maßnahmen", [all, full({ Jahr: 2012 }), full({ Jahr: 2014 })])),
    },
    {
      name: "empty Themen and error values",
      workbook: workbook(
        year(2014, row({ Thema: null }), row({ Thema: null }), row({ Thema: "#N/A" }), row({ Thema: "#N/A" })),
      ),
    },
    {
      name: "a row between them",
      workbook: workbook(year(2014, row(), row({ Thema: "Kfz-Zulassung" }), row())),
    },
    {
      name: "the first row of another list",
      workbook: workbook(year(2014, row()), sheet("IKZ 2014 (2)", [headers, row()])),
    },
    {
      name: "without a Dezernat column",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Kategorie", "Art", "Thema"],
          ["I", "vertikal", "Zoo"],
          ["I", "vertikal", "Zoo"],
        ]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(sheet("IKZ 2014", [headers, row(), row()], { table: "Massnahmen_2014", totalsRow: true })),
    },
  ],
  invalid: [
    {
      name: "both texts are kept, equal ones once, empty cells filled",
      workbook: workbook(
        year(
          2014,
          row({ ID: "M-1", Arbeitsstand: "4 Einstellungen", Perspektive: null }),
          row({ ID: "M-1", Arbeitsstand: "10 Praktika", Perspektive: "Checklisten", Status: "laufend" }),
        ),
      ),
      findings: [
        {
          message: "repeats",
          at: "G3",
          severity: "warning",
          year: 2014,
          value: "Winterdienst mit Nachbargemeinden",
          suggestion: "4 Einstellungen\n10 Praktika",
        },
      ],
      fixed: {
        A2: "M-1",
        G2: "Winterdienst mit Nachbargemeinden",
        H2: "4 Einstellungen\n10 Praktika",
        I2: "Checklisten",
        J2: "laufend",
        A3: null,
        B3: null,
        G3: null,
        H3: null,
        I3: null,
        J3: null,
      },
    },
    {
      name: "a unit that only one of the rows names is kept; of two units none is lost",
      workbook: workbook(
        year(2013, row({ Organisationseinheit: "FB 40" }), row({ Arbeitsstand: "zwei" })),
        year(2014, row(), row({ Organisationseinheit: "Amt 31", Arbeitsstand: "zwei" })),
        year(2015, row({ Organisationseinheit: "Amt 51" }), row({ Organisationseinheit: "Amt 53" })),
      ),
      findings: [
        { message: "repeats", at: "IKZ 2013!G3", suggestion: "Vertrag liegt vor\nzwei" },
        { message: "repeats", at: "IKZ 2014!G3", suggestion: "Vertrag liegt vor\nzwei" },
        { message: "units", at: "IKZ 2015!G3", suggestion: null },
      ],
      fixed: {
        "IKZ 2013!D2": "FB 40",
        "IKZ 2013!G3": null,
        "IKZ 2014!D2": "Amt 31",
        "IKZ 2014!D3": null,
        "IKZ 2015!D2": "Amt 51",
        "IKZ 2015!D3": "Amt 53",
      },
    },
    {
      name: "three rows become one, also with a blank row between, hidden and on a protected sheet",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [headers, row({ Arbeitsstand: "eins" }), row({ Arbeitsstand: "zwei" }), [], row({ Arbeitsstand: "drei" })],
          { at: "B3", hidden: [5], protected: true },
        ),
      ),
      findings: [
        { message: "repeats", at: "H5", suggestion: "eins\nzwei" },
        { message: "repeats", at: "H7", suggestion: null },
      ],
      fixed: { I4: "eins\nzwei\ndrei", J4: "wird fortgeführt", I5: null, I7: null, H7: null },
    },
    {
      name: "other spellings of the same: spaces, case, ß, quotes, numbers as text, order of Arten, NFD",
      workbook: workbook(
        year(
          2014,
          row({
            Thema: "„Straße“  des Führerscheins",
            Kategorie: "II",
            Dezernat: "III",
            Art: "interkommunal; vertikal",
          }),
          row({
            Thema: '\u00a0"STRASSE" des Führerscheins ',
            Kategorie: 2,
            Dezernat: "Dez. 3",
            Art: "vertikal, interkommunal",
          }),
        ),
      ),
      findings: [{ message: "repeats", at: "G3" }],
      fixed: {
        B2: "II",
        C2: "III",
        F2: "interkommunal; vertikal",
        G2: "„Straße“  des Führerscheins",
        H2: "Vertrag liegt vor",
        G3: null,
      },
    },
    {
      name: "Partner, Bemerkung, unknown columns and dates are joined too",
      workbook: workbook(
        sheet("IKZ 2014", [
          [...all, "Zuständig"],
          [...full({ Jahr: "2014", Arbeitsstand: dateCell("31.12.2013"), Partner: "Halle", Bemerkung: "a" }), "Fr. A."],
          [...full({ Jahr: 2014, Arbeitsstand: "offen", Partner: "Dessau", Bemerkung: "a" }), "Hr. B."],
        ]),
      ),
      findings: [{ message: "repeats", at: "H3" }],
      fixed: { A2: "2014", I2: "31.12.2013\noffen", L2: "Halle\nDessau", M2: "a", N2: "Fr. A.\nHr. B.", N3: null },
    },
    {
      name: "Art allgemein, texts empty; two findings in one book",
      workbook: workbook(
        year(
          2014,
          row({ Art: "allgemein", Arbeitsstand: null, Perspektive: null }),
          row({ Art: "Allgemein", Arbeitsstand: null, Perspektive: null }),
        ),
        year(2013, row({ Art: null }), row({ Art: null })),
      ),
      findings: [
        { message: "repeats", at: "IKZ 2014!G3", suggestion: "Winterdienst mit Nachbargemeinden" },
        { message: "repeats", at: "IKZ 2013!G3", year: 2013 },
      ],
      fixed: {
        "IKZ 2014!G3": null,
        "IKZ 2014!F2": "allgemein",
        "IKZ 2013!G3": null,
        "IKZ 2013!H2": "Vertrag liegt vor",
      },
    },
    {
      name: "no correction where something would be lost: two IDs, two Status, two Schwerpunkte",
      workbook: workbook(
        year(2011, row({ ID: "M-1" }), row({ ID: "M-2" })),
        year(2012, row({ Status: "laufend" }), row({ Status: "ruht" })),
        year(2013, row({ Schwerpunkt: "Klimaschutz" }), row({ Schwerpunkt: "Verwaltung 2020" })),
      ),
      findings: [
        { message: "repeats", at: "IKZ 2011!G3", suggestion: null },
        { message: "repeats", at: "IKZ 2012!G3", suggestion: null },
        { message: "repeats", at: "IKZ 2013!G3", suggestion: null },
      ],
    },
    {
      name: "no correction of formulas, error values, merged cells, figures and texts that are too long together",
      workbook: workbook(
        sheet("IKZ 2010", [headers, row(), row()], { formulas: ["H3"] }),
        sheet("IKZ 2011", [headers, row(), row({ Arbeitsstand: "#NAME?" })]),
        sheet("IKZ 2012", [headers, row(), row()], { merges: ["A2:A3"] }),
        sheet("IKZ 2013", [
          [...headers, "Kosten"],
          [...row(), 100],
          [...row(), 200],
        ]),
        year(2014, row({ Arbeitsstand: "a".repeat(20000) }), row({ Arbeitsstand: "b".repeat(20000) })),
      ),
      findings: ["IKZ 2010!G3", "IKZ 2011!G3", "IKZ 2012!G3", "IKZ 2013!G3", "IKZ 2014!G3"].map((at) => ({
        message: "repeats",
        at,
        suggestion: null,
      })),
    },
    {
      name: "moved and renamed columns, a duplicate one joined like any other",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Titel", "Sachstand", "Art", "Dez.", "Kat.", "Ausblick", "Sachstand"],
          ["Zoo", "a", "vertikal", "II", "I", "b", "c"],
          ["Zoo", "d", "vertikal", "II", "I", "b", "e"],
        ]),
      ),
      findings: [{ message: "repeats", at: "A3", suggestion: "a\nd" }],
      fixed: { B2: "a\nd", F2: "b", G2: "c\ne", A3: null, G3: null },
    },
  ],
});

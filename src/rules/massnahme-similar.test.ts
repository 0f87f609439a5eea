import { massnahmeSimilar } from "./massnahme-similar";
import { testRule } from "../../test/support/test-rule";
import { sampleWorkbook } from "../../test/support/workbooks/sample-years";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const themen = (...texts: readonly (string | number | null)[]) => texts.map((Thema) => row({ Thema }));

testRule(massnahmeSimilar, {
  valid: [
    {
      name: "exactly the same is another rule's",
      workbook: workbook(year(2014, ...themen("Straße  „A“", ' STRASSE\u00a0"a"'))),
    },
    {
      name: "two units that continue each other are another rule's; the same unit twice, other Dezernate and years too",
      workbook: workbook(
        year(
          2014,
          row({ Organisationseinheit: "Amt 31" }),
          row({ Organisationseinheit: "Amt 30" }),
          row({ Dezernat: "V", Organisationseinheit: "Amt 51" }),
          row({ Thema: "Zoo", Organisationseinheit: "Umweltamt" }),
          row({ Thema: "Kfz-Zulassung" }),
          row({ Thema: "Zoo", Organisationseinheit: "A 31" }),
        ),
        year(2013, row({ Organisationseinheit: "Amt 37" })),
      ),
    },
    {
      name: "siblings by number, letter, year or part",
      workbook: workbook(
        year(
          2014,
          ...themen("ISEK – Teil A", "ISEK – Teil B", "Magdeburger Schriften, Band 6", "Magdeburger Schriften, Band 7"),
          ...themen("Bauabschnitt II", "Bauabschnitt III", "Leihgaben 2013", "Leihgaben 2014"),
          ...themen(
            "Eliteschulen des Sports",
            "Eliteschulen des Sports – Bereich Fußball",
            "Eliteschulen des Sports – Bereich Handball",
          ),
        ),
      ),
    },
    {
      name: "words that differ in one letter and mean something else, or in more letters",
      workbook: workbook(
        year(
          2014,
          ...themen("Haus der Jugend", "Maus der Jugend", "interkommunaler Austausch", "intrakommunaler Austausch"),
        ),
      ),
    },
    {
      name: "another Dezernat, another year",
      workbook: workbook(
        year(2014, row(), row({ Dezernat: "II", Thema: "Winterdienste mit Nachbargemeinden" })),
        year(2013, ...themen("Winterdienst mit Nachbargemeinde")),
      ),
    },
    {
      name: "empty Themen and error values",
      workbook: workbook(year(2014, ...themen(null, " ", "#N/A", "#NV", "#NAME?"))),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), row({ Thema: "Winterdienste mit Nachbargemeinden" })], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "the reports of 2012 and 2014: two topics that two units have reported",
      workbook: sampleWorkbook(),
      findings: [
        { message: "units", at: "IKZ 2014!G145", value: "KIMA Kinderschutz in Magdeburg/Netzwerk", suggestion: null },
        { message: "units", at: "IKZ 2014!G146", value: "Kooperationskonferenzen" },
      ],
    },
    {
      name: "the same Thema by two units: apart, or next to each other in another Art; each further unit once",
      workbook: workbook(
        year(
          2014,
          row({ Organisationseinheit: "Amt 31" }),
          row({ Thema: "Zoo" }),
          row({ Thema: "Zoo", Organisationseinheit: "Amt 37", Art: "vertikal" }),
          row({ Thema: " WINTERDIENST mit Nachbargemeinden", Organisationseinheit: "Amt 30", Kategorie: "II" }),
          row({ Organisationseinheit: "Amt 30" }),
          row({ Organisationseinheit: null }),
        ),
      ),
      findings: [
        { message: "units", at: "G4", severity: "hint", year: 2014 },
        { message: "units", at: "G5" },
      ],
    },
    {
      name: "typing error, inflection, order of words, small words, hyphens and spaces",
      workbook: workbook(
        year(
          2014,
          ...themen("Kooperation im Winterdienst", "Kooperation im Wintredienst"),
          ...themen("Gemeinsame Nutzung des Gewerberegister", "Gemeinsame Nutzung des Gewerberegisters"),
          ...themen("Schulungen für Standesbeamte", "Standesbeamte: Schulung"),
          ...themen("Führung der Partnerschaft", "Fuehrung der Partnerschaft"),
          ...themen("Betriebshöfe, im Bezug auf Geräte", "Betriebshöfe in Bezug auf die Geräte"),
          ...themen("Behördennummer D 115", "Behördennummer D115", "Stadt-Umland-Konferenz", "Stadtumlandkonferenz"),
        ),
      ),
      findings: [
        {
          message: "near",
          at: "G3",
          severity: "hint",
          year: 2014,
          value: "Kooperation im Wintredienst",
          suggestion: null,
        },
        { message: "near", at: "G5" },
        { message: "near", at: "G7" },
        { message: "near", at: "G9" },
        { message: "near", at: "G11" },
        { message: "near", at: "G13" },
        { message: "near", at: "G15" },
      ],
    },
    {
      name: "each Thema once, however often it occurs; hidden, after blank rows, protected, merged, formulas",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [headers, ...themen("Kfz-Zulassung", "Kfz-Zulasung"), [], ...themen("Kfz-Zulasung", "Kfz-Zulassungen")],
          {
            at: "B3",
            hidden: [5, 8],
            protected: true,
            merges: ["B4:B5"],
            formulas: ["H8"],
          },
        ),
      ),
      findings: [
        { message: "near", at: "H5" },
        { message: "near", at: "H8" },
      ],
    },
    {
      name: "in two lists of one year; renamed and moved columns, NFD",
      workbook: workbook(
        year(2014, ...themen("Führerscheinumtausch")),
        sheet("IKZ 2014 Nachtrag", [
          ["Titel", "Art", "Dez.", "Titel"],
          ["Fu\u0308hrerscheinumtausche", "vertikal", "Dez. 1", "anderes"],
        ]),
      ),
      findings: [{ message: "near", at: "IKZ 2014 Nachtrag!A2" }],
    },
  ],
});

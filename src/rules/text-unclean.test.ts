import { textUnclean } from "./text-unclean";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const cases: readonly (readonly ["spaces" | "invisible" | "divided", string, string])[] = [
  ["spaces", " Vertrag liegt vor", "Vertrag liegt vor"],
  ["spaces", "Vertrag liegt vor\n", "Vertrag liegt vor"],
  ["spaces", "Vertrag  liegt vor", "Vertrag liegt vor"],
  ["spaces", "Vertrag\u00a0liegt vor", "Vertrag liegt vor"],
  ["spaces", "Vertrag\u202fliegt\u2009vor", "Vertrag liegt vor"],
  ["spaces", "Vertrag\tliegt vor", "Vertrag liegt vor"],
  ["spaces", "•\tVertrag\n•\tPlan", "• Vertrag\n• Plan"],
  ["invisible", "Ver\u00adtrag liegt vor", "Vertrag liegt vor"],
  ["invisible", "\ufeffVertrag\u200b liegt\u200e vor", "Vertrag liegt vor"],
  ["invisible", "Vertrag \u200b liegt vor\u0007", "Vertrag liegt vor"],
  ["invisible", "Vertrag\u000bliegt vor", "Vertrag\nliegt vor"],
  ["invisible", "\u0084Netzwerk\u0093 \u0096 25 \u0080", "„Netzwerk“ – 25 €"],
  ["divided", "Zusam-\nmenarbeit", "Zusammenarbeit"],
  ["divided", "Zusam- \r\n menarbeit", "Zusammenarbeit"],
  ["divided", "Zusam\u00ad\nmenarbeit", "Zusammenarbeit"],
  ["divided", "in-\ntrakommunale  Arbeit", "intrakommunale Arbeit"],
  ["divided", "Stadt-\nUmland-Beziehungen", "Stadt-Umland-Beziehungen"],
  ["divided", "EU-\nweite, 20-\njährige e-\nmail", "EU-weite, 20-jährige e-mail"],
  ["divided", "für Bu\u0308-\nrger", "für Bu\u0308rger"],
];

testRule(textUnclean, {
  valid: [
    {
      name: "line breaks, bullets, indentation, hyphens, dashes, quotes, NFD",
      workbook: workbook(
        year(
          2014,
          row({ Arbeitsstand: "• Vertrag liegt vor\n• Plan folgt\n   – Entwurf\r\n- Beschluss" }),
          row({ Arbeitsstand: "inter-\nund intrakommunal", Perspektive: "2012-\n2014, § 11 –\nsiehe oben" }),
          row({
            Arbeitsstand: "„Straße“, ‚Fußweg‘ – 5 % … 25 €",
            Perspektive: "Bu\u0308rgerservice, Leistungs- und Breitensport",
          }),
          row({ Arbeitsstand: "Familie 👨‍👩‍👧, 東京, ½" }),
        ),
      ),
    },
    {
      name: "Kategorie, Dezernat, Art, Jahr and unknown columns are no text columns",
      workbook: workbook(
        sheet("IKZ 2014", [
          [...headers, "Notiz", "Jahr"],
          [...row({ ID: "1", Kategorie: " II", Dezernat: "I\u00a0", Art: "verti\u00adkal" }), " x ", " 2014"],
        ]),
      ),
    },
    {
      name: "empty cells, cells with spaces only, numbers, truth values, error values",
      workbook: workbook(
        year(2014, row({ Thema: 12, Arbeitsstand: 41640, Perspektive: "  ", Status: true, Schwerpunkt: "#NV" })),
      ),
    },
    {
      name: "titles, totals rows, cells beside the list",
      workbook: workbook(
        sheet("IKZ 2014", [headers, [...row(), null, " daneben "], ["Summe", null, null, null, null, null, " 1 "]], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
        sheet("IKZ 2013", [["  Register  2013 "], headers, row()]),
      ),
    },
  ],
  invalid: [
    {
      name: "what is cleaned",
      workbook: workbook(year(2014, ...cases.map(([, Arbeitsstand]) => row({ Arbeitsstand })))),
      findings: cases.map(([message, value, suggestion], i) => ({
        message,
        at: `H${i + 2}`,
        value,
        suggestion,
        severity: "hint" as const,
        year: 2014,
      })),
      fixed: Object.fromEntries(cases.map(([, , cleaned], i) => [`H${i + 2}`, cleaned])),
    },
    {
      name: "every text column, one finding per cell; hidden, after a blank row, protected, merged",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            [...headers, "Partner", "Bemerkung"],
            [],
            [
              ...row({
                ID: "M 1\u00a0",
                Organisationseinheit: "FB  32",
                Schwerpunkt: "Klima\u00adschutz ",
                Thema: " Meldeportal",
                Arbeitsstand: "läuft ",
                Perspektive: "a  b\u00a0c",
                Status: "laufend ",
              }),
              "Stadt  Burg",
              " keine",
            ],
          ],
          { at: "B3", hidden: [5], protected: true, merges: ["H5:H6"] },
        ),
      ),
      findings: [
        { message: "spaces", at: "B5" },
        { message: "spaces", at: "E5" },
        { message: "invisible", at: "F5" },
        { message: "spaces", at: "H5" },
        { message: "spaces", at: "I5" },
        { message: "spaces", at: "J5" },
        { message: "spaces", at: "L5" },
        { message: "spaces", at: "M5" },
      ],
      fixed: { B5: "M 1", E5: "FB 32", F5: "Klimaschutz", H5: "Meldeportal", J5: "a b c", M5: "keine" },
    },
    {
      name: "a formula is not corrected; renamed and moved columns; of two the first",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            ["Ausblick", "Titel", "Art", "Thema"],
            ["läuft ", " ZOO", "vertikal", " x "],
          ],
          {
            formulas: ["A2"],
          },
        ),
      ),
      findings: [
        { message: "spaces", at: "B2", suggestion: "ZOO" },
        { message: "spaces", at: "A2", suggestion: "läuft" },
      ],
      fixed: { A2: "läuft ", B2: "ZOO", D2: " x " },
    },
  ],
});

import { dateImpossible } from "./date-impossible";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const impossible = [
  "31.02.2014",
  "30.2.2013",
  "23.8.201",
  "45.13.2012",
  "0.5.2012",
  "00.00.2014",
  "29.02.2013",
  "29.02.1900",
  "31.04.14",
  "1.12.20010",
  "23.8.0201",
  "31. 02. 2014",
  "31.\u00a002.\u00a02014",
  "30. Februar",
  "31. April 2015",
  "45. Mai 2014",
  "31.06.",
  "30.2.",
  "2014-02-31",
  "2014-13-01",
];

const possible = [
  "28.02.2014; 29.02.2012; 29.02.2000; 1.07.2010; 19.8.10; 31.12.9999",
  "1.269 Plätze, 14.000 EUR, 1.300.000 EUR, 25.000 €, 98,98 %",
  "§ 11 Abs. 5, § 2 (2a), DS0412/13, 0187/10, Modul 1.2 und 3.6, Amt 32.4",
  "Projektzeitraum 1.1. bis 30.04.2015, 1.1. 30.04.2015",
  "02./03.04.2014, 01.-03.04.2014, 9./10.04.2014, 24. bis 27.09.2014, 01-03/2015",
  "10.0.0.201, 192.168.1.20, 1.2.3.2014, v45.13.2012, Version 2.1.200, Az. 45.13.2012, Ziffer 31.02.2014",
  "2.13.14, 1.2.345, 45.13.7654, 12.5.2, 31.02.1, 31.02.201499",
  "84. Deutscher Archivtag, 31. Juni-Treff, 45. Maifest, 31. Dez. III, 3. Mai 2014, 29. Februar",
  "2014-12-31, 2014-2-31, 2013-2014-31, 0187-13-45, 31.12., 29.02., 31.02.201499",
];

testRule(dateImpossible, {
  valid: [
    {
      name: "dates that exist, other numbers",
      workbook: workbook(year(2014, ...possible.map((Thema) => row({ Thema })))),
    },
    {
      name: "dates as serial numbers, numbers, error values, empty cells",
      workbook: workbook(
        year(2014, row({ Thema: 41640, Arbeitsstand: 31.02, Perspektive: "#NV" }), row({ Perspektive: null })),
      ),
    },
    {
      name: "other columns, totals rows, cells beside the list, a second column of the name",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            headers,
            [...row({ Status: "31.02.2014" }), null, "31.02.2014"],
            [null, null, null, null, null, null, "31.02.2014"],
          ],
          {
            table: "Massnahmen_2014",
            totalsRow: true,
          },
        ),
        sheet("IKZ 2013", [
          [...headers, "Titel"],
          [...row(), "31.02.2014"],
        ]),
      ),
    },
  ],
  invalid: [
    {
      name: "dates that do not exist",
      workbook: workbook(
        year(2014, ...impossible.map((date) => row({ Arbeitsstand: `Beschluss vom ${date}; läuft` }))),
      ),
      findings: impossible.map((_, i) => ({
        message: "one",
        at: `H${i + 2}`,
        severity: "warning" as const,
        year: 2014,
        suggestion: null,
      })),
    },
    {
      name: "in all three columns; one finding per cell",
      workbook: workbook(
        year(
          2014,
          row({
            Thema: "Tagung 31.02.2014",
            Arbeitsstand: "DS0245/10; Stadtratsbeschluss 19.8.2010; Vereinbarung 23.8.201; Betrieb seit 1.12.2010",
            Perspektive: "30./31.02.2014, 32.1.2015.",
          }),
        ),
      ),
      findings: [
        { message: "one", at: "G2" },
        { message: "one", at: "H2" },
        { message: "several", at: "I2" },
      ],
    },
    {
      name: "hidden, after a blank row, on a protected sheet, merged, a formula; renamed and moved columns",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [["Ausblick", "Art", "Titel"], ["31.02.2014", "vertikal", "ZOO"], [], ["31.06.2014", "vertikal", "ZOO"]],
          {
            at: "B3",
            hidden: [4],
            protected: true,
            merges: ["B6:B7"],
            formulas: ["B4"],
          },
        ),
      ),
      findings: [
        { message: "one", at: "B4", value: "31.02.2014" },
        { message: "one", at: "B6" },
      ],
    },
  ],
});

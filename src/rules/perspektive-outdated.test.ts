import { perspektiveOutdated } from "./perspektive-outdated";
import { serialOf } from "../core/dates/read-date";
import { testRule } from "../../test/support/test-rule";
import { sampleYear } from "../../test/support/workbooks/sample-years";
import { dateCell, headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const perspektiven = (...texts: readonly (string | number | null)[]) =>
  texts.map((Perspektive) => row({ Perspektive }));
const below = (count: number) => Array.from({ length: count }, (_, i) => ({ message: "past", at: `I${i + 2}` }));

/** The day of the printed report of 2012. */
const JULY_2012 = serialOf(2012, 7, 11);
const quartale = ["2. Quartal 2012", "11.07.2012", "3. Quartal 2012", "2012", "2. Quartal 2012 bis 2013"];

testRule(perspektiveOutdated, {
  valid: [
    { name: "before today, but nobody names the day", workbook: workbook(year(2012, ...perspektiven(...quartale))) },
    {
      name: "on the day itself and later",
      workbook: workbook(year(2012, ...perspektiven(...quartale.slice(1)))),
      stichtag: JULY_2012,
    },
    {
      name: "a list of an earlier year than that of the report",
      workbook: workbook(year(2011, ...perspektiven("4. Quartal 2011")), year(2012, row(), row())),
      stichtag: JULY_2012,
    },
    {
      name: "no date",
      workbook: workbook(year(2014, ...perspektiven("wird fortgeführt", null, " ", "Dezember", "2. Quartal"))),
    },
    {
      name: "in the year of the row or later",
      workbook: workbook(
        year(
          2014,
          ...perspektiven("bis 2014", "1.1.2014", "01/2014", "I/2016", "2013/14", "2012-2015", "Schuljahr 2013/2014"),
          ...perspektiven("nach dem Beschluss von 2012 Start 2015", "Leitbild Stadtentwicklung 2025", "2012 ff.", 2014),
        ),
      ),
    },
    {
      name: "after „seit“",
      workbook: workbook(
        year(
          2014,
          ...perspektiven("dauerhaft seit 2005", "seit dem 24. August 2013", "Seit 1.12.2010 in Betrieb"),
          ...perspektiven("seit Ende 2012", "seit III. Quartal 2010", "seit\u00a0dem Schuljahr 2011/12"),
        ),
      ),
    },
    {
      name: "numbers that are no years",
      workbook: workbook(
        year(
          2014,
          ...perspektiven(
            "DS0188/11",
            "DS 2012/13",
            "DS0188/2011",
            "(0187/10)",
            "§ 14 GewO",
            "Beschluss Nr. 1380-50(V)12",
          ),
          ...perspektiven(
            "1.269 weitere Plätze",
            "2.000 Plätze",
            "2000 Plätze",
            "1.990,50 €",
            "D 115",
            "23.8.201",
            115,
          ),
        ),
      ),
    },
    {
      name: "a date cell, amounts",
      workbook: workbook(year(2014, ...perspektiven(dateCell("01.01.2014"), 40000, 45000))),
    },
    { name: "error values", workbook: workbook(year(2014, ...perspektiven("#NV", "#N/A"))) },
    {
      name: "without a year, without the column, in a totals row",
      workbook: workbook(
        sheet("Liste", [headers, ...perspektiven("bis 2012")]),
        sheet("IKZ 2013", [
          ["Art", "Thema"],
          ["vertikal", "bis 2012"],
        ]),
        sheet("IKZ 2014", [headers, row(), row({ Perspektive: "bis 2012" })], {
          table: "Massnahmen_2014",
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "before the day of the report, within the year of the row",
      workbook: workbook(year(2012, ...perspektiven(...quartale, "Juni 2012", "10.07.2012", "bis 2011"))),
      stichtag: JULY_2012,
      findings: [
        { message: "before", at: "I2", severity: "warning", value: "2. Quartal 2012", year: 2012 },
        { message: "before", at: "I7" },
        { message: "before", at: "I8" },
        { message: "past", at: "I9" },
      ],
    },
    {
      name: "every form of date",
      workbook: workbook(
        year(
          2016,
          ...perspektiven(
            "31.12.2012",
            "am 23.8.2012",
            "24.11.11",
            "12/2014",
            "02/2015.",
            "Dezember 2012",
            "Ende 2013",
          ),
          ...perspektiven("im 2. Quartal 2012", "II. Quartal 2012", "I/2015", "III-IV/2015", "2011-2012", "2011–2012"),
          ...perspektiven(
            "Schuljahr 2011/12",
            "2014/2015",
            "bis 2014",
            "(2014)",
            "1.1. bis 30.04.2015",
            "02./03.04.2014",
          ),
        ),
      ),
      findings: below(19),
    },
    {
      name: "several dates, all past; one after „seit“ does not count either way",
      workbook: workbook(
        year(
          2014,
          ...perspektiven(
            "Start 2011, Ende 2013",
            "seit 2005; Abschluss 2012",
            "DS0188/11 im Jahr 2012",
            "ＢＩＳ\u00a02013",
          ),
        ),
      ),
      findings: below(4),
    },
    {
      name: "a date cell and a year as number, hidden, after blank rows, protected, merged, formulas",
      workbook: workbook(
        sheet("IKZ 2014", [headers, ...perspektiven(dateCell("31.12.2013")), [], ...perspektiven(2013)], {
          at: "B3",
          hidden: [4],
          protected: true,
          merges: ["B4:B5"],
          formulas: ["J4"],
        }),
      ),
      findings: [
        { message: "past", at: "J4", severity: "warning", value: "31.12.2013", year: 2014, suggestion: null },
        { message: "past", at: "J6", value: 2013 },
      ],
    },
    {
      name: "by the row's own year; renamed and moved columns",
      workbook: workbook(
        sheet("Maßnahmen", [
          ["Ausblick", "Jahr", "Art", "Thema", "Ausblick"],
          ["bis 2013", 2012, "vertikal", "Zoo", "bis 2010"],
          ["bis 2013", "2014", "vertikal", "Zoo", "bis 2020"],
        ]),
      ),
      findings: [{ message: "past", at: "A3", year: 2014 }],
    },
    {
      name: "the reports of 2012 and 2014",
      workbook: workbook(sampleYear(2012), sampleYear(2014)),
      findings: ["IKZ 2012!I30", "IKZ 2012!I52", "IKZ 2012!I57", "IKZ 2014!I149"].map((at) => ({
        message: "past",
        at,
      })),
    },
  ],
});

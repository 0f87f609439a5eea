import { yearMismatch } from "./year-mismatch";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";
import type { CellValue } from "../core/workbook/workbook-data";

const withJahr = (...years: CellValue[]) => [["Jahr", ...headers], ...years.map((jahr) => [jahr, ...row()])];

testRule(yearMismatch, {
  valid: [
    { name: "no column Jahr", workbook: workbook(year(2014, row())) },
    { name: "the same year, as number and text", workbook: workbook(sheet("IKZ 2014", withJahr(2014, "2014\u00a0"))) },
    { name: "an empty cell", workbook: workbook(sheet("IKZ 2014", withJahr(null, " "))) },
    { name: "a formula without a result", workbook: workbook(sheet("IKZ 2014", withJahr(""), { formulas: ["A2"] })) },
    { name: "an error value is cell-error's", workbook: workbook(sheet("IKZ 2014", withJahr("#REF!"))) },
    { name: "a list for all years", workbook: workbook(sheet("Alle Jahre", withJahr(2012, 2013, 2014))) },
    {
      name: "no year and none to contradict is year-missing's",
      workbook: workbook(sheet("Alle Jahre", withJahr("20l4", null))),
    },
    {
      name: "titles do not bind the rows",
      workbook: workbook(sheet("Alle Jahre", [["Stand: 11. Juli 2014"], ...withJahr(2012, 2013)])),
    },
    {
      name: "the totals row",
      workbook: workbook(
        sheet("IKZ 2014", [...withJahr(2014), ["Summe"]], { table: "Massnahmen_2014", totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "table and sheet name different years; the table's counts",
      workbook: workbook(
        sheet("Stand 2015", withJahr(2014), { table: "Massnahmen_2014", at: "B3" }),
        sheet("IKZ 2012", [headers, row()], { table: "Massnahmen_2013" }),
      ),
      findings: [
        { message: "sheet", at: "Stand 2015!B3", severity: "error", year: 2014 },
        { message: "sheet", at: "IKZ 2012!A1", year: 2013 },
      ],
    },
    {
      name: "two rows, also hidden and after a blank row; each counts for its own year",
      workbook: workbook(
        sheet("IKZ 2014", [...withJahr(2013), [], ["2015 ", ...row()]], { at: "B3", hidden: [4], protected: true }),
      ),
      findings: [
        { message: "other", at: "B4", value: 2013, severity: "error", year: 2013 },
        { message: "other", at: "B6", value: "2015 ", year: 2015 },
      ],
    },
    {
      name: "no year: misspelt, a date, out of range",
      workbook: workbook(sheet("Liste", withJahr("20l4", 41640, "1914"), { table: "Massnahmen_2014" })),
      findings: [
        { message: "unreadable", at: "A2", value: "20l4", year: 2014 },
        { message: "unreadable", at: "A3" },
        { message: "unreadable", at: "A4" },
      ],
    },
    {
      name: "no year where a title has one",
      workbook: workbook(sheet("Liste", [["Bericht 2014"], ...withJahr("20l4")])),
      findings: [{ message: "unreadable", at: "A3", year: 2014 }],
    },
    {
      name: "in a moved column of another spelling",
      workbook: workbook(
        sheet("IKZ 2014", [
          [...headers, "jahr:"],
          [...row(), 2012],
        ]),
      ),
      findings: [{ message: "other", at: "K2" }],
    },
  ],
});

import { yearMissing } from "./year-missing";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";
import type { CellValue } from "../core/workbook/workbook-data";

const withJahr = (...years: CellValue[]) => [["Jahr", ...headers], ...years.map((jahr) => [jahr, ...row()])];

testRule(yearMissing, {
  valid: [
    { name: "in the names of sheet and table", workbook: workbook(year(2014, row())) },
    { name: "in the name of the table", workbook: workbook(sheet("Liste", [headers, row()], { table: "IKZ_2014" })) },
    { name: "in the name of the sheet", workbook: workbook(sheet("IKZ 2014", [headers, row()])) },
    {
      name: "in a title row, text or number",
      workbook: workbook(
        sheet("A", [["Bericht 2012"], ["Stand: 11. Juli 2013"], headers, row()], { merges: ["A1:J1"], hidden: [2] }),
        sheet("B", [["Jahr:", 2013], headers, row()]),
      ),
    },
    {
      name: "in Jahr, as number and as text",
      workbook: workbook(sheet("Alle", withJahr(2012, "2013", "\u00a02014 "))),
    },
    { name: "an empty cell where the sheet has a year", workbook: workbook(sheet("IKZ 2014", withJahr(null, " "))) },
    {
      name: "no year at all is year-mismatch's where the sheet has one",
      workbook: workbook(sheet("IKZ 2014", withJahr("20l4"))),
    },
    { name: "an error value is cell-error's", workbook: workbook(sheet("Alle", withJahr("#N/A"))) },
    { name: "no row, no year needed", workbook: workbook(sheet("Liste", [headers])) },
    {
      name: "blank rows and totals rows need none",
      workbook: workbook(sheet("Alle", [...withJahr(2014), [], [null, "Summe", 1]])),
    },
  ],
  invalid: [
    {
      name: "several years in the titles, none but a date's",
      workbook: workbook(
        sheet("Liste", [["Bericht 2014, Vergleich mit 2012"], headers, row()]),
        sheet("Stand", [["Stand: 11. Juli 2012"], headers, row()]),
      ),
      findings: [
        { message: "several", at: "Liste!A2", severity: "error", year: null },
        { message: "list", at: "Stand!A2" },
      ],
    },
    {
      name: "no column and no year, once for the list",
      workbook: workbook(sheet("Liste", [["Bericht"], headers, row(), row()], { at: "B2", protected: true })),
      findings: [{ message: "list", at: "B3", severity: "error", value: "ID", year: null }],
    },
    {
      name: "years that do not stand alone, are too early or not the only one",
      workbook: workbook(
        sheet("Liste 120145", [["Stand 1989"], headers, row()]),
        sheet("2013 und 2014", [headers, row()]),
      ),
      findings: [
        { message: "list", at: "Liste 120145!A2" },
        { message: "list", at: "2013 und 2014!A1" },
      ],
    },
    {
      name: "each row without a year, also a hidden one, a date and a number out of range",
      workbook: workbook(
        sheet("Alle", withJahr(2014, null, "20l4", 41640, 2014.5, 1989, "14", " "), {
          table: "Massnahmen",
          hidden: [3],
        }),
      ),
      findings: [
        { message: "empty", at: "A3", value: null, year: null },
        { message: "unreadable", at: "A4", value: "20l4" },
        { message: "unreadable", at: "A5", value: 41640 },
        { message: "unreadable", at: "A6" },
        { message: "unreadable", at: "A7" },
        { message: "unreadable", at: "A8" },
        { message: "empty", at: "A9" },
      ],
    },
    {
      name: "a formula without a result, in a moved column with another spelling",
      workbook: workbook(
        sheet(
          "Alle",
          [
            [...headers, "JAHR *"],
            [...row(), ""],
          ],
          { formulas: ["K2"] },
        ),
      ),
      findings: [{ message: "empty", at: "K2" }],
    },
  ],
});

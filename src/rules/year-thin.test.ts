import { yearThin } from "./year-thin";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";
import type { CellValue } from "../core/workbook/workbook-data";

const withJahr = (...years: CellValue[]) => [["Jahr", ...headers], ...years.map((jahr) => [jahr, ...row()])];
const times = (count: number, value: CellValue): CellValue[] => Array.from({ length: count }, () => value);

testRule(yearThin, {
  valid: [
    { name: "no column Jahr", workbook: workbook(year(2014, row()), year(2015, row())) },
    { name: "a tenth", workbook: workbook(sheet("Alle", withJahr(...times(10, 2014), 2015))) },
    { name: "the only year", workbook: workbook(sheet("Alle", withJahr(2014))) },
    {
      name: "few rows in a list of its own",
      workbook: workbook(sheet("Alle", withJahr(...times(30, 2014), 2015)), year(2015, row())),
    },
    {
      name: "a cell that contradicts its sheet is year-mismatch's, one without a year year-missing's",
      workbook: workbook(
        sheet("IKZ 2014", withJahr(...times(30, 2014), 2015, 2013)),
        sheet("Alle", withJahr(...times(11, 2014), null, "20l5", "#N/A")),
      ),
    },
  ],
  invalid: [
    {
      name: "less than a tenth, early and late, as number and as text; hidden, after a blank row",
      workbook: workbook(
        sheet("Alle", [...withJahr("2015", ...times(21, 2014)), [], ...withJahr(1994, 2015).slice(1)], {
          at: "B3",
          hidden: [27],
          protected: true,
        }),
      ),
      findings: [
        { message: "thin", at: "B4", value: "2015", severity: "warning", year: 2015, suggestion: null },
        { message: "thin", at: "B27", year: 1994 },
        { message: "thin", at: "B28", value: 2015 },
      ],
    },
  ],
});

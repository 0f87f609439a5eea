import { rowOutsideTable } from "./row-outside-table";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";
import type { CellValue } from "../core/workbook/workbook-data";

const table = "Massnahmen_2014";
const below = (...rows: CellValue[][]) => sheet("IKZ 2014", [headers, row()], { table, at: "B2", below: rows });

testRule(rowOutsideTable, {
  valid: [
    { name: "nothing below", workbook: workbook(year(2014, row())) },
    { name: "after a blank row", workbook: workbook(below([], ["Stand: 11. Juli 2012"])) },
    { name: "blank but for spaces", workbook: workbook(below([" ", "\u00a0"])) },
    { name: "only beside the list", workbook: workbook(below([...headers.map(() => null), "Notiz"])) },
    { name: "a plain range ends nowhere", workbook: workbook(sheet("IKZ 2014", [headers, row(), row()])) },
    { name: "a totals row by hand", workbook: workbook(below([null, "Summe:", 1, 2])) },
    {
      name: "the totals row of the table",
      workbook: workbook(sheet("IKZ 2014", [headers, row(), ["Gesamt", 1]], { table, totalsRow: true })),
    },
    {
      name: "another table directly below",
      workbook: workbook({
        ...sheet("IKZ 2014", [headers, row(), headers, row()]),
        tables: [0, 2].map((firstRow) => ({
          name: `Teil_${firstRow}`,
          range: { firstRow, firstColumn: 0, lastRow: firstRow + 1, lastColumn: headers.length - 1 },
          headerRow: true,
          totalsRow: false,
          columns: headers,
        })),
      }),
    },
  ],
  invalid: [
    {
      name: "two rows, also hidden, up to the next blank row",
      workbook: workbook({
        ...below(row({ ID: "M-7" }), [null, null, null, null, null, null, "Winterdienst"], [], row()),
        protected: true,
      }),
      findings: [
        { message: "outside", at: "B4", value: "M-7", severity: "error", year: 2014 },
        { message: "outside", at: "B5", value: null },
      ],
    },
    {
      name: "below a totals row of the table",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row(), ["Summe"]], { table, totalsRow: true, below: [row()], hidden: [4] }),
      ),
      findings: [{ message: "outside", at: "A4" }],
    },
    {
      name: "below a totals row by hand",
      workbook: workbook(below(["Summe", 1], row())),
      findings: [{ message: "outside", at: "B5" }],
    },
    {
      name: "a totals label among words is a row",
      workbook: workbook(below(["Summe", "der Maßnahmen"])),
      findings: [{ message: "outside", at: "B4" }],
    },
    {
      name: "an error value fills a row, and the year is the row's own",
      workbook: workbook(sheet("IKZ", [["Jahr", ...headers]], { table: "Massnahmen", below: [[2012, null, "#N/A"]] })),
      findings: [{ message: "outside", at: "A2", year: 2012 }],
    },
  ],
});

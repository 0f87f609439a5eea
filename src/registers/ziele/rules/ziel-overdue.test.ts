import { expect, test } from "@jest/globals";
import { lastDayOf } from "../../../core/dates/read-date";
import { readSnapshot } from "../../../core/snapshot/snapshot";
import { validate } from "../../../core/check/validate";
import { zielOverdue } from "./ziel-overdue";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { ziele } from "../register";

const columns = ["Handlungsfeld", "Ziel", "Priorität", "Zieljahr", "Stand"] as const;
const goal = { Handlungsfeld: "Bildung", Ziel: "Mehr Sprachkurse", Priorität: 1 };

testRule(zielOverdue, {
  valid: [
    {
      name: "this year and later; what has ended; a Stand that cannot be read",
      workbook: workbook(
        registerSheet(ziele, [
          { ...goal, Zieljahr: 2015 },
          { ...goal, Zieljahr: "2016", Stand: "beschlossen" },
          { ...goal, Zieljahr: 2014, Stand: "erreicht" },
          { ...goal, Zieljahr: 2014, Stand: " AUFGEGEBEN" },
          { ...goal, Zieljahr: 2014, Stand: "#NV" },
          { ...goal, Zieljahr: 2014, Stand: "läuft" },
        ]),
      ),
    },
    {
      name: "no year that can be read",
      workbook: workbook(
        registerSheet(ziele, [
          goal,
          { ...goal, Zieljahr: "bald" },
          { ...goal, Zieljahr: 41639 },
          { ...goal, Zieljahr: "31.12.2013" },
          { ...goal, Zieljahr: "#REF!" },
        ]),
      ),
    },
    {
      name: "the totals row of a table; a list without the column",
      workbook: workbook(
        registerSheet(ziele, [goal, { ...goal, Zieljahr: 2012 }], { totalsRow: true }),
        registerSheet(ziele, [goal], { columns: ["Handlungsfeld", "Ziel", "Priorität"], name: "Weitere" }),
      ),
    },
  ],
  invalid: [
    {
      name: "years before, as number and text, hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          ziele,
          [
            { ...goal, Zieljahr: 2014, Stand: "beschlossen" },
            { ...goal, Zieljahr: " 2012\u00a0", Stand: "Entwurf" },
            {},
            { ...goal, Zieljahr: 2013 },
          ],
          { columns, hidden: [3], protected: true, merges: ["D2:D3"], formulas: ["D5"] },
        ),
      ),
      findings: [
        { message: "overdue", at: "D2", severity: "warning", value: 2014, suggestion: null, year: null },
        { message: "overdue", at: "D3" },
        { message: "overdue", at: "D5" },
      ],
    },
    {
      name: "a plain list with title and moved columns",
      workbook: workbook(
        sheet("Unsere Ziele", [["Stand 2015"], ["Zieljahr", "Prio", "Ziel"], [2014, 1, "Mehr Sprachkurse"]], {
          at: "B2",
        }),
      ),
      findings: [{ message: "overdue", at: "B4" }],
    },
  ],
});

test.each([
  [lastDayOf(2014, 12), 0],
  [lastDayOf(2014, 12) + 1, 1],
  [null, 0],
])("on day %s there are %s of 2014", (today, count) => {
  const book = workbook(registerSheet(ziele, [{ ...goal, Zieljahr: 2014 }]));
  expect(validate(readSnapshot(book, { registers: [ziele], today }), [zielOverdue])).toHaveLength(count);
});

import { expect, test } from "@jest/globals";
import { serialOf } from "../../../core/dates/read-date";
import { readSnapshot } from "../../../core/snapshot/snapshot";
import { validate } from "../../../core/check/validate";
import type { CellValue } from "../../../core/workbook/workbook-data";
import { arbeitszielOverdue } from "./arbeitsziel-overdue";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { dateCell, sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { arbeitsplan } from "../register";

const columns = ["Sitzung", "Arbeitsziel", "Stand"] as const;
const step = (Sitzung: CellValue, Stand: string | null) => ({ Sitzung, Arbeitsziel: "Analyse", Stand });

testRule(arbeitszielOverdue, {
  valid: [
    {
      name: "sessions of today, of this month and later",
      workbook: workbook(
        registerSheet(arbeitsplan, [
          step("Juni 2015", "geplant"),
          step("Mai/Juni 2015", "in Arbeit"),
          step("30.06.2015", "geplant"),
          step(dateCell("01.06.2015"), "geplant"),
          step("2016-01-15", "geplant"),
        ]),
      ),
    },
    {
      name: "what is done or put off; a Stand that is not told",
      workbook: workbook(
        registerSheet(arbeitsplan, [
          step("Mai 2015", "erledigt"),
          step("Mai 2015", " Verschoben"),
          step("Mai 2015", null),
          step("Mai 2015", "läuft"),
          step("Mai 2015", "#NV"),
        ]),
      ),
    },
    {
      name: "a session that cannot be read; the totals row of a table; a list without Stand",
      workbook: workbook(
        registerSheet(
          arbeitsplan,
          [step("Mai", "geplant"), step(null, "geplant"), step("#REF!", "geplant"), step("Mai 2015", "geplant")],
          { totalsRow: true },
        ),
        registerSheet(arbeitsplan, [step("Mai 2015", null)], { columns: ["Sitzung", "Arbeitsziel"], name: "Alt" }),
      ),
    },
  ],
  invalid: [
    {
      name: "days and months before today, in any spelling; hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          arbeitsplan,
          [
            step("29.06.2015", "geplant"),
            step("Mai 2015", "IN  ARBEIT"),
            {},
            step(dateCell("01.05.2015"), "Geplant (Raum 12)"),
          ],
          { columns, hidden: [3], protected: true, merges: ["A2:A3"], formulas: ["A5"] },
        ),
      ),
      findings: [
        { message: "overdue", at: "A2", severity: "warning", value: "29.06.2015", suggestion: null, year: null },
        { message: "overdue", at: "A3" },
        { message: "overdue", at: "A5", value: "01.05.2015" },
      ],
    },
    {
      name: "a plain list with title and moved columns",
      workbook: workbook(
        sheet(
          "Plan",
          [["Arbeitsplan"], ["Sachstand", "Arbeitsziele", "Sitzung"], ["geplant", "Analyse", "März 2015"]],
          {
            at: "B2",
          },
        ),
      ),
      findings: [{ message: "overdue", at: "D4" }],
    },
  ],
});

test.each([
  ["last day of the month", serialOf(2015, 5, 31), 0],
  ["day after", serialOf(2015, 6, 1), 1],
  ["no day", null, 0],
])("a month is over with its last day: %s", (_, today, count) => {
  const book = workbook(registerSheet(arbeitsplan, [step("Mai 2015", "geplant")]));
  expect(validate(readSnapshot(book, { registers: [arbeitsplan], today }), [arbeitszielOverdue])).toHaveLength(count);
});

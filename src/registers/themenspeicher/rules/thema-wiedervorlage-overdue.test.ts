import { expect, test } from "@jest/globals";
import { readSnapshot } from "../../../core/snapshot/snapshot";
import { validate } from "../../../core/check/validate";
import { themaWiedervorlageOverdue } from "./thema-wiedervorlage-overdue";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { dateCell, sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { themenspeicher } from "../register";

const columns = ["Thema", "Zustand", "Wiedervorlage"] as const;
/** 29.06.2015, the day before the tables' today. */
const YESTERDAY = dateCell("29.06.2015");

testRule(themaWiedervorlageOverdue, {
  valid: [
    {
      name: "today and later",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "zurückgestellt", Wiedervorlage: dateCell("30.06.2015") },
          { Thema: "B", Zustand: "zurückgestellt", Wiedervorlage: "30.06.2015, 18:00 Uhr" },
          { Thema: "C", Zustand: "Pilot", Wiedervorlage: "1.7.2015" },
          { Thema: "D", Zustand: "Vorschlag", Wiedervorlage: "2015-12-31" },
        ]),
      ),
    },
    {
      name: "what is settled, or whose Zustand cannot be told",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "Maßnahme", Wiedervorlage: YESTERDAY },
          { Thema: "B", Zustand: "MASSNAHME ", Wiedervorlage: YESTERDAY },
          { Thema: "C", Zustand: "gescheitert", Wiedervorlage: "31.03.2015" },
          { Thema: "D", Zustand: "#REF!", Wiedervorlage: YESTERDAY },
          { Thema: "E", Wiedervorlage: YESTERDAY },
        ]),
      ),
    },
    {
      name: "no day that can be read",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "zurückgestellt", Wiedervorlage: "31.02.2015" },
          { Thema: "B", Zustand: "zurückgestellt", Wiedervorlage: "Frühjahr 2015" },
          { Thema: "C", Zustand: "zurückgestellt", Wiedervorlage: 2014 },
          { Thema: "D", Zustand: "zurückgestellt", Wiedervorlage: "#NV" },
          { Thema: "E", Zustand: "zurückgestellt" },
        ]),
      ),
    },
    {
      name: "the totals row of a table; a list without the column",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { Thema: "A", Zustand: "Pilot" },
            { Zustand: "Pilot", Wiedervorlage: YESTERDAY },
          ],
          { totalsRow: true },
        ),
        registerSheet(themenspeicher, [{ Thema: "B", Zustand: "Pilot" }], {
          columns: ["Thema", "Zustand"],
          name: "Weitere",
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "days before today in all forms, hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { Thema: "A", Zustand: "zurückgestellt", Wiedervorlage: YESTERDAY },
            { Thema: "B", Zustand: "Pilot", Wiedervorlage: "31.12.14" },
            {},
            { Thema: "C", Zustand: "vorschlag", Wiedervorlage: " 1. 2. 2015\u00a0" },
          ],
          { columns, hidden: [3], protected: true, merges: ["C2:C3"], formulas: ["C5"] },
        ),
      ),
      findings: [
        { message: "overdue", at: "C2", severity: "warning", value: "29.06.2015", suggestion: null, year: null },
        { message: "overdue", at: "C3" },
        { message: "overdue", at: "C5" },
      ],
    },
    {
      name: "a plain list with title and moved columns",
      workbook: workbook(
        sheet(
          "Ideen",
          [
            ["Themenspeicher"],
            ["Wiedervorlage", "Zustand", "Thema"],
            ["2015-06-01", "Handlungsleitfaden in Arbeit", "A"],
          ],
          { at: "B2" },
        ),
      ),
      findings: [{ message: "overdue", at: "B4" }],
    },
  ],
});

test("without a day of the check nothing is overdue", () => {
  const book = workbook(registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot", Wiedervorlage: "31.12.2000" }]));
  expect(validate(readSnapshot(book, { registers: [themenspeicher] }), [themaWiedervorlageOverdue])).toEqual([]);
});

import { wertDuplicate } from "./wert-duplicate";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { dateCell, workbook } from "../../../../test/support/workbooks/workbook";

testRule(wertDuplicate, {
  valid: [
    {
      name: "other years, areas, groups and indicators; rows without a year",
      workbook: workbook(
        werteSheet([
          ...reihe("B1", 2012, [1, 1]),
          ...reihe("B1", 2012, [1], { Gebiet: "Altstadt" }),
          ...reihe("B1", 2012, [1], { Gruppe: "Frauen" }),
          ...reihe("B2", 2012, [1]),
          { "Indikator-ID": "B1", Wert: 1 },
          { "Indikator-ID": "B1", Wert: 1 },
        ]),
      ),
    },
    {
      name: "half-yearly: two days of one year",
      workbook: workbook(
        indikatorenSheet({ Erhebung: "halbjährlich" }),
        werteSheet([
          ...reihe("B1", 2012, [1], { "Stand vom": "30.06.2012" }),
          ...reihe("B1", 2012, [2], { "Stand vom": "31.12.2012" }),
        ]),
      ),
    },
  ],
  invalid: [
    {
      name: "in other spelling, with another value, a third time, in a hidden row",
      workbook: workbook(
        werteSheet(
          [
            ...reihe("B1", 2012, [1], { Gebiet: "Gesamtstadt" }),
            ...reihe("b1 ", 2012, [2], { Gruppe: "insgesamt" }),
            ...reihe("B1", 2012, [1]),
          ],
          { hidden: [4] },
        ),
      ),
      findings: [
        { message: "duplicate", at: "A3", severity: "error", year: 2012 },
        { message: "duplicate", at: "A4" },
      ],
    },
    {
      name: "half-yearly: the same day",
      workbook: workbook(
        indikatorenSheet({ Erhebung: "halbjährlich" }),
        werteSheet([
          ...reihe("B1", 2012, [1], { "Stand vom": "30.06.2012" }),
          ...reihe("B1", 2012, [2], { "Stand vom": dateCell("30.06.2012") }),
        ]),
      ),
      findings: [{ message: "duplicate", at: "Indikatorwerte!A3" }],
    },
  ],
});

import { wertOutlier } from "./wert-outlier";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";

testRule(wertOutlier, {
  valid: [
    {
      name: "a steady and a lively series",
      workbook: workbook(
        werteSheet([
          ...reihe("B1", 2005, [12.1, 12.4, 12.3, 12.9, 12.8, 13]),
          ...reihe("B2", 2005, [100, 140, 90, 160, 110, 180, 95]),
        ]),
      ),
    },
    { name: "fewer than six values", workbook: workbook(werteSheet(reihe("B1", 2005, [10, 11, 10, 11, 900]))) },
    {
      name: "a constant series that moves by less than a fifth of its level",
      workbook: workbook(werteSheet(reihe("B1", 2005, [50, 50, 50, 50, 50, 59]))),
    },
    {
      name: "a constant series that moves by exactly a fifth of its level",
      workbook: workbook(werteSheet(reihe("B1", 2005, [50, 50, 50, 50, 50, 60]))),
    },
    {
      name: "a steady rise, with years left out: changes are per year",
      workbook: workbook(werteSheet(reihe("B1", 2005, [100, 110, 120, null, null, null, 160, 170, 180]))),
    },
    {
      name: "a value that its unit cannot have",
      workbook: workbook(
        indikatorenSheet({ Einheit: "Prozent" }),
        werteSheet(reihe("B1", 2005, [46, 45, 46, 451, 45, 44])),
      ),
    },
    {
      name: "another series of the same indicator",
      workbook: workbook(
        werteSheet([
          ...reihe("B1", 2005, [10, 11, 12, 13, 14, 15]),
          ...reihe("B1", 2005, [900, 910, 920, 930, 940, 950], { Gebiet: "Altstadt" }),
        ]),
      ),
    },
  ],
  invalid: [
    {
      name: "a moved comma, not the step back from it; rows in any order",
      workbook: workbook(werteSheet(reihe("B1", 2005, [12.1, 12.4, 12.3, 129, 12.8, 13]).reverse())),
      findings: [{ message: "step", at: "E4", severity: "hint", value: 129, year: 2008 }],
    },
    {
      name: "the last value, as text; one that falls; one of a constant series",
      workbook: workbook(
        werteSheet([
          ...reihe("B1", 2005, [12, 13, 12, 13, 12, "31,5"]),
          ...reihe("B2", 2005, [100, 104, 99, 12, 101, 103]),
          ...reihe("B3", 2005, [50, 50, 50, 50, 50, 61]),
        ]),
      ),
      findings: [
        { message: "step", at: "E7", value: "31,5" },
        { message: "step", at: "E11", value: 12 },
        { message: "step", at: "E19", value: 61 },
      ],
    },
    {
      name: "a new level is said once, at its first year",
      workbook: workbook(werteSheet(reihe("B1", 2005, [100, 103, 101, 180, 182, 181, 184]))),
      findings: [{ message: "step", at: "E5", year: 2008 }],
    },
  ],
});

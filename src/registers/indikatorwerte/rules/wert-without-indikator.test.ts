import { wertWithoutIndikator } from "./wert-without-indikator";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";
import { indikatoren } from "../../indikatoren/register";

const noId = registerSheet(indikatoren, [{ Indikator: "Quote" }], { columns: ["Handlungsfeld", "Indikator"] });

testRule(wertWithoutIndikator, {
  valid: [
    {
      name: "IDs in any spelling, numbers, empty IDs and error values",
      workbook: workbook(
        indikatorenSheet({}, { ID: 7 }),
        werteSheet([...reihe(" b1", 2012, [12]), ...reihe("7", 2012, [3]), { Wert: 5 }, ...reihe("#N/A", 2012, [1])]),
      ),
    },
    {
      name: "indicators without the column ID",
      workbook: workbook(noId, werteSheet(reihe("B1", 2012, [12]))),
    },
    { name: "values without rows and without indicators", workbook: workbook(werteSheet([])) },
  ],
  invalid: [
    {
      name: "an unknown ID, at each of its values",
      workbook: workbook(
        indikatorenSheet({}),
        werteSheet([...reihe("B1", 2012, [12]), ...reihe("B9", 2012, [12, 13])]),
      ),
      findings: [
        { message: "unknown", at: "Indikatorwerte!A3", severity: "error", value: "B9", year: 2012 },
        { message: "unknown", at: "Indikatorwerte!A4" },
      ],
    },
    {
      name: "no register of indicators: once",
      workbook: workbook(werteSheet(reihe("B1", 2012, [12, 13]))),
      findings: [{ message: "register", at: "A2", value: "B1" }],
    },
  ],
});

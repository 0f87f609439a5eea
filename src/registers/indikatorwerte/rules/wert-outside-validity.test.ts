import { wertOutsideValidity } from "./wert-outside-validity";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";

testRule(wertOutsideValidity, {
  valid: [
    {
      name: "the first and the last year, no bounds, unreadable bounds, unknown indicators",
      workbook: workbook(
        indikatorenSheet({ "gültig von": 2005, "gültig bis": "2007" }, {}, { "gültig von": "bald" }),
        werteSheet([...reihe("B1", 2005, [1, 2, 3]), ...["B2", "B3", "B9"].flatMap((id) => reihe(id, 1995, [1]))]),
      ),
    },
  ],
  invalid: [
    {
      name: "before, after, and between two definitions",
      workbook: workbook(
        indikatorenSheet({ "gültig von": 2005, "gültig bis": 2007 }, { ID: "B1", "gültig von": 2009 }),
        werteSheet(reihe("b1", 2004, [1, 2, 3, 4, 5, 6])),
      ),
      findings: [
        { message: "outside", at: "Indikatorwerte!B2", severity: "warning", value: 2004, year: 2004 },
        { message: "outside", at: "Indikatorwerte!B6", year: 2008 },
      ],
    },
  ],
});

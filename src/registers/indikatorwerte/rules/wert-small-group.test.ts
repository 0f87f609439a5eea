import { wertSmallGroup } from "./wert-small-group";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";

testRule(wertSmallGroup, {
  valid: [
    {
      name: "none, five and more; shares; internal, undecided and unknown indicators",
      workbook: workbook(
        indikatorenSheet(
          {},
          { Einheit: "Prozent" },
          { Öffentlich: "nein" },
          { Öffentlich: null },
          { Öffentlich: "später" },
        ),
        werteSheet([
          ...reihe("B1", 2012, [0, 5, 400, "viel", -2]),
          ...["B2", "B3", "B4", "B5", "B9"].flatMap((id) => reihe(id, 2012, [3])),
        ]),
      ),
    },
    {
      name: "public in other years only",
      workbook: workbook(
        indikatorenSheet({ "gültig von": 2010 }, { ID: "B1", Öffentlich: "nein", "gültig bis": 2009 }),
        werteSheet(reihe("B1", 2009, [3])),
      ),
    },
  ],
  invalid: [
    {
      name: "one to four, as text, for an area and a group, in other spelling",
      workbook: workbook(
        indikatorenSheet({ Öffentlich: "Ja" }),
        werteSheet([
          ...reihe("B1", 2012, [1, "4"]),
          ...reihe("b1", 2012, [3], { Gebiet: "Altstadt", Gruppe: "Frauen" }),
        ]),
      ),
      findings: [
        { message: "small", at: "Indikatorwerte!E2", severity: "error", value: 1 },
        { message: "small", at: "Indikatorwerte!E3", value: "4" },
        { message: "small", at: "Indikatorwerte!E4", year: 2012 },
      ],
    },
  ],
});

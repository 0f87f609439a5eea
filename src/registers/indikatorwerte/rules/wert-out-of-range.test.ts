import { wertOutOfRange } from "./wert-out-of-range";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";

const einheiten = indikatorenSheet(
  { Einheit: "Anzahl" },
  { Einheit: "prozent" },
  { Einheit: "Promille" },
  { Einheit: "Euro" },
  { Einheit: "Index" },
  { Einheit: "Quote" },
  { Einheit: null },
);

testRule(wertOutOfRange, {
  valid: [
    {
      name: "the bounds themselves, values as text, units without bounds, unknown indicators, no number",
      workbook: workbook(
        einheiten,
        werteSheet([
          ...reihe("B1", 2012, [0, 1e9, "7"]),
          ...reihe("B2", 2012, [0, 100, "99,9 %"]),
          ...reihe("B3", 2012, [0, 1000]),
          ...["B4", "B5", "B6", "B7", "B9"].flatMap((id) => reihe(id, 2012, [-5, 1e6])),
          ...reihe("B2", 2015, ["viel"]),
        ]),
      ),
    },
    {
      name: "the unit of the definition that is valid in the year",
      workbook: workbook(
        indikatorenSheet(
          { Einheit: "Prozent", "gültig bis": 2009 },
          { ID: "B1", Einheit: "Index", "gültig von": 2010 },
        ),
        werteSheet(reihe("B1", 2009, [99, 120])),
      ),
    },
  ],
  invalid: [
    {
      name: "below and above",
      workbook: workbook(
        einheiten,
        werteSheet([...reihe("B1", 2012, [-1]), ...reihe("b2", 2012, [-0.1, "100,5"]), ...reihe("B3", 2012, [1001])]),
      ),
      findings: [
        { message: "negative", at: "Indikatorwerte!E2", severity: "error", value: -1, year: 2012 },
        { message: "share", at: "Indikatorwerte!E3" },
        { message: "share", at: "Indikatorwerte!E4", value: "100,5" },
        { message: "share", at: "Indikatorwerte!E5" },
      ],
    },
  ],
});

import { wertMissingYear } from "./wert-missing-year";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";

const years = (...values: readonly (number | string | null)[]) => reihe("B1", 2005, values);

testRule(wertMissingYear, {
  valid: [
    {
      name: "every year, in any order, also unreadable and empty values",
      workbook: workbook(
        indikatorenSheet({}),
        werteSheet([...years(10, "k. A.", 12).reverse(), { "Indikator-ID": "B1", Jahr: 2008 }]),
      ),
    },
    {
      name: "every second year, once, no rhythm, an unknown rhythm, an unknown indicator",
      workbook: workbook(
        indikatorenSheet(
          { Erhebung: "alle zwei Jahre" },
          { Erhebung: "einmalig" },
          { Erhebung: null },
          { Erhebung: "nach Bedarf" },
        ),
        werteSheet([
          ...years(10, null, 12, null, 14),
          ...["B2", "B3", "B4", "B9"].flatMap((id) => reihe(id, 2005, [1, null, 3])),
        ]),
      ),
    },
    {
      name: "before the first value, after gültig bis, between two definitions",
      workbook: workbook(
        indikatorenSheet({ "gültig bis": 2006 }, { ID: "B1", "gültig von": 2009 }, {}),
        werteSheet([...years(10, 11, null, null, 14), ...reihe("B3", 2009, [7])]),
      ),
    },
    {
      name: "a year after the day of the check is a slip of the pen, no end of the register",
      workbook: workbook(
        indikatorenSheet({}, {}),
        werteSheet([...reihe("B1", 2014, [1, 2]), ...reihe("B2", 2014, [1, 2]), ...reihe("B2", 2051, [9])]),
      ),
    },
  ],
  invalid: [
    {
      name: "one year, several years, and the end of the register, for each area and group",
      workbook: workbook(
        indikatorenSheet({}),
        werteSheet([
          ...years(10, null, 12, null, null, null, 16),
          ...reihe("b1", 2005, [1, 2, 3, 4, 5, 6], { Gebiet: "Altstadt", Gruppe: "Frauen" }),
        ]),
      ),
      findings: [
        { message: "gap", at: "Indikatorwerte!E2", severity: "warning", year: 2006 },
        { message: "gap", at: "Indikatorwerte!E3", year: 2010 },
        { message: "gap", at: "Indikatorwerte!E10", year: 2011 },
      ],
    },
    {
      name: "from gültig von to gültig bis, although the values begin later and end earlier",
      workbook: workbook(
        indikatorenSheet({ "gültig von": 2004, "gültig bis": 2008 }),
        werteSheet([...years(10, 11), ...reihe("B2", 2012, [1])]),
      ),
      findings: [
        { message: "gap", at: "Indikatorwerte!E2", year: 2004 },
        { message: "gap", at: "Indikatorwerte!E3", year: 2008 },
      ],
    },
    {
      name: "a second year that was left out",
      workbook: workbook(
        indikatorenSheet({ Erhebung: "alle zwei Jahre" }),
        werteSheet(years(10, null, null, null, 14)),
      ),
      findings: [{ message: "gap", at: "Indikatorwerte!E2", year: 2007 }],
    },
  ],
});

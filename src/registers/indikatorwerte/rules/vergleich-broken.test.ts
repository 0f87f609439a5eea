import { vergleichBroken } from "./vergleich-broken";
import { indikatorenSheet, reihe, werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";

const source = (Quelle: string | null, from: number, values: readonly number[], Gebiet: string | null = null) =>
  reihe("B1", from, values, { Quelle, Gebiet });

testRule(vergleichBroken, {
  valid: [
    {
      name: "one source in any spelling, sources left out, error values; two sources of one year",
      workbook: workbook(
        werteSheet([
          ...source("Schulstatistik", 2005, [1, 2]),
          ...source(" schulstatistik", 2007, [3]),
          ...source(null, 2008, [4]),
          ...source("#N/A", 2009, [5]),
          ...source("Schulstatistik", 2010, [6]),
          ...source("Landesamt", 2010, [7]),
        ]),
      ),
    },
    {
      name: "IDs of their own, and one ID twice for the same years, which is another rule's",
      workbook: workbook(indikatorenSheet({}, {}, { ID: "B1", Definition: "anders" })),
    },
  ],
  invalid: [
    {
      name: "a new source, once for all areas; back to the old one is another change",
      workbook: workbook(
        werteSheet([
          ...source("Schulamt", 2005, [1, 2]),
          ...source("Landesamt", 2007, [3]),
          ...source("Schulamt", 2008, [4]),
          ...source("Schulamt", 2006, [1], "Altstadt"),
          ...source("Landesamt", 2007, [2], "Altstadt"),
        ]),
      ),
      findings: [
        { message: "source", at: "F4", severity: "hint", value: "Landesamt", year: 2007 },
        { message: "source", at: "F5", year: 2008 },
      ],
    },
    {
      name: "a definition for later years, above or below the earlier one",
      workbook: workbook(
        indikatorenSheet(
          { "gültig von": 2010, Definition: "nach neuem Schulgesetz" },
          { ID: "b1", "gültig bis": 2009, Definition: "nach altem Schulgesetz" },
        ),
      ),
      findings: [{ message: "definition", at: "A2", severity: "hint", value: "B1" }],
    },
  ],
});

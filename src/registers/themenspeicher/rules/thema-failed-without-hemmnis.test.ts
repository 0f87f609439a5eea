import { themaFailedWithoutHemmnis } from "./thema-failed-without-hemmnis";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { themenspeicher } from "../register";

const columns = ["Thema", "Zustand", "Hemmnis"] as const;

testRule(themaFailedWithoutHemmnis, {
  valid: [
    {
      name: "a Hemmnis, one or several, of the list or not; an error value",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "gescheitert", Hemmnis: "Kosten" },
          { Thema: "B", Zustand: "gescheitert", Hemmnis: "kosten; Kirchturmdenken" },
          { Thema: "C", Zustand: "gescheitert", Hemmnis: "Wetter" },
          { Thema: "D", Zustand: "gescheitert", Hemmnis: "#REF!" },
        ]),
      ),
    },
    {
      name: "other Zustände need none, unknown ones are another rule's",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "zurückgestellt" },
          { Thema: "B", Zustand: "Pilot" },
          { Thema: "C", Zustand: "gescheitert?!x" },
          { Thema: "D" },
        ]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot" }, { Zustand: "gescheitert" }], {
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "empty or blank, whatever the spelling, hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { Thema: "A", Zustand: "gescheitert" },
            { Thema: "B", Zustand: "\u00a0GESCHEITERT ", Hemmnis: " " },
            {},
            { Thema: "C", Zustand: "gescheitert (2004)" },
          ],
          { columns, hidden: [3], protected: true, merges: ["C2:C3"], formulas: ["B5"] },
        ),
      ),
      findings: [
        { message: "missing", at: "C2", severity: "error", value: null, suggestion: null, year: null },
        { message: "missing", at: "C3", value: " " },
        { message: "missing", at: "C5" },
      ],
    },
    {
      name: "a plain list with other names and order; without the column at the Zustand",
      workbook: workbook(
        sheet(
          "Themen",
          [
            ["Hemmnisse", "Zustand", "Themenvorschlag"],
            [null, "gescheitert", "A"],
          ],
          { at: "B3" },
        ),
        registerSheet(themenspeicher, [{ Thema: "B", Zustand: "gescheitert" }], { columns: ["Thema", "Zustand"] }),
      ),
      findings: [
        { message: "missing", at: "Themen!B4" },
        { message: "missing", at: "Themenspeicher!B2", value: "gescheitert" },
      ],
    },
  ],
});

import { themaDuplicate } from "./thema-duplicate";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { themenspeicher } from "../register";

const columns = ["Thema", "Dezernat", "Zustand"] as const;
const thema = { Thema: "Straßenreinigung", Dezernat: "VI", Zustand: "Vorschlag" };

testRule(themaDuplicate, {
  valid: [
    {
      name: "other Themen, another Dezernat",
      workbook: workbook(
        registerSheet(themenspeicher, [
          thema,
          { ...thema, Thema: "Straßenreinigung im Umland" },
          { ...thema, Dezernat: "I" },
          { ...thema, Dezernat: null },
        ]),
      ),
    },
    {
      name: "proposed anew after it failed",
      workbook: workbook(
        registerSheet(themenspeicher, [{ ...thema, Zustand: "gescheitert" }, thema, { ...thema, Thema: "Archiv" }]),
      ),
    },
    {
      name: "empty Themen and error values",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { ...thema, Thema: null },
          { ...thema, Thema: "\u00a0" },
          { ...thema, Thema: "#NV" },
          { ...thema, Thema: "#NV" },
        ]),
      ),
    },
    {
      name: "the totals row of a table; a Thema of a list without Dezernat",
      workbook: workbook(
        registerSheet(themenspeicher, [thema, thema], { totalsRow: true, columns }),
        registerSheet(themenspeicher, [thema], { columns: ["Thema", "Zustand"], name: "Weitere" }),
      ),
    },
  ],
  invalid: [
    {
      name: "next to one another and apart, whatever the spelling, hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            thema,
            { ...thema, Thema: "\u00a0STRASSENREINIGUNG ", Dezernat: "Dez. 6" },
            {},
            { ...thema, Thema: "Archiv" },
            { ...thema, Thema: "Stra\u00adßenreinigung", Zustand: "Pilot" },
          ],
          { columns, at: "B3", hidden: [5], protected: true, merges: ["B4:B5"], formulas: ["B8"] },
        ),
      ),
      findings: [
        { message: "twice", at: "B5", severity: "error", suggestion: null, year: null },
        { message: "twice", at: "B8" },
      ],
    },
    {
      name: "failed twice; in two lists with other columns; numbers and dates",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { ...thema, Zustand: "gescheitert" },
            { ...thema, Zustand: "Gescheitert" },
            { ...thema, Thema: 115 },
          ],
          { columns },
        ),
        sheet("Weitere", [
          ["Zustand", "Dez.", "Themenvorschlag"],
          ["Pilot", "VI", "115"],
        ]),
      ),
      findings: [
        { message: "twice", at: "Themenspeicher!A3" },
        { message: "twice", at: "Weitere!C2", value: "115" },
      ],
    },
  ],
});

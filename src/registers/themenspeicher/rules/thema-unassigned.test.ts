import { themaUnassigned } from "./thema-unassigned";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, stammdaten, workbook } from "../../../../test/support/workbooks/workbook";
import { themenspeicher } from "../register";

const columns = ["Thema", "Dezernat", "Organisationseinheit", "Zustand"] as const;
const thema = { Thema: "Winterdienst", Dezernat: "VI" };

testRule(themaUnassigned, {
  valid: [
    {
      name: "a proposal, in any spelling; a unit, known or not; an error value",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { ...thema, Zustand: "Vorschlag" },
          { ...thema, Zustand: " VORSCHLAG " },
          { ...thema, Organisationseinheit: "Amt 66", Zustand: "Pilot" },
          { ...thema, Organisationseinheit: "Tiefbau", Zustand: "gescheitert" },
          { ...thema, Organisationseinheit: "#NV", Zustand: "Pilot" },
          { ...thema, Organisationseinheit: 66, Zustand: "Pilot" },
        ]),
      ),
    },
    {
      name: "no Zustand that is known: other rules say so",
      workbook: workbook(
        registerSheet(themenspeicher, [{ ...thema }, { ...thema, Zustand: "läuft" }, { ...thema, Zustand: "#REF!" }]),
      ),
    },
    {
      name: "the totals row of a table, rows outside it",
      workbook: workbook(
        registerSheet(themenspeicher, [{ ...thema, Zustand: "Vorschlag" }, { Zustand: "Pilot" }], {
          totalsRow: true,
          below: [["Winterdienst", "VI", null, null, null, null, null, null, null, "Pilot"]],
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "every Zustand behind the proposal, misspelt ones too; blank means empty",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { ...thema, Zustand: "Handlungsleitfaden in Arbeit" },
            { ...thema, Zustand: "handlungsleitfaden  liegt vor", Organisationseinheit: "\u00a0" },
            { ...thema, Zustand: "Massnahme" },
            { ...thema, Zustand: "zuru\u0308ckgestellt" },
            { ...thema, Zustand: "Gescheitert" },
          ],
          { columns },
        ),
      ),
      findings: [
        { message: "missing", at: "C2", severity: "warning", value: null, suggestion: null, year: null },
        { message: "missing", at: "C3", value: "\u00a0" },
        { message: "missing", at: "C4" },
        { message: "missing", at: "C5" },
        { message: "missing", at: "C6" },
      ],
    },
    {
      name: "a plain list with title, moved and renamed columns, hidden and blank rows, merged and protected",
      workbook: workbook(
        sheet(
          "Ideen",
          [
            ["Themenspeicher der Stadt"],
            ["Zustand", "Amt/FB", "Themenvorschlag"],
            ["Pilot", null, "Winterdienst"],
            [],
            ["Maßnahme", null, "Vergabewesen"],
          ],
          { at: "B2", hidden: [6], protected: true, merges: ["C4:C6"], formulas: ["B4"] },
        ),
      ),
      findings: [
        { message: "missing", at: "C4" },
        { message: "missing", at: "C6" },
      ],
    },
    {
      name: "a list without the column: at the Zustand",
      workbook: workbook(
        registerSheet(themenspeicher, [{ ...thema, Zustand: "Pilot" }], { columns: ["Thema", "Dezernat", "Zustand"] }),
      ),
      findings: [{ message: "missing", at: "C2", value: "Pilot" }],
    },
    {
      name: "a Zustand that the Stammdaten have added",
      workbook: workbook(
        registerSheet(themenspeicher, [{ ...thema, Zustand: "in Abstimmung" }], { columns }),
        stammdaten({ Zustaende: [["Zustand"], ["Vorschlag"], ["in Abstimmung"]] }),
      ),
      findings: [{ message: "missing", at: "Themenspeicher!C2" }],
    },
  ],
});

import { arbeitsplanBeforeZiel } from "./arbeitsplan-before-ziel";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { ziele } from "../../ziele/register";
import { arbeitsplan } from "../register";

const columns = ["Sitzung", "Arbeitsziel", "Handlungsfeld", "Stand"] as const;
const goal = (Handlungsfeld: string, Stand: string | null = null) => ({
  Handlungsfeld,
  Ziel: "Ziel",
  Priorität: 1,
  Stand,
});
const step = (Handlungsfeld: string | null, Stand: string | null = "geplant") => ({
  Sitzung: "Juni 2015",
  Arbeitsziel: "Netzwerk aufbauen",
  Handlungsfeld,
  Stand,
});
const goals = registerSheet(ziele, [
  goal("Straße"),
  goal("Kultur und Religion", "Entwurf"),
  goal("Bildung", "erreicht"),
]);

testRule(arbeitsplanBeforeZiel, {
  valid: [
    {
      name: "a goal in whatever Stand; in any spelling, also several",
      workbook: workbook(
        goals,
        registerSheet(arbeitsplan, [
          step(" STRASSE\u00a0"),
          step("Kultur  und religion"),
          step("Bildung; Straße"),
          step("Bildung\nStra\u00dfe"),
        ]),
      ),
    },
    {
      name: "no Handlungsfeld, an error value; what is done already",
      workbook: workbook(
        goals,
        registerSheet(arbeitsplan, [step(null), step(" "), step("#REF!"), step("Sport", "Erledigt")]),
      ),
    },
    {
      name: "words for every Handlungsfeld are none without goal",
      workbook: workbook(
        goals,
        registerSheet(arbeitsplan, [step("alle"), step("Alle Handlungsfelder"), step("Übergreifend; Bildung")]),
      ),
    },
    { name: "no list of goals", workbook: workbook(registerSheet(arbeitsplan, [step("Sport")])) },
    {
      name: "goals without Handlungsfelder; the totals row of a table",
      workbook: workbook(
        registerSheet(ziele, [goal("Bildung")], { columns: ["Ziel", "Priorität"] }),
        registerSheet(arbeitsplan, [step("Sport"), step("Kultur")], { totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "once for each Handlungsfeld, whatever the Stand; hidden and after blank rows",
      workbook: workbook(
        goals,
        registerSheet(
          arbeitsplan,
          [step("Sport"), step("SPORT "), {}, step("Bildung; Wohnen", null), step("Kultur", "verschoben")],
          { columns, hidden: [2], protected: true, merges: ["C2:C3"] },
        ),
      ),
      findings: [
        { message: "none", at: "Arbeitsplan!C2", severity: "warning", value: "Sport", suggestion: null, year: null },
        { message: "none", at: "Arbeitsplan!C5" },
        { message: "none", at: "Arbeitsplan!C6" },
      ],
    },
    {
      name: "a misspelt Handlungsfeld in every row; a formula is advised only; moved and renamed columns",
      workbook: workbook(
        goals,
        sheet(
          "Plan",
          [
            ["Handlungsfeld *", "Sitzung", "Arbeitsziele"],
            ["Bidung", "Juni 2015", "A"],
            ["Straße; Bildun", "Juni 2015", "B"],
            ["Bildungg", "Juni 2015", "C"],
          ],
          { at: "B2", formulas: ["B5"] },
        ),
      ),
      findings: [
        { message: "near", at: "Plan!B3", suggestion: "Bildung" },
        { message: "near", at: "Plan!B4", suggestion: "Straße; Bildung" },
        { message: "near", at: "Plan!B5", suggestion: "Bildung" },
      ],
      fixed: { "Plan!B3": "Bildung", "Plan!B4": "Straße; Bildung", "Plan!B5": "Bildungg" },
    },
    {
      name: "an empty list of goals",
      workbook: workbook(registerSheet(ziele, []), registerSheet(arbeitsplan, [step("Sport")], { columns })),
      findings: [{ message: "none", at: "Arbeitsplan!C2" }],
    },
  ],
});

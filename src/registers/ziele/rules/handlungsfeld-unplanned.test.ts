import { handlungsfeldUnplanned } from "./handlungsfeld-unplanned";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { arbeitsplan } from "../../arbeitsplan/register";
import { ziele } from "../register";

const columns = ["Handlungsfeld", "Ziel", "Priorität", "Stand"] as const;
const goal = (Handlungsfeld: string | null, Stand: string | null = null) => ({
  Handlungsfeld,
  Ziel: "Ziel",
  Priorität: 1,
  Stand,
});
const step = (Handlungsfeld: string | null) => ({ Sitzung: "Juni 2015", Arbeitsziel: "Analyse", Handlungsfeld });

testRule(handlungsfeldUnplanned, {
  valid: [
    {
      name: "planned, in any spelling, also together with others",
      workbook: workbook(
        registerSheet(ziele, [goal("Straße"), goal("Kultur und Religion"), goal("Bildung"), goal("Sport")]),
        registerSheet(arbeitsplan, [
          step(" STRASSE\u00a0"),
          step("kultur  und Religion"),
          step("Bildung; Sport"),
          step(null),
        ]),
      ),
    },
    {
      name: "no goal in work, no Handlungsfeld",
      workbook: workbook(
        registerSheet(ziele, [goal("Bildung", "erreicht"), goal("Sport", "Aufgegeben"), goal(null), goal(" ")]),
        registerSheet(arbeitsplan, [step("Kultur")]),
      ),
    },
    ...["alle", "Alle Handlungsfelder", "Bildung; handlungsfeldübergreifend"].map((felder) => ({
      name: `all are planned at once: ${felder}`,
      workbook: workbook(
        registerSheet(ziele, [goal("Sport"), goal("Bildung")]),
        registerSheet(arbeitsplan, [step(felder)]),
      ),
    })),
    { name: "no Arbeitsplan", workbook: workbook(registerSheet(ziele, [goal("Bildung")])) },
    {
      name: "an Arbeitsplan without Handlungsfelder; the totals row of a table",
      workbook: workbook(
        registerSheet(ziele, [goal("Bildung"), goal("Sport")], { totalsRow: true }),
        registerSheet(arbeitsplan, [step(null)], { columns: ["Sitzung", "Arbeitsziel"] }),
      ),
    },
  ],
  invalid: [
    {
      name: "once for each Handlungsfeld, at its first goal in work; hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          ziele,
          [goal("Wohnen", "erreicht"), goal("Wohnen"), goal("WOHNEN"), {}, goal("Beruf, Arbeit"), goal("Bildung")],
          { columns, hidden: [3], protected: true, merges: ["A2:A4"], formulas: ["A6"] },
        ),
        registerSheet(arbeitsplan, [step("Bildung"), step("Arbeit")]),
      ),
      findings: [
        { message: "unplanned", at: "Ziele!A3", severity: "hint", value: "Wohnen", suggestion: null, year: null },
        { message: "unplanned", at: "Ziele!A6" },
      ],
    },
    {
      name: "an empty Arbeitsplan; a plain list with moved columns",
      workbook: workbook(
        sheet("Unsere Ziele", [
          ["Prio", "Ziel", "Handlungsfeld"],
          [1, "Ziel", "Bildung"],
        ]),
        registerSheet(arbeitsplan, []),
      ),
      findings: [{ message: "unplanned", at: "Unsere Ziele!C2" }],
    },
  ],
});

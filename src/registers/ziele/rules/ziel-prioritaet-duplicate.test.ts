import { zielPrioritaetDuplicate } from "./ziel-prioritaet-duplicate";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import type { CellValue } from "../../../core/workbook/workbook-data";
import { ziele } from "../register";

const columns = ["Handlungsfeld", "Ziel", "Priorität", "Stand"] as const;
const goal = (Handlungsfeld: string | null, Priorität: CellValue, Stand: string | null = null) => ({
  Handlungsfeld,
  Ziel: "Ziel",
  Priorität,
  Stand,
});

testRule(zielPrioritaetDuplicate, {
  valid: [
    {
      name: "an order of its own for each Handlungsfeld; what has ended has none",
      workbook: workbook(
        registerSheet(ziele, [
          goal("Bildung", 1),
          goal("Bildung", 2),
          goal("Sport", 1),
          goal("Sport", 1, "erreicht"),
          goal("Bildung", 2, "AUFGEGEBEN"),
        ]),
      ),
    },
    {
      name: "what is no Priorität, or has no Handlungsfeld",
      workbook: workbook(
        registerSheet(ziele, [
          goal("Bildung", null),
          goal("Bildung", null),
          goal("Bildung", "hoch"),
          goal("Bildung", "hoch"),
          goal("Bildung", "#NV"),
          goal("Bildung", "#NV"),
          goal("Bildung", 1.5),
          goal("Bildung", 1.5),
          goal(null, 1),
          goal(null, 1),
        ]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(registerSheet(ziele, [goal("Bildung", 1), goal("Bildung", 1)], { totalsRow: true })),
    },
  ],
  invalid: [
    {
      name: "numbers and texts, whatever the spelling; hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          ziele,
          [goal("Straße", 1), goal(" STRASSE", "1"), {}, goal("Straße", 2), goal("Straße", "Prio. 2", "beschlossen")],
          { columns, at: "B2", hidden: [4], protected: true, merges: ["B3:B4"], formulas: ["D7"] },
        ),
      ),
      findings: [
        { message: "twice", at: "D4", severity: "warning", value: "1", suggestion: null, year: null },
        { message: "twice", at: "D7" },
      ],
    },
    {
      name: "in two lists, with other columns",
      workbook: workbook(
        registerSheet(ziele, [goal("Bildung", 1)], { columns }),
        sheet("Weitere", [
          ["Prio", "Ziel", "Handlungsfeld"],
          ["1.", "Ziel", "Bildung"],
        ]),
      ),
      findings: [{ message: "twice", at: "Weitere!A2" }],
    },
  ],
});

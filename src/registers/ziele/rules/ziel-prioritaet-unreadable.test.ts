import { zielPrioritaetUnreadable } from "./ziel-prioritaet-unreadable";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import type { CellValue } from "../../../core/workbook/workbook-data";
import { ziele } from "../register";

const columns = ["Ziel", "Priorität"] as const;
const goal = (Priorität: CellValue) => ({ Handlungsfeld: "Bildung", Ziel: "Ziel", Priorität });

testRule(zielPrioritaetUnreadable, {
  valid: [
    {
      name: "whole numbers, empty and blank cells, error values",
      workbook: workbook(
        registerSheet(ziele, [goal(1), goal(2), goal(99), goal(null), goal("\u00a0"), goal("#NV"), goal("#REF!")]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(registerSheet(ziele, [goal(1), goal("hoch")], { totalsRow: true })),
    },
  ],
  invalid: [
    {
      name: "words, fractions, zero, negative and huge numbers, dates, truth values",
      workbook: workbook(
        registerSheet(
          ziele,
          [
            goal("hoch"),
            goal(1.5),
            goal(0),
            goal(-1),
            goal(41640),
            goal(true),
            goal("1 und 2"),
            goal("1,5"),
            goal("I"),
          ],
          { columns, hidden: [3], protected: true, merges: ["B2:B3"] },
        ),
      ),
      findings: ["B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"].map((at) => ({
        message: "unreadable",
        at,
        severity: "error",
        suggestion: null,
        year: null,
      })),
    },
    {
      name: "numbers as text; a formula is advised only; after blank rows, renamed and moved columns",
      workbook: workbook(
        sheet(
          "Unsere Ziele",
          [["Prio.", "Ziel"], ["1", "A"], [" 2.\u00a0", "B"], [], ["Priorität 3", "C"], ["PRIO. 04", "D"], ["5", "E"]],
          { at: "B3", formulas: ["B9"] },
        ),
      ),
      findings: [
        { message: "text", at: "B4", severity: "hint", suggestion: "1" },
        { message: "text", at: "B5", suggestion: "2" },
        { message: "text", at: "B7", suggestion: "3" },
        { message: "text", at: "B8", suggestion: "4" },
        { message: "text", at: "B9", suggestion: "5" },
      ],
      fixed: { B4: 1, B5: 2, B7: 3, B8: 4, B9: "5" },
    },
  ],
});

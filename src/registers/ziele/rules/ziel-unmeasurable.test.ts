import { zielUnmeasurable } from "./ziel-unmeasurable";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { ziele } from "../register";

const columns = ["Handlungsfeld", "Ziel", "Messgröße", "Stand"] as const;
const goal = { Handlungsfeld: "Bildung", Ziel: "Mehr Sprachkurse", Priorität: 1 };

testRule(zielUnmeasurable, {
  valid: [
    {
      name: "any Messgröße, also as number or error value; what is given up",
      workbook: workbook(
        registerSheet(ziele, [
          { ...goal, Messgröße: "Plätze je Jahr" },
          { ...goal, Messgröße: 600 },
          { ...goal, Messgröße: "#NV" },
          { ...goal, Stand: "aufgegeben" },
          { ...goal, Stand: " Aufgegeben" },
        ]),
      ),
    },
    {
      name: "rows without a goal; the totals row of a table",
      workbook: workbook(
        registerSheet(ziele, [{ Handlungsfeld: "Bildung", Ziel: " " }, { Handlungsfeld: "Sport" }, goal], {
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "empty or blank, in whatever other Stand, hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          ziele,
          [goal, { ...goal, Messgröße: "\u00a0", Stand: "erreicht" }, {}, { ...goal, Stand: "läuft" }],
          { columns: [...columns, "Priorität"], hidden: [3], protected: true, merges: ["C2:C3"], formulas: ["B5"] },
        ),
      ),
      findings: [
        { message: "missing", at: "C2", severity: "warning", value: null, suggestion: null, year: null },
        { message: "missing", at: "C3", value: "\u00a0" },
        { message: "missing", at: "C5" },
      ],
    },
    {
      name: "a plain list with other names; without the column at the goal",
      workbook: workbook(
        sheet(
          "Unsere Ziele",
          [
            ["Kennzahl", "Prio", "Ziel"],
            [null, 1, "Mehr Sprachkurse"],
          ],
          { at: "B3" },
        ),
        registerSheet(ziele, [goal], { columns: ["Handlungsfeld", "Ziel", "Priorität"] }),
      ),
      findings: [
        { message: "missing", at: "Unsere Ziele!B4" },
        { message: "missing", at: "Ziele!B2", value: "Mehr Sprachkurse" },
      ],
    },
  ],
});

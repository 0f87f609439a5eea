import { zieleTooMany } from "./ziele-too-many";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { ziele } from "../register";

const columns = ["Handlungsfeld", "Ziel", "Priorität", "Stand"] as const;
const goals = (count: number, Handlungsfeld: string | null, Stand: string | null = null) =>
  Array.from({ length: count }, (_, i) => ({ Handlungsfeld, Ziel: `Ziel ${i + 1}`, Priorität: i + 1, Stand }));

testRule(zieleTooMany, {
  valid: [
    {
      name: "three in work, whatever has ended",
      workbook: workbook(
        registerSheet(ziele, [
          ...goals(3, "Bildung", "beschlossen"),
          ...goals(2, "Bildung", "erreicht"),
          ...goals(1, " BILDUNG", "Aufgegeben "),
          ...goals(3, "Sport"),
        ]),
      ),
    },
    {
      name: "rows without Handlungsfeld or Ziel, and Stände that cannot be read",
      workbook: workbook(
        registerSheet(ziele, [
          ...goals(6, null),
          ...goals(6, "Sport").map((one) => ({ ...one, Ziel: " " })),
          ...goals(6, "Bildung", "läuft"),
          ...goals(6, "Kultur", "#REF!"),
        ]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(registerSheet(ziele, goals(4, "Bildung"), { totalsRow: true })),
    },
    {
      name: "a list without Handlungsfeld",
      workbook: workbook(registerSheet(ziele, goals(7, "Bildung"), { columns: ["Ziel", "Priorität"] })),
    },
  ],
  invalid: [
    {
      name: "four and five are many, six too many; once for each Handlungsfeld, whatever the spelling",
      workbook: workbook(
        registerSheet(
          ziele,
          [
            ...goals(2, "Straße"),
            ...goals(4, "Bildung", "Entwurf"),
            ...goals(2, "\u00a0STRASSE "),
            ...goals(6, "Kultur", "abgestimmt"),
          ],
          { columns, hidden: [9], protected: true, merges: ["A4:A7"], formulas: ["A15"] },
        ),
      ),
      findings: [
        { message: "many", at: "A9", severity: "warning", suggestion: null, year: null },
        { message: "many", at: "A7" },
        { message: "tooMany", at: "A15", severity: "error", value: "Kultur" },
      ],
    },
    {
      name: "five in work of six; over two lists with other columns and blank rows",
      workbook: workbook(
        registerSheet(ziele, [...goals(4, "Bildung"), ...goals(1, "Bildung", "erreicht")], { columns }),
        sheet("Weitere", [["Prio.", "Ziel", "Handlungsfeld"], [1, "Ziel", "bildung"], [], [2, "Ziel", "Sport"]]),
      ),
      findings: [{ message: "many", at: "Ziele!A5" }],
    },
  ],
});

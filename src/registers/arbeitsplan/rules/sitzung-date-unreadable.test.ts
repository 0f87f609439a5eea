import { sitzungDateUnreadable } from "./sitzung-date-unreadable";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { dateCell, sheet, workbook } from "../../../../test/support/workbooks/workbook";
import type { CellValue } from "../../../core/workbook/workbook-data";
import { arbeitsplan } from "../register";

const columns = ["Sitzung", "Arbeitsziel"] as const;
const step = (Sitzung: CellValue) => ({ Sitzung, Arbeitsziel: "Analyse der Situation" });

testRule(sitzungDateUnreadable, {
  valid: [
    {
      name: "months and days, as text and as dates of Excel",
      workbook: workbook(
        registerSheet(
          arbeitsplan,
          [
            "Juni 2005",
            "Juli/August 2005",
            "06/2005",
            "15.06.2005",
            "15. Ma\u0308rz\u00a02005",
            dateCell("15.06.2005"),
            dateCell("01.06.2005"),
          ].map(step),
        ),
      ),
    },
    {
      name: "empty and blank cells, error values, the totals row of a table",
      workbook: workbook(registerSheet(arbeitsplan, [null, " ", "#NV", "Juni"].map(step), { totalsRow: true })),
    },
  ],
  invalid: [
    {
      name: "words, days that do not exist, numbers that are no date; hidden and after blank rows",
      workbook: workbook(
        registerSheet(arbeitsplan, [step("nach Ostern"), step("31.06.2005"), {}, step(2005), step("Herbst 2005")], {
          columns,
          hidden: [3],
          protected: true,
          merges: ["A2:A3"],
        }),
      ),
      findings: [
        { message: "unreadable", at: "A2", severity: "error", suggestion: null, year: null },
        { message: "unreadable", at: "A3" },
        { message: "unreadable", at: "A5", value: 2005 },
        { message: "unreadable", at: "A6" },
      ],
    },
    {
      name: "months without year follow the sessions above; a formula is advised only",
      workbook: workbook(
        sheet(
          "Plan",
          [
            ["Arbeitsplan der Projektgruppe"],
            ["Arbeitsziele", "Sitzung"],
            ["Analyse", "Mai"],
            ["Analyse", "15.06.2005"],
            ["Analyse", "Juni"],
            ["Analyse", "Juli/"],
            [],
            ["Analyse", "offen"],
            ["Analyse", "August/September"],
            ["Analyse", "Dezember/Januar"],
            ["Analyse", "Februar"],
            ["Analyse", "März"],
          ],
          { at: "B2", formulas: ["C13"] },
        ),
      ),
      findings: [
        { message: "yearless", at: "C4", suggestion: null },
        { message: "continued", at: "C6", suggestion: "Juni 2005" },
        { message: "continued", at: "C7", suggestion: "Juli 2005" },
        { message: "unreadable", at: "C9", suggestion: null },
        { message: "continued", at: "C10", suggestion: "August/September 2005" },
        { message: "continued", at: "C11", suggestion: "Dezember/Januar 2006" },
        { message: "continued", at: "C12", suggestion: "Februar 2006" },
        { message: "continued", at: "C13", suggestion: "März 2006" },
      ],
      fixed: { C4: "Mai", C7: "Juli 2005", C11: "Dezember/Januar 2006", C12: "Februar 2006", C13: "März" },
    },
  ],
});

import { wertNotANumber } from "./wert-not-a-number";
import { werteSheet } from "../../../../test/support/workbooks/monitoring";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";
import type { CellValue } from "../../../core/workbook/workbook-data";

const values = (...cells: readonly CellValue[]) =>
  workbook(werteSheet(cells.map((Wert) => ({ "Indikator-ID": "B1", Jahr: 2012, Wert }))));

testRule(wertNotANumber, {
  valid: [{ name: "numbers, empty cells, error values", workbook: values(1234.5, 0, -3, null, " ", "#N/A") }],
  invalid: [
    {
      name: "words, ranges, estimates, signs for no value, truth values, dates",
      workbook: values("viel", "10–12", "ca. 5", "-", ".", true, "31.12.2014"),
      findings: [2, 3, 4, 5, 6, 7, 8].map((row) => ({ message: "word", at: `E${row}`, severity: "error" as const })),
    },
    {
      name: "German numbers as text",
      workbook: values("1.234,5", " 12,5 %", "7", "1 234"),
      findings: [
        { message: "text", at: "E2", severity: "hint", suggestion: "1234,5" },
        { message: "text", at: "E3", suggestion: "12,5" },
        { message: "text", at: "E4", suggestion: "7" },
        { message: "text", at: "E5", suggestion: "1234" },
      ],
      fixed: { E2: 1234.5, E3: 12.5, E4: 7, E5: 1234 },
    },
  ],
});

import { indikatorWithoutFachbereich } from "./indikator-without-fachbereich";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";
import type { CellValue } from "../../../core/workbook/workbook-data";
import { indikatoren } from "../register";

const filled = (...values: readonly CellValue[]) =>
  registerSheet(
    indikatoren,
    values.map((value, i) => ({ ID: `B${i}`, Handlungsfeld: "Bildung", Indikator: "Quote", Fachbereich: value })),
    { columns: ["ID", "Handlungsfeld", "Indikator", "Fachbereich"], hidden: [3] },
  );

testRule(indikatorWithoutFachbereich, {
  valid: [
    {
      name: "filled, also by a formula error, which is another rule's",
      workbook: workbook(filled("FB 40", "#REF!", 40)),
    },
    {
      name: "a list without the column",
      workbook: workbook(registerSheet(indikatoren, [{ ID: "B1" }], { columns: ["ID", "Handlungsfeld", "Indikator"] })),
    },
  ],
  invalid: [
    {
      name: "empty, only spaces, in a hidden row",
      workbook: workbook(filled(null, " \u00a0", "FB 40", "")),
      findings: [
        { message: "missing", at: "D2", severity: "error", value: null },
        { message: "missing", at: "D3" },
        { message: "missing", at: "D5" },
      ],
    },
  ],
});

import { columnDuplicate } from "./column-duplicate";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

testRule(columnDuplicate, {
  valid: [
    { name: "every column once", workbook: workbook(year(2014, row())) },
    {
      name: "unknown headers may repeat",
      workbook: workbook(sheet("IKZ 2014", [[...headers, "Notiz", "Notiz"], row()])),
    },
    {
      name: "Excel's own number at the end makes another header",
      workbook: workbook(sheet("IKZ 2014", [[...headers, "Thema2"], row()], { table: "Massnahmen_2014" })),
    },
    {
      name: "a legend beside the list",
      workbook: workbook(sheet("IKZ 2014", [[...headers, null, "Art", "Erläuterung"], row()])),
    },
    {
      name: "a second list on the sheet",
      workbook: workbook(year(2013, row()), year(2014, row())),
    },
  ],
  invalid: [
    {
      name: "a name and its synonym, at the second",
      workbook: workbook(
        sheet("IKZ 2014", [[...headers, "Maßnahme"], row()], { table: "Massnahmen_2014", at: "B2", hidden: [2] }),
      ),
      findings: [{ message: "twice", at: "L2", value: "Maßnahme", severity: "error", year: 2014 }],
    },
    {
      name: "three times, in other spellings",
      workbook: workbook(
        sheet("IKZ 2014", [["DEZERNAT:", ...headers, " dez\u00adernat\u00a0*"], row()], { protected: true }),
      ),
      findings: [
        { message: "twice", at: "D1", value: "Dezernat" },
        { message: "twice", at: "L1" },
      ],
    },
    {
      name: "two columns twice, in NFD and with a line break",
      workbook: workbook(
        sheet("IKZ 2014", [[...headers, "Politischer\nSchwerpunkt", "Maßnahme".normalize("NFD")], row()]),
      ),
      findings: [
        { message: "twice", at: "K1" },
        { message: "twice", at: "L1" },
      ],
    },
    {
      name: "a whole second list beside the first",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Art", "Thema", null, "Thema", "Art"],
          ["vertikal", "Winterdienst"],
        ]),
      ),
      findings: [
        { message: "twice", at: "D1" },
        { message: "twice", at: "E1" },
      ],
    },
  ],
});

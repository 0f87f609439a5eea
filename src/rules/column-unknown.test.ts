import { columnUnknown } from "./column-unknown";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

testRule(columnUnknown, {
  valid: [
    {
      name: "all columns that there are",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Jahr", ...headers, "Partner", "Bemerkung"],
          [2014, ...row()],
        ]),
      ),
    },
    {
      name: "synonyms in other spellings",
      workbook: workbook(
        sheet("IKZ 2014", [["KAT.", "Dez. *", "OE", "Art", "Maßnahme".normalize("NFD"), " Stand\n:", "Ausblick"]]),
      ),
    },
    {
      name: "a required column misspelt is column-missing's",
      workbook: workbook(sheet("IKZ 2014", [headers.map((name) => (name === "Dezernat" ? "Dezernnat" : name)), row()])),
    },
    {
      name: "beside the list, after an empty column",
      workbook: workbook(sheet("IKZ 2014", [[...headers, null, "Notiz"], row()])),
    },
    { name: "an empty header cell", workbook: workbook(sheet("IKZ 2014", [["Kategorie", null, "Art", "Thema"]])) },
    { name: "sheets without a list", workbook: workbook(sheet("Notizen", [["Art", "Farbe"]]), year(2014, row())) },
  ],
  invalid: [
    {
      name: "two unknown columns, first and last",
      workbook: workbook(
        sheet(
          "IKZ 2014",
          [
            ["Nr", ...headers, "Farbe "],
            ["1", ...row()],
          ],
          { at: "B3", hidden: [3] },
        ),
      ),
      findings: [
        { message: "unknown", at: "B3", value: "Nr", severity: "hint", year: 2014 },
        { message: "unknown", at: "M3", value: "Farbe " },
      ],
    },
    {
      name: "an optional column misspelt, in a table",
      workbook: workbook(
        sheet("IKZ 2014", [[...headers, "Partnr"], row()], { table: "Massnahmen_2014", protected: true }),
      ),
      findings: [{ message: "unknown", at: "K1" }],
    },
    {
      name: "a number as header",
      workbook: workbook(sheet("IKZ 2014", [[...headers, 2013], row()])),
      findings: [{ message: "unknown", at: "K1", value: 2013 }],
    },
    {
      name: "a misspelt second header of a column that is there",
      workbook: workbook(sheet("IKZ 2014", [[...headers, "Dezernnat"], row()])),
      findings: [{ message: "unknown", at: "K1" }],
    },
  ],
});

import { registerMissing } from "./register-missing";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";

const list = [headers, row()];

testRule(registerMissing, {
  valid: [
    { name: "a table", workbook: workbook(year(2014, row())) },
    { name: "a table without rows", workbook: workbook(year(2014)) },
    {
      name: "a plain range below title rows and blank rows",
      workbook: workbook(sheet("Liste", [["Bericht"], ["Stand: 11. Juli 2012"], [], ...list], { at: "C4" })),
    },
    {
      name: "only Art and Thema, in other spellings",
      workbook: workbook(sheet("Liste", [["Nr", "\u00a0ART *", "Massnahme:"]])),
    },
    { name: "a synonym in NFD", workbook: workbook(sheet("Liste", [["Art", "Maßnahme".normalize("NFD")]])) },
    { name: "under a name that the add-in uses itself", workbook: workbook(sheet("Jahresvergleich 2014", list)) },
    { name: "one of several sheets", workbook: workbook(sheet("Notizen", [["Art"]]), year(2014, row())) },
    {
      name: "a protected sheet with hidden rows and merged titles",
      workbook: workbook(
        sheet("Liste", [["Bericht"], ...list], { protected: true, hidden: [1, 2, 3], merges: ["A1:J1"] }),
      ),
    },
    { name: "the twentieth used row", workbook: workbook(sheet("A", [...Array(19).fill(["Titel"]), ...list])) },
  ],
  invalid: [
    {
      name: "no sheet",
      workbook: workbook(),
      findings: [{ message: "none", at: null, severity: "error", year: null }],
    },
    { name: "an empty sheet", workbook: workbook(sheet("Tabelle1", [])), findings: [{ message: "none", at: null }] },
    {
      name: "Art and Thema on different sheets",
      workbook: workbook(sheet("A", [["Art", "Dezernat"]]), sheet("B", [["Thema", "Kategorie"]])),
      findings: [{ message: "none", at: null }],
    },
    {
      name: "only sheets that the add-in writes",
      workbook: workbook(
        stammdaten({ Arten: [["Art", "Thema"]] }),
        { ...sheet("Vergleich", list), mark: { kind: "jahresvergleich", about: "2014" } },
        { ...sheet("Befunde", list), mark: { kind: "pruefbericht", about: "" } },
      ),
      findings: [{ message: "none", at: null }],
    },
    {
      name: "after the twentieth used row",
      workbook: workbook(sheet("A", [...Array(20).fill(["Titel"]), ...list])),
      findings: [{ message: "none", at: null }],
    },
  ],
});

import { columnMissing } from "./column-missing";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

const without = (...names: string[]): string[] => headers.filter((name) => !names.includes(name));
const renamed = (from: string, to: string): string[] => headers.map((name) => (name === from ? to : name));
const untitled = (columns: string[]) => {
  const list = sheet("IKZ 2014", [columns, row()], { table: "Massnahmen_2014", at: "B2" });
  const hidden = list.tables.map((table) => ({ ...table, headerRow: false, range: { ...table.range, firstRow: 2 } }));
  return { ...list, rows: list.rows.slice(1), tables: hidden };
};

testRule(columnMissing, {
  valid: [
    { name: "complete", workbook: workbook(year(2014, row())) },
    { name: "moved columns", workbook: workbook(sheet("IKZ 2014", [[...headers].reverse()])) },
    {
      name: "only what is required, by other names",
      workbook: workbook(
        sheet("IKZ 2014", [["Kat.", "DEZ.", "Art", "Maßnahme *", " Sach\u00adstand:", "Ausblick\u00a0"], ["II"]]),
      ),
    },
    {
      name: "optional columns are not required",
      workbook: workbook(sheet("IKZ 2014", [without("ID", "Schwerpunkt", "Organisationseinheit", "Status")])),
    },
    { name: "no list at all is another rule's", workbook: workbook(sheet("Notizen", [["Kategorie", "Art"]])) },
    { name: "a table that hides a complete header", workbook: workbook(untitled([...headers])) },
  ],
  invalid: [
    {
      name: "two are missing, each reported once",
      workbook: workbook(
        sheet("IKZ 2014", [without("Kategorie", "Perspektive"), row(), row()], { at: "B3", protected: true }),
      ),
      findings: [
        { message: "missing", at: "B3", severity: "error", year: 2014, value: "ID", suggestion: null },
        { message: "missing", at: "B3" },
      ],
    },
    {
      name: "a similar header in a table",
      workbook: workbook(
        sheet("IKZ 2014", [renamed("Dezernat", "Dezernt*"), row()], { table: "Massnahmen_2014", hidden: [2] }),
      ),
      findings: [{ message: "similar", at: "A1", suggestion: "Dezernat", value: "ID" }],
      fixed: { C1: "Dezernat", A1: "ID" },
    },
    {
      name: "the most similar of two headers",
      workbook: workbook(sheet("IKZ 2014", [[...renamed("Perspektive", "Perspektivn"), "Persektivn"], row()])),
      findings: [{ message: "similar", at: "A1", suggestion: "Perspektive" }],
      fixed: { I1: "Perspektive", K1: "Persektivn" },
    },
    {
      name: "similar to another name of the column",
      workbook: workbook(sheet("IKZ 2014", [renamed("Arbeitsstand", "Sachstnd"), row()])),
      findings: [{ message: "similar", at: "A1", suggestion: "Arbeitsstand" }],
      fixed: { H1: "Arbeitsstand" },
    },
    {
      name: "a short header must agree in more than half",
      workbook: workbook(sheet("IKZ 2014", [renamed("Dezernat", "Ort."), row({ Dezernat: "Nord" })])),
      findings: [{ message: "missing", at: "A1" }],
    },
    {
      name: "a header with a meaning of its own is never the similar one",
      workbook: workbook(sheet("IKZ 2014", [renamed("Arbeitsstand", "Status"), row()])),
      findings: [{ message: "missing", at: "A1" }],
    },
    {
      name: "edit distance 3 is too far",
      workbook: workbook(sheet("IKZ 2014", [renamed("Kategorie", "Katego"), row({ Kategorie: 3 })])),
      findings: [{ message: "missing", at: "A1" }],
    },
    {
      name: "a header whose cells are allowed values: Art makes it a list",
      workbook: workbook(
        sheet("IKZ 2014", [renamed("Art", "Form der Zusammenarbeit"), row(), row({ Art: "Vertikal" })]),
      ),
      findings: [{ message: "similar", at: "A1", suggestion: "Art" }],
      fixed: { F1: "Art" },
    },
    {
      name: "Kategorie and Dezernat are told from each other by their cells",
      workbook: workbook(
        sheet("IKZ 2014", [
          headers.map((name) => (name === "Kategorie" ? "Rang" : name === "Dezernat" ? "Zuständig" : name)),
          row({ Dezernat: "V" }),
          row({ Dezernat: "OB" }),
          row({ Dezernat: "II" }),
        ]),
      ),
      findings: [
        { message: "similar", at: "A1", suggestion: "Kategorie" },
        { message: "similar", at: "A1", suggestion: "Dezernat" },
      ],
      fixed: { B1: "Kategorie", C1: "Dezernat" },
    },
    {
      name: "the one unknown text column in the place of a text",
      workbook: workbook(
        sheet("IKZ 2014", [
          [...renamed("Thema", "Vorhaben"), "Ort"],
          [...row(), "Nord"],
        ]),
      ),
      findings: [{ message: "similar", at: "A1", suggestion: "Thema" }],
      fixed: { G1: "Thema", K1: "Ort" },
    },
    {
      name: "two unknown text columns in one place",
      workbook: workbook(
        sheet("IKZ 2014", [
          ["Art", "Thema", "Lage", "Ziel", "Kategorie", "Dezernat"],
          ["vertikal", "Zoo", "läuft", "mehr", "III", "I"],
        ]),
      ),
      findings: [
        { message: "missing", at: "A1" },
        { message: "missing", at: "A1" },
      ],
    },
    {
      name: "a filled column without a header",
      workbook: workbook(sheet("IKZ 2014", [renamed("Art", ""), row(), row()])),
      findings: [{ message: "unnamed", at: "A1", suggestion: "Art" }],
      fixed: { F1: "Art" },
    },
    {
      name: "in a table that hides its header row",
      workbook: workbook(untitled(renamed("Kategorie", "Katgorie"))),
      findings: [{ message: "similar", at: "B3", suggestion: "Kategorie" }],
    },
    {
      name: "a header that a formula makes is not renamed",
      workbook: workbook(sheet("IKZ 2014", [renamed("Dezernat", "Dezernt"), row()], { formulas: ["C1"] })),
      findings: [{ message: "similar", at: "A1", suggestion: "Dezernat" }],
    },
    {
      name: "in two lists of the book, also without rows",
      workbook: workbook(sheet("IKZ 2013", [without("Dezernat")]), sheet("IKZ 2014", [without("Dezernat"), row()])),
      findings: [
        { message: "missing", at: "IKZ 2013!A1", year: 2013 },
        { message: "missing", at: "IKZ 2014!A1", year: 2014 },
      ],
    },
  ],
});

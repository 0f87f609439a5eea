import { expect, test } from "@jest/globals";
import { withEdits, type Edit } from "../../../src/core/workbook/edit";
import type { Finding } from "../../../src/core/check/finding";
import { recheckRows } from "../../../src/core/check/recheck";
import type { CellValue, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { rules } from "../../../src/rules/index";
import { checkBook } from "../../support/workbooks/check-book";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { fuzzRuns } from "../../support/fuzz";
import { headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

const rowRules = new Set(rules.filter((rule) => rule.scope === "row").map((rule) => rule.id));
const ofRows = (findings: readonly Finding[]): string[] =>
  findings
    .filter((finding) => rowRules.has(finding.rule))
    .map((finding) => JSON.stringify(finding))
    .sort();

function edited(book: WorkbookData, sheetName: string, at: number, column: number, after: CellValue): WorkbookData {
  const before = book.sheets.find((one) => one.name === sheetName)?.rows.find((one) => one.index === at)?.cells[column];
  const edit: Edit = { sheet: sheetName, row: at, column, before: before ?? null, after };
  return withEdits(book, [edit]);
}

const VALUES: readonly CellValue[] = [
  null,
  "x",
  "IV",
  "interkomunal",
  "allgemein; vertikal",
  "31.02.2014",
  "  a  b ",
  7,
];

test("rules of scope row find the same in edited rows as a check of everything", () => {
  const book = sampleWorkbook();
  const before = checkBook(book, rules);
  for (let i = 0; i < fuzzRuns(160); i++) {
    const at = 1 + ((i * 37) % 110);
    const after = edited(book, "IKZ 2014", at, i % headers.length, VALUES[i % VALUES.length] ?? null);
    const findings = recheckRows(before, after, new Map([["IKZ 2014", new Set([at])]]), rules);
    if (findings !== null) expect(ofRows(findings)).toEqual(ofRows(checkBook(after, rules).findings));
  }
});

test("a list without a table and with title rows", () => {
  const rows = [["Maßnahmen 2014"], [], headers, row(), row({ Art: "x" }), row()];
  const book = workbook(sheet("Liste", rows, { at: "B1" }));
  const before = checkBook(book, rules);
  const after = edited(book, "Liste", 5, 6, "vertikal");
  const findings = recheckRows(before, after, new Map([["Liste", new Set([5])]]), rules);
  expect(findings).not.toBeNull();
  expect(ofRows(findings ?? [])).toEqual(ofRows(checkBook(after, rules).findings));
});

const book = workbook(
  stammdaten({
    Arten: [["Art"], ["vertikal"]],
  }),
  year(2014, row(), row({ Art: "vertikal" }), row()),
);
test.each([
  ["a header", "IKZ 2014", 0],
  ["Stammdaten", "Stammdaten", 1],
  ["a row below the list", "IKZ 2014", 9],
])("everything is checked again after an edit of %s", (_, sheetName, at) => {
  const before = checkBook(book, rules);
  const after = edited(book, sheetName, at, 1, "anders");
  expect(recheckRows(before, after, new Map([[sheetName, new Set([at])]]), rules)).toBeNull();
});

test("everything is checked again when a row is emptied", () => {
  const before = checkBook(book, rules);
  const sheets = book.sheets.map((one) => ({ ...one, rows: one.rows.filter(({ index }) => index !== 2) }));
  expect(recheckRows(before, { ...book, sheets }, new Map([["IKZ 2014", new Set([2])]]), rules)).toBeNull();
});

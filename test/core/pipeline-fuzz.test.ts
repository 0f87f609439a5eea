import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { checkReport } from "../../src/core/check-report";
import { massnahmenColumns } from "../../src/core/columns";
import { compareYears } from "../../src/core/compare-years";
import { correctWorkbook } from "../../src/core/correct";
import { crossTable, merkmale } from "../../src/core/count";
import { withEdits } from "../../src/core/edit";
import { readSnapshot } from "../../src/core/snapshot";
import { cellAddress } from "../../src/core/text";
import { validate } from "../../src/core/validate";
import type { CellValue, SheetData, WorkbookData } from "../../src/core/workbook-data";
import { rules } from "../../src/rules/index";
import { fuzzRuns } from "../support/fuzz";
import { deepFreeze, sheet, workbook } from "../support/workbook";

const names = massnahmenColumns.flatMap(({ name, synonyms }) => [name, ...synonyms]);
const odd = ["", " ", "\u00a0", "#N/A", "=1+1", "<b>", "\u0000", "\ud800", "é", "x".repeat(40), "ﬁ", "\u202e"];
const words = [
  ...["I", "II", "III", "Kat. II", "ii", "OB", "Dez. VI", "VII", "interkommunal", "Interkommunal/vertikal"],
  ...[
    "interkomunal",
    "allgemein",
    "allgemein; vertikal",
    "FB 01",
    "Amt 51",
    "FB 41",
    "Klimaschutz",
    "Weltoffene Stadt",
  ],
  ...[
    "Winterdienst",
    "Winterdienst  ",
    "Winterdienst mit dem Umland",
    "bis 2012",
    "31.02.2014",
    "seit 2005",
    "laufend",
  ],
  ...["abgeschlossen", "Zusam-\nmenarbeit", "in Arbeit", "2013", "Summe"],
];

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 2014, 41000, -1, 1e300, 0.5) },
  { weight: 1, arbitrary: fc.boolean() },
);

const header = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.constantFrom("Themaa", "Artt", "Notiz", "", "thema*", "Kate\u00adgorie") },
);

const anySheet = (index: number): fc.Arbitrary<SheetData> =>
  fc
    .record({
      headers: fc.oneof(
        fc.constant([
          "Kategorie",
          "Dezernat",
          "Organisationseinheit",
          "Schwerpunkt",
          "Art",
          "Thema",
          "Arbeitsstand",
          "Perspektive",
          "Status",
        ]),
        fc.array(header, { minLength: 2, maxLength: 12 }),
      ),
      grid: fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 12 }),
      table: fc.boolean(),
      totalsRow: fc.boolean(),
      at: fc.constantFrom("A1", "C4"),
      name: fc.constantFrom(`IKZ ${2012 + index}`, `Blatt ${index}`, `O'Brien & Söhne ${2012 + index}`),
      merged: fc.boolean(),
      hidden: fc.boolean(),
      formulas: fc.boolean(),
    })
    .map(({ headers, grid, table, totalsRow, at, name, merged, hidden, formulas }) =>
      sheet(`${name}`, [headers, ...grid.map((cells) => cells.slice(0, headers.length))], {
        at,
        totalsRow: totalsRow && grid.length > 0,
        hidden: hidden ? [3] : [],
        merges: merged ? ["A3:A4"] : [],
        formulas: formulas ? ["A2", "E2", "F3"] : [],
        ...(table ? { table: `Massnahmen_${2012 + index}` } : {}),
      }),
    );

const books: fc.Arbitrary<WorkbookData> = fc
  .tuple(anySheet(0), anySheet(1), anySheet(2))
  .map((sheets) => workbook(...sheets.filter((one, i) => sheets.findIndex((other) => other.name === one.name) === i)));

describe("any workbook", () => {
  test("is understood, checked, counted and compared without a throw, and never changed", () => {
    fc.assert(
      fc.property(books, (book) => {
        const snapshot = readSnapshot(deepFreeze(book));
        const findings = validate(deepFreeze(snapshot), rules);
        const report = checkReport("x.xlsx", snapshot, findings, { rules, language: "de", year: null });
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        for (const { message } of report.findings) expect(message).not.toMatch(/\{[a-z]+\}|undefined|\[object/);
        for (const merkmal of merkmale) {
          const table = crossTable(snapshot.massnahmen, merkmal, "kategorie", snapshot);
          expect(table.total).toBe(snapshot.lists.reduce((sum, list) => sum + list.rows.length, 0));
          expect(table.columnTotals.reduce((sum, n) => sum + n, 0)).toBe(table.total);
        }
        for (const [i, to] of snapshot.years.entries())
          for (const from of snapshot.years.slice(0, i)) {
            const { movement, total, kategorie } = compareYears(snapshot, from, to);
            expect([movement.continued + movement.ended, movement.continued + movement.new]).toEqual([
              total.from,
              total.to,
            ]);
            expect(kategorie.reduce((sum, figure) => sum + figure.to, 0)).toBe(total.to);
          }
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  test("has nothing reported twice: one finding for each rule, message and place", () => {
    fc.assert(
      fc.property(books, (book) => {
        const seen = validate(readSnapshot(book), rules).map(({ rule, message, place, values }) =>
          JSON.stringify([
            rule,
            message,
            place?.sheet,
            place?.row,
            place?.column,
            rule === "column-missing" ? values : 0,
          ]),
        );
        expect(seen.filter((key, i) => seen.indexOf(key) !== i)).toEqual([]);
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  test("has nothing fixable after correction; the edits alone lead there and name what they replace", () => {
    fc.assert(
      fc.property(books, (book) => {
        const correction = correctWorkbook(book, rules);
        expect(correction.remaining.filter((finding) => finding.edits.length > 0)).toEqual([]);
        const again = validate(readSnapshot(withEdits(book, correction.edits)), rules);
        expect(again.map(({ rule, place }) => [rule, place])).toEqual(
          correction.remaining.map(({ rule, place }) => [rule, place]),
        );
        for (const edit of correction.edits) {
          const owner = book.sheets.find((one) => one.name === edit.sheet);
          const row = owner?.rows.find((one) => one.index === edit.row);
          expect([cellAddress(edit.row, edit.column), row?.cells[edit.column] ?? null]).toEqual([
            cellAddress(edit.row, edit.column),
            edit.before,
          ]);
          expect(row?.formulas ?? []).not.toContain(edit.column);
        }
      }),
      { numRuns: fuzzRuns(300) },
    );
  });
});

import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { checkReport } from "../../../src/core/check/check-report";
import { compareYears } from "../../../src/core/compare/compare-years";
import { correctWorkbook } from "../../../src/core/check/correct";
import { crossTable, merkmale } from "../../../src/core/count/count";
import { withEdits } from "../../../src/core/workbook/edit";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { cellAddress } from "../../../src/core/text/text";
import { validate } from "../../../src/core/check/validate";
import { rules } from "../../../src/rules/index";
import { anyWorkbook } from "../../support/workbooks/any-workbook";
import { fuzzRuns } from "../../support/fuzz";
import { deepFreeze } from "../../support/workbooks/workbook";

describe("any workbook", () => {
  test("is understood, checked, counted and compared without a throw, and never changed", () => {
    fc.assert(
      fc.property(anyWorkbook, (book) => {
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
      fc.property(anyWorkbook, (book) => {
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
      fc.property(anyWorkbook, (book) => {
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

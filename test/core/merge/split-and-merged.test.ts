import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { needsAttention } from "../../../src/core/merge/merge-workbooks";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { fuzzRuns } from "../../support/fuzz";
import { mergedFiles, textsOf, type Given } from "../../support/workbooks/merged";
import { headers, sheet, workbook } from "../../support/workbooks/workbook";

type Row = readonly CellValue[];

const YEAR = 2014;

describe("any workbook, split by Dezernat and merged again", () => {
  const word = fc.constantFrom("Zoo", "Bad", "Turm", "Hafen", " Zoo", "zoo", "a;b", "Zeile 1\nZeile 2", "=1+1", "2014");
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    word,
    fc.constant(null),
    fc.integer({ min: -5, max: 5 }),
    fc.boolean(),
  );
  const columns = [...headers, "Bemerkung", "Ablage"];
  const someRow = fc
    .tuple(fc.constantFrom("OB", "I", "II", "III"), word, ...columns.slice(2).map(() => value))
    .map(([dezernat, thema, ...rest]) =>
      columns.map((name, i) => (name === "Dezernat" ? dezernat : name === "Thema" ? thema : (rest[i - 2] ?? null))),
    );
  const rows = fc.array(someRow, { minLength: 1, maxLength: 12 });
  const list = (all: readonly Row[]): SheetData => sheet("IKZ 2014", [columns, ...all], { table: "Massnahmen_2014" });
  const dezernatOf = (cells: Row): CellValue => cells[columns.indexOf("Dezernat")] ?? null;
  const split = (all: readonly Row[]): Given[] =>
    ["OB", "I", "II", "III"]
      .map((id) => ({ id, own: all.filter((cells) => dezernatOf(cells) === id) }))
      .filter(({ own }) => own.length > 0)
      .map(({ id, own }) => ({ file: `${id}.xlsx`, workbook: workbook(list(own)) }));
  /** The rows of the list, whatever their order. */
  const contentOf = (book: WorkbookData): string[] => {
    const sheets = book.sheets.filter(({ name }) => name === "IKZ 2014");
    const all = sheets.flatMap((one) => one.rows.slice(1)).map(({ cells }) => columns.map((_, i) => cells[i] ?? null));
    return all
      .filter((cells) => cells.some((cell) => cell !== null))
      .map((cells) => JSON.stringify(cells))
      .sort();
  };

  test("is the same again, with every row accounted for", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const files = split(all);
        const merged = mergedFiles(null, files, YEAR);
        expect(contentOf(merged.workbook)).toEqual(contentOf(workbook(list(all))));
        expect(merged.merge.rows).toHaveLength(all.length);
        expect(needsAttention(merged.merge)).toBe(merged.merge.sharedIds.length > 0);
      }),
      { numRuns: fuzzRuns(60) },
    );
  });

  test("into any master gives what the files say of their Dezernate, and loses no words of the master", () => {
    fc.assert(
      fc.property(rows, rows, (before, all) => {
        const files = split(all);
        const master = workbook(list(before));
        const { workbook: book } = mergedFiles(master, files, YEAR);
        const owned = new Set(all.map((cells) => dezernatOf(cells)));
        const expected = [...before.filter((cells) => !owned.has(dezernatOf(cells))), ...all];
        expect(contentOf(book)).toEqual(contentOf(workbook(list(expected))));
        const after = textsOf(book).join("\n");
        for (const text of textsOf(master)) expect(after).toContain(text);
      }),
      { numRuns: fuzzRuns(60) },
    );
  });
});

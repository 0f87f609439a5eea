import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { massnahmenColumns, type ColumnName } from "../../../src/core/lists/columns";
import { fingerprint } from "../../../src/core/abgabe/fingerprint";
import { ofYear, readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { fuzzRuns } from "../../support/fuzz";
import { headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";

type Row = readonly CellValue[];

const printOf = (book: WorkbookData): string =>
  fingerprint(ofYear(readSnapshot(book).massnahmen, 2014).filter((m) => m.dezernat === "I"));

/** A list with these columns in any of the forms in which the workbook may have it. */
const listOf = (columns: readonly string[], rows: readonly Row[]): SheetData =>
  sheet("IKZ 2014", [columns, ...rows], { table: "Massnahmen_2014" });

const words = fc.constantFrom(
  "Zoo",
  "zoo",
  "Zoo ",
  "Straße",
  "Strasse",
  "2014",
  "–",
  "-",
  "a\nb",
  "a b",
  "é",
  "e\u0301",
);
const value: fc.Arbitrary<CellValue> = fc.oneof(words, fc.constant(null), fc.integer({ min: 0, max: 3 }), fc.boolean());
const free: readonly ColumnName[] = headers.filter((name) => name !== "Dezernat");
const someRow: fc.Arbitrary<Row> = fc
  .tuple(words, ...free.map(() => value))
  .map(([thema, ...values]) => row({ ...Object.fromEntries(free.map((name, i) => [name, values[i]])), Thema: thema }));
const someRows = fc.array(someRow, { minLength: 1, maxLength: 6 });

/** The rows in another order. */
const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

describe("the fingerprint stays the same", () => {
  test("whatever the order of rows and columns, for hidden rows and other sheets", () => {
    const cases = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), shuffled(rows), shuffled(headers.map((_, i) => i)), fc.boolean()),
    );
    fc.assert(
      fc.property(cases, ([rows, otherRows, order, hidden]) => {
        const columns = order.map((i) => headers[i] ?? "");
        const moved = sheet("IKZ 2014", [columns, ...otherRows.map((cells) => order.map((i) => cells[i] ?? null))], {
          table: "Massnahmen_2014",
          at: "C5",
          hidden: hidden ? [6] : [],
        });
        const before = printOf(workbook(listOf(headers, rows)));
        expect(printOf(workbook(sheet("Notizen", [["Zoo"]]), moved, year(2013, row())))).toBe(before);
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test("for headers by another name, a column more that is empty or unknown, a list that is no table", () => {
    const rows = [row({ Thema: "Zoo" }), row({ Thema: "Bad" })];
    const before = printOf(workbook(listOf(headers, rows)));
    const renamed = headers.map((name) =>
      name === "Kategorie" ? "Kat." : name === "Arbeitsstand" ? "Sachstand" : name,
    );
    expect(printOf(workbook(listOf(renamed, rows)))).toBe(before);
    const wider = rows.map((cells, i) => [...cells, null, `Vermerk ${i}`]);
    expect(printOf(workbook(listOf([...headers, "Bemerkung", "Ablage"], wider)))).toBe(before);
    expect(printOf(workbook(sheet("IKZ 2014", [["Maßnahmen"], [], headers, ...rows])))).toBe(before);
  });

  test("for a list of all years, where the year stands in the row", () => {
    const one = printOf(workbook(listOf(headers, [row()])));
    const all = sheet("Liste", [
      ["Jahr", ...headers],
      [2013, ...row({ Thema: "Bad" })],
      [2014, ...row()],
    ]);
    expect(printOf(workbook(all))).toBe(one);
  });

  test("for the rows of other Dezernate and years", () => {
    const one = printOf(workbook(listOf(headers, [row()])));
    const others = [row(), row({ Dezernat: "II" }), row({ Dezernat: null })];
    expect(printOf(workbook(year(2013, row({ Thema: "Bad" })), listOf(headers, others)))).toBe(one);
  });
});

describe("the fingerprint changes", () => {
  test("with any cell of any column that is checked", () => {
    const all = massnahmenColumns.map(({ name }) => name).filter((name) => name !== "Dezernat" && name !== "Jahr");
    const wide = (rows: readonly Row[]): readonly Row[] =>
      rows.map((cells) => all.map((name) => cells[headers.indexOf(name)] ?? null));
    const columns = ["Dezernat", ...all];
    const cases = fc.tuple(someRows, fc.nat(), fc.nat(all.length - 1), value);
    fc.assert(
      fc.property(cases, ([rows, at, column, after]) => {
        const grid = wide(rows).map((cells) => ["I", ...cells]);
        const changed = grid.map((cells, i) =>
          i === at % grid.length ? cells.map((cell, j) => (j === column + 1 ? after : cell)) : cells,
        );
        const before = grid[at % grid.length]?.[column + 1] ?? null;
        // A row without Thema and Art is still a row of the list.
        const [one, other] = [printOf(workbook(listOf(columns, grid))), printOf(workbook(listOf(columns, changed)))];
        if (before === after) expect(other).toBe(one);
        else expect(other).not.toBe(one);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  test("with a row more, a row less, and a row that is there twice", () => {
    fc.assert(
      fc.property(someRows, someRow, (rows, another) => {
        const before = printOf(workbook(listOf(headers, rows)));
        expect(printOf(workbook(listOf(headers, [...rows, another])))).not.toBe(before);
        expect(printOf(workbook(listOf(headers, [...rows, rows[0] ?? another])))).not.toBe(before);
        expect(printOf(workbook(listOf(headers, rows.slice(1))))).not.toBe(before);
      }),
      { numRuns: fuzzRuns(50) },
    );
  });

  test("with a text that moves to the neighbouring cell, and a number that becomes a text", () => {
    const of = (fields: Parameters<typeof row>[0]): string => printOf(workbook(listOf(headers, [row(fields)])));
    expect(of({ Arbeitsstand: "a", Perspektive: null })).not.toBe(of({ Arbeitsstand: null, Perspektive: "a" }));
    expect(of({ Arbeitsstand: "ab", Perspektive: "c" })).not.toBe(of({ Arbeitsstand: "a", Perspektive: "bc" }));
    expect(of({ ID: 7 })).not.toBe(of({ ID: "7" }));
  });

  test("with a Jahr cell that says something else, though the sheet still tells the year", () => {
    const of = (jahr: CellValue): string => printOf(workbook(listOf(["Jahr", ...headers], [[jahr, ...row()]])));
    expect(of("20l4")).not.toBe(of(2014));
    expect(of(null)).toBe(of(2014));
  });
});

test("100,000 lists that differ in a single character or cell all have their own fingerprint", () => {
  const texts = Array.from({ length: Math.min(50_000, fuzzRuns(50_000)) }, (_, i) => `Stand ${i}`);
  const rows = texts.flatMap((text) => [
    row({ Arbeitsstand: text, Perspektive: null }),
    row({ Arbeitsstand: null, Perspektive: text }),
  ]);
  const [common, ...others] = readSnapshot(workbook(listOf(headers, [row(), ...rows]))).massnahmen;
  if (common === undefined) throw new Error("no common row");
  const prints = new Set(others.map((one) => fingerprint([common, one])));
  expect(prints.size).toBe(2 * texts.length);
});

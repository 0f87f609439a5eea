import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { unreadSheets } from "../../../src/core/check/unread-sheets";
import { validate } from "../../../src/core/check/validate";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { withEdits } from "../../../src/core/workbook/edit";
import type { CellValue, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { columnMissing } from "../../../src/rules/column-missing";
import { registers } from "../../../src/registers/index";
import { fuzzSettings } from "../../support/fuzz";
import { headers, row, sheet, workbook } from "../../support/workbooks/workbook";

const read = (book: WorkbookData) => readSnapshot(book, { registers });
const missingIn = (book: WorkbookData) => validate(read(book), [columnMissing]);

const ARTEN = ["interkommunal", "Intrakommunal", "inter- und intrakommunal", "vertikal; interkommunal", "allgemein"];
const HEADERS = ["Form", "Wie", "Vorhaben", "Spalte 7", "Was?", "Zusammenarbeit mit wem"];
const REQUIRED = ["Kategorie", "Dezernat", "Art", "Thema", "Arbeitsstand", "Perspektive"] as const;

/** A list in one of the forms, one of its headers called otherwise. */
const unknownHeader = fc
  .record({
    column: fc.constantFrom(...REQUIRED),
    header: fc.constantFrom(...HEADERS, ""),
    arten: fc.array(fc.constantFrom(...ARTEN), { minLength: 1, maxLength: 8 }),
    title: fc.boolean(),
    isTable: fc.boolean(),
    reversed: fc.boolean(),
    unknownArten: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ column, header: text, arten, title, isTable, reversed, unknownArten }) => {
    const header = text === "" && isTable ? "Spalte1" : text;
    const names = headers.map((name) => (name === column ? header : name));
    const rows = [...arten, ...arten.slice(0, arten.length > 2 ? unknownArten : 0).map(() => "mit Schulen")].map(
      (Art, i) => row({ Art, Thema: `Vorhaben ${i}`, ID: `A${i}`, Status: "laufend" }),
    );
    const turn = (cells: readonly CellValue[]): CellValue[] => (reversed ? [...cells].reverse() : [...cells]);
    const titles: CellValue[][] = title && !isTable ? [["Maßnahmen der IKZ 2014"], []] : [];
    const options = isTable ? { table: "Massnahmen_2014" } : {};
    const of = (first: readonly CellValue[]): WorkbookData =>
      workbook(sheet("Liste 2014", [...titles, turn(first), ...rows.map((cells) => turn(cells))], options));
    return { column, count: rows.length, book: of(names), whole: of(headers) };
  });

describe("a required column under an unknown header", () => {
  test("is a list that names the header, and after the correction the list as it would be", () => {
    fc.assert(
      fc.property(unknownHeader, ({ column, count, book, whole }) => {
        const snapshot = read(book);
        expect(snapshot.massnahmen.length).toBe(count);
        expect(unreadSheets(snapshot, "de")).toEqual([]);
        const findings = missingIn(book);
        expect(findings.map(({ suggestion }) => suggestion)).toEqual([column]);
        const corrected = withEdits(
          book,
          findings.flatMap(({ edits }) => edits),
        );
        expect(corrected).toEqual(whole);
      }),
      fuzzSettings(300),
    );
  });

  const named = ["Kategorie", "Dezernat", "Thema"];
  const list = (first: readonly string[], ...rows: readonly (readonly CellValue[])[]): WorkbookData =>
    workbook(sheet("Liste 2014", [first, ...rows]));

  test("three further columns have to be known", () => {
    const rows = [["II", "I", "Zoo", "vertikal", "läuft"]];
    expect(read(list([...named, "Form", "Sachstand"], ...rows)).massnahmen.length).toBe(1);
    expect(read(list([...named, "Form", "Lage"], ...rows)).massnahmen.length).toBe(0);
  });

  test.each([
    ["no Arten below", ["Form", "Sachstand"], ["eigenständig", "läuft"]],
    ["as many other texts as Arten", ["Form", "Sachstand"], ["vertikal", "läuft"]],
    ["nothing below", ["Form", "Sachstand"], [null, "läuft"]],
  ])("%s: no list, and the reason names Art", (_, more, cells) => {
    const second = cells[0] === "vertikal" ? "waagerecht" : (cells[0] ?? null);
    const book = list([...named, ...more], ["II", "I", "Zoo", ...cells], ["II", "I", "Bad", second, cells[1] ?? null]);
    expect(read(book).massnahmen.length).toBe(0);
    expect(unreadSheets(read(book), "de")).toEqual([
      { sheet: "Liste 2014", reason: "In Zeile 1 fehlt die Spalte „Art“." },
    ]);
  });

  test("a similar header needs no rows", () => {
    expect(missingIn(list(["Kategorie", "Dezernat", "Art", "Themen", "Arbeitsstand"]))[0]?.suggestion).toBe("Thema");
  });

  test("a list beside it that has both headers is the sheet's list", () => {
    const book = workbook(
      sheet("Liste 2014", [
        [...headers, null, ...headers.map((name) => (name === "Art" ? "Form" : name))],
        [...row(), null, ...row()],
      ]),
    );
    expect(missingIn(book)).toEqual([]);
  });
});

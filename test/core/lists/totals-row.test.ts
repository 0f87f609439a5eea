import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue } from "../../../src/core/workbook/workbook-data";
import { fuzzSettings } from "../../support/fuzz";
import { ANZAHL } from "../../functions/support";
import { headers, row, sheet, workbook } from "../../support/workbooks/workbook";

/** How many Maßnahmen the core and the functions count in a plain list of these rows. */
function counts(rows: readonly (readonly CellValue[])[]): readonly number[] {
  const grid = [headers, ...rows];
  const cells = grid.map((line) => line.map((cell) => cell ?? ""));
  return [readSnapshot(workbook(sheet("IKZ 2014", grid))).massnahmen.length, Number(ANZAHL(cells))];
}

const at = (column: number, text: CellValue, more: readonly (readonly [number, CellValue])[] = []): CellValue[] => {
  const cells: CellValue[] = headers.map(() => null);
  for (const [where, value] of more) cells[where] = value;
  cells[column] = text;
  return cells;
};

describe("lines of totals", () => {
  test.each([
    "Summe",
    "Summe Maßnahmen",
    "Summe: 12",
    "Insgesamt",
    "Gesamtzahl der Maßnahmen",
    "Gesamt",
    "Summe Kategorie II",
    "Zwischensumme Dezernat IV:",
    "Anzahl Maßnahmen 2014",
    "2 Maßnahmen",
  ])("%s", (label) => {
    for (let column = 0; column < headers.length; column++) {
      const other = (column + 3) % headers.length;
      for (const figures of [[], [[other, 2]], [[other, "2 Maßnahmen"]]] as const)
        expect([label, column, ...counts([row(), row(), at(column, label, figures)])]).toEqual([label, column, 2, 2]);
    }
  });

  test.each([
    "Gesamtschule am Park",
    "Gesamtkonzept",
    "Gesamt-Konzept",
    "Gesamt Verkehr",
    "Summer School",
    "Anzahl-Anzeiger",
  ])("%s is a Maßnahme, also alone in its row", (Thema) => {
    const column = headers.indexOf("Thema");
    expect(counts([row({ Thema }), row(), at(column, Thema, [[0, 12]])])).toEqual([3, 3]);
  });

  test("a Maßnahme stays one whatever its Thema begins with", () => {
    const word = fc.constantFrom("Summe", "Gesamt", "Insgesamt", "Anzahl", "Total", "2 Maßnahmen", "Ergebnis");
    const more = fc.constantFrom("", " Maßnahmen", ": 12", " II");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, more)), (themen) => {
        const rows = themen.map(([one, two]) => row({ Thema: `${one}${two}` }));
        expect(counts(rows)).toEqual([rows.length, rows.length]);
      }),
      fuzzSettings(100),
    );
  });

  test("are left out wherever they stand among the rows", () => {
    const line = fc
      .tuple(fc.constantFrom("Summe", "Gesamt", "Summe Kategorie II"), fc.nat(headers.length - 1), fc.nat(99))
      .map(([label, column, n]) => at(column, label, [[(column + 1) % headers.length, n]]));
    const entry = fc.constant(row());
    fc.assert(
      fc.property(fc.array(fc.oneof(line, entry), { maxLength: 12 }), (rows) => {
        const expected = rows.filter((cells) => cells.includes("interkommunal")).length;
        expect(counts(rows)).toEqual([expected, expected]);
      }),
      fuzzSettings(200),
    );
  });
});

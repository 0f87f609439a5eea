import { describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { mergedFiles, type Given } from "../../support/workbooks/merged";
import { row, sheet, workbook, year } from "../../support/workbooks/workbook";

type Row = readonly CellValue[];

const YEAR = 2014;
const zoo = row({ Thema: "Zoo" });
const turm = row({ Thema: "Funkturm", Dezernat: "II" });
const file = (name: string, ...sheets: readonly SheetData[]): Given => ({
  file: `${name}.xlsx`,
  workbook: workbook(...sheets),
});

describe("Abgaben and Ausnahmen come along", () => {
  const COLUMNS = ["Jahr", "Dezernat", "Zeitpunkt", "Wer", "Maßnahmen", "Fingerabdruck"];
  const abgaben = (...rows: readonly Row[]): SheetData => sheet("Abgaben", [COLUMNS, ...rows], { table: "Abgaben" });
  const exceptions = (...rows: readonly Row[]): SheetData =>
    sheet("Ausnahmen", [["Regel", "Maßnahme", "Begründung", "Jahr", "Dezernat"], ...rows], { table: "Ausnahmen" });
  const rowsOf = (book: WorkbookData, name: string): Row[] =>
    (book.sheets.find((one) => one.name === name)?.rows ?? [])
      .filter(({ index }) => index > 3)
      .map(({ cells }) => cells.map((cell) => cell ?? null));

  test("each Dezernat brings its own of the year; all others stay", () => {
    const master = workbook(
      year(YEAR, zoo, turm),
      abgaben(
        [2013, "I", null, "alt", 1, "a"],
        [YEAR, "I", null, "früher", 1, "b"],
        [YEAR, "II", null, "zwei", 1, "c"],
      ),
      exceptions(["row-blank", "x", "alt", YEAR, "I"], ["row-blank", "y", "zwei", YEAR, "II"]),
    );
    const one = file(
      "I",
      year(YEAR, zoo),
      abgaben([YEAR, "I", null, "neu", 1, "d"], [YEAR, "II", null, "falsch", 9, "e"]),
      exceptions(["row-blank", "z", "neu", YEAR, "I"], ["row-blank", "w", "von Hand", YEAR, null]),
    );
    const { workbook: book } = mergedFiles(master, [one], YEAR);
    const byColumn = rowsOf(book, "Abgaben").map((cells) => [cells[0], cells[1], cells[3]]);
    expect(byColumn).toEqual([
      [2013, "I", "alt"],
      [YEAR, "II", "zwei"],
      [YEAR, "I", "neu"],
    ]);
    expect(rowsOf(book, "Ausnahmen").map((cells) => cells[2])).toEqual(["zwei", "neu", "von Hand"]);
  });

  test("nothing new leaves both sheets byte for byte", () => {
    const own = [
      year(YEAR, zoo),
      abgaben([YEAR, "I", null, "A", 1, "d"]),
      exceptions(["row-blank", "z", "x", YEAR, "I"]),
    ];
    const merged = mergedFiles(workbook(...own), [file("I", ...own)], YEAR);
    const [before, after] = [unzipSync(merged.before), unzipSync(merged.after)];
    for (const part of ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"])
      expect(after[part]).toEqual(before[part]);
  });
});

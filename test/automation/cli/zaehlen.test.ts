import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { ikz, put, sample, temporaryFolder } from "../../support/files/ikz";
import { headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

interface Counts {
  schema: string;
  year: number | null;
  rows: string[];
  columns: string[];
  counts: number[][];
  rowTotals: number[];
  columnTotals: number[];
  total: number;
}

const folder = temporaryFolder();
const json = (...args: string[]): Counts => JSON.parse(ikz("zaehlen", ...args, "--format", "json").stdout) as Counts;

describe("ikz zaehlen", () => {
  test("the sample's figures are those of the reports", () => {
    const table = json(sample);
    expect(table).toMatchObject({ schema: "ikz-zaehlung/1", year: 2014, rows: ["I", "II", "III"], total: 150 });
    expect(table.columns).toEqual(["I", "II", "III", "IV", "V", "VI", "(ohne)"]);
    expect(table.rowTotals).toEqual([21, 86, 43]);
    expect(table.columnTotals).toEqual([39, 26, 21, 38, 10, 15, 1]);
    expect(table.counts.map((line) => line.reduce((sum, n) => sum + n, 0))).toEqual(table.rowTotals);
    const arten = json(sample, "--jahr", "2012", "--zeilen", "art", "--spalten", "kategorie");
    expect(arten).toMatchObject({ year: 2012, rowTotals: [47, 19, 13, 9, 8], columnTotals: [8, 37, 43], total: 88 });
    expect(arten.rows).toEqual(["interkommunal", "intrakommunal", "vertikal", "allgemein", "(ohne)"]);
  });

  test("--register massnahmen counts as without --register, and writes no sheet either", () => {
    expect(json(sample, "--register", "massnahmen")).toEqual(json(sample));
    expect(json(sample, "--register", "Massnahmen", "--zeilen", "jahr")).toMatchObject({ rows: ["2012", "2014"] });
    const target = ["--register", "massnahmen", "--ausgabe", join(folder, "nie.xlsx")];
    expect(ikz("zaehlen", sample, ...target)).toMatchObject({ status: 2, stdout: "" });
  });

  test("with jahr as a Merkmal all years count", () => {
    expect(json(sample, "--zeilen", "jahr")).toMatchObject({
      year: null,
      rows: ["2012", "2014"],
      rowTotals: [88, 150],
      total: 238,
    });
  });

  test("a Maßnahme with two Arten counts in both, once in the total, and the output says so", () => {
    const file = put(folder, "zwei-arten.xlsx", xlsxOf(workbook(year(2014, row({ Art: "vertikal/Interkommunal" })))));
    expect(json(file, "--zeilen", "art")).toMatchObject({ rowTotals: [1, 0, 1, 0], columnTotals: [1], total: 1 });
    expect(ikz("zaehlen", file, "--zeilen", "art").stdout).toContain("mehreren Arten");
  });

  test("a row counts for its own Jahr cell, a continuation row counts, a totals row and blank rows do not", () => {
    const columns = ["Jahr" as const, ...headers];
    const grid = [
      columns,
      row({ Jahr: 2013 }, columns),
      row({ Jahr: null }, columns),
      row({ Jahr: null }, columns),
      [],
      [null, "Summe"],
    ];
    const file = put(folder, "jahr.xlsx", xlsxOf(workbook(sheet("IKZ 2014", grid))));
    expect(json(file, "--zeilen", "jahr")).toMatchObject({ rows: ["2013", "2014"], rowTotals: [1, 2], total: 3 });
  });

  test("CSV has header, rows and totals, and defuses texts that look like formulas", () => {
    const lines = ikz("zaehlen", sample, "--format", "csv").stdout.split("\r\n");
    expect(lines[0]).toBe("Kategorie;I;II;III;IV;V;VI;(ohne);Summe");
    expect(lines[4]).toBe("Summe;39;26;21;38;10;15;1;150");
  });

  test("CSV keeps quotes and separators, and no text of it is a formula to Excel", () => {
    const units = ["=SUMME(1)", "+Nord", "-Süd", '@Amt "Mitte"; Ost', "Amt 37"];
    const known = stammdaten({ Organisationseinheiten: [["Organisationseinheit"], ...units.map((name) => [name])] });
    const rows = units.map((name, i) => row({ Thema: `Thema ${i}`, Organisationseinheit: name }));
    const file = put(folder, "formeln.xlsx", xlsxOf(workbook(year(2014, ...rows), known)));
    const run = ikz("zaehlen", file, "--zeilen", "organisationseinheit", "--format", "csv");
    expect(run.stdout.split("\r\n").slice(1, 6)).toEqual([
      "'=SUMME(1);1;1",
      "'+Nord;1;1",
      "'-Süd;1;1",
      `"'@Amt ""Mitte""; Ost";1;1`,
      "Amt 37;1;1",
    ]);
  });

  test("the text is a table with totals", () => {
    const { stdout } = ikz("zaehlen", sample);
    expect(stdout).toContain("Maßnahmen 2014 nach Kategorie und Dezernat");
    expect(stdout).toMatch(/^Summe {2,}39 +26 +21 +38 +10 +15 +1 +150$/m);
  });

  test("exit 2 for a year that is not there, an unknown Merkmal, and a workbook without a list", () => {
    expect(ikz("zaehlen", sample, "--jahr", "2013")).toMatchObject({ status: 2, stdout: "" });
    expect(ikz("zaehlen", sample, "--zeilen", "farbe").stderr).toContain("kategorie, dezernat");
    const empty = put(folder, "leer.xlsx", xlsxOf(workbook(sheet("Tabelle1", [["x"]]))));
    expect(ikz("zaehlen", empty)).toMatchObject({ status: 2, stdout: "" });
  });
});

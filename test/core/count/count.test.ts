import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countBy, crossTable, keysOf, merkmale, OHNE, orderedKeys } from "../../../src/core/count/count";
import { ofYear, readSnapshot } from "../../../src/core/snapshot/snapshot";
import { parseCsv } from "../../../tools/samples/csv";
import { deepFreeze, headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

/** The Maßnahmen of a printed report as a plain range. */
function report(jahr: number) {
  const file = join(__dirname, "..", "..", "..", "samples", "daten", `massnahmen-${jahr}.csv`);
  const records = parseCsv(readFileSync(file, "utf8"));
  const columns = Object.keys(records[0] ?? {});
  return sheet(`IKZ ${jahr}`, [columns, ...records.map((record) => columns.map((name) => record[name] ?? null))]);
}

const reports = readSnapshot(deepFreeze(workbook(report(2012), report(2014))));
const figures = (jahr: number, by: Parameters<typeof countBy>[1]): Record<string, number> =>
  Object.fromEntries(countBy(ofYear(reports.massnahmen, jahr), by));

describe("the printed reports have the figures of samples/daten", () => {
  test.each([
    [2012, 88],
    [2014, 150],
  ])("%i: %i Maßnahmen", (jahr, expected) => {
    expect(ofYear(reports.massnahmen, jahr)).toHaveLength(expected);
  });

  test("by Kategorie", () => {
    expect(figures(2012, "kategorie")).toEqual({ I: 8, II: 37, III: 43 });
    expect(figures(2014, "kategorie")).toEqual({ I: 21, II: 86, III: 43 });
  });

  test("by Dezernat", () => {
    expect(figures(2012, "dezernat")).toEqual({ I: 36, II: 24, III: 10, IV: 10, V: 8 });
    expect(figures(2014, "dezernat")).toEqual({ [OHNE]: 1, I: 39, II: 26, III: 21, IV: 38, V: 10, VI: 15 });
  });

  test("by Art, a Maßnahme with two in both", () => {
    expect(figures(2012, "art")).toEqual({
      interkommunal: 47,
      intrakommunal: 19,
      vertikal: 13,
      allgemein: 9,
      [OHNE]: 8,
    });
    expect(figures(2014, "art")).toEqual({
      interkommunal: 77,
      intrakommunal: 61,
      vertikal: 15,
      allgemein: 10,
      [OHNE]: 6,
    });
  });
});

describe("crossTable", () => {
  const grid = [
    ["Jahr", ...headers],
    [2014, ...row({ Kategorie: "Kat. II", Dezernat: 3, Art: "vertikal, interkommunal" })],
    [2014, ...row({ Kategorie: "II", Dezernat: "OB", Art: "Interkommunal" })],
    [2012, ...row({ Kategorie: "x", Dezernat: null, Art: "quer" })],
    [null, ...row({ Kategorie: "#N/A", Dezernat: "III", Art: "", Status: "LAUFEND" })],
  ];
  const snapshot = readSnapshot(deepFreeze(workbook(sheet("Alle", grid, { hidden: [3] }))));
  const table = (rows: Parameters<typeof keysOf>[1], columns: Parameters<typeof keysOf>[1]) =>
    crossTable(snapshot.massnahmen, rows, columns, snapshot);

  test("keys in the order of the Stammdaten, all Kategorien, only Dezernate that occur, (ohne) last", () => {
    expect(table("kategorie", "dezernat")).toEqual({
      rows: ["I", "II", "III", OHNE],
      columns: ["OB", "III", OHNE],
      counts: [
        [0, 0, 0],
        [1, 1, 0],
        [0, 0, 0],
        [0, 1, 1],
      ],
      rowTotals: [0, 2, 0, 2],
      columnTotals: [1, 2, 1],
      total: 4,
    });
  });

  test("a Maßnahme of two Arten stands under both and counts once in the totals of the other side", () => {
    expect(table("dezernat", "art")).toEqual({
      rows: ["OB", "III", OHNE],
      columns: ["interkommunal", "intrakommunal", "vertikal", "allgemein", OHNE],
      counts: [
        [1, 0, 0, 0, 0],
        [1, 0, 1, 0, 1],
        [0, 0, 0, 0, 1],
      ],
      rowTotals: [1, 2, 1],
      columnTotals: [2, 0, 1, 0, 2],
      total: 4,
    });
  });

  test("the total counts each Maßnahme once, whichever side has two Arten", () => {
    expect(table("art", "dezernat").total).toBe(4);
    expect(table("art", "art").total).toBe(4);
    expect(table("dezernat", "art").total).toBe(4);
  });

  test("years ascend, a row without one is (ohne)", () => {
    expect(table("jahr", "status")).toMatchObject({
      rows: ["2012", "2014", OHNE],
      columns: ["laufend", OHNE],
      counts: [
        [0, 1],
        [0, 2],
        [1, 0],
      ],
    });
  });

  test("of nothing: the Kategorien and Arten, all zero", () => {
    const none = readSnapshot(workbook());
    expect(crossTable([], "kategorie", "art", none)).toMatchObject({
      rows: ["I", "II", "III"],
      columns: none.arten.ids,
      rowTotals: [0, 0, 0],
      total: 0,
    });
    expect(crossTable([], "dezernat", "jahr", none)).toMatchObject({ rows: [], columns: [], counts: [], total: 0 });
  });

  test.each(merkmale.flatMap((rows) => merkmale.map((columns) => [rows, columns] as const)))(
    "%s × %s agrees with counting each alone, and with itself turned around",
    (rows, columns) => {
      const all = crossTable(reports.massnahmen, rows, columns, reports);
      const counts = countBy(reports.massnahmen, rows);
      expect(all.rowTotals).toEqual(all.rows.map((key) => counts.get(key) ?? 0));
      expect([...counts.keys()].filter((key) => !all.rows.includes(key))).toEqual([]);
      const turned = crossTable(reports.massnahmen, columns, rows, reports);
      expect(turned.counts).toEqual(all.columns.map((_, j) => all.counts.map((line) => line[j])));
      const sum = all.counts.flatMap((line) => line).reduce((a, b) => a + b, 0);
      const places = reports.massnahmen.map((m) => keysOf(m, rows).length * keysOf(m, columns).length);
      expect(sum).toBe(places.reduce((a, b) => a + b, 0));
    },
  );
});

test("what the workbook's own Stammdaten add is a key in its place", () => {
  const own = stammdaten({ Arten: [["Art"], ["vertikal"], ["quer"], ["interkommunal"]] });
  const snapshot = readSnapshot(workbook(own, year(2014, row({ Art: "interkommunal; quer" }))));
  expect(orderedKeys("art", new Set(["quer"]), snapshot)).toEqual(["vertikal", "quer", "interkommunal"]);
  expect(snapshot.massnahmen.map((m) => keysOf(m, "art"))).toEqual([["quer", "interkommunal"]]);
});

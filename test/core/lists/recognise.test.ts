import { describe, expect, test } from "@jest/globals";
import { massnahmenColumns } from "../../../src/core/lists/columns";
import { findLists } from "../../../src/core/lists/recognise";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue, SheetData, TableData } from "../../../src/core/workbook/workbook-data";
import { deepFreeze, headers, range, row, sheet, workbook, year } from "../../support/workbooks/workbook";

const declaration = { columns: massnahmenColumns, keyColumns: ["Art", "Thema"] } as const;
const listsOf = (one: SheetData) => findLists(deepFreeze(one), declaration);
const listOf = (one: SheetData) => {
  const [list, ...others] = listsOf(one);
  if (list === undefined || others.length > 0) throw new Error(`not one list on the sheet: ${one.name}`);
  return list;
};
const columnsOf = (...texts: CellValue[]): Record<string, number> =>
  Object.fromEntries(listOf(sheet("IKZ 2014", [texts])).columns);
const titles = (count: number): CellValue[][] => Array.from({ length: count }, (_, i) => [`Titel ${i + 1}`]);
const table = (name: string, address: string, columns: readonly string[]): TableData => ({
  name,
  range: range(address),
  headerRow: true,
  totalsRow: false,
  columns,
});
const themen = (one: SheetData): (CellValue | undefined)[][] =>
  listsOf(one).map((list) => list.rows.map((cells) => cells.cells[list.columns.get("Thema") ?? -1]));

describe("the three forms of a list", () => {
  test("an Excel table as the add-in writes it", () => {
    const list = listOf(year(2014, row(), row()));
    expect(list).toMatchObject({ headerRow: 0, firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 9, year: 2014 });
    expect(list.table?.name).toBe("Massnahmen_2014");
    expect(list.rows.map((one) => one.index)).toEqual([1, 2]);
    expect(Object.fromEntries(list.columns)).toEqual(Object.fromEntries(headers.map((name, i) => [name, i])));
  });

  test("a plain range below title rows", () => {
    const list = listOf(sheet("Liste", [["Bericht 2012"], ["Stand: 11. Juli 2013"], [], headers, row(), [], row()]));
    expect(list).toMatchObject({ table: null, headerRow: 3, firstRow: 4, lastRow: 6, ownYear: null, year: 2012 });
    expect(list.rows.map((one) => one.index)).toEqual([4, 6]);
  });

  test("one list for all years", () => {
    const all = sheet("Alle", [
      ["Jahr", ...headers],
      [2012, ...row()],
      ["2014", ...row()],
      [null, ...row()],
    ]);
    expect(listOf(all)).toMatchObject({ ownYear: null, year: null });
    expect(readSnapshot(workbook(all)).massnahmen.map((m) => m.year)).toEqual([2012, 2014, null]);
    expect(readSnapshot(workbook(all)).years).toEqual([2012, 2014]);
  });

  test("a row's own year wins over the sheet's", () => {
    const mixed = sheet("IKZ 2014", [
      ["Jahr", ...headers],
      [2013, ...row()],
      ["20l4", ...row()],
    ]);
    expect(readSnapshot(workbook(mixed)).massnahmen.map((m) => m.year)).toEqual([2013, 2014]);
  });

  test("all three give the same Maßnahmen", () => {
    const rows = [row({ Thema: "Archiv" }), row({ Thema: "Museum", Art: "vertikal" })];
    const forms = [
      year(2014, ...rows),
      sheet("IKZ 2014", [["Bericht"], headers, ...rows], { at: "C5" }),
      sheet("Alle", [["Jahr", ...headers], ...rows.map((cells) => [2014, ...cells])]),
    ];
    const [first, ...others] = forms.map((form) =>
      readSnapshot(workbook(form)).massnahmen.map((m) => [m.year, m.dezernat, m.arten, m.text("Thema")]),
    );
    expect(first).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe("headers", () => {
  test.each([
    ["case", "PERSPEKTIVE", "Perspektive"],
    ["outer, double and non-breaking spaces", " \u00a0politischer  Schwerpunkt\t", "Schwerpunkt"],
    ["a line break", "Politischer\r\nSchwerpunkt", "Schwerpunkt"],
    ["a line break inside a word", "Perspek\ntive *", "Perspektive"],
    ["a word divided by hyphen and line break", "Organisations-\r\neinheit", "Organisationseinheit"],
    ["a soft hyphen before a line break", "Arbeits\u00ad \n stand", "Arbeitsstand"],
    ["a line break behind a slash", "Amt/\nFB", "Organisationseinheit"],
    ["a divided word and a second line", "Politi-\nscher\nSchwer-\npunkt", "Schwerpunkt"],
    ["a soft hyphen", "Organisations\u00adeinheit", "Organisationseinheit"],
    ["a zero-width space", "Pers\u200bpektive", "Perspektive"],
    ["a trailing asterisk", "Kategorie*", "Kategorie"],
    ["asterisk, colon and spaces", "Dezernat * :", "Dezernat"],
    ["the synonym Kat.", "kat.", "Kategorie"],
    ["the synonym Dez.", "Dez.:", "Dezernat"],
    ["the synonym OE", "OE", "Organisationseinheit"],
    ["the synonym Amt", "Amt", "Organisationseinheit"],
    ["the synonym Amt/FB", "Amt/FB", "Organisationseinheit"],
    ["the synonym Fachbereich", "Fachbereich", "Organisationseinheit"],
    ["the synonym Stand", "Stand", "Arbeitsstand"],
    ["the synonym Sachstand", "Sachstand", "Arbeitsstand"],
    ["the synonym Ausblick", "Ausblick", "Perspektive"],
  ])("%s", (_, text, name) => {
    expect(columnsOf("Art", "Thema", text)).toEqual({ Art: 0, Thema: 1, [name]: 2 });
  });

  test.each(["Maßnahme", "Maßnahme".normalize("NFD"), "MASSNAHME", "Titel", "Thema"])("%s means Thema", (text) => {
    expect(columnsOf("Art", text)).toEqual({ Art: 0, Thema: 1 });
  });

  test.each(["Artikel", "Kategorien", "Arbeits-Stand", "Thema 2", "Ort"])("%s means nothing known", (text) => {
    expect(columnsOf("Art", "Thema", text)).toEqual({ Art: 0, Thema: 1 });
  });

  test("of two that mean the same, the first counts; a number is never one", () => {
    const list = listOf(sheet("IKZ 2014", [["Thema", "Art", "Maßnahme", 2014]]));
    expect(list.columns.get("Thema")).toBe(0);
    expect(list.headers.map((header) => header.name)).toEqual(["Thema", "Art", "Thema", null]);
  });

  test("unknown headers next to known ones belong to the list, empty ones part it", () => {
    const list = listOf(sheet("IKZ 2014", [["Notiz", null, "Nr", "Art", null, "Thema", "Farbe", null, "Notiz"]]));
    expect(list).toMatchObject({ firstColumn: 2, lastColumn: 6 });
    expect(list.headers.map((header) => header.text)).toEqual(["Nr", "Art", "Thema", "Farbe"]);
  });

  test("a legend beside the list stays outside", () => {
    const list = listOf(
      sheet("IKZ 2014", [
        ["Art", "Bedeutung", null, ...headers, null, "Kategorie", "Bedeutung"],
        ["vertikal", "mit Land oder Bund", null, ...row(), null, "I", "höchste Priorität"],
        ["allgemein", "Austausch", null],
      ]),
    );
    expect(list).toMatchObject({ firstColumn: 3, lastColumn: 12 });
    expect(list.rows.map((one) => one.index)).toEqual([1]);
  });
});

describe("where the header row is", () => {
  test("below up to 19 rows with content; blank rows do not count", () => {
    expect(listOf(sheet("A", [...titles(19), [], [], headers, row()]))).toMatchObject({ headerRow: 21, lastRow: 22 });
    expect(listsOf(sheet("A", [...titles(20), headers, row()]))).toEqual([]);
  });

  test("the row that names most columns, and of equal ones the first", () => {
    const list = listOf(sheet("A", [["Art", "Thema"], headers, row(), headers, row()]));
    expect(list).toMatchObject({ headerRow: 1 });
    expect(list.rows).toHaveLength(3);
  });

  test("none without Art and Thema", () => {
    expect(listsOf(sheet("A", [["Kategorie", "Dezernat", "Thema", "Arbeitsstand"]]))).toEqual([]);
    expect(listsOf(sheet("A", [["Art"], ["Thema"]]))).toEqual([]);
    expect(listsOf(sheet("A", []))).toEqual([]);
  });

  test("a table that hides its header row", () => {
    const hidden = { ...table("Massnahmen_2014", "A1:J2", headers), headerRow: false };
    const list = listOf({ ...sheet("Liste", [row(), row()]), tables: [hidden] });
    expect(list).toMatchObject({ headerRow: 0, firstRow: 0, lastRow: 1 });
    expect(list.rows).toHaveLength(2);
  });
});

describe("rows that are no Maßnahmen", () => {
  test("the totals row of a table", () => {
    const list = listOf(sheet("IKZ 2014", [headers, row(), row()], { table: "Massnahmen_2014", totalsRow: true }));
    expect(list.rows.map((one) => one.index)).toEqual([1]);
  });

  test.each(["Summe", "Gesamt:", " gesamtsumme ", "Insgesamt", "Anzahl", "TOTAL"])(
    "%s below a plain range",
    (label) => {
      expect(listOf(sheet("A 2014", [headers, row(), [], [null, label, 1, 2]])).rows).toHaveLength(1);
      expect(listOf(sheet("A 2014", [headers, row(), [label], [label, 2]])).lastRow).toBe(1);
    },
  );

  test("but a label with words beside it, a figure alone, and what only begins like a label are", () => {
    expect(listOf(sheet("A", [headers, row(), ["Summe", "der Maßnahmen"]])).rows).toHaveLength(2);
    expect(listOf(sheet("A", [headers, row(), [null, 12]])).rows).toHaveLength(2);
    expect(
      listOf(sheet("A", [headers, row(), ["Gesamtschule", 1], row({ Thema: "Gesamtkonzept" })])).rows,
    ).toHaveLength(3);
  });

  test.each([
    "* Stand: 30.09.2014",
    "¹ ohne Eigenbetriebe",
    "Legende: I = hoch",
    "Hinweise: keine",
    "Stand 11.07.2012",
  ])("the note %j below a plain range", (note) => {
    expect(listOf(sheet("A 2014", [headers, row(), [note]])).rows).toHaveLength(1);
    expect(
      listOf(sheet("A 2014", [headers, row(), [], headers.map((name) => (name === "Thema" ? note : null))])).rows,
    ).toHaveLength(1);
    expect(listOf(sheet("A 2014", [headers, row(), ["Summe", 1], [], [note], ["und mehr"]])).lastRow).toBe(1);
  });

  test("a text that stands apart below a plain range", () => {
    expect(listOf(sheet("A 2014", [headers, row(), [], ["aufgestellt im Juli"], ["von allen"]])).rows).toHaveLength(1);
  });

  test("but a single value, a Thema alone, and notes between rows are", () => {
    const thema = headers.map((name) => (name === "Thema" ? "Tag der Regionen" : null));
    expect(listOf(sheet("A", [headers, row(), [], ["II"]])).rows).toHaveLength(2);
    expect(listOf(sheet("A", [headers, row(), [], thema])).rows).toHaveLength(2);
    expect(listOf(sheet("A", [headers, row(), ["aufgestellt im Juli"]])).rows).toHaveLength(2);
    expect(listOf(sheet("A", [headers, row(), ["* Stand"], row()])).rows).toHaveLength(3);
  });

  test("rows with content only beside the list, or with nothing but spaces", () => {
    const beside = [...headers.map(() => null), null, "Notiz"];
    expect(listOf(sheet("A", [headers, row(), beside, [" ", "\u00a0", "\u200b"]])).rows).toHaveLength(1);
  });

  test("hidden rows are Maßnahmen", () => {
    expect(listOf(sheet("A", [headers, row(), row()], { hidden: [2, 3] })).rows).toHaveLength(2);
  });
});

describe("several on one sheet", () => {
  const [a, b] = [row({ Thema: "Archiv" }), row({ Thema: "Museum" })];

  test("tables below each other, the year of each from the title nearest above it", () => {
    const grid = [["2012"], headers, a, [], ["2014"], headers, row({ Perspektive: "bis 2020" }), headers, b];
    const tables = ["A2:J3", "A6:J7", "A8:J9"].map((address, i) => table(`Teil_${i}`, address, headers));
    const lists = listsOf({ ...sheet("Liste", grid), tables });
    expect(lists.map((list) => list.year)).toEqual([2012, 2014, 2014]);
    expect(lists.map((list) => list.rows.map((one) => one.index))).toEqual([[2], [6], [8]]);
  });

  test("tables side by side", () => {
    const side = sheet("Liste", [
      [...headers, null, ...headers],
      [...a, null, ...b],
    ]);
    const tables = [table("M_2013", "A1:J2", headers), table("M_2014", "L1:U2", headers)];
    expect(themen({ ...side, tables })).toEqual([["Archiv"], ["Museum"]]);
    expect(listsOf({ ...side, tables }).map((list) => list.year)).toEqual([2013, 2014]);
  });

  test("a table that is no list beside, above or below a plain one", () => {
    const legend = table("Legende", "K1:L2", ["Art", "Erläuterung"]);
    const beside = sheet("A 2014", [
      [...headers, "Art", "Erläuterung"],
      [...a, "vertikal", "mit Land"],
    ]);
    expect(listOf({ ...beside, tables: [legend] })).toMatchObject({ table: null, lastColumn: 9 });

    const below = sheet("A 2014", [headers, a, [], ["Kategorie", "Anzahl"], ["I", 2], ["II", 3], [], ["Notiz"]]);
    const figures = table("Anzahlen", "A4:B6", ["Kategorie", "Anzahl"]);
    expect(listOf({ ...below, tables: [figures] })).toMatchObject({ lastRow: 1 });

    const above = sheet("A", [["Stand", "Anzahl"], ["Juli 2012", 2], [], headers, a, b]);
    const list = listOf({ ...above, tables: [table("Anzahlen", "A1:B2", ["Stand", "Anzahl"])] });
    expect(list).toMatchObject({ headerRow: 3, year: null });
    expect(list.rows).toHaveLength(2);
  });

  test("where a table is a list, the plain range beside it is none", () => {
    const both = sheet("A", [headers, a, [], headers, b]);
    expect(themen({ ...both, tables: [table("M_2014", "A1:J2", headers)] })).toEqual([["Archiv"]]);
  });
});

describe("sheets that are never lists", () => {
  test("are marked as written by the add-in, whatever they are called", () => {
    const own = { ...sheet("Meine Liste", [headers, row()]), mark: { kind: "bericht", about: "2014" } };
    expect(readSnapshot(workbook(own)).lists).toEqual([]);
  });

  test("have title and headers word for word as the add-in writes them", () => {
    const title = ["Interkommunale Zusammenarbeit (IKZ) 2014"];
    const own = ["Art", "Thema", "Arbeitsstand", "Perspektive"];
    const line = ["vertikal", "Zoo", "läuft", "offen"];
    expect(readSnapshot(workbook(sheet("Archiv", [title, own, line]))).lists).toEqual([]);
    expect(readSnapshot(workbook(sheet("Archiv", [[`${title[0]} `], own, line]))).lists).toHaveLength(1);
    expect(readSnapshot(workbook(sheet("Archiv", [title, [...own].reverse(), line]))).lists).toHaveLength(1);
  });

  test.each(["Stammdaten", "Prüfbericht", "Jahresvergleich 2014", "Bericht 2014", "Protokoll", "ABGABEN", "Einlesen"])(
    "but a person's %s may be one",
    (name) => {
      expect(readSnapshot(workbook(sheet(name, [headers, row()]))).lists).toHaveLength(1);
    },
  );
});

describe("the year", () => {
  test.each([
    ["IKZ 2014", 2014],
    ["Massnahmen_2014", 2014],
    ["1990", 1990],
    ["2099", 2099],
    ["2014 und noch einmal 2014", 2014],
    ["1989", null],
    ["2100", null],
    ["Massnahmen_20142", null],
    ["120141", null],
    ["2013 und 2014", null],
    ["Liste", null],
  ])("in %s is %s", (text, expected) => {
    expect(listOf(sheet(text, [headers, row()])).ownYear).toBe(expected);
  });

  test("of the table, else the sheet, else the titles", () => {
    const grid = [["Bericht 2012"], headers, row()];
    const tables = (name: string) => ({ tables: [table(name, "A2:J3", headers)] });
    expect(listOf({ ...sheet("IKZ 2013", grid), ...tables("M_2014") })).toMatchObject({ ownYear: 2014, year: 2014 });
    expect(listOf({ ...sheet("IKZ 2013", grid), ...tables("M") })).toMatchObject({ ownYear: 2013, year: 2013 });
    expect(listOf({ ...sheet("IKZ", grid), ...tables("M") })).toMatchObject({ ownYear: null, year: 2012 });
    expect(listOf(sheet("IKZ", [["Jahr", 2011], headers]))).toMatchObject({ ownYear: null, year: 2011 });
    expect(listOf(sheet("IKZ", [[41640], [true], headers, row({ Thema: "Plan 2012" })])).year).toBeNull();
  });
});

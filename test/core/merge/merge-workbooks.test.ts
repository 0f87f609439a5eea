import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { needsAttention } from "../../../src/core/merge/merge-workbooks";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { mergedFiles, textsOf, type Given, type Merged } from "../../support/workbooks/merged";
import { headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

type Row = readonly CellValue[];

const YEAR = 2014;
const file = (name: string, ...sheets: readonly SheetData[]): Given => ({
  file: `${name}.xlsx`,
  workbook: workbook(...sheets),
});
const themenOf = (book: WorkbookData, jahr = YEAR): string[] =>
  readSnapshot(book)
    .massnahmen.filter((m) => m.year === jahr)
    .map((m) => `${m.dezernat ?? "?"} ${m.text("Thema")}`);

/** What became of the rows of the sources, in their order: „Zoo: unchanged“. */
const told = ({ merge }: Merged): string[] =>
  merge.rows.map(
    ({ massnahme, outcome, columns, present }) =>
      `${massnahme.text("Thema")}: ${outcome}${columns.length > 0 ? ` ${columns.join(", ")}` : ""}${present ? " (present)" : ""}`,
  );

const zoo = row({ Thema: "Zoo" });
const bad = row({ Thema: "Schwimmbad" });
const turm = row({ Thema: "Funkturm", Dezernat: "II" });
const hafen = row({ Thema: "Hafen", Dezernat: "II" });
const bruecke = row({ Thema: "Kreisbrücke", Dezernat: "III" });

describe("every Dezernat replaces its own rows", () => {
  const master = workbook(year(YEAR, zoo, bad, turm, hafen, bruecke));

  test("unchanged, edited, new and gone; other Dezernate stay", () => {
    const one = file("I", year(YEAR, row({ Thema: "Zoo", Arbeitsstand: "fertig" }), row({ Thema: "Theater" })));
    const two = file("II", year(YEAR, hafen, turm));
    const merged = mergedFiles(master, [one, two], YEAR);
    expect(told(merged)).toEqual([
      "Zoo: changed Arbeitsstand",
      "Theater: added",
      "Hafen: unchanged",
      "Funkturm: unchanged",
    ]);
    expect(themenOf(merged.workbook)).toEqual(["I Zoo", "I Theater", "II Funkturm", "II Hafen", "III Kreisbrücke"]);
    expect(merged.merge.replaced.map(({ kind, massnahme }) => [kind, massnahme.text("Thema")])).toEqual([
      ["changed", "Zoo"],
      ["removed", "Schwimmbad"],
    ]);
    expect(needsAttention(merged.merge)).toBe(false);
  });

  test("what nobody has a word on keeps every byte", () => {
    const merged = mergedFiles(master, [file("III", year(YEAR, bruecke))], YEAR);
    const [before, after] = [unzipSync(merged.before), unzipSync(merged.after)];
    for (const part of ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml"])
      expect(strFromU8(after[part] ?? new Uint8Array())).toBe(strFromU8(before[part] ?? new Uint8Array()));
  });

  test("a row of another year and one of no year are told apart", () => {
    const list = sheet("Alle", [
      ["Jahr", ...headers],
      [YEAR, ...zoo],
      [2012, ...bad],
      ["2014?", ...row({ Thema: "Theater" })],
    ]);
    expect(told(mergedFiles(master, [file("I", list)], YEAR))).toEqual([
      "Zoo: unchanged",
      "Schwimmbad: other-year",
      "Theater: year-unknown",
    ]);
  });

  test("columns go by name, in whatever order and by whatever name", () => {
    const other = ["Maßnahme", "Dez.", "Sachstand", "Art", "Kat.", "Perspektive"];
    const grid = [other, ["Zoo", "I", "neu gebaut", "vertikal", "III", "wird fortgeführt"]];
    const merged = mergedFiles(master, [file("I", sheet("Tabelle 2014", grid, { at: "C4" }))], YEAR);
    expect(told(merged)).toEqual(["Zoo: changed Art, Arbeitsstand"]);
    const [first] = readSnapshot(merged.workbook).massnahmen;
    expect([first?.text("Arbeitsstand"), first?.arten, first?.text("Kategorie")]).toEqual([
      "neu gebaut",
      ["vertikal"],
      "III",
    ]);
  });

  test("a column that the Dezernat's workbook does not have keeps what the master says", () => {
    const own = workbook(
      sheet(
        "IKZ 2014",
        [
          [...headers, "Ablage"],
          [...zoo, "10-24"],
          [...turm, "10-25"],
        ],
        { table: "Massnahmen_2014" },
      ),
    );
    const merged = mergedFiles(own, [file("I", year(YEAR, row({ Thema: "Zoo", Status: "ruht" })))], YEAR);
    expect(textsOf(merged.workbook)).toContain("10-24");
    expect(told(merged)).toEqual(["Zoo: changed Status"]);
  });

  test("a column that the master does not have is told, and its words are in the protocol", () => {
    const wide = sheet(
      "IKZ 2014",
      [
        [...headers, "Kosten"],
        [...zoo, "12.000 Euro"],
        [...bad, null],
      ],
      {
        table: "Massnahmen_2014",
      },
    );
    const merged = mergedFiles(master, [file("I", wide)], YEAR);
    expect(merged.merge.left.map(({ header, value, reason }) => [header, value, reason])).toEqual([
      ["Kosten", "12.000 Euro", "column-missing"],
    ]);
    expect(textsOf(merged.workbook).join()).toContain("Kosten: 12.000 Euro");
    expect(needsAttention(merged.merge)).toBe(true);
  });

  test("a column Jahr that the master does not have is told where it says anything but the year", () => {
    const list = sheet("IKZ 2014", [
      ["Jahr", ...headers],
      [YEAR, ...zoo],
      ["bald", ...bad],
    ]);
    const { merge } = mergedFiles(master, [file("I", list)], YEAR);
    expect(merge.left.map(({ massnahme, header, value }) => [massnahme.text("Thema"), header, value])).toEqual([
      ["Schwimmbad", "Jahr", "bald"],
    ]);
  });

  test("new ones take the rows of those that are gone, the upper ones first", () => {
    const two = file("II", year(YEAR, hafen, row({ Thema: "Archiv", Dezernat: "II" })));
    const one = file("I", year(YEAR, bad, row({ Thema: "Theater" })));
    const merged = mergedFiles(master, [two, one], YEAR);
    const themen = ["II Archiv", "I Schwimmbad", "I Theater", "II Hafen", "III Kreisbrücke"];
    expect(themenOf(merged.workbook)).toEqual(themen);
    expect(merged.merge.growths).toEqual([]);
  });

  test("a list of all years gets the year with each new row", () => {
    const all = sheet("Liste", [
      ["Jahr", ...headers],
      [2013, ...zoo],
      [2014, ...zoo],
    ]);
    const merged = mergedFiles(workbook(all), [file("I", year(YEAR, zoo, bad))], YEAR);
    expect(themenOf(merged.workbook)).toEqual(["I Zoo", "I Schwimmbad"]);
    expect(themenOf(merged.workbook, 2013)).toEqual(["I Zoo"]);
  });

  test("a master without a list of the year gets the sheet of the year", () => {
    const last = workbook(year(2013, zoo, turm));
    const merged = mergedFiles(last, [file("II", year(YEAR, turm)), file("I", year(YEAR, zoo, bad))], YEAR);
    expect(themenOf(merged.workbook)).toEqual(["I Zoo", "I Schwimmbad", "II Funkturm"]);
    expect(themenOf(merged.workbook, 2013)).toEqual(["I Zoo", "II Funkturm"]);
    expect(merged.workbook.sheets.map(({ name }) => name)).toEqual(["IKZ 2013", "IKZ 2014", "Protokoll"]);
  });

  test("empty rows at the end of the master's table are used first", () => {
    const empty = headers.map(() => null);
    const prepared = workbook(year(YEAR, zoo, empty, empty));
    const merged = mergedFiles(prepared, [file("II", year(YEAR, turm, hafen))], YEAR);
    const [growth] = merged.merge.growths;
    expect(growth).toMatchObject({ rows: [], filled: [{ row: 2 }, { row: 3 }] });
    expect(growth?.after).toEqual(growth?.before);
    expect(merged.workbook.sheets[0]?.tables[0]?.range.lastRow).toBe(3);
    expect(themenOf(merged.workbook)).toEqual(["I Zoo", "II Funkturm", "II Hafen"]);
  });

  test("with several lists of the year a new row goes into the one of the same name, else of its Dezernat", () => {
    const parts = workbook(
      sheet("OB und I", [headers, zoo], { table: "Liste_A_2014" }),
      sheet("II und III", [headers, turm, bruecke], { table: "Liste_B_2014" }),
    );
    const merged = mergedFiles(parts, [file("II", year(YEAR, turm, hafen))], YEAR);
    expect(told(merged)).toEqual(["Funkturm: unchanged", "Hafen: added"]);
    expect(merged.merge.growths).toMatchObject([{ sheet: "II und III" }]);
    const fresh = row({ Thema: "Archiv", Dezernat: "V" });
    expect(told(mergedFiles(parts, [file("V", year(YEAR, fresh))], YEAR))).toEqual(["Archiv: target-unclear"]);
  });

  test("nothing goes into a cell that a merged one covers; what should stand there is told", () => {
    const list = sheet("IKZ 2014", [headers, row({ Thema: "Zoo", Arbeitsstand: "wie 2013", Perspektive: null })], {
      merges: ["H2:I2"],
    });
    const merged = mergedFiles(workbook(list), [file("I", year(YEAR, zoo))], YEAR);
    expect(told(merged)).toEqual(["Zoo: changed Arbeitsstand"]);
    const [, first] = merged.workbook.sheets[0]?.rows ?? [];
    expect([first?.cells[7], first?.cells[8] ?? null]).toEqual(["Vertrag liegt vor", null]);
    expect(merged.merge.left).toMatchObject([{ header: "Perspektive", reason: "merged" }]);
    expect(textsOf(merged.workbook).some((text) => text.includes("wird fortgeführt"))).toBe(true);
  });

  test("a formula in the master stays, and what should stand there is told", () => {
    const own = sheet("IKZ 2014", [headers, row({ ID: "F1", Thema: "Zoo" })], {
      table: "Massnahmen_2014",
      formulas: ["A2"],
    });
    const merged = mergedFiles(workbook(own), [file("I", year(YEAR, row({ ID: "I-001", Thema: "Zoo" })))], YEAR);
    expect(merged.merge.left).toMatchObject([{ header: "ID", value: "I-001", reason: "formula" }]);
  });
});

describe("what is not clear is told, and nothing of it is lost", () => {
  const master = workbook(year(YEAR, zoo, turm, bruecke));
  const foreign = row({ Thema: "Funkturm", Dezernat: "II", Arbeitsstand: "nur hier" });

  test("a Dezernat that only its own workbook's Stammdaten know", () => {
    const own = stammdaten({
      Dezernate: [
        ["Dezernat", "Bezeichnung"],
        ["VII", "Kultur"],
      ],
    });
    const merged = mergedFiles(master, [file("VII", year(YEAR, row({ Thema: "Oper", Dezernat: "VII" })), own)], YEAR);
    expect(told(merged)).toEqual(["Oper: file-unclear"]);
    expect(merged.merge.owners).toMatchObject([{ dezernat: null, reason: "not-in-master" }]);
    expect(textsOf(merged.workbook)).toContain(
      "Das Dezernat dieser Mappe steht nicht in den Stammdaten der Hauptmappe. Ergänzen Sie es dort.",
    );
  });

  test("rows of another Dezernat", () => {
    const merged = mergedFiles(master, [file("I", year(YEAR, zoo, bad, foreign))], YEAR);
    expect(told(merged)).toEqual(["Zoo: unchanged", "Schwimmbad: added", "Funkturm: foreign"]);
    expect(themenOf(merged.workbook)).toEqual(["I Zoo", "II Funkturm", "III Kreisbrücke", "I Schwimmbad"]);
    expect(textsOf(merged.workbook).join("\n")).toContain("Arbeitsstand: nur hier");
    expect(needsAttention(merged.merge)).toBe(true);
  });

  test("rows of another Dezernat that say what the master says are no matter", () => {
    const merged = mergedFiles(master, [{ ...file("I", year(YEAR, zoo, turm, bruecke)), dezernat: "I" }], YEAR);
    expect(told(merged)).toEqual(["Zoo: unchanged", "Funkturm: foreign (present)", "Kreisbrücke: foreign (present)"]);
    expect(needsAttention(merged.merge)).toBe(false);
  });

  test("rows without a Dezernat, of another year, and below the list", () => {
    const list = sheet("IKZ 2014", [headers, zoo, row({ Thema: "Sternwarte", Dezernat: null })], {
      table: "Massnahmen_2014",
      below: [[], [null, "Noch offen: Planetarium"]],
    });
    const merged = mergedFiles(master, [file("I", year(2013, row({ Thema: "Eishalle" })), list)], YEAR);
    expect(told(merged)).toEqual(["Eishalle: other-year", "Zoo: unchanged", "Sternwarte: dezernat-unknown"]);
    expect(merged.merge.outside).toMatchObject([{ sheet: "IKZ 2014", row: 4, values: ["Noch offen: Planetarium"] }]);
    const words = textsOf(merged.workbook).join("\n");
    for (const text of ["Eishalle", "Sternwarte", "Planetarium"]) expect(words).toContain(text);
  });

  test("a workbook of several Dezernate without one that has more than half of it", () => {
    const merged = mergedFiles(master, [file("alle", year(YEAR, bad, hafen))], YEAR);
    expect(told(merged)).toEqual(["Schwimmbad: file-unclear", "Hafen: file-unclear"]);
    expect(themenOf(merged.workbook)).toEqual(themenOf(master));
    expect(needsAttention(merged.merge)).toBe(true);
    const named = mergedFiles(master, [{ ...file("alle", year(YEAR, bad, hafen)), dezernat: "II" }], YEAR);
    expect(told(named)).toEqual(["Schwimmbad: foreign", "Hafen: added"]);
  });

  test("two workbooks of the same Dezernat", () => {
    const merged = mergedFiles(master, [file("a", year(YEAR, zoo)), file("b", year(YEAR, bad))], YEAR);
    expect(merged.merge.owners.map(({ reason }) => reason)).toEqual(["disputed", "disputed"]);
    expect(told(merged)).toEqual(["Zoo: file-unclear (present)", "Schwimmbad: file-unclear"]);
  });

  test("a workbook without a row of its Dezernat does not empty the master", () => {
    const merged = mergedFiles(master, [{ ...file("II", year(YEAR, bruecke)), dezernat: "II" }], YEAR);
    expect(themenOf(merged.workbook)).toEqual(themenOf(master));
    expect(needsAttention(merged.merge)).toBe(true);
  });

  test("a Dezernat that the master's Stammdaten do not have", () => {
    const own = stammdaten({
      Dezernate: [
        ["Dezernat", "Bezeichnung"],
        ["VII", "Dezernat VII"],
      ],
    });
    const merged = mergedFiles(master, [file("VII", own, year(YEAR, row({ Dezernat: "VII" })))], YEAR);
    expect(merged.merge.rows.map(({ outcome }) => outcome)).toEqual(["file-unclear"]);
    expect(merged.merge.stammdaten[0]?.differences).toContainEqual({
      table: "Dezernate",
      entry: "VII",
      kind: "only-here",
    });
  });

  test("Stammdaten that differ, entry by entry; a workbook without any says nothing", () => {
    const arten = (...ids: string[]) =>
      stammdaten({ Arten: [["Art", "Erläuterung"], ...ids.map((id) => [id, `${id}!`])] });
    const own = workbook(arten("vertikal", "allgemein"), year(YEAR, zoo));
    const merged = mergedFiles(
      own,
      [file("I", arten("vertikal", "global"), year(YEAR, zoo)), file("II", year(YEAR, turm))],
      YEAR,
    );
    expect(merged.merge.stammdaten).toMatchObject([
      {
        source: { file: "I.xlsx" },
        differences: [
          { table: "Arten", entry: "global", kind: "only-here" },
          { table: "Arten", entry: "allgemein", kind: "only-there" },
        ],
      },
    ]);
  });

  test("an ID that two Dezernate use", () => {
    const one = file("I", year(YEAR, row({ ID: "M-1", Thema: "Zoo" }), row({ ID: "M-2", Thema: "Bad" })));
    const two = file("II", year(YEAR, row({ ID: "m-1", Thema: "Turm", Dezernat: "II" })));
    expect(mergedFiles(master, [one, two], YEAR).merge.sharedIds).toEqual([{ id: "M-1", dezernate: ["I", "II"] }]);
  });

  test("a text longer than a cell of the protocol can hold together with its row goes on in the next one", () => {
    const long = ["a", "b", "c"].map((letter) => letter.repeat(20_000));
    const [first = "", second = "", third = ""] = long;
    const wide = [...headers, "Bemerkung"];
    const alien = [...row({ Dezernat: "II", Thema: "Hafen", Arbeitsstand: first, Perspektive: second }), third];
    const list = sheet("IKZ 2014", [wide, [...zoo, null], [...bad, null], alien], { table: "Massnahmen_2014" });
    const merged = mergedFiles(master, [file("I", list)], YEAR);
    const protocol = merged.workbook.sheets.find(({ name }) => name === "Protokoll");
    const line =
      protocol?.rows
        .find(({ cells }) => cells[5] === "Hafen")
        ?.cells.slice(8)
        .join("") ?? "";
    for (const text of long) expect(line).toContain(text);
  });
});

test("thousands of rows that went as they should take a line for each unbroken run, and none is left out", () => {
  const many = (dezernat: string, count: number): Row[] =>
    Array.from({ length: count }, (_, i) => row({ Thema: `Thema ${i}`, Dezernat: dezernat }));
  const stray = row({ Thema: "Hafen", Dezernat: "III" });
  const one = [...many("I", 1200), stray, ...many("I", 300)];
  const merged = mergedFiles(null, [file("I", year(YEAR, ...one)), file("II", year(YEAR, ...many("II", 900)))], YEAR);
  const protocol = merged.workbook.sheets.find(({ name }) => name === "Protokoll");
  const lines = (protocol?.rows ?? []).map(({ cells }) => [cells[0], cells[1], cells[3], cells[6]]);
  const head = lines.findIndex(([kind]) => kind === "Ergebnis");
  expect(lines.slice(head + 1)).toEqual([
    ["neu", "II.xlsx", "2–901", "IKZ 2014, Zeilen 1503–2402"],
    ["vorhanden", "I.xlsx", 1202, null],
    ["unverändert", "I.xlsx", "2–1201", "IKZ 2014, Zeilen 2–1201"],
    ["unverändert", "I.xlsx", "1203–1502", "IKZ 2014, Zeilen 1203–1502"],
  ]);
});

describe("no room", () => {
  test.each<[string, WorkbookData]>([
    ["a totals row", workbook(sheet("IKZ 2014", [headers, zoo, ["Summe", 1]], { table: "M_2014", totalsRow: true }))],
    ["something below the table", workbook(sheet("IKZ 2014", [headers, zoo], { table: "M_2014", below: [[], ["x"]] }))],
    ["merged cells", workbook(sheet("IKZ 2014", [headers, zoo], { table: "M_2014", merges: ["A4:C4"] }))],
  ])("below the list for %s is told before anything is written", (_, master) => {
    expect(() => mergedFiles(master, [file("I", year(YEAR, zoo, bad, row({ Thema: "Theater" })))], YEAR)).toThrow(
      "merge without room",
    );
  });
});

describe("without a master the first workbook is it", () => {
  test("its rows stay, those of others come in, its foreign rows yield to their own Dezernat", () => {
    const stray = row({ Thema: "Funkturm", Dezernat: "II", Arbeitsstand: "alt, bei I" });
    const one = file("I", year(YEAR, zoo, stray, bad));
    const merged = mergedFiles(null, [one, file("II", year(YEAR, turm, hafen))], YEAR);
    expect(told(merged)).toEqual([
      "Zoo: unchanged",
      "Funkturm: foreign",
      "Schwimmbad: unchanged",
      "Funkturm: changed Arbeitsstand",
      "Hafen: added",
    ]);
    expect(themenOf(merged.workbook)).toEqual(["I Zoo", "II Funkturm", "I Schwimmbad", "II Hafen"]);
    expect(textsOf(merged.workbook).join("\n")).toContain("alt, bei I");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { fuzzRuns } from "../support/fuzz";
import { letters, notesOf, readDocx, rowsOf, wordsOf } from "./reading";
import { HEAD, merged, p, r, span, tbl, tc, tr, wordFile } from "./word-of";

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../fixtures/others", name)));
const heading = p("Kategorie II Dezernat IV");
const read = (...rows: readonly string[]) => readDocx(wordFile(heading + tbl(HEAD, ...rows)));

describe("cells of several rows or columns", () => {
  test("b11a: a merged Perspektive counts for both rows", () => {
    const [first, second] = rowsOf(readDocx(file("b11a-verbunden-perspektive.docx")));
    expect(first?.[6]).not.toBe("");
    expect(second?.[6]).toBe(first?.[6]);
  });

  test("b11c: a cell over two columns is marked with its place", () => {
    const { notes } = readDocx(file("b11c-zwei-spalten.docx"));
    const note = notes.find(({ reason }) => reason === "cell-spans");
    expect(note).toMatchObject({
      kind: "unsure",
      place: { kind: "row" },
      values: { spalten: "Arbeitsstand, Perspektive" },
    });
    expect(note?.text).not.toBe("");
  });

  test("merged cells of any columns count for each of their rows", () => {
    const column = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.tuple(column, column, column, column), (columns) => {
        const text = (row: number, at: number): string =>
          at === 0
            ? (["interkommunal", "vertikal", "intrakommunal"][row % 3] ?? "")
            : `Wort${String.fromCharCode(65 + at)}${"abcdef".charAt(row)}`;
        // A cell that is merged with the one above stands for the nearest text above it.
        const source = (row: number, at: number): number =>
          row > 0 && columns[at]?.[row] === true ? source(row - 1, at) : row;
        const rows = Array.from({ length: 5 }, (_, row) =>
          tr(
            ...columns.map((_, at) => {
              const goesOn = row > 0 && columns[at]?.[row] === true;
              return goesOn ? tc(p(""), merged(false)) : tc(text(row, at), merged(true));
            }),
          ),
        );
        // A row without a text of its own only makes the one above higher; one with the same Art and Thema goes on with it.
        const expected: string[][] = [];
        for (let row = 0; row < 5; row++) {
          const isOwn = [0, 1, 2, 3].map((at) => source(row, at) === row);
          const last = expected[expected.length - 1];
          if (last !== undefined && isOwn[0] === false && isOwn[1] === false)
            for (const at of [2, 3])
              last[at] = isOwn[at] === true ? `${last[at] ?? ""}\n${text(row, at)}` : (last[at] ?? "");
          else if (isOwn.includes(true)) expected.push([0, 1, 2, 3].map((at) => text(source(row, at), at)));
        }
        expect(rowsOf(read(...rows)).map((cells) => cells.slice(3))).toEqual(expected);
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test("what is merged says so; a merged Thema wants a look", () => {
    const found = read(
      tr("vertikal", tc("Netz", merged(true)), "läuft", tc("offen", merged(true))),
      tr("interkommunal", tc(p(""), merged(false)), "steht", tc(p(""), merged(false))),
    );
    expect(notesOf(found, "unsure")).toContain("merged-thema");
    expect(notesOf(found, "structure")).toContain("merged-above");
  });

  test("cells that old versions of Word merged side by side are one cell", () => {
    const besides = (first: boolean): string => `<w:hMerge w:val="${first ? "restart" : "continue"}"/>`;
    const found = read(tr("vertikal", "Netz", tc("läuft und bleibt", besides(true)), tc(p(""), besides(false))));
    expect(rowsOf(found)[0]?.slice(3)).toEqual(["vertikal", "Netz", "läuft und bleibt", ""]);
    expect(notesOf(found, "unsure")).toContain("cell-spans: läuft und bleibt");
  });

  test("slivers between columns, left by dragged borders, are no columns", () => {
    const grid = `<w:tblGrid>${[2000, 60, 3000, 3000, 3000].map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>`;
    const rows = [
      tr(tc("Art", span(2)), "Thema", "Arbeitsstand", "Perspektive"),
      tr("vertikal", tc("Netz", span(2)), "läuft", "offen"),
    ];
    const found = readDocx(wordFile(heading + tbl(...rows).replace("<w:tblGrid/>", grid)));
    expect(rowsOf(found)[0]?.slice(3)).toEqual(["vertikal", "Netz", "läuft", "offen"]);
    expect(notesOf(found, "unsure")).toEqual([]);
  });
});

describe("text that is not on the page, or not for good", () => {
  const run = (text: string, looks = ""): string => r(text, looks);
  const del = (text: string): string => `<w:del><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const KINDS: readonly (readonly [reason: string, inside: (text: string) => string, stays: boolean])[] = [
    ["deleted", del, false],
    ["moved", (text) => `<w:moveFrom>${run(text)}</w:moveFrom>`, false],
    ["inserted", (text) => `<w:ins>${run(text)}</w:ins>`, true],
    ["inserted", (text) => `<w:moveTo>${run(text)}</w:moveTo>`, true],
    ["hidden", (text) => run(text, "<w:vanish/>"), false],
    ["hidden", (text) => `<w:hyperlink><w:ins>${run(text, "<w:vanish/>")}</w:ins></w:hyperlink>`, false],
    ["struck", (text) => run(text, "<w:strike/>"), true],
    [
      "placeholder",
      (text) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
      false,
    ],
  ];

  test.each(KINDS)("%s, in a cell and outside of tables", (reason, inside, stays) => {
    const cell = tc(`<w:p>${run("läuft ")}${inside("nicht mehr")}${run(" weiter")}</w:p>`);
    const found = readDocx(
      wordFile(heading + tbl(HEAD, tr("vertikal", "Netz", cell, "offen")) + p(run("Nachsatz ") + inside("am Ende"))),
    );
    expect(rowsOf(found)[0]?.[5]).toBe(stays ? "läuft nicht mehr weiter" : "läuft weiter");
    const notes = found.notes.filter((note) => note.reason === reason);
    expect(notes.map(({ kind, text, place, massnahme }) => [kind, text, place.kind, massnahme])).toEqual([
      ["unsure", "nicht mehr", "row", 0],
      ["unsure", "am Ende", "paragraph", null],
    ]);
  });

  test.each([
    ["deleted", "<w:trPr><w:del/></w:trPr>", 1],
    ["inserted", "<w:trPr><w:ins/></w:trPr>", 2],
  ])("a row that is %s", (reason, properties, count) => {
    const found = read(
      tr("vertikal", "Netz", "läuft", "offen"),
      tr(properties, "vertikal", "Karte", "steht", "bleibt"),
    );
    expect(found.massnahmen).toHaveLength(count);
    expect(found.notes.filter((note) => note.reason === reason).map(({ text }) => text)).toEqual([
      "vertikal | Karte | steht | bleibt",
    ]);
  });

  test("b11e: two measures, and what was deleted is to be looked at", () => {
    const found = readDocx(file("b11e-steuerelemente-und-spur.docx"));
    expect(found.massnahmen).toHaveLength(2);
    expect(found.notes.some(({ kind, reason }) => kind === "unsure" && reason === "deleted")).toBe(true);
  });

  test("a picture is named; a shape without text is none", () => {
    const drawing = (inside: string): string =>
      `<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:docPr id="1" name="Bild 1" descr="Karte der Börde"/>${inside}</wp:inline></w:drawing></w:r></w:p>`;
    const found = readDocx(
      wordFile(
        heading +
          drawing('<a:blip xmlns:a="urn:a"/>') +
          drawing("") +
          tbl(HEAD, tr("vertikal", "Netz", "läuft", "offen")),
      ),
    );
    expect(notesOf(found, "leftover")).toEqual(["picture: Karte der Börde"]);
  });

  test("no letter of any mixture is lost", () => {
    const piece = fc.tuple(
      fc.integer({ min: 0, max: KINDS.length }),
      fc.constantFrom("Netz", "läuft", "Amt 5", "und", "bis 2014"),
    );
    const cell = fc.array(piece, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const xml = (pieces: readonly (readonly [number, string])[]): string =>
          tc(`<w:p>${pieces.map(([kind, text]) => KINDS[kind]?.[1](`${text} `) ?? run(`${text} `)).join("")}</w:p>`);
        const found = read(...rows.map((cells) => tr("vertikal", ...cells.map(xml))));
        const all = letters(wordsOf(found));
        for (const [, text] of rows.flat(2).map((each) => each)) expect(all).toContain(letters(text));
      }),
      { numRuns: fuzzRuns(100) },
    );
  });
});

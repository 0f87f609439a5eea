import { describe, expect, test } from "@jest/globals";
import { lostLetters, notesOf, readDocx, rowsOf, type Row } from "./reading";
import { HEAD, item, merged, p, r, span, tbl, tc, tr, wordFile, type WordParts } from "./word-of";

interface Case {
  readonly name: string;
  readonly body: string;
  readonly parts?: WordParts;
  readonly rows: readonly Row[];
  readonly unsure?: readonly string[];
  readonly leftover?: readonly string[];
  readonly structure?: readonly string[];
}

const KATEGORIE = p("Kategorie II (hohe Priorität) Dezernat I");
const base: Row = ["II", "I", "Umweltamt", "vertikal", "Bodenkarte", "läuft", "offen"];
const ROW = tr("vertikal", "Bodenkarte", "läuft", "offen");
const UNIT = tr(tc("Umweltamt", span(4)));

const cases: readonly Case[] = [
  {
    name: "units as merged rows, an Art over several rows, allgemein over three columns",
    body: `${KATEGORIE}${tbl(
      HEAD,
      UNIT,
      tr(tc("interkommunal", merged(true)), "Eins", "a", "b"),
      tr(tc("", merged(false)), "Zwei", "c", "d"),
      tr("allgemein", tc(`${item("Runde")}${item("Fachtag")}`, span(3))),
    )}`,
    rows: [
      ["II", "I", "Umweltamt", "interkommunal", "Eins", "a", "b"],
      ["II", "I", "Umweltamt", "interkommunal", "Zwei", "c", "d"],
      ["II", "I", "Umweltamt", "allgemein", "• Runde\n• Fachtag", "", ""],
    ],
    leftover: [],
    unsure: [],
  },
  {
    name: "a Thema over several rows is one Maßnahme",
    body: `${KATEGORIE}${tbl(
      HEAD,
      UNIT,
      tr(tc("vertikal", merged(true)), tc("Eins", merged(true)), "erstens", "b"),
      tr(tc("", merged(false)), tc("", merged(false)), "zweitens", ""),
    )}`,
    rows: [["II", "I", "Umweltamt", "vertikal", "Eins", "erstens\nzweitens", "b"]],
    unsure: ["continued: zweitens"],
  },
  {
    name: "the unit in a column of its own, over several rows",
    body: `${p("Kategorie III")}${tbl(
      tr("Amt", "Art", "Thema", "Arbeitsstand", "Perspektive"),
      tr(tc("Rechtsamt", merged(true)), "vertikal", "Eins", "a", "b"),
      tr(tc("", merged(false)), "interkommunal", "Zwei", "c", "d"),
      tr("Jugendamt", "vertikal", "Drei", "e", ""),
    )}`,
    rows: [
      ["III", "I", "Rechtsamt", "vertikal", "Eins", "a", "b"],
      ["III", "I", "Rechtsamt", "interkommunal", "Zwei", "c", "d"],
      ["III", "V", "Jugendamt", "vertikal", "Drei", "e", ""],
    ],
  },
  {
    name: "lists in cells, inner items further in; breaks, tabs and hyphens",
    body: `${KATEGORIE}${tbl(
      HEAD,
      UNIT,
      tr(
        "vertikal",
        tc(p(`${r("Stadt")}<w:r><w:noBreakHyphen/><w:t>Umland</w:t><w:br/><w:t>Dialog</w:t></w:r>`)),
        tc(`${item("oben")}${item("innen", 1)}${item("unten")}`),
        tc(p(`<w:r><w:t>Fort</w:t><w:softHyphen/><w:t>gang</w:t><w:tab/><w:t>offen</w:t></w:r>`)),
      ),
    )}`,
    rows: [
      ["II", "I", "Umweltamt", "vertikal", "Stadt-Umland\nDialog", "• oben\n  ○ innen\n• unten", "Fortgang offen"],
    ],
  },
  {
    name: "signs of symbol fonts are bullets, others are themselves",
    body: `${KATEGORIE}${tbl(
      HEAD,
      UNIT,
      tr(
        "vertikal",
        tc(p(`<w:r><w:t>Stadt </w:t><w:sym w:font="Symbol" w:char="2192"/><w:t> Land</w:t></w:r>`)),
        tc(p(`<w:r><w:t>eins </w:t><w:sym w:font="Wingdings" w:char="F000"/><w:t> zwei</w:t></w:r>`)),
        tc(p(`<w:r><w:t>drei </w:t><w:sym w:font="Wingdings" w:char="F0A7"/><w:t> vier</w:t></w:r>`)),
      ),
    )}`,
    rows: [["II", "I", "Umweltamt", "vertikal", "Stadt → Land", "eins\n• zwei", "drei\n• vier"]],
  },
  {
    name: "tracked changes: inserted text is there, deleted text is told",
    body: `${KATEGORIE}${tbl(
      HEAD,
      UNIT,
      tr(
        "vertikal",
        tc(p(`${r("Boden")}<w:del><w:r><w:delText>schutz</w:delText></w:r></w:del><w:ins>${r("karte")}</w:ins>`)),
        tc(p(`<w:moveFrom>${r("früher")}</w:moveFrom><w:moveTo>${r("läuft")}</w:moveTo>`)),
        "offen",
      ),
      tr("<w:trPr><w:del/></w:trPr>", tc("vertikal"), tc("Gestrichen"), tc("ganz"), tc("weg")),
    )}`,
    rows: [base],
    unsure: [
      "deleted: schutz",
      "inserted: karte\nläuft",
      "moved: früher",
      "deleted: vertikal | Gestrichen | ganz | weg",
    ],
  },
  {
    name: "headers and footers, footnotes, comments, text boxes",
    body: `${KATEGORIE}${tbl(HEAD, UNIT, ROW)}${p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p("im Kasten")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("im Kasten")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )}`,
    parts: {
      header: p("Anlage zur I0001/14"),
      footer: p(`${r("Stand per 1. Juli 2014 Seite ")}<w:fldSimple w:instr="PAGE">${r("2")}</w:fldSimple>`),
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="1">${p("siehe Beschluss")}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="x">${p("bitte kürzen")}</w:comment>`,
    },
    rows: [base],
    leftover: ["note: im Kasten", "note: siehe Beschluss", "comment: bitte kürzen"],
    structure: ["page-line: Anlage zur I0001/14", "page-line: Stand per 1. Juli 2014 Seite 2"],
  },
  {
    name: "headings by style, a table of contents, tables in content controls, a table of figures",
    body: [
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(`${r("Kategorie I")}<w:r><w:tab/></w:r>${r("2")}`)}</w:sdtContent></w:sdt>`,
      p("Kategorie I (höchste Priorität)", "berschrift1"),
      p("Dezernat IV – Kultur", "berschrift2"),
      p("Neues Haus der Musik", "berschrift3"),
      `<w:sdt><w:sdtContent>${tbl(HEAD, tr("intrakommunal", tc(`${p(r("Weltoffene Stadt", "<w:i/>"))}${p("Konzerte")}`), "läuft", "offen"))}</w:sdtContent></w:sdt>`,
      p("Vergleich mit dem Vorjahr", "berschrift1"),
      tbl(tr("Kategorie", "2012", "2014"), tr("I", "8", "21")),
    ].join(""),
    parts: {
      styles: [1, 2, 3]
        .map(
          (n) =>
            `<w:style w:type="paragraph" w:styleId="berschrift${n}"><w:name w:val="heading ${n}"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`,
        )
        .join(""),
    },
    rows: [["I", "IV", "Neues Haus der Musik", "intrakommunal", "Konzerte", "läuft", "offen"]],
    unsure: ["unit-unknown"],
    leftover: [
      "other-chapter: Vergleich mit dem Vorjahr",
      "other-chapter: Kategorie\n2012\n2014",
      "other-chapter: I\n8\n21",
    ],
  },
  {
    name: "a table without header goes on with the columns of the one before",
    body: `${KATEGORIE}${tbl(HEAD, UNIT, ROW)}${p("")}${tbl(tr("vertikal", "Zweite", "ruht", ""))}`,
    rows: [base, ["II", "I", "Umweltamt", "vertikal", "Zweite", "ruht", ""]],
  },
  {
    name: "a table in a cell, a paragraph whose end was struck out",
    body: `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r("Kategorie II ")}</w:p>${p("Dezernat I")}${tbl(
      HEAD,
      UNIT,
      tr("vertikal", "Bodenkarte", tc(`${p("läuft")}${tbl(tr("2013", "2014"))}${p("")}`), "offen"),
    )}`,
    rows: [["II", "I", "Umweltamt", "vertikal", "Bodenkarte", "läuft\n2013 | 2014", "offen"]],
  },
];

test("what stands in italics before the Thema is the Schwerpunkt, also with plain spaces in it", () => {
  const thema = `${r("Klimagerechte", "<w:i/>")}${r(" ")}${r("Region", "<w:i/>")}<w:r><w:br/></w:r>${r("Konzerte")}`;
  const body = `${KATEGORIE}${tbl(HEAD, UNIT, tr("vertikal", tc(p(thema)), "läuft", "offen"))}`;
  const [massnahme] = readDocx(wordFile(body)).massnahmen;
  expect([massnahme?.cells.Schwerpunkt, massnahme?.cells.Thema]).toEqual(["Klimagerechte Region", "Konzerte"]);
});

describe("a report as Word file", () => {
  test.each(cases)("$name", ({ body, parts = {}, rows, unsure, leftover, structure = [] }) => {
    const read = readDocx(wordFile(body, parts));
    expect(rowsOf(read)).toEqual(rows);
    if (unsure !== undefined) expect(notesOf(read, "unsure")).toEqual(unsure);
    if (leftover !== undefined) expect(notesOf(read, "leftover")).toEqual(leftover);
    expect(notesOf(read, "structure")).toEqual(expect.arrayContaining([...structure]));
    const texts = Array.from(body.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g), (match) => match[1] ?? "");
    const once = body.includes("Fallback") ? texts.slice(0, -1) : texts;
    expect(lostLetters(once.join(" "), read)).toBe("");
  });

  test("says the table and the row in which a Maßnahme stands", () => {
    const read = readDocx(wordFile(`${KATEGORIE}${tbl(HEAD, UNIT, ROW)}${tbl(HEAD, tr("quer", "Zwei", "a", "b"))}`));
    expect(read.massnahmen.map(({ place }) => place)).toEqual([
      { kind: "row", number: 3, table: 1 },
      { kind: "row", number: 2, table: 2 },
    ]);
    expect(read.notes.find(({ reason }) => reason === "art-unknown")).toMatchObject({ place: { table: 2, number: 2 } });
  });
});

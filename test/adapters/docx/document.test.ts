import { beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { writeDocument } from "../../../src/adapters/docx/write-document";
import { ofYear, readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { CellValue } from "../../../src/core/workbook/workbook-data";
import { pngSize } from "../../../tools/pictures/png";
import { anyWorkbook } from "../../support/workbooks/any-workbook";
import { docxContent, type DocxContent, type DocxParagraph, type DocxTable } from "../../support/files/docx-content";
import { fuzzSettings } from "../../support/fuzz";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { validateDocument } from "../../support/files/validate";
import { row, stammdaten, workbook, year } from "../../support/workbooks/workbook";
import { expectedOf, reportedIn, reportOf } from "../../support/workbooks/reported";

const isParagraph = (block: DocxParagraph | DocxTable): block is DocxParagraph => block.kind === "paragraph";
const isTable = (block: DocxParagraph | DocxTable): block is DocxTable => block.kind === "table";

const textsOf = ({ body }: DocxContent, ...styles: readonly string[]): string[] =>
  body.filter(isParagraph).flatMap(({ style, text }) => (styles.includes(style) ? [text] : []));

describe.each([2012, 2014])("the report of %i", (reported) => {
  const { snapshot, plan } = reportOf(sampleWorkbook(), reported);
  let file: Uint8Array;
  let content: DocxContent;
  beforeAll(async () => {
    file = await writeDocument(plan);
    content = docxContent(file);
  });

  test("has every Maßnahme once, in its group and in the order of the list", () => {
    expect(reportedIn(content.body)).toEqual(expectedOf(snapshot, reported));
    const { rows } = reportedIn(content.body);
    const listed = ofYear(snapshot.massnahmen, reported).filter((m) => m.arten.join() === "allgemein");
    const count = Object.values(rows).reduce((sum, group) => sum + group.length, 0) + listed.length;
    expect(count).toBe({ 2012: 88, 2014: 150 }[reported]);
  });

  test("Microsoft's validator has no objection", async () => {
    expect(await validateDocument(file)).toEqual([]);
  });

  test("chapters stand in the order of print: Kategorien, then the comparison", () => {
    const [first, second, third, comparison, ...others] = textsOf(content, "Heading1");
    expect([first, second, third]).toEqual([
      "Kategorie I (höchste Priorität)",
      "Kategorie II (hohe Priorität)",
      "Kategorie III (Priorität)",
    ]);
    expect(comparison).toMatch(/^Vergleich/);
    expect(others).toEqual([]);
    expect(textsOf(content, "Title")).toEqual([`Interkommunale Zusammenarbeit (IKZ) ${reported}`]);
    expect(textsOf(content, "Subtitle")[0]).toMatch(/^Stand per 11\. Juli 2014 · \d+ Maßnahmen$/);
  });

  test("headings leave out no level, and the table of contents has those of the first two", () => {
    const levels = content.body
      .filter(isParagraph)
      .flatMap(({ style }) => (/^Heading\d$/.test(style) ? [Number(style.slice(7))] : []));
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
    const listed = textsOf(content, "TOC1", "TOC2").map((text) => text.replace(/\t\d+$/, ""));
    expect(listed).toEqual(textsOf(content, "Heading1", "Heading2"));
  });

  test("every table has one header row that is repeated, and no empty cell", () => {
    const tables = content.body.filter(isTable);
    expect(tables.length).toBeGreaterThan(10);
    for (const { rows } of tables) {
      expect(rows.map(({ header }) => header)).toEqual(rows.map((_, i) => i === 0));
      for (const { cells } of rows) {
        expect(cells).toHaveLength(rows[0]?.cells.length ?? 0);
        for (const cell of cells) expect(cell.map(({ text }) => text).join("")).not.toBe("");
      }
    }
  });

  test("language, title and page numbers are where programs look for them", () => {
    expect(content.parts["word/styles.xml"]).toContain('<w:lang w:val="de-DE"');
    expect(content.parts["docProps/core.xml"]).toContain(
      `<dc:title>Interkommunale Zusammenarbeit (IKZ) ${reported}</dc:title>`,
    );
    const headers = Object.entries(content.parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(5);
    for (const [, xml] of headers) {
      expect(xml.replace(/<[^>]*>/g, "")).toMatch(/Stand per 11\. Juli 2014 +Seite .*PAGE.* von .*NUMPAGES/);
    }
    // One section each for the opening, the Kategorien and the comparison, also where it ends with a table.
    const sections = content.parts["word/document.xml"]?.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(5);
    expect(new Set(sections.map((section) => /<w:headerReference [^>]*r:id="([^"]*)"/.exec(section)?.[1])).size).toBe(
      5,
    );
    for (const section of sections) expect(section).toContain('w:orient="landscape"');
  });
});

test("of a table with totals the last row alone is bold", async () => {
  const cells = (...texts: readonly string[]) => texts.map((text) => [{ text }]);
  const rows = [cells("I", "8"), cells("II", "37"), cells("Summe", "45")];
  const columns = [
    { title: "Kategorie", width: 60 },
    { title: "Zahl", width: 40, figures: true },
  ];
  const { plan } = reportOf(sampleWorkbook(), 2014);
  const boldOf = async (totals: boolean): Promise<readonly string[]> => {
    const { parts } = docxContent(await writeDocument({ ...plan, blocks: [{ kind: "table", columns, rows, totals }] }));
    const runs = (parts["word/document.xml"] ?? "").match(/<w:rPr><w:b\/><\/w:rPr><w:t [^>]*>[^<]*/g) ?? [];
    return runs.map((run) => run.slice(run.lastIndexOf(">") + 1));
  };
  expect(await boldOf(true)).toEqual(["Summe", "45"]);
  expect(await boldOf(false)).toEqual([]);
});

describe("the comparison in the report of 2014", () => {
  let content: DocxContent;
  beforeAll(async () => {
    content = docxContent(await writeDocument(reportOf(sampleWorkbook(), 2014).plan));
  });

  test("has its charts as pictures, each with a sentence that says the same", () => {
    const sentences = new Set(textsOf(content, "BodyText"));
    expect(content.pictures).toHaveLength(6);
    for (const { description, bytes } of content.pictures) {
      expect(sentences).toContain(description);
      expect(pngSize(bytes)?.width).toBeGreaterThan(900);
    }
  });

  test("its tables have the figures of the two years", () => {
    const tables = content.body
      .filter(isTable)
      .map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell[0]?.text)));
    expect(tables.find(([header]) => header?.[0] === "Kategorie")).toEqual([
      ["Kategorie", "2012", "2014", "Differenz", "Differenz %"],
      ["I", "8", "21", "+13", "+162,5 %"],
      ["II", "37", "86", "+49", "+132,4 %"],
      ["III", "43", "43", "±0", "±0,0 %"],
      ["gesamt", "88", "150", "+62", "+70,5 %"],
    ]);
    expect(tables.find(([header]) => header?.[0] === "Schritt")).toEqual([
      ["Schritt", "Anzahl", "Differenz"],
      ["2012 gesamt", "88", "–"],
      ["− beendet", "46", "−46"],
      ["+ neu", "108", "+108"],
      ["2014 gesamt", "150", "+62"],
    ]);
  });
});

describe("texts of all kinds", () => {
  const hostile: readonly CellValue[] = [
    "<w:p/>&amp;&lt;b&gt;]]>",
    '=HYPERLINK("http://x")',
    "{ PAGE } {seite} _x0041_",
    "\u0000\u0001\u001f\ufffe Zoo\u007f",
    "\ud800 allein \udc00",
    "👩‍👩‍👧 Ä\u0308 \u202eumgekehrt\u202c \u200b",
    "Zeile\tmit Tab\r\n• Punkt\n\u2028",
    "wort".repeat(8191) + "ende",
    "Ein Satz mit Wörtern. ".repeat(1489).slice(0, 32767),
  ];

  test("come out as text, word for word", async () => {
    const rows = hostile.map((text, i) =>
      row({
        Kategorie: i % 2 === 0 ? "II" : "III",
        Organisationseinheit: i === 5 ? String(text) : null,
        Schwerpunkt: i === 0 ? text : null,
        Art: i === 2 ? text : i === 3 ? "allgemein" : "vertikal",
        Thema: text,
        Arbeitsstand: text,
        Perspektive: i,
      }),
    );
    const book = workbook(year(2013, row({ Thema: hostile[0] ?? "" })), year(2014, ...rows));
    const { snapshot, plan } = reportOf(book, 2014);
    const file = await writeDocument(plan);
    expect(reportedIn(docxContent(file).body)).toEqual(expectedOf(snapshot, 2014));
    expect(await validateDocument(file)).toEqual([]);
  });

  test("any workbook", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, async (book) => {
        for (const reported of readSnapshot(book).years) {
          const { snapshot, plan } = reportOf(book, reported);
          const words = { ...plan, blocks: plan.blocks.filter(({ kind }) => kind !== "pictures") };
          expect(reportedIn(docxContent(await writeDocument(words)).body)).toEqual(expectedOf(snapshot, reported));
        }
      }),
      fuzzSettings(60),
    );
  });
});

describe("what the Stammdaten say", () => {
  const book = workbook(
    stammdaten({
      Kategorien: [
        ["Kategorie", "Bezeichnung", "Erläuterung"],
        ["A", "zuerst", "Was der Rat beschlossen hat."],
        ["B", null, null],
      ],
      Dezernate: [
        ["Dezernat", "Bezeichnung"],
        ["1", "Recht"],
        ["2", "Dezernat 2"],
        ["3", null],
      ],
      Schwerpunkte: [
        ["Kategorie", "Dezernat", "Kurzname", "Bezeichnung"],
        ["A", null, "Mut", "Mut zur Zusammenarbeit"],
      ],
      Organisationseinheiten: [
        ["Organisationseinheit", "Dezernat", "Aliasse"],
        ["Zoo", "1", null],
        ["Archiv", "1", "Amt 41"],
      ],
    }),
    year(
      2014,
      row({ Kategorie: "B", Dezernat: "3", Thema: "ohne Einheit" }),
      row({ Kategorie: "A", Dezernat: "2", Thema: "zweites" }),
      row({ Kategorie: "A", Dezernat: "1", Organisationseinheit: "Amt 99", Thema: "unbekannt" }),
      row({ Kategorie: "A", Dezernat: "1", Organisationseinheit: "Amt 41", Thema: "Archiv a" }),
      row({ Kategorie: "A", Dezernat: "1", Organisationseinheit: "Zoo", Thema: "Zoo a" }),
      row({ Kategorie: "A", Dezernat: "1", Thema: "Dezernat selbst" }),
      row({ Kategorie: "A", Dezernat: "1", Organisationseinheit: "ARCHIV", Thema: "Archiv b" }),
      row({ Kategorie: "?", Dezernat: "?", Thema: "verirrt" }),
    ),
  );

  test("gives Kategorien, Dezernate and units their names and order; what it does not know comes last", async () => {
    const content = docxContent(await writeDocument(reportOf(book, 2014).plan));
    const outline = content.body.flatMap((block) => {
      if (block.kind === "table") return block.rows.slice(1).map(({ cells }) => `    ${cells[1]?.[0]?.text ?? ""}`);
      return /^Heading|^BodyText|^ListBullet/.test(block.style) ? [`${block.style} ${block.text}`] : [];
    });
    expect(outline).toEqual([
      "Heading1 Kategorie A (zuerst)",
      "BodyText Was der Rat beschlossen hat.",
      "ListBullet Mut zur Zusammenarbeit",
      "Heading2 Dezernat 1 – Recht",
      "    Dezernat selbst",
      "Heading3 Zoo",
      "    Zoo a",
      "Heading3 Archiv",
      "    Archiv a",
      "    Archiv b",
      "Heading3 Amt 99",
      "    unbekannt",
      "Heading2 Dezernat 2",
      "    zweites",
      "Heading1 Kategorie B",
      "Heading2 Dezernat 3",
      "    ohne Einheit",
      "Heading1 Ohne Kategorie",
      "Heading2 Ohne Zuordnung zu einem Dezernat",
      "    verirrt",
      "Heading1 Vergleich mit dem Vorjahr",
      "BodyText Die Mappe enthält kein Jahr vor 2014. Ein Vergleich ist möglich, sobald ein zweites Jahr vorliegt.",
    ]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { CODE_PAGES, decodePage, PAGE_NAMES } from "../../src/adapters/text-reading/code-pages";
import { csvBlocks } from "../../src/adapters/text-reading/csv-blocks";
import { decodeText, encodingBlocks } from "../../src/adapters/text-reading/decode-text";
import { fuzzSettings } from "../support/fuzz";
import { notesOf, readBlocks, readCsv, rowsOf } from "./reading";

type Page = (typeof CODE_PAGES)[number];

/** Bytes of a text in a code page; null where it has a sign that the page has not. */
function encode(text: string, page: Page): Uint8Array | null {
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decodePage(Uint8Array.of(byte), page), byte]));
  const all = Array.from(text, (sign) => bytes.get(sign) ?? -1);
  return all.includes(-1) ? null : Uint8Array.from(all);
}

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../fixtures/others", name)));

describe("the bytes of a code page", () => {
  // Not from the tables of the code: from those of the systems.
  test.each<[Page, string, readonly number[]]>([
    ["dos-850", "läuft Süd Straße Öl ÄÜ §", [0x6c, 0x84, 0x75, 0x66, 0x74, 0x20, 0x53, 0x81, 0x64, 0x20, 0x53, 0x74, 0x72, 0x61, 0xe1, 0x65, 0x20, 0x99, 0x6c, 0x20, 0x8e, 0x9a, 0x20, 0xf5]], // prettier-ignore
    ["dos-437", "läuft ß", [0x6c, 0x84, 0x75, 0x66, 0x74, 0x20, 0xe1]],
    ["macintosh", "läuft Süd „Straße“ ÖÄÜ – §", [0x6c, 0x8a, 0x75, 0x66, 0x74, 0x20, 0x53, 0x9f, 0x64, 0x20, 0xe3, 0x53, 0x74, 0x72, 0x61, 0xa7, 0x65, 0xd2, 0x20, 0x85, 0x80, 0x86, 0x20, 0xd0, 0x20, 0xa4]], // prettier-ignore
    ["windows-1252", "„läuft“ – 5 €", [0x84, 0x6c, 0xe4, 0x75, 0x66, 0x74, 0x93, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80]],
  ])("%s", (page, text, bytes) => expect(decodePage(Uint8Array.from(bytes), page)).toBe(text));
});

const WORDS = [
  ...["Maßnahme", "läuft", "Straße", "Süd", "für", "Übung", "Öffentlichkeit", "ÖPNV", "Ämter", "jährlich", "Größe"],
  ...["können", "über", "Löschgruppe", "Schönebeck", "Grünfläche", "GRÜNFLÄCHEN", "Träger", "gemeinsam", "Netz"],
  ...["Fußweg", "schließt", "Zuständigkeit", "öffentlich", "Übersicht", "Bürger", "Büro", "2014", "5"],
];
const punctuated = ["„Börde“", "§ 5 Abs. 2", "– offen –", "25 €", "• eins", "Café", "20 °C", "m²"];

const sentence = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(" "));

describe("texts in every encoding are found, or doubted", () => {
  test.each(CODE_PAGES)("%s", (page) => {
    fc.assert(
      fc.property(fc.array(sentence([...WORDS, ...punctuated]), { minLength: 1, maxLength: 8 }), (lines) => {
        const text = lines.join("\r\n");
        const bytes = encode(text, page);
        if (bytes === null) return;
        const decoded = decodeText(bytes);
        expect(decoded?.text === text || (decoded?.doubted.length ?? 0) > 0).toBe(true);
      }),
      fuzzSettings(300),
    );
  });

  test.each(CODE_PAGES)("%s: a report of a few lines is found for certain", (page) => {
    const text =
      "Art;Thema;Arbeitsstand\r\ninterkommunal;Löschgruppe Süd;läuft jährlich\r\nvertikal;Straße;für die Ämter";
    const decoded = decodeText(encode(text, page) ?? new Uint8Array(0));
    expect(decoded).toEqual({
      text,
      // Both pages of DOS have these letters at the same places.
      encoding: page === "dos-437" ? PAGE_NAMES["dos-850"] : PAGE_NAMES[page],
      doubted: [],
    });
  });

  test("UTF-8 and UTF-16, with and without a mark", () => {
    fc.assert(
      fc.property(sentence([...WORDS, ...punctuated]), fc.boolean(), (text, mark) => {
        const marked = `${mark ? "\ufeff" : ""}${text} and so on`;
        const little = Buffer.from(marked, "utf16le");
        for (const bytes of [new TextEncoder().encode(marked), little, Buffer.from(little).swap16()])
          expect(decodeText(new Uint8Array(bytes))).toMatchObject({ text: `${text} and so on`, doubted: [] });
      }),
      fuzzSettings(100),
    );
  });

  test("UTF-8 with words of Windows among it is read, and they are named", () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("Straße;läuft;Süd;"),
      ...[0x4c, 0xf6, 0x73, 0x63, 0x68, 0x65, 0x6e],
    ]);
    expect(decodeText(bytes)).toEqual({ text: "Straße;läuft;Süd;Löschen", encoding: "UTF-8", doubted: ["Löschen"] });
  });

  test("UTF-8 that was encoded twice is doubted", () => {
    const twice = decodePage(new TextEncoder().encode("läuft auf der Straße"), "windows-1252");
    expect(decodeText(new TextEncoder().encode(twice))?.doubted.length).toBeGreaterThan(0);
  });

  test("a text of DOS without a word, and with one that no page makes sense of", () => {
    expect(notesOf(readBlocks(encodingBlocks({ text: "", encoding: "UTF-8", doubted: [] })), "unsure")).toEqual([]);
    const note = readBlocks(encodingBlocks({ text: "", encoding: "MS-DOS (850)", doubted: ["x"] })).notes[0];
    expect(note).toMatchObject({ kind: "unsure", reason: "encoding-doubted", values: { zeichensatz: "MS-DOS (850)" } });
  });
});

describe("CSV files that failed", () => {
  test("b10a: MS-DOS", () => {
    const decoded = decodeText(file("b10a-msdos.csv"));
    const read = readBlocks([
      ...encodingBlocks(decoded ?? { text: "", encoding: "", doubted: [] }),
      ...csvBlocks(decoded?.text ?? ""),
    ]);
    expect(JSON.stringify(rowsOf(read))).toMatch(/läuft.*Süd|Süd.*läuft/);
    expect(JSON.stringify(rowsOf(read))).toContain("Straße");
    expect(notesOf(read, "structure").join()).toContain("encoding-read: MS-DOS (850)");
  });

  test.each(["b10c-sep.csv", "b10d-bom-kopf.csv"])("%s", (name) => {
    expect(readCsv(decodeText(file(name))?.text ?? "").massnahmen).toHaveLength(2);
  });
});

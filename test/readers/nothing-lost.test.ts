import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { fuzzSettings } from "../support/fuzz";
import { lostLetters, readBlocks, readCsv, readText } from "./reading";
import type { SourceBlock } from "../../src/readers/report/source";

const word = fc.constantFrom(
  "Netz",
  "läuft",
  "zwei-",
  "Amt",
  "und",
  "Ziele",
  "§ 5",
  "a",
  "Stadtarchiv",
  "2014",
  "GmbH.",
);
const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
const art = fc.constantFrom("interkommunal", "intrakommunal", "vertikal", "allgemein", "inter- und intrakommunal", "–");
const line = fc.oneof(
  text,
  art,
  fc.constantFrom("", " ", "\f", "Art Thema Arbeitsstand Perspektive", "Art", "Thema", "Arbeitsstand", "Perspektive"),
  fc.constantFrom(
    " Art          Thema             Arbeitsstand      Perspektive",
    "Art\tThema\tArbeitsstand\tPerspektive",
  ),
  fc.constantFrom(
    "Kategorie I (höchste Priorität)",
    "Kategorie II Dezernat IV",
    "Dezernat III",
    "Umweltamt",
    "FB 32",
    "II/01",
  ),
  fc.constantFrom("Vergleich zum Vorjahr", "Seite 3 von 9", "Stand per 1. Juli 2014", "Inhalt", "• Klimaschutz"),
  fc.tuple(art, text).map((parts) => parts.join(" ")),
  text.map((words) => `• ${words}`),
  fc
    .tuple(fc.constantFrom("", "interkommunal", "vertikal", "Jugendamt"), text, text, fc.constantFrom("", "offen"))
    .map((cells) => cells.join("\t")),
  fc
    .tuple(fc.constantFrom("", "interkommunal", "vertikal"), word, word, word)
    .map((cells) => ` ${cells.map((cell) => cell.padEnd(17)).join("")}`),
);

test("no letter of a text is lost, whatever its lines", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const source = lines.join("\n");
      expect(lostLetters(source, readText(source))).toBe("");
    }),
    fuzzSettings(600),
  );
});

test("no letter of a CSV file is lost", () => {
  const field = fc.oneof(
    text,
    art,
    fc.constantFrom("", "Art", "Thema", "Arbeitsstand", "Kategorie", "Dezernat", "II", "Jahr", "Nr"),
  );
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 7 }), { maxLength: 20 }), (records) => {
      const source = records.map((fields) => fields.join(";")).join("\n");
      expect(lostLetters(source, readCsv(source))).toBe("");
    }),
    fuzzSettings(400),
  );
});

test("no letter of any blocks is lost, merged cells among them", () => {
  const cell = fc.record({
    column: fc.integer({ min: 0, max: 5 }),
    span: fc.integer({ min: 1, max: 4 }),
    text: fc.oneof(text, art, fc.constantFrom("", "Art", "Thema", "Perspektive", "Kategorie III", "Museen")),
    continued: fc.boolean(),
    italic: fc.integer({ min: 0, max: 9 }),
  });
  const block = fc.oneof(
    fc.record({
      kind: fc.constant("text" as const),
      place: fc.constant({ kind: "paragraph" as const, number: 1 }),
      text: line,
      heading: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({
      kind: fc.constant("row" as const),
      place: fc.record({
        kind: fc.constant("row" as const),
        number: fc.constant(1),
        table: fc.integer({ min: 1, max: 3 }),
      }),
      cells: fc.array(cell, { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 15 }), (blocks: readonly SourceBlock[]) => {
      const source = blocks
        .flatMap((one) => (one.kind === "row" ? one.cells.map((each) => each.text) : [one.text]))
        .join(" ");
      expect(lostLetters(source, readBlocks(blocks))).toBe("");
    }),
    fuzzSettings(400),
  );
});

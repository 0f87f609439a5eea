import { readDocument } from "../../src/adapters/docx-reading/read-document";
import { csvBlocks } from "../../src/adapters/text-reading/csv-blocks";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { readReport } from "../../src/readers/report/read-report";
import type { ReadReport } from "../../src/readers/report/reading";
import type { SourceBlock } from "../../src/readers/report/source";
import { textBlocks } from "../../src/readers/report/text-blocks";
import { deepFreeze } from "../support/workbooks/workbook";

export const YEAR = 2014;

/** A report as read from blocks that must not be changed. */
export const readBlocks = (blocks: readonly SourceBlock[], year = YEAR): ReadReport =>
  readReport(deepFreeze(blocks), defaultStammdaten, year);

export const readText = (text: string, year = YEAR): ReadReport =>
  readBlocks(textBlocks(text, defaultStammdaten), year);
export const readCsv = (text: string, year = YEAR): ReadReport => readBlocks(csvBlocks(text), year);
export const readDocx = (bytes: Uint8Array, year = YEAR): ReadReport =>
  readBlocks(readDocument(openPackage(bytes)), year);

/** A Maßnahme in short: Kategorie, Dezernat, unit, Art, Thema, Arbeitsstand, Perspektive; empty cells are empty texts. */
export type Row = readonly string[];

export const COLUMNS = [
  "Kategorie",
  "Dezernat",
  "Organisationseinheit",
  "Art",
  "Thema",
  "Arbeitsstand",
  "Perspektive",
] as const;

/** The Maßnahmen in short. */
export const rowsOf = ({ massnahmen }: ReadReport): readonly Row[] =>
  massnahmen.map(({ cells }) => COLUMNS.map((name) => cells[name] ?? ""));

/** What is noted of one kind: reason and words. */
export const notesOf = ({ notes }: ReadReport, kind: "unsure" | "leftover" | "structure"): readonly string[] =>
  notes.filter((note) => note.kind === kind).map(({ reason, text }) => (text === "" ? reason : `${reason}: ${text}`));

/** Letters and digits alone: what must not get lost, whatever becomes of spaces, bullets and division of words. */
export const letters = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** All words of a reading: cells of Maßnahmen and texts of notes. */
export const wordsOf = ({ massnahmen, notes }: ReadReport): string =>
  [
    ...massnahmen.flatMap(({ cells: { Schwerpunkt = "", Thema = "", ...others } }) => [
      Schwerpunkt,
      Thema,
      ...Object.values(others),
    ]),
    ...notes.map(({ text }) => text),
  ].join(" ");

/** Letters of a source that a reading has not; empty where none is lost. */
export function lostLetters(source: string, read: ReadReport): string {
  const left = new Map<string, number>();
  for (const letter of letters(wordsOf(read)).toLowerCase()) left.set(letter, (left.get(letter) ?? 0) + 1);
  let lost = "";
  for (const letter of letters(source).toLowerCase()) {
    const count = left.get(letter) ?? 0;
    if (count === 0) lost += letter;
    else left.set(letter, count - 1);
  }
  return lost;
}

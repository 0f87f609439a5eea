import { fill } from "../../src/core/text/texts";
import { listSheetName } from "../../src/core/sheets/list-sheet";
import { einlesenDe } from "../../src/i18n/einlesen.de";
import type { ReadReport } from "../../src/readers/report/reading";
import {
  noteCounts,
  placesText,
  READING,
  readingLines,
  type ReadingLine,
} from "../../src/readers/report/reading-sheet";
import { cliEinlesenDe } from "../../src/i18n/cli/einlesen.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { bulleted, indented } from "./report-text";
import { harmless, paint, type Terminal } from "./terminal";

/** A reading as JSON, schema `ikz-einlesen/1`: every note with its place; `row` is the row of the list as Excel counts. */
export function readingJson(
  { massnahmen, notes }: ReadReport,
  { year, file, target }: { readonly year: number; readonly file: string; readonly target: string },
): string {
  const json = {
    schema: "ikz-einlesen/1",
    file,
    output: target,
    year,
    sheet: listSheetName(year),
    massnahmen: massnahmen.length,
    counts: noteCounts(notes),
    notes: notes.map(({ kind, reason, place, text, massnahme, values }) => ({
      kind,
      reason,
      place,
      where: placesText([place], einlesenDe),
      row: massnahme === null ? null : massnahme + 2,
      text,
      message: fill(einlesenDe.reasons[reason], values),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** A reading as people read it: how many, what to look at, what was not taken over; the rest is on the sheet. */
export function readingText(
  read: ReadReport,
  { year, target }: { readonly year: number; readonly target: string },
  terminal: Pick<Terminal, "color" | "width">,
): string {
  const width = Math.max(60, Math.min(terminal.width, 140));
  const { length: count } = read.massnahmen;
  const lines = readingLines(read, einlesenDe);
  const section = (kind: "unsure" | "leftover"): readonly string[] => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) return [];
    const notes = new Map<string, string[]>();
    for (const { note, ...line } of own) notes.set(note, [...(notes.get(note) ?? []), placeText(line)]);
    return [
      "",
      paint(terminal, "bold", `${cliEinlesenDe.sections[kind]} (${own.length})`),
      ...Array.from(notes).flatMap(([note, places]) => [
        ...bulleted(places.length === 1 ? note : `${note} (${places.length})`, width),
        ...places.flatMap((place) => indented(harmless(place), 4, width)),
      ]),
    ];
  };
  return [
    paint(terminal, "bold", cliEinlesenDe.heading(count, listSheetName(year))),
    ...section("unsure"),
    ...section("leftover"),
    "",
    `${cliFilesDe.newWorkbook(target)} ${cliEinlesenDe.account(READING)}`,
    "",
  ].join("\n");
}

const LONGEST_SHOWN = 160;

/** Where it stands, where it went, and the text itself. */
function placeText({ places, text, row }: Omit<ReadingLine, "note">): string {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)} …` : text;
  return `${placesText(places, einlesenDe)}${row === null ? "" : ` → ${cliEinlesenDe.row(row)}`}: „${shown.replace(/\s+/g, " ")}“`;
}

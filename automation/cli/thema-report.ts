import { cellAddress } from "../../src/core/text/text";
import type { BecomeMassnahme } from "../../src/registers/themenspeicher/become-massnahme";
import { bulleted } from "./report-text";
import { harmless, paint, type Terminal } from "./terminal";

/** The step of a Thema into a list as JSON, schema `ikz-thema/1`. */
export function themaJson(step: BecomeMassnahme, file: string, output: string): string {
  const { thema, year, id, sheet, row, open, left } = step;
  const from = thema.at("Thema");
  const json = {
    schema: "ikz-thema/1",
    file,
    output,
    thema: { sheet: from.sheet, cell: cellAddress(from.row, from.column), text: thema.text("Thema") },
    year,
    id,
    massnahme: { sheet, row: row + 1 },
    open,
    left,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** What became of the Thema, in words. */
export function themaText(step: BecomeMassnahme, output: string, terminal: Pick<Terminal, "color" | "width">): string {
  const { thema, id, sheet, row, open, left } = step;
  const from = thema.at("Thema");
  const sentences = [
    `In der Liste steht es auf „${sheet}“ in Zeile ${row + 1}, mit der ID ${id}.`,
    `Im Themenspeicher hat Zeile ${from.row + 1} jetzt den Zustand „Maßnahme“ und dieselbe ID.`,
    ...(open.length > 0 ? [`Noch auszufüllen: ${open.join(", ")}.`] : []),
    ...(left.length > 0 ? [`Dafür hat die Liste keine freie Zelle: ${left.join(", ")}.`] : []),
  ];
  const width = Math.min(terminal.width, 100);
  return [
    paint(terminal, "bold", harmless(`„${thema.text("Thema")}“ ist jetzt Maßnahme ${id}`)),
    "",
    ...sentences.flatMap((sentence) => bulleted(sentence, width)),
    "",
    `Die neue Mappe liegt in ${output}.`,
    "",
  ].join("\n");
}

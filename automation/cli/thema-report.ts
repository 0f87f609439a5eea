import { cellAddress } from "../../src/core/text/text";
import type { BecomeMassnahme } from "../../src/registers/themenspeicher/become-massnahme";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliThemaDe } from "../../src/i18n/cli/thema.de";
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
    cliThemaDe.inList(sheet, row + 1, id),
    cliThemaDe.inThemenspeicher(from.row + 1),
    ...(open.length > 0 ? [cliThemaDe.open(open)] : []),
    ...(left.length > 0 ? [cliThemaDe.left(left)] : []),
  ];
  const width = Math.min(terminal.width, 100);
  return [
    paint(terminal, "bold", harmless(cliThemaDe.title(thema.text("Thema"), id))),
    "",
    ...sentences.flatMap((sentence) => bulleted(sentence, width)),
    "",
    cliFilesDe.newWorkbook(output),
    "",
  ].join("\n");
}

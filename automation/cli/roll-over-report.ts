import { listSheetName } from "../../src/core/sheets/list-sheet";
import type { Massnahme } from "../../src/core/massnahmen/massnahme";
import type { RollOver } from "../../src/core/roll-over/roll-over";
import { cellAddress } from "../../src/core/text/text";
import type { Place } from "../../src/core/workbook/place";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliFortschreibenDe as say } from "../../src/i18n/cli/fortschreiben.de";
import { bulleted } from "./report-text";
import { paint, type Terminal } from "./terminal";

const nameOf = (m: Massnahme): Readonly<Record<string, string | null>> => {
  const { sheet, row, column } = m.at("Thema");
  return { sheet, cell: cellAddress(row, column), dezernat: m.dezernat, thema: m.text("Thema") };
};

/** The step into a year as JSON, schema `ikz-fortschreibung/1`. */
export function rollOverJson(rolled: RollOver, file: string, output: string): string {
  const json = {
    schema: "ikz-fortschreibung/1",
    file,
    output,
    from: rolled.from,
    to: rolled.to,
    sheet: listSheetName(rolled.to),
    carried: rolled.carried.length,
    ids: rolled.ids.map(({ massnahme, id, known }) => ({ ...nameOf(massnahme), id, known })),
    unlinked: rolled.unlinked.map((m) => nameOf(m)),
    finished: rolled.finished.map((m) => ({ ...nameOf(m), id: m.text("ID"), status: m.status })),
    asked: rolled.asked.map((m) => ({
      ...nameOf(m),
      id: m.text("ID"),
      status: m.status,
      carried: rolled.carried.includes(m),
    })),
    doubled: rolled.doubled.map(({ massnahme: m, id }) => ({ ...nameOf(m), earlier: m.text("ID"), id })),
    behind: rolled.behind,
    failed: rolled.failed.map(({ sheet, row, column }) => ({ sheet, cell: cellAddress(row, column) })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The step into a year as people read it: what goes on, what has ended, and which IDs were given. */
export function rollOverText(rolled: RollOver, output: string, terminal: Pick<Terminal, "color" | "width">): string {
  const { from, to, carried, ids, finished, unlinked, behind, failed, asked, doubled } = rolled;
  const taken = asked.filter((m) => carried.includes(m));
  const width = Math.max(60, Math.min(terminal.width, 140));
  const known = ids.filter((one) => one.known).length;
  const given = ids.length - known;
  const sentences = [
    say.carried(carried.length, from),
    ...(given > 0 ? [say.given(given, from)] : []),
    ...(known > 0 ? [say.known(known, from)] : []),
    ...(unlinked.length > 0 ? [say.unlinked(unlinked.length, from, to)] : []),
    ...doubled.map(({ massnahme: m, id }) => say.doubled(m.text("ID"), m.text("Thema"), id, from, to)),
    ...(behind.length > 0 ? [say.behind(behind, from)] : []),
    ...(failed.length > 0
      ? [
          say.failed(
            failed.map((place) => placeText(place)),
            from,
            to,
          ),
        ]
      : []),
  ];
  return [
    paint(terminal, "bold", say.title(listSheetName(to), from)),
    "",
    ...sentences.flatMap((sentence) => bulleted(sentence, width)),
    "",
    ...(taken.length === 0 ? [] : [say.taken(taken.length), ...taken.flatMap((m) => finishedLine(m, width)), ""]),
    ...(finished.length === 0
      ? [say.noneFinished]
      : [say.finished(finished.length), ...finished.flatMap((m) => finishedLine(m, width))]),
    ...(asked.length > taken.length ? bulleted(say.takeAlso, width) : []),
    "",
    cliFilesDe.newWorkbook(output),
    "",
  ].join("\n");
}

const placeText = ({ sheet, row, column }: Place): string => `${sheet}!${cellAddress(row, column)}`;

const finishedLine = (m: Massnahme, width: number): readonly string[] =>
  bulleted(say.finishedLine(m.dezernat, m.text("Thema"), m.status ?? ""), width);

import { listSheetName } from "../../src/core/sheets/list-sheet";
import type { Massnahme } from "../../src/core/massnahmen/massnahme";
import type { RollOver } from "../../src/core/roll-over/roll-over";
import { cellAddress } from "../../src/core/text/text";
import { oneOrMany } from "../../src/i18n/phrases";
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
    behind: rolled.behind,
    failed: rolled.failed.map(({ sheet, row, column }) => ({ sheet, cell: cellAddress(row, column) })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The step into a year as people read it: what goes on, what has ended, and which IDs were given. */
export function rollOverText(rolled: RollOver, output: string, terminal: Pick<Terminal, "color" | "width">): string {
  const { from, to, carried, ids, finished, unlinked, behind, failed } = rolled;
  const width = Math.max(60, Math.min(terminal.width, 140));
  const known = ids.filter((one) => one.known).length;
  const given = ids.length - known;
  const sentences = [
    `${oneOrMany(carried.length, "Eine Maßnahme geht", "Maßnahmen gehen")} weiter. Ihr Arbeitsstand ist kursiv und grau, bis er sich von dem aus ${from} unterscheidet.`,
    ...(given > 0
      ? [`${oneOrMany(given, "Eine Maßnahme hat", "Maßnahmen haben")} eine ID bekommen, auch ${from}.`]
      : []),
    ...(known > 0
      ? [`${oneOrMany(known, "Eine Maßnahme hat", "Maßnahmen haben")} ${from} die ID aus einem früheren Jahr.`]
      : []),
    ...(unlinked.length > 0
      ? [`${oneOrMany(unlinked.length, "Eine ID steht", "IDs stehen")} nur ${to}: ${from} ist die Zelle eine Formel.`]
      : []),
    ...(behind.length > 0
      ? [`Diese Spalten kennt IKZ nicht; ihr Inhalt bleibt im Blatt von ${from}: ${behind.join(", ")}.`]
      : []),
    ...(failed.length > 0
      ? [
          `${oneOrMany(failed.length, "Eine Zelle zeigt", "Zellen zeigen")} ${from} einen Fehler wie #NV und ${failed.length === 1 ? "ist" : "sind"} ${to} leer: ${failed.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`).join(", ")}.`,
        ]
      : []),
  ];
  return [
    paint(terminal, "bold", `Blatt „${listSheetName(to)}“ aus ${from}`),
    "",
    ...sentences.flatMap((sentence) => bulleted(sentence, width)),
    "",
    ...(finished.length === 0
      ? ["Abgeschlossen oder beendet ist keine Maßnahme."]
      : [`Nicht übernommen, weil beendet (${finished.length}):`, ...finished.flatMap((m) => finishedLine(m, width))]),
    "",
    `Die neue Mappe liegt in ${output}.`,
    "",
  ].join("\n");
}

const finishedLine = (m: Massnahme, width: number): readonly string[] =>
  bulleted(`${m.dezernat ?? "ohne Dezernat"}: „${m.text("Thema")}“ (${m.status ?? ""})`, width);

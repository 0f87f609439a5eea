import type { MergedRow } from "../core/merge/merged-rows";
import type { LeftText } from "../core/merge/merge-list";
import type { MergeOwner } from "../core/merge/merge-sources";
import type { ProtocolTexts } from "../core/merge/protocol-sheet";
import type { StammdatenDifference } from "../core/stammdaten/stammdaten-differences";
import { timeText } from "../core/dates/times";
import { counted } from "./phrases";
import { listed } from "./phrases.de";

const outcomes: Readonly<Record<MergedRow["outcome"], string>> = {
  added: "",
  changed: "",
  unchanged: "",
  foreign: "Gehört einem anderen Dezernat als die Mappe. Nicht übernommen.",
  "other-year": "Gehört zu einem anderen Jahr. Nicht übernommen.",
  "year-unknown": "Das Jahr ist nicht zu erkennen. Nicht übernommen.",
  "dezernat-unknown": "Das Dezernat ist nicht zu erkennen. Nicht übernommen.",
  "file-unclear": "Nicht übernommen, weil unklar ist, wessen Mappe es ist.",
  "target-unclear": "Nicht übernommen: Die Hauptmappe hat mehrere Listen des Jahres, und keine heißt wie diese.",
};

const differences: Readonly<Record<StammdatenDifference["kind"], string>> = {
  "only-here": "steht nur in dieser Mappe",
  "only-there": "fehlt in dieser Mappe",
  other: "lautet in dieser Mappe anders",
};

function owned({ dezernat, reason, counts }: MergeOwner): string {
  const all = Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
  if (dezernat === null)
    return reason === "not-in-master"
      ? "Dezernat nicht in den Stammdaten der Hauptmappe"
      : "keinem Dezernat zuzuordnen";
  return reason === "named"
    ? `Dezernat ${dezernat} (angegeben)`
    : `Dezernat ${dezernat} (${counts.get(dezernat) ?? 0} von ${counted(all, "Zeile", "Zeilen")} des Jahres)`;
}

const LEFT: Readonly<Record<LeftText["reason"], string>> = {
  formula: "„{spalte}“ ist in der Hauptmappe eine Formel und blieb stehen. Der Inhalt der Mappe steht im Protokoll.",
  merged:
    "„{spalte}“ ist in der Hauptmappe mit einer anderen Zelle verbunden und nicht zu sehen. Der Inhalt der Mappe steht im Protokoll.",
  "note-left": "Die Notiz an „{spalte}“ wurde nicht übernommen. Ihr Text steht im Protokoll.",
  "link-left": "Der Link an „{spalte}“ wurde nicht übernommen. Sein Ziel steht im Protokoll.",
  "note-kept": "Die Zeile ist geleert. Die Notiz an „{spalte}“ steht noch dort; löschen oder verschieben Sie sie.",
  "link-kept": "Die Zeile ist geleert. Der Link an „{spalte}“ steht noch dort; löschen oder verschieben Sie ihn.",
  "note-found": "An der neuen Zeile hing schon eine Notiz, die nicht zu dieser Maßnahme gehört.",
  "link-found": "An der neuen Zeile hing schon ein Link, der nicht zu dieser Maßnahme gehört.",
  unread:
    "„{spalte}“ ist in dieser Mappe eine Formel ohne gespeichertes Ergebnis und wurde nicht übernommen. Öffnen und speichern Sie die Mappe in Excel.",
  "column-missing": "Die Hauptmappe hat keine Spalte „{spalte}“. Der Inhalt steht im Protokoll.",
};

/** What the sheet `Protokoll` and the command say about a merge. */
export const mergeDe: ProtocolTexts = {
  title: (year) => `Protokoll der Zusammenführung ${year}`,
  subtitle: ({ base, owners }, stand) =>
    `Stand ${timeText(stand)} · Hauptmappe: ${base.label} · ${counted(owners.length, "Mappe", "Mappen")} der Dezernate`,
  source: (owner, { added, changed, unchanged, removed, open, present }) =>
    `${owner.source.label}: ${owned(owner)} – ${unchanged} unverändert, ${changed} geändert, ${added} neu, ${removed} entfernt, ${open} zu klären` +
    (present > 0 ? `, ${present} nicht gebraucht, weil sie schon so in der Hauptmappe stehen` : ""),
  kinds: {
    open: "zu klären",
    removed: "entfernt",
    changed: "geändert",
    before: "vorher",
    added: "neu",
    present: "vorhanden",
    unchanged: "unverändert",
  },
  columns: {
    kind: "Ergebnis",
    file: "Mappe",
    sheet: "Blatt",
    row: "Zeile",
    dezernat: "Dezernat",
    thema: "Maßnahme",
    target: "Steht jetzt in",
    note: "Hinweis",
    words: "Inhalt",
  },
  rows: (row, lastRow) => (row === lastRow ? String(row) : `${row}–${lastRow}`),
  target: (sheet, row, lastRow) => `${sheet}, ${row === lastRow ? `Zeile ${row}` : `Zeilen ${row}–${lastRow}`}`,
  outcome: ({ outcome, columns, present }) =>
    present
      ? "Steht schon so in der Hauptmappe."
      : outcome === "changed"
        ? `Geändert: ${columns.join(", ")}.`
        : outcomes[outcome],
  replaced: ({ kind, source }) =>
    kind === "removed"
      ? `Steht nicht mehr in ${source.label}. Der bisherige Inhalt steht im Protokoll.`
      : `Durch ${source.label} ersetzt. Der bisherige Inhalt steht im Protokoll.`,
  left: ({ header, reason }) => LEFT[reason].replace("{spalte}", () => header),
  outside: "Steht außerhalb der Liste und gehört zu keiner. Nicht übernommen.",
  behind: ({ register, rows }) =>
    register === null
      ? `${counted(rows, "Zeile", "Zeilen")} auf einem Blatt, auf dem keine Liste zu erkennen ist. Nicht gelesen und nicht übernommen.`
      : `Liste „${register}“: ${counted(rows, "Zeile, die", "Zeilen, die")} die Hauptmappe nicht so hat. Nur Maßnahmen werden zusammengeführt. Nicht übernommen.`,
  sharedId: (id, dezernate) => `Die ID „${id}“ haben Maßnahmen der Dezernate ${listed(dezernate)}.`,
  stammdaten: ({ table, entry, kind }) => `Stammdaten, ${table}: „${entry}“ ${differences[kind]}. Nicht übernommen.`,
  unclear: (owner) =>
    owner.reason === "disputed"
      ? "Zwei Mappen sind von demselben Dezernat. Aus keiner wurde übernommen; geben Sie nur eine an."
      : owner.reason === "not-in-master"
        ? "Das Dezernat dieser Mappe steht nicht in den Stammdaten der Hauptmappe. Ergänzen Sie es dort."
        : owner.dezernat === null
          ? "Wessen Mappe das ist, geht aus ihren Zeilen nicht hervor. Nennen Sie das Dezernat: II=Datei.xlsx."
          : `Die Mappe hat keine Zeile von Dezernat ${owner.dezernat}. In der Hauptmappe blieb alles, wie es war.`,
  pageHeader: "Interkommunale Zusammenarbeit",
  pageOf: "Seite &P von &N",
};

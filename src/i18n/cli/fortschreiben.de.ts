import { oneOrMany } from "../phrases";

/** What `ikz fortschreiben` says. */
export const cliFortschreibenDe = {
  beginning: (year: number): string => `${year} wird begonnen`,
  noEarlierYear: "In „{file}“ gibt es vor {year} kein Jahr, das sich fortschreiben lässt.",
  yearExists: "In „{file}“ gibt es {year} schon, auf dem Blatt „{sheet}“. Es wird nicht überschrieben.",
  noRoomForIds:
    "In „{file}“ ist neben der Liste auf „{sheet}“ bei {cell} kein Platz für die Spalte ID. Legen Sie sie dort selbst an.",
  title: (sheet: string, from: number): string => `Blatt „${sheet}“ aus ${from}`,
  carried: (count: number, from: number): string =>
    `${oneOrMany(count, "Eine Maßnahme geht", "Maßnahmen gehen")} weiter. Ihr Arbeitsstand ist kursiv und grau, bis er sich von dem aus ${from} unterscheidet.`,
  given: (count: number, from: number): string =>
    `${oneOrMany(count, "Eine Maßnahme hat", "Maßnahmen haben")} eine ID bekommen, auch ${from}.`,
  known: (count: number, from: number): string =>
    `${oneOrMany(count, "Eine Maßnahme hat", "Maßnahmen haben")} ${from} die ID aus einem früheren Jahr.`,
  unlinked: (count: number, from: number, to: number): string =>
    `${oneOrMany(count, "Eine ID steht", "IDs stehen")} nur ${to}: ${from} ist die Zelle eine Formel.`,
  behind: (columns: readonly string[], from: number): string =>
    `Diese Spalten kennt IKZ nicht; ihr Inhalt bleibt im Blatt von ${from}: ${columns.join(", ")}.`,
  failed: (places: readonly string[], from: number, to: number): string =>
    `${oneOrMany(places.length, "Eine Zelle zeigt", "Zellen zeigen")} ${from} einen Fehler wie #NV und ${places.length === 1 ? "ist" : "sind"} ${to} leer: ${places.join(", ")}.`,
  noneFinished: "Abgeschlossen oder beendet ist keine Maßnahme.",
  finished: (count: number): string => `Nicht übernommen, weil beendet (${count}):`,
  taken: (count: number): string => `Mitgenommen, obwohl vielleicht beendet (${count}):`,
  takeAlso: "Ob „umgesetzt“ beendet heißt, wissen nur Sie: --umgesetzte mitnehmen übernimmt sie ebenfalls.",
  doubled: (id: string, thema: string, given: string, from: number, to: number): string =>
    `Die ID „${id}“ haben ${from} mehrere Maßnahmen. „${thema}“ hat ${to} die ID „${given}“.`,
  finishedLine: (dezernat: string | null, thema: string, status: string): string =>
    `${dezernat ?? "ohne Dezernat"}: „${thema}“ (${status})`,
};

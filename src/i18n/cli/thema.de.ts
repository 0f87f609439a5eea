const maybe = (nearest: string | null): string => (nearest === null ? "" : ` Meinten Sie „${nearest}“?`);
const inRow = (row: number | null): string => (row === null ? "" : ` in Zeile ${row}`);

/** What `ikz thema` says. */
export const cliThemaDe = {
  which: "Welches Thema? Nennen Sie seine Zeile mit --zeile oder seinen Text mit --thema.",
  taking: "Das Thema wird aufgenommen",
  noThemenspeicher: "In „{file}“ gibt es keinen Themenspeicher: keine Liste mit den Spalten Thema und Zustand.",
  ambiguous: "Welches Thema gemeint ist, bleibt offen: {stellen}. Nennen Sie --zeile und --thema.",
  noThema: (row: number | null): string => `Im Themenspeicher von „{file}“ steht${inRow(row)} kein Thema.`,
  noSuchThema: (row: number | null, nearest: string | null): string =>
    `Im Themenspeicher von „{file}“ gibt es${inRow(row)} kein Thema „{text}“.${maybe(nearest)}`,
  alreadyLinked: "Das Thema in {thema} ist schon Maßnahme: Die ID „{id}“ steht in {stelle}.",
  unknownId:
    "In {stelle} steht schon die Maßnahme-ID „{id}“, aber in keiner Liste. Prüfen Sie sie oder leeren Sie die Zelle.",
  listedWithoutId:
    "Diese Maßnahme steht {year} schon in {stelle}, ohne ID. Geben Sie ihr eine und tragen Sie sie beim Thema ein.",
  listedWithId: "Diese Maßnahme steht {year} schon in {stelle}, mit der ID „{id}“. Tragen Sie die ID beim Thema ein.",
  noList: "In „{file}“ gibt es keine Liste mit Maßnahmen des Jahres {year}.",
  noListOfYear: "In „{file}“ gibt es keine Liste mit Maßnahmen des Jahres {year}. Vorhanden: {years}.",
  noRoom:
    "In „{file}“ ist bei der Liste auf „{sheet}“ ab {cell} kein Platz. Entfernen Sie dort die Ergebniszeile oder den Inhalt.",
  givenUp:
    "Das Thema hat in {stelle} den Zustand „{zustand}“. Soll es trotzdem Maßnahme werden, geben Sie --wiederaufnehmen an; Hemmnis und Begründung bleiben stehen.",
  formula: "In {stelle} steht eine Formel; sie wird nicht überschrieben. Ersetzen Sie sie durch einen Wert.",
  title: (thema: string, id: string): string => `„${thema}“ ist jetzt Maßnahme ${id}`,
  inList: (sheet: string, row: number, id: string): string =>
    `In der Liste steht es auf „${sheet}“ in Zeile ${row}, mit der ID ${id}.`,
  inThemenspeicher: (row: number): string =>
    `Im Themenspeicher hat Zeile ${row} jetzt den Zustand „Maßnahme“ und dieselbe ID.`,
  open: (columns: readonly string[]): string => `Noch auszufüllen: ${columns.join(", ")}.`,
  left: (columns: readonly string[]): string => `Dafür hat die Liste keine freie Zelle: ${columns.join(", ")}.`,
};

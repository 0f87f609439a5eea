/** What `ikz zusammenfuehren` says besides what the protocol says. */
export const cliZusammenfuehrenDe = {
  noTarget: "Es fehlt --ausgabe NEU.xlsx: Eingaben werden nie verändert.",
  tooFew: "Zum Zusammenführen braucht es mindestens zwei Mappen.",
  twice: "Die Datei „{file}“ ist zweimal angegeben.",
  merging: "Mappen werden zusammengeführt",
  written: (target: string, protocol: string, isClear: boolean): string =>
    `Die Mappe liegt in ${target}. ${isClear ? "Es gibt nichts zu klären." : `Was zu klären ist, steht oben im Blatt „${protocol}“.`}`,
  noRoom:
    "In „{file}“ ist unter der Liste auf „{sheet}“ ab {cell} kein Platz für neue Zeilen. Entfernen Sie dort die Ergebniszeile oder den Inhalt.",
  noYears: "In keiner der Mappen gibt es Maßnahmen mit einem Jahr.",
  noYear: "In keiner der Mappen gibt es Maßnahmen des Jahres {asked}. Vorhanden: {years}.",
  open: (count: number): string => `Zu klären (${count}):`,
  place: (file: string, sheet: string, row: number): string => `${file}, ${sheet}, Zeile ${row}`,
};

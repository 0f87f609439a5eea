/** What `ikz --help` says, and what is said where no command runs. */
export const cliHelpDe = {
  title: "ikz – Maßnahmen der Interkommunalen Zusammenarbeit prüfen, zählen und vergleichen",
  abouts: {
    pruefen: "prüft Mappen nach allen Regeln",
    korrigieren: "übernimmt die Korrekturvorschläge in eine neue Datei",
    zaehlen: "zählt Maßnahmen nach zwei Merkmalen",
    vergleich: "vergleicht zwei Jahre, auf Wunsch als Blatt mit Diagrammen",
    bericht: "schreibt den Jahresbericht als Word-Datei oder als Blatt zum Drucken",
    monitoring: "schreibt das Integrationsmonitoring als Blatt oder Word-Datei, intern oder öffentlich",
    vorlage: "legt eine leere Mappe für ein Jahr an",
    abgabe: "zeigt, wer abgegeben hat, oder gibt für ein Dezernat ab",
    zusammenfuehren: "führt die Mappen der Dezernate in einer zusammen",
    fortschreiben: "beginnt ein Jahr mit den laufenden Maßnahmen des Vorjahrs",
    einlesen: "liest einen alten Bericht (Word, Text, CSV) in eine neue Mappe",
    thema: "macht aus einem Thema des Themenspeichers eine Maßnahme",
  },
  calls: "Aufrufe:",
  registers: (ids: readonly string[]): string => `R ist eine Liste der Mappe: ${ids.join(", ")}.`,
  exitCodes: "Ergebnis: 0 nichts zu beanstanden, 1 Fehler gefunden, 2 nicht ausgeführt.",
  unknownCommand: "Den Befehl „{word}“ gibt es nicht. Möglich: {words}; Hilfe mit ikz --help.",
  unexpected: "Das hat nicht geklappt: ein unerwarteter Fehler im Programm. Es wurde nichts verändert.",
};

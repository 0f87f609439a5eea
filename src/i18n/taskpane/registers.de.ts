import { counted } from "../phrases";

/** What the pane says of lists other than that of the Maßnahmen, in German. */
export const taskpaneRegistersDe = {
  label: "Liste",
  option: (title: string, open: number): string => (open === 0 ? title : `${title} (${open} offen)`),
  elsewhere: "Noch offen in anderen Listen:",
  ready: (title: string): string => `${title}: in Ordnung`,
  notReady: (title: string): string => `${title}: noch zu bearbeiten`,
  nothing: (title: string): string => `${title}: noch leer`,
  nothingWhy: "Die Liste ist leer. Füllen Sie sie aus und prüfen Sie neu.",
  entries: (count: number, one: string, many: string): string => counted(count, one, many),
  write: "Auswertung in die Mappe schreiben",
  update: "Auswertung in der Mappe erneuern",
  writeNote: (sheet: string): string =>
    `Schreibt das Blatt „${sheet}“ mit diesen Zahlen und Excel-Diagrammen. Andere Blätter bleiben unberührt.`,
  other: "Weitere Listen",
  otherNote:
    "Themenspeicher, Ziele und Arbeitsplan, Integrationsmonitoring: je ein Blatt mit Tabelle und Auswahllisten.",
  create: (sheet: string): string => `Blatt „${sheet}“ anlegen`,
  created: (sheet: string): string => `Das Blatt „${sheet}“ ist angelegt.`,
  made: (id: string, year: number, open: readonly string[]): string =>
    `Das Thema steht jetzt mit der ID ${id} in der Liste ${year}.${open.length === 0 ? "" : ` Noch einzutragen: ${open.join(", ")}.`}`,
  make: "Thema wird Maßnahme",
  makeNote:
    "Das Thema kommt mit einer neuen ID in die Liste des Jahres; seine Zeile im Themenspeicher behält die Verbindung.",
  thema: "Thema",
  makeButton: (year: number): string => `In die Liste ${year} aufnehmen`,
  noThema: "Jedes Thema ist schon Maßnahme.",
  monitoring: "Integrationsmonitoring",
  monitoringNote:
    "Matrix der Indikatoren mit Trend und je Handlungsfeld ein Liniendiagramm. Das Blatt ist für den internen Gebrauch; die öffentliche Fassung ohne kleine Gruppen schreibt „ikz monitoring --oeffentlich“ in eine eigene Datei.",
  writeMonitoring: (year: number): string => `Blatt „Monitoring ${year}“ schreiben`,
  written: (sheets: number, charts: number): string =>
    `${counted(sheets, "Blatt", "Blätter")} mit ${counted(charts, "Diagramm", "Diagrammen")} ${sheets === 1 ? "ist" : "sind"} geschrieben.`,
};

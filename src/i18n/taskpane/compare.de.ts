import { signed } from "../phrases";
import { signedDecimal } from "../phrases.de";

/** What the pane says where years are compared, in German. */
export const taskpaneCompareDe = {
  from: "Früheres Jahr",
  to: "Späteres Jahr",
  noYear: "Kein Jahr zu erkennen",
  noYearWhy: "Das Jahr gehört in den Namen des Blatts, etwa „IKZ 2025“, oder in eine Spalte „Jahr“.",
  oneYear: (year: number): string => `Nur das Jahr ${year}`,
  oneYearWhy:
    "Ein Vergleich braucht zwei Jahre: Fügen Sie die Liste des anderen Jahres als Blatt hinzu und prüfen Sie neu.",
  order: "Das frühere Jahr muss vor dem späteren liegen.",
  movement: "Bewegung",
  steps: { continued: "fortgeführt", new: "neu", ended: "beendet", recategorised: "andere Kategorie" },
  figures: "Zahlen nach",
  merkmal: { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" },
  chartLoading: "Das Diagramm wird gezeichnet …",
  chartMissing: "Das Diagramm lässt sich nicht laden; die Tabelle darunter zeigt dieselben Zahlen.",
  difference: "Differenz",
  change: signed,
  /** Empty where the earlier figure is 0. */
  percentChange: (percent: number | null): string => (percent === null ? "" : signedDecimal(percent)),
  percent: "%",
  sum: "insgesamt",
  why: "Wie sich die Zahlen verändert haben",
  notes: "Zur Vergleichbarkeit",
  write: "Vergleich in die Mappe schreiben",
  update: "Vergleich in der Mappe erneuern",
  report: "Jahresbericht",
  reportNote:
    "Alle Maßnahmen des Jahres nach Kategorie, Dezernat und Organisationseinheit, für den Druck auf A4 quer. Gibt es ein Vorjahr, wird auch das Blatt zum Jahresvergleich geschrieben.",
  writeReport: (year: number): string => `Blatt „Bericht ${year}“ schreiben`,
  writeNote: (sheet: string): string =>
    `Schreibt das Blatt „${sheet}“ mit Tabellen und Excel-Diagrammen. Andere Blätter bleiben unberührt.`,
};

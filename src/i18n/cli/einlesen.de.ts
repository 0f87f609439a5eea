import { massnahmenText } from "../phrases";

/** What `ikz einlesen` says besides what the sheet „Einlesen“ says. */
export const cliEinlesenDe = {
  wrongEnding: "--ausgabe braucht die Endung .xlsx, nicht „{target}“.",
  recognising: "Maßnahmen werden erkannt",
  /** The title among a workbook's properties. */
  title: (year: number): string => `Interkommunale Zusammenarbeit ${year}`,
  heading: (massnahmen: number, sheet: string): string => `${massnahmenText(massnahmen)} im Blatt „${sheet}“`,
  sections: { unsure: "Zu prüfen", leftover: "Nicht übernommen" },
  row: (row: number): string => `Zeile ${row}`,
  account: (sheet: string): string => `Alles, was nicht sicher war, steht mit seiner Stelle im Blatt „${sheet}“.`,
};

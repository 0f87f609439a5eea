import type { Severity } from "../../core/text/texts";
import { counted } from "../phrases";

const severities: Readonly<Record<Severity, { readonly one: string; readonly many: string; readonly about: string }>> =
  {
    error: { one: "Fehler", many: "Fehler", about: "Sie verhindern die Abgabe und müssen behoben werden." },
    warning: {
      one: "Warnung",
      many: "Warnungen",
      about: "Sie sind zu beheben oder mit einer Begründung anzunehmen.",
    },
    hint: { one: "Hinweis", many: "Hinweise", about: "Sie dienen nur der Information." },
  };

/** What `ikz pruefen` says, on a terminal and as a page. */
export const cliPruefenDe = {
  written: (target: string): string => `Der Prüfbericht liegt in ${target}.`,
  tooManyFindings:
    "In „{file}“ gibt es mehr als {most} Befunde. Ist die Kopfzeile verrutscht oder eine fremde Liste dabei?",
  severities,
  accepted: (count: number): string => `${count} angenommen`,
  acceptedSection: {
    title: "Angenommen",
    about: "Diese Befunde hat jemand mit einer Begründung angenommen. Sie stehen der Abgabe nicht im Weg.",
  },
  acceptedMessage: (message: string, reason: string): string => `${message} Angenommen: ${reason}`,
  nothingFound: "Keine Maßnahmen gefunden.",
  registerLine: (title: string, entries: number, sheet: string): string =>
    `${title}: ${counted(entries, "Zeile", "Zeilen")}  Blatt „${sheet}“`,
  unreadLine: (sheet: string, reason: string): string => `Nicht gelesen: Blatt „${sheet}“. ${reason}`,
  /** `count` is the number as it is shown. */
  yearLine: (year: number, massnahmen: number, count: string, sheet: string): string =>
    `${year}  ${count} ${massnahmen === 1 ? "Maßnahme " : "Maßnahmen"}  Blatt „${sheet}“`,
  moreFindings: (count: number): string => `… und ${count} weitere; alle mit --format html oder --format json`,
  morePlaces: (count: number): string => `… und ${count} weitere`,
  wholeWorkbook: "Mappe",
  verdicts: {
    ready: "Abgabebereit.",
    notReady: "Noch nicht abgabebereit.",
    open: "Noch zu bearbeiten.",
    fine: "Nichts zu beanstanden.",
    empty: "Noch nichts eingetragen.",
  },
  offer: (places: number): string =>
    `${places === 1 ? "Für eine Stelle" : `Für ${places} Stellen`} gibt es einen Korrekturvorschlag: ikz korrigieren DATEI --ausgabe NEU.xlsx`,
  page: {
    title: "IKZ-Prüfbericht",
    heading: "Prüfbericht Interkommunale Zusammenarbeit",
    years: { year: "Jahr", sheet: "Blatt", massnahmen: "Maßnahmen" },
    columns: {
      place: "Zelle",
      subject: "Dezernat: Maßnahme",
      message: "Befund",
      value: "Inhalt",
      suggestion: "Vorschlag",
      reason: "Begründung",
    },
  },
};

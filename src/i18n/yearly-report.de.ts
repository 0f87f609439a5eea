import type { YearlyReportTexts } from "../core/report/yearly-report-texts";

const MONTHS = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

const dayInWords = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map((part) => Number(part));
  return `${date}. ${MONTHS[month - 1] ?? ""} ${year}`;
};
const decimal = (value: number): string => value.toFixed(1).replace(".", ",");
const sign = (value: number): string => (value > 0 ? "+" : value < 0 ? "−" : "±");

/** The yearly report in German. */
export const yearlyReportDe: YearlyReportTexts = {
  language: "de-DE",
  title: (year) => `Interkommunale Zusammenarbeit (IKZ) ${year}`,
  stand: (day) => `Stand per ${dayInWords(day)}`,
  counted: (massnahmen) => (massnahmen === 1 ? "1 Maßnahme" : `${massnahmen} Maßnahmen`),
  description: (year) =>
    `Bericht über die Maßnahmen der Interkommunalen Zusammenarbeit im Jahr ${year} mit Vergleich zum vorigen Bericht.`,
  contents: "Inhalt",
  pageOf: "Seite {seite} von {seiten}",
  kategorie: ({ id, name }) => `Kategorie ${id}${name === "" ? "" : ` (${name})`}`,
  withoutKategorie: "Ohne Kategorie",
  dezernat: ({ id, name }) =>
    name === "" || name === id ? `Dezernat ${id}` : name.endsWith(` ${id}`) ? name : `Dezernat ${id} – ${name}`,
  withoutDezernat: "Ohne Zuordnung zu einem Dezernat",
  schwerpunkte: "Schwerpunkte",
  noMassnahmen: "In dieser Kategorie sind keine Maßnahmen gemeldet.",
  columns: { art: "Art", thema: "Thema", arbeitsstand: "Arbeitsstand", perspektive: "Perspektive" },
  nothing: "–",
  allgemein: (art, erlaeuterung) => (erlaeuterung === "" ? art : `${art} (${erlaeuterung})`),
  labelled: (label, text) => `${label}: ${text}`,
  comparison: "Vergleich mit dem Vorjahr",
  noEarlierYear: (year) =>
    `Die Mappe enthält kein Jahr vor ${year}. Ein Vergleich ist möglich, sobald ein zweites Jahr vorliegt.`,
  figures: {
    signed: (value) => `${sign(value)}${Math.abs(value)}`,
    percent: (value) => `${sign(value)}${decimal(Math.abs(value))} %`,
    share: (value) => `${decimal(value)} %`,
  },
  sheet: {
    comparisonOn: (sheet) => `Tabellen und Diagramme dazu stehen auf dem Blatt „${sheet}“.`,
    continued: "(Fortsetzung)",
    pageHeader: (year) => `&LInterkommunale Zusammenarbeit&RBericht ${year}`,
    pageFooter: (stand) => `&L${stand}&RSeite &P von &N`,
  },
};

import type { YearlyReportTexts } from "../core/report/yearly-report-texts";
import { massnahmenText, signed } from "./phrases";
import { dayInWords, decimal, signedDecimal } from "./phrases.de";

/** The yearly report in German. */
export const yearlyReportDe: YearlyReportTexts = {
  language: "de-DE",
  title: (year) => `Interkommunale Zusammenarbeit (IKZ) ${year}`,
  stand: (day) => `Stand per ${dayInWords(day)}`,
  counted: massnahmenText,
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
    signed,
    percent: (value) => `${signedDecimal(value)} %`,
    share: (value) => `${decimal(value)} %`,
  },
  sheet: {
    comparisonOn: (sheet) => `Tabellen und Diagramme dazu stehen auf dem Blatt „${sheet}“.`,
    continued: "(Fortsetzung)",
    pageHeader: (year) => `&LInterkommunale Zusammenarbeit&RBericht ${year}`,
    pageFooter: (stand) => `&L${stand}&RSeite &P von &N`,
  },
};

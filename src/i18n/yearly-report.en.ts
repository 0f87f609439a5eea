import type { yearlyReportDe } from "./yearly-report.de";
import { massnahmenText, signed } from "./phrases";
import { dayInWords, decimal, signedDecimal } from "./phrases.en";

/** The yearly report in English. */
export const yearlyReportEn: typeof yearlyReportDe = {
  language: "en-GB",
  title: (year) => `Inter-municipal cooperation (IKZ) ${year}`,
  stand: (day) => `As of ${dayInWords(day)}`,
  counted: massnahmenText,
  description: (year) =>
    `Report on the Maßnahmen of inter-municipal cooperation in ${year}, compared with the report before.`,
  contents: "Contents",
  pageOf: "Page {seite} of {seiten}",
  kategorie: ({ id, name }) => `Kategorie ${id}${name === "" ? "" : ` (${name})`}`,
  withoutKategorie: "Without Kategorie",
  dezernat: ({ id, name }) =>
    name === "" || name === id ? `Dezernat ${id}` : name.endsWith(` ${id}`) ? name : `Dezernat ${id} – ${name}`,
  withoutDezernat: "Assigned to no Dezernat",
  schwerpunkte: "Schwerpunkte",
  noMassnahmen: "No Maßnahmen are reported in this Kategorie.",
  columns: { art: "Art", thema: "Thema", arbeitsstand: "Arbeitsstand", perspektive: "Perspektive" },
  nothing: "–",
  allgemein: (art, erlaeuterung) => (erlaeuterung === "" ? art : `${art} (${erlaeuterung})`),
  labelled: (label, text) => `${label}: ${text}`,
  comparison: "Comparison with the year before",
  noEarlierYear: (year) =>
    `The workbook has no year before ${year}. A comparison is possible as soon as there is a second year.`,
  figures: {
    signed,
    percent: (value) => `${signedDecimal(value)} %`,
    share: (value) => `${decimal(value)} %`,
  },
  sheet: {
    comparisonOn: (sheet) => `Its tables and charts are on the sheet “${sheet}”.`,
    continued: "(continued)",
    pageHeader: (year) => `&LInter-municipal cooperation&RReport ${year}`,
    pageFooter: (stand) => `&L${stand}&RPage &P of &N`,
  },
};

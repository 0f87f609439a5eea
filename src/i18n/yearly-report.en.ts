import type { yearlyReportDe } from "./yearly-report.de";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const dayInWords = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map((part) => Number(part));
  return `${date} ${MONTHS[month - 1] ?? ""} ${year}`;
};
const sign = (value: number): string => (value > 0 ? "+" : value < 0 ? "−" : "±");

/** The yearly report in English. */
export const yearlyReportEn: typeof yearlyReportDe = {
  language: "en-GB",
  title: (year) => `Inter-municipal cooperation (IKZ) ${year}`,
  stand: (day) => `As of ${dayInWords(day)}`,
  counted: (massnahmen) => (massnahmen === 1 ? "1 Maßnahme" : `${massnahmen} Maßnahmen`),
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
    signed: (value) => `${sign(value)}${Math.abs(value)}`,
    percent: (value) => `${sign(value)}${Math.abs(value).toFixed(1)} %`,
    share: (value) => `${value.toFixed(1)} %`,
  },
  sheet: {
    comparisonOn: (sheet) => `Its tables and charts are on the sheet “${sheet}”.`,
    continued: "(continued)",
    pageHeader: (year) => `&LInter-municipal cooperation&RReport ${year}`,
    pageFooter: (stand) => `&L${stand}&RPage &P of &N`,
  },
};

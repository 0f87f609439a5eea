import { signed } from "../phrases";
import { signedDecimal } from "../phrases.en";
import type { taskpaneCompareDe } from "./compare.de";

/** What the pane says where years are compared, in English. */
export const taskpaneCompareEn: typeof taskpaneCompareDe = {
  from: "Earlier year",
  to: "Later year",
  noYear: "No year found",
  noYearWhy: "The year belongs in the name of the sheet, such as “IKZ 2025”, or in a column “Jahr”.",
  oneYear: (year) => `The year ${year} only`,
  oneYearWhy: "A comparison needs two years: add the list of the other year as a sheet and check again.",
  order: "The earlier year must come before the later one.",
  movement: "Movement",
  steps: { continued: "continued", new: "new", ended: "ended", recategorised: "other Kategorie" },
  figures: "Figures by",
  merkmal: { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" },
  chartLoading: "Drawing the chart …",
  chartMissing: "The chart cannot be loaded; the table below shows the same figures.",
  difference: "Difference",
  change: signed,
  percentChange: (percent) => (percent === null ? "" : signedDecimal(percent)),
  percent: "%",
  sum: "total",
  why: "How the figures changed",
  notes: "On comparability",
  write: "Write the comparison into the workbook",
  update: "Update the comparison in the workbook",
  report: "Yearly report",
  reportNote:
    "All Maßnahmen of the year by Kategorie, Dezernat and Organisationseinheit, to be printed on A4 landscape. Where there is a year before, the sheet of the comparison is written as well.",
  writeReport: (year) => `Write the sheet “Bericht ${year}”`,
  writeNote: (sheet) => `Writes the sheet “${sheet}” with tables and Excel charts. Other sheets stay untouched.`,
};

import type { LineWords, MonitoringTexts } from "../core/report/monitoring-texts";
import { counted, signedFigure } from "./phrases";
import { figureText, listedUpTo } from "./phrases.en";

const DIRECTIONS = { rising: "rising", falling: "falling", steady: "steady" } as const;

const short = (value: number): string => figureText(value, Number.isInteger(value) ? 0 : 1);

const MOST_NAMES = 20;

const lineSentence = ({ name, first, last }: LineWords): string =>
  `${name}: ${short(first.value)} (${first.year}), ${short(last.value)} (${last.year}).`;

/** The integration monitoring in English. */
export const monitoringEn: MonitoringTexts = {
  language: "en-GB",
  title: (year) => `Integration monitoring ${year}`,
  edition: (isPublic) => (isPublic ? "Public version" : "Internal version – not to be passed on"),
  stand: (day) => `As of ${day}`,
  counted: (indicators, fields) =>
    `${counted(indicators, "indicator", "indicators")} in ${counted(fields, "Handlungsfeld", "Handlungsfelder")}`,
  description: (year) => `Indicators of the integration monitoring up to ${year} with course, change and trend.`,
  lead: "The monitoring shows how characteristics develop over the years. Why they develop so, and what a measure has effected, cannot be told from it.",
  wanted: (names) =>
    `These go the wanted way, for the target group, else for everybody: ${listedUpTo(MOST_NAMES, names)}.`,
  unwanted: (names) => `Against the wanted way: ${listedUpTo(MOST_NAMES, names)}.`,
  headings: {
    summary: "Overview",
    areas: "Values by area",
    reading: "How to read the tables",
    figures: "Figures of the charts",
    contents: "Contents",
    notes: "Comparability",
    meaning: "What the indicators measure",
  },
  columns: {
    indikator: "Indicator",
    gruppe: "Group",
    gebiet: "Area",
    einheit: "Unit",
    change: "Change",
    trend: "Trend",
    year: "Year",
  },
  everybody: "everybody",
  noField: "Without Handlungsfeld",
  gap: "–",
  withheld: "•",
  noIndicators: "There are no indicators for this version.",
  figure: figureText,
  signed: (value, decimals) => signedFigure(value, figureText(value, decimals)),
  trend: (trend) =>
    trend === null
      ? "too few values"
      : `${DIRECTIONS[trend.direction]}${trend.wanted === null ? "" : trend.wanted ? " (favourable)" : " (unfavourable)"}`,
  hint: (indikator, text) => `${indikator}: ${text}`,
  source: (indikator, year, before, after) =>
    `${indikator}: from ${year} on the source is “${after}” instead of “${before}”; values before and after are of limited comparability.`,
  definition: (indikator, year) =>
    `${indikator}: a new definition holds from ${year} on; values before and after are of limited comparability.`,
  meaning: (indikator, definition, quelle) =>
    `${indikator}: ${definition === "" ? "No definition is given" : definition.replace(/[.\s]+$/, "")}. Source: ${quelle === "" ? "not given" : quelle.replace(/[.\s]+$/, "")}.`,
  line: (indikator, gruppe) => (gruppe === "" ? indikator : `${indikator}: ${gruppe}`),
  chartTitle: (field) => field,
  chartSentence: (lines, einheit) =>
    `Line chart${einheit === "" ? "" : ` (${einheit})`}. ${lines.map((one) => lineSentence(one)).join(" ")}`,
  noChart: "This Handlungsfeld has too few values for a chart.",
  reading: ({ public: isPublic, withheld, live }) => [
    "“–” means: there is no value for this year. A missing value is not zero; the chart has a gap there.",
    ...(isPublic
      ? [
          `“•” means: the value is not published (${counted(withheld, "value", "values")}). These are counts from 1 to 4, by which people could be recognised, and values from which they could be computed.`,
        ]
      : ["This version holds small counts and indicators that are not public. It is for official use only."]),
    "Change: the last value less the one before, in the unit of the indicator; years may be missing in between.",
    "Trend: the median of the slopes between every two values shown, from three values on. Steady means: over the whole time less than a twentieth of the middle value.",
    "Favourable and unfavourable follow from the direction agreed upon for the indicator. They say nothing of causes.",
    ...(isPublic
      ? ["Change and trend follow from the values shown alone."]
      : live
        ? [
            "Values and changes are formulas and follow the register; trends and sentences only when the sheet is written anew.",
          ]
        : ["The values are fixed; after changes of the register the sheet is to be written anew."]),
  ],
  pageOf: "Page {seite} of {seiten}",
  pageHeader: (year, isPublic) =>
    `&LIntegration monitoring ${year}&R${isPublic ? "Public version" : "Internal version"}`,
  pageFooter: (stand) => `&L${stand}&RPage &P of &N`,
};

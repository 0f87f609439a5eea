import type { LineWords, MonitoringTexts } from "../core/report/monitoring-texts";
import { counted, signedFigure } from "./phrases";
import { dayInWords, figureText, listedUpTo } from "./phrases.de";

const DIRECTIONS = { rising: "steigend", falling: "fallend", steady: "gleichbleibend" } as const;

const short = (value: number): string => figureText(value, Number.isInteger(value) ? 0 : 1);

const MOST_NAMES = 20;

const lineSentence = ({ name, first, last }: LineWords): string =>
  `${name}: ${short(first.value)} (${first.year}), ${short(last.value)} (${last.year}).`;

/** The integration monitoring in German. */
export const monitoringDe: MonitoringTexts = {
  language: "de-DE",
  title: (year) => `Integrationsmonitoring ${year}`,
  edition: (isPublic) => (isPublic ? "Öffentliche Fassung" : "Interne Fassung – nicht zur Weitergabe"),
  stand: (day) => `Stand per ${dayInWords(day)}`,
  counted: (indicators, fields) =>
    `${counted(indicators, "Indikator", "Indikatoren")} in ${counted(fields, "Handlungsfeld", "Handlungsfeldern")}`,
  description: (year) => `Indikatoren des Integrationsmonitorings bis ${year} mit Verlauf, Veränderung und Trend.`,
  lead: "Das Monitoring zeigt, wie sich Merkmale über die Jahre entwickeln. Warum sie sich so entwickeln und was eine Maßnahme bewirkt hat, lässt sich daraus nicht ablesen.",
  wanted: (names) =>
    `In der gewünschten Richtung verlaufen, jeweils für die Zielgruppe, sonst für alle: ${listedUpTo(MOST_NAMES, names)}.`,
  unwanted: (names) => `Entgegen der gewünschten Richtung: ${listedUpTo(MOST_NAMES, names)}.`,
  headings: {
    summary: "Überblick",
    areas: "Werte nach Gebieten",
    reading: "So lesen Sie die Tabellen",
    figures: "Zahlen der Diagramme",
    contents: "Inhalt",
    notes: "Zur Vergleichbarkeit",
    meaning: "Was die Indikatoren messen",
  },
  columns: {
    indikator: "Indikator",
    gruppe: "Gruppe",
    gebiet: "Gebiet",
    einheit: "Einheit",
    change: "Veränderung",
    trend: "Trend",
    year: "Jahr",
  },
  everybody: "alle",
  noField: "Ohne Handlungsfeld",
  gap: "–",
  withheld: "•",
  noIndicators: "Es gibt keine Indikatoren für diese Fassung.",
  figure: figureText,
  signed: (value, decimals) => signedFigure(value, figureText(value, decimals)),
  trend: (trend) =>
    trend === null
      ? "zu wenige Werte"
      : `${DIRECTIONS[trend.direction]}${trend.wanted === null ? "" : trend.wanted ? " (günstig)" : " (ungünstig)"}`,
  hint: (indikator, text) => `${indikator}: ${text}`,
  source: (indikator, year, before, after) =>
    `${indikator}: Ab ${year} ist die Quelle „${after}“ statt „${before}“; Werte davor und danach sind nur bedingt vergleichbar.`,
  definition: (indikator, year) =>
    `${indikator}: Ab ${year} gilt eine neue Festlegung; Werte davor und danach sind nur bedingt vergleichbar.`,
  meaning: (indikator, definition, quelle) =>
    `${indikator}: ${definition === "" ? "Eine Definition ist nicht angegeben" : definition.replace(/[.\s]+$/, "")}. Quelle: ${quelle === "" ? "nicht angegeben" : quelle.replace(/[.\s]+$/, "")}.`,
  line: (indikator, gruppe) => (gruppe === "" ? indikator : `${indikator}: ${gruppe}`),
  chartTitle: (field) => field,
  chartSentence: (lines, einheit) =>
    `Liniendiagramm${einheit === "" ? "" : ` (${einheit})`}. ${lines.map((one) => lineSentence(one)).join(" ")}`,
  noChart: "Für ein Diagramm gibt es in diesem Handlungsfeld zu wenige Werte.",
  reading: ({ public: isPublic, withheld, live }) => [
    "„–“ heißt: Für dieses Jahr liegt kein Wert vor. Ein fehlender Wert ist nicht null; im Diagramm ist dort eine Lücke.",
    ...(isPublic
      ? [
          `„•“ heißt: Der Wert wird nicht veröffentlicht (${counted(withheld, "Wert", "Werte")}). Das sind Fallzahlen von 1 bis 4, an denen sich Menschen erkennen ließen, und Werte, aus denen sie sich errechnen ließen.`,
        ]
      : [
          "Diese Fassung enthält auch kleine Fallzahlen und nicht öffentliche Indikatoren. Sie ist nur für den Dienstgebrauch.",
        ]),
    "Veränderung: der letzte Wert weniger der vorletzte, in der Einheit des Indikators; dazwischen können Jahre fehlen.",
    "Trend: der Median der Steigungen zwischen je zwei gezeigten Werten, ab drei Werten. Gleichbleibend heißt: über die ganze Zeit weniger als ein Zwanzigstel des mittleren Werts.",
    "Günstig und ungünstig richten sich danach, welche Richtung für den Indikator vereinbart ist. Über Ursachen sagen sie nichts.",
    ...(isPublic
      ? ["Veränderung und Trend folgen allein aus den gezeigten Werten."]
      : live
        ? [
            "Werte und Veränderungen sind Formeln und folgen dem Register; Trends und Sätze erst, wenn das Blatt neu geschrieben wird.",
          ]
        : ["Die Werte stehen fest; nach Änderungen im Register ist das Blatt neu zu schreiben."]),
  ],
  pageOf: "Seite {seite} von {seiten}",
  pageHeader: (year, isPublic) =>
    `&LIntegrationsmonitoring ${year}&R${isPublic ? "Öffentliche Fassung" : "Interne Fassung"}`,
  pageFooter: (stand) => `&L${stand}&RSeite &P von &N`,
};

import { defineRegister } from "../../core/register";

/** The indicators of the integration monitoring. Source: the contract, "Integrationsmonitoring". */
export const indikatoren = defineRegister({
  id: "indikatoren",
  position: 4,
  title: { de: "Indikatoren", en: "Indicators" },
  entry: { one: { de: "Indikator", en: "indicator" }, many: { de: "Indikatoren", en: "indicators" } },
  sheet: "Indikatoren",
  table: "Indikatoren",
  columns: {
    ID: { required: true, synonyms: ["Nr.", "Kennung"], width: 10 },
    Handlungsfeld: { required: true, width: 24 },
    Indikator: { required: true, width: 40 },
    Definition: { width: 40 },
    Einheit: {
      values: { table: "Einheiten", ids: ["Anzahl", "Prozent", "Promille", "Euro", "Index", "Quote"] },
      width: 12,
    },
    Zielgruppe: { width: 24 },
    Vergleichsgruppe: { width: 24 },
    Leitziel: { width: 30 },
    Quelle: { width: 24 },
    Datenlieferant: { width: 24 },
    Fachbereich: { required: true, filled: false, synonyms: ["FB", "Amt"], width: 20 },
    Ansprechstelle: { width: 22 },
    Erhebung: {
      values: { table: "Erhebungen", ids: ["jährlich", "halbjährlich", "alle zwei Jahre", "einmalig"] },
      width: 16,
    },
    Richtung: {
      values: { table: "Richtungen", ids: ["steigend gut", "fallend gut", "neutral"] },
      width: 14,
    },
    Öffentlich: { values: { table: "Oeffentlich", ids: ["ja", "nein"] }, width: 11 },
    "gültig von": { kind: "year", width: 10 },
    "gültig bis": { kind: "year", width: 10 },
    "Hinweis zur Vergleichbarkeit": { synonyms: ["Vergleichbarkeit"], width: 34 },
  },
  keyColumns: ["Indikator", "Handlungsfeld"],
  name: "Indikator",
  views: [
    {
      id: "handlungsfeld-fachbereich",
      title: {
        de: "Indikatoren nach Handlungsfeld und Fachbereich",
        en: "Indicators by Handlungsfeld and Fachbereich",
      },
      rows: "Handlungsfeld",
      columns: "Fachbereich",
      chart: "stacked",
      about: {
        de: "Gestapelte Balken: für jedes Handlungsfeld die Zahl der Indikatoren, geteilt nach dem Fachbereich.",
        en: "Stacked bars: the number of indicators of each Handlungsfeld, parted by Fachbereich.",
      },
    },
  ],
});

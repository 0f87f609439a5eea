import { defineRegister } from "../../core/lists/register";

/** The indicators of the integration monitoring. Source: the contract, "Integrationsmonitoring". */
export const indikatoren = defineRegister({
  id: "indikatoren",
  position: 4,
  title: { de: "Indikatoren", en: "Indicators" },
  entry: { one: { de: "Indikator", en: "indicator" }, many: { de: "Indikatoren", en: "indicators" } },
  sheet: "Indikatoren",
  table: "Indikatoren",
  columns: {
    ID: { required: true, synonyms: ["Nr.", "Kennung"], width: 8 },
    Handlungsfeld: { required: true, width: 17 },
    Indikator: { required: true, width: 28 },
    Definition: { width: 28 },
    Einheit: {
      values: { table: "Einheiten", ids: ["Anzahl", "Prozent", "Promille", "Euro", "Index", "Quote"] },
      width: 9,
    },
    Zielgruppe: { width: 16 },
    Vergleichsgruppe: { width: 17 },
    Leitziel: { width: 20 },
    Quelle: { width: 16 },
    Datenlieferant: { width: 16 },
    Fachbereich: { required: true, filled: false, synonyms: ["FB", "Amt"], width: 14 },
    Ansprechstelle: { width: 15 },
    Erhebung: {
      values: { table: "Erhebungen", ids: ["jährlich", "halbjährlich", "alle zwei Jahre", "einmalig"] },
      width: 12,
    },
    Richtung: {
      values: { table: "Richtungen", ids: ["steigend gut", "fallend gut", "neutral"] },
      width: 11,
    },
    Öffentlich: { values: { table: "Oeffentlich", ids: ["ja", "nein"] }, width: 11 },
    "gültig von": { kind: "year", width: 8 },
    "gültig bis": { kind: "year", width: 8 },
    "Hinweis zur Vergleichbarkeit": { synonyms: ["Vergleichbarkeit"], width: 24 },
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

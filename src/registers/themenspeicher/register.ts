import { defineRegister } from "../../core/lists/register";
import { HEMMNISSE, RECHTSRAHMEN } from "../../core/values/value-lists";

/** How far a Thema is on its way from a proposal to a Maßnahme, or where the way ended. Source: council paper on the paths of topics. */
export const ZUSTAENDE = [
  "Vorschlag",
  "Handlungsleitfaden in Arbeit",
  "Handlungsleitfaden liegt vor",
  "Pilot",
  "Maßnahme",
  "zurückgestellt",
  "gescheitert",
] as const;

/** Proposals from the Ämter, bundled at one office, so that nothing gets lost. Source: the contract, "Themenspeicher". */
export const themenspeicher = defineRegister({
  id: "themenspeicher",
  position: 1,
  title: { de: "Themenspeicher", en: "Topic store" },
  entry: { one: { de: "Thema", en: "Thema" }, many: { de: "Themen", en: "Themen" } },
  sheet: "Themenspeicher",
  table: "Themenspeicher",
  columns: {
    Thema: { required: true, synonyms: ["Themenvorschlag"], width: 30 },
    Dezernat: { required: true, synonyms: ["Dez."], kind: "dezernat", width: 9 },
    Organisationseinheit: {
      synonyms: [
        "OE",
        "Amt",
        "Amt/FB",
        "Fachbereich",
        "Federführend",
        "Federführung",
        "Organisationseinheit (federführend)",
      ],
      kind: "organisationseinheit",
      width: 22,
    },
    "Eingebracht von": { width: 18 },
    "Eingebracht am": { kind: "date", width: 12 },
    Art: { kind: "art", width: 14 },
    "Mögliche Partner": { synonyms: ["Partner"], width: 20 },
    Nutzen: { width: 26 },
    Rechtsrahmen: {
      values: { table: "Rechtsrahmen", ids: RECHTSRAHMEN },
      width: 16,
    },
    Zustand: { required: true, values: { table: "Zustaende", ids: ZUSTAENDE }, width: 17 },
    Hemmnis: {
      synonyms: ["Hemmnisse"],
      values: { table: "Hemmnisse", ids: HEMMNISSE, several: true },
      width: 18,
    },
    Begründung: { width: 26 },
    Drucksache: { synonyms: ["DS"], width: 12 },
    Wiedervorlage: { kind: "date", width: 15 },
    "Maßnahme-ID": { synonyms: ["Maßnahmen-ID", "ID der Maßnahme"], width: 11 },
  },
  keyColumns: ["Thema", "Zustand"],
  name: "Thema",
  views: [
    {
      id: "zustand-dezernat",
      title: { de: "Themen nach Zustand und Dezernat", en: "Themen by Zustand and Dezernat" },
      chartTitle: { de: "Themen nach Zustand", en: "Themen by Zustand" },
      rows: "Zustand",
      columns: "Dezernat",
      chart: "bars",
      about: {
        de: "Balken: wie viele Themen in jedem Zustand sind, vom Vorschlag bis zur Maßnahme.",
        en: "Bars: how many Themen are in each Zustand, from proposal to Maßnahme.",
      },
    },
    {
      id: "hemmnisse",
      title: { de: "Hemmnisse nach Häufigkeit", en: "Hemmnisse by frequency" },
      rows: "Hemmnis",
      chart: "bars",
      byFrequency: true,
      about: {
        de: "Balken: wie oft jedes Hemmnis genannt ist, das häufigste zuerst.",
        en: "Bars: how often each Hemmnis is named, the most frequent first.",
      },
    },
  ],
});

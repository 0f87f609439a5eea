import { defineRegister } from "../../core/lists/register";

/** The Stände of goals that nobody works at any more. */
export const ENDED_STAENDE: readonly string[] = ["erreicht", "aufgegeben"];

/** Goals with Handlungsfeld and Priorität; three, at most five, for each. Source: the contract, "Ziele und Arbeitsplan". */
export const ziele = defineRegister({
  id: "ziele",
  position: 2,
  title: { de: "Ziele", en: "Goals" },
  entry: { one: { de: "Ziel", en: "goal" }, many: { de: "Ziele", en: "goals" } },
  sheet: "Ziele",
  table: "Ziele",
  columns: {
    Handlungsfeld: { required: true, width: 26 },
    Ziel: { required: true, width: 44 },
    Priorität: { required: true, synonyms: ["Prio", "Prio."], kind: "own", width: 10 },
    Verantwortlich: { synonyms: ["Zuständig"], width: 22 },
    Zielgruppe: { width: 22 },
    Messgröße: { synonyms: ["Kennzahl"], width: 26 },
    Zielwert: { width: 12 },
    Zieljahr: { kind: "year", width: 10 },
    Stand: {
      synonyms: ["Sachstand", "Status"],
      values: { table: "Ziele_Stand", ids: ["Entwurf", "abgestimmt", "beschlossen", ...ENDED_STAENDE] },
      width: 14,
    },
  },
  keyColumns: ["Ziel", "Priorität"],
  name: "Ziel",
  views: [
    {
      id: "handlungsfeld-stand",
      title: { de: "Ziele nach Handlungsfeld und Stand", en: "Goals by Handlungsfeld and Stand" },
      rows: "Handlungsfeld",
      columns: "Stand",
      chart: "stacked",
      about: {
        de: "Gestapelte Balken: für jedes Handlungsfeld die Zahl der Ziele, geteilt nach ihrem Stand.",
        en: "Stacked bars: the number of goals of each Handlungsfeld, parted by their Stand.",
      },
    },
  ],
});

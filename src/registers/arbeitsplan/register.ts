import { defineRegister } from "../../core/lists/register";
import { normalise } from "../../core/text/text";

const EVERY_HANDLUNGSFELD: ReadonlySet<string> = new Set([
  "alle",
  "alle felder",
  "alle handlungsfelder",
  "sämtliche handlungsfelder",
  "übergreifend",
  "handlungsfeldübergreifend",
]);

/** Whether the words stand for every Handlungsfeld. */
export const isEveryHandlungsfeld = (text: string): boolean => EVERY_HANDLUNGSFELD.has(normalise(text));

/** Sessions with their aims, by month or date. Source: the contract, "Ziele und Arbeitsplan". */
export const arbeitsplan = defineRegister({
  id: "arbeitsplan",
  position: 3,
  title: { de: "Arbeitsplan", en: "Work plan" },
  entry: { one: { de: "Arbeitsziel", en: "aim" }, many: { de: "Arbeitsziele", en: "aims" } },
  sheet: "Arbeitsplan",
  table: "Arbeitsplan",
  columns: {
    Sitzung: { required: true, kind: "period", width: 26 },
    Arbeitsziel: { required: true, synonyms: ["Arbeitsziele"], width: 50 },
    Handlungsfeld: { kind: "texts", width: 26 },
    Verantwortlich: { synonyms: ["Zuständig"], width: 22 },
    Ergebnis: { width: 40 },
    Stand: {
      synonyms: ["Sachstand", "Status"],
      values: { table: "Arbeitsplan_Stand", ids: ["geplant", "in Arbeit", "erledigt", "verschoben"] },
      width: 14,
    },
  },
  keyColumns: ["Sitzung", "Arbeitsziel"],
  name: "Arbeitsziel",
  views: [
    {
      id: "fortschritt",
      title: { de: "Fortschritt je Handlungsfeld", en: "Progress by Handlungsfeld" },
      rows: "Handlungsfeld",
      columns: "Stand",
      chart: "stacked",
      about: {
        de: "Gestapelte Balken: für jedes Handlungsfeld die Zahl der Arbeitsziele, geteilt nach ihrem Stand.",
        en: "Stacked bars: the number of aims of each Handlungsfeld, parted by their Stand.",
      },
    },
  ],
});

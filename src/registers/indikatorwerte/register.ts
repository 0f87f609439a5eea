import { defineRegister } from "../../core/lists/register";

/** The values of the indicators, one for each year, area and group. Source: the contract, "Integrationsmonitoring". */
export const indikatorwerte = defineRegister({
  id: "indikatorwerte",
  position: 5,
  title: { de: "Indikatorwerte", en: "Indicator values" },
  entry: { one: { de: "Wert", en: "value" }, many: { de: "Werte", en: "values" } },
  sheet: "Indikatorwerte",
  table: "Indikatorwerte",
  columns: {
    "Indikator-ID": { required: true, synonyms: ["Indikator ID", "IndikatorID"], width: 12 },
    Jahr: { required: true, kind: "year", width: 8 },
    Gebiet: { synonyms: ["Stadtteil"], width: 22 },
    Gruppe: { width: 24 },
    Wert: { required: true, kind: "own", width: 14 },
    Quelle: { width: 24 },
    "Stand vom": { kind: "date", width: 12 },
    Bemerkung: { width: 34 },
  },
  keyColumns: ["Indikator-ID", "Wert"],
  name: "Indikator-ID",
  views: [
    {
      id: "jahre",
      title: { de: "Werte nach Jahr", en: "Values by year" },
      rows: "Jahr",
      chart: "bars",
      about: {
        de: "Balken: wie viele Werte für jedes Jahr eingetragen sind.",
        en: "Bars: how many values are entered for each year.",
      },
    },
  ],
});

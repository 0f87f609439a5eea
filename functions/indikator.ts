import { gebietKey, gruppeKey } from "../src/registers/indikatorwerte/names";
import { defineFunction } from "./function-definition";
import { InvalidArgument, notAvailable } from "./invalid-argument";
import { shortened, givenText, yearValue } from "./value-of";
import { certainWert } from "./wert-cell";
import { askedIndikator, indikatorArguments } from "./werte-range";

/** The value of an indicator in a year; where there is none `#NV`, never 0. */
export const indikator = defineFunction({
  id: "INDIKATOR",
  about: {
    de: "Gibt den Wert eines Indikators für ein Jahr, auf Wunsch für ein Gebiet und eine Gruppe. Fehlt er, ist das Ergebnis #NV, nie 0.",
    en: "Gives the value of an indicator for a year, on demand for an area and a group. Where it is missing, the result is #N/A, never 0.",
  },
  arguments: {
    ...indikatorArguments,
    jahr: { en: "year", about: { de: "Jahr, z. B. 2014", en: "Year, such as 2014" } },
    gebiet: {
      en: "area",
      optional: true,
      about: { de: "Stadtteil; leer: ganze Stadt", en: "Part of the city; empty: whole city" },
    },
    gruppe: {
      en: "group",
      optional: true,
      about: { de: "Gruppe, z. B. Zielgruppe; leer: alle", en: "Group, such as the target group; empty: everybody" },
    },
  },
  compute: (given, _stammdaten, known) => {
    const { id, rows } = askedIndikator(given, known);
    const year = yearValue(given, "jahr");
    if (year === null) throw new InvalidArgument("year-missing", { argument: "jahr" });
    const gebiet = gebietKey(givenText(given, "gebiet") ?? "");
    const gruppe = gruppeKey(givenText(given, "gruppe") ?? "");
    const series = rows.filter((row) => row.gebietKey === gebiet && row.gruppeKey === gruppe);
    const ofYear = series.filter((row) => row.year === year);
    const values = { argument: "id", wert: id, jahr: String(year) };
    if (series.length === 0) throw notAvailable("series-absent", values);
    const werte = ofYear.map(({ wert }) => wert());
    const found = werte.find(({ value }) => value !== null);
    const value = found === undefined ? null : certainWert(found, id, year);
    if (value !== null) return value;
    const unreadable = werte.find(({ text }) => text !== "")?.text;
    if (unreadable === undefined) throw notAvailable("wert-absent", values);
    throw notAvailable("wert-unreadable", { ...values, erlaubt: shortened(unreadable) });
  },
});

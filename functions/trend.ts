import { ALL } from "../src/registers/indikatorwerte/names";
import { trendOf, type YearValue } from "../src/registers/indikatorwerte/trend";
import { defineFunction } from "./function-definition";
import { InvalidArgument, notAvailable } from "./invalid-argument";
import { yearValue } from "./value-of";
import { certainWert } from "./wert-cell";
import { askedIndikator, indikatorArguments, type AskedIndikator } from "./werte-range";

/** The change per year of an indicator in the whole city. */
export const trend = defineFunction({
  id: "TREND",
  about: {
    de: "Gibt die mittlere Veränderung eines Indikators je Jahr in der ganzen Stadt: den Median der Steigungen zwischen allen Werten (Theil und Sen).",
    en: "Gives the usual change of an indicator per year in the whole city: the median of the slopes between all values (Theil and Sen).",
  },
  arguments: {
    ...indikatorArguments,
    vonJahr: {
      en: "fromYear",
      optional: true,
      about: { de: "Erstes Jahr; leer: das erste mit einem Wert", en: "First year; empty: the first with a value" },
    },
    bisJahr: {
      en: "toYear",
      optional: true,
      about: { de: "Letztes Jahr; leer: das letzte mit einem Wert", en: "Last year; empty: the last with a value" },
    },
  },
  compute: (given, _stammdaten, known) => {
    const asked = askedIndikator(given, known);
    const [from, to] = [yearValue(given, "vonJahr"), yearValue(given, "bisJahr")];
    if (from !== null && to !== null && from >= to)
      throw new InvalidArgument("years-reversed", {
        argument: "vonJahr",
        other: "bisJahr",
        wert: String(from),
        erlaubt: String(to),
      });
    const values = cityValues(asked, (year) => (from ?? year) <= year && year <= (to ?? year));
    const found = trendOf(values);
    if (found !== null) return found.slope;
    throw notAvailable("trend-short", { argument: "id", wert: asked.id, erlaubt: String(values.length) });
  },
});

/** The values of the whole city in these years, ascending: those of everybody, else those of the only group that there is. */
function cityValues({ id, rows }: AskedIndikator, isAsked: (year: number) => boolean): readonly YearValue[] {
  const city = rows.filter((row) => row.gebietKey === ALL);
  if (city.length === 0) throw notAvailable("series-absent", { argument: "id", wert: id });
  const groups = new Map(city.map((row) => [row.gruppeKey, row.gruppe]));
  const [only = ALL] = Array.from(groups.keys());
  if (!groups.has(ALL) && groups.size > 1)
    throw notAvailable("groups-several", { argument: "id", wert: id, erlaubt: Array.from(groups.values()).join(", ") });
  const gruppe = groups.has(ALL) ? ALL : only;
  const byYear = new Map<number, number>();
  // All cells are looked at before one is found wanting, so that they are asked for together.
  const read = city
    .filter(({ gruppeKey, year }) => gruppeKey === gruppe && isAsked(year))
    .map(({ year, wert }) => ({ year, wert: wert() }));
  for (const { year, wert } of read) {
    const value = byYear.has(year) ? null : certainWert(wert, id, year);
    if (value !== null) byYear.set(year, value);
  }
  return Array.from(byYear, ([year, value]) => ({ year, value })).sort((a, b) => a.year - b.year);
}

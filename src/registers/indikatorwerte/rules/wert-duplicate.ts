import { placeName } from "../../../core/check/places";
import { readDate } from "../../../core/dates/read-date";
import { defineRule } from "../../../core/check/rule";
import { readIndikatoren, versionOf } from "../indikatoren";
import { readSeries, type Indikatorwert } from "../series";

/** Two values of one indicator for the same year, area and group; of half-yearly ones each has a day of its own. */
export const wertDuplicate = defineRule({
  id: "wert-duplicate",
  severity: "error",
  register: "indikatorwerte",
  needs: ["allLists", "werte"],
  columns: ["Indikator-ID", "Jahr", "Wert"],
  title: { de: "Wert doppelt", en: "Value entered twice" },
  why: {
    de: "Auswertungen nehmen nur den ersten der beiden Werte.",
    en: "Tables take only the first of the two values.",
  },
  messages: {
    de: {
      duplicate:
        "Für {jahr} steht schon ein Wert in {stelle}. Behalten Sie den, der gilt, und löschen Sie den anderen.",
    },
    en: { duplicate: "There is a value for {jahr} in {stelle} already. Keep the one that holds and delete the other." },
  },
  check: (snapshot, report) => {
    const { byKey } = readIndikatoren(snapshot);
    for (const { indikator, werte } of readSeries(snapshot)) {
      const versions = byKey.get(indikator) ?? [];
      const byDay = new Map<number | null, Indikatorwert>();
      let last: number | null = null;
      for (const wert of werte) {
        const { entry, year } = wert;
        if (year !== last) byDay.clear();
        last = year;
        const day =
          versionOf(versions, year)?.erhebung === "halbjährlich" ? readDate(entry.at("Stand vom").value) : null;
        const other = byDay.get(day);
        if (other === undefined) {
          byDay.set(day, wert);
          continue;
        }
        const place = entry.at("Indikator-ID");
        report("duplicate", place, { jahr: year, stelle: placeName(other.entry.at("Wert"), place) });
      }
    }
  },
});

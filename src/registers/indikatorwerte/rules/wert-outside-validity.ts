import { defineRule } from "../../../core/check/rule";
import { isValidIn, readIndikatoren, type Indikator } from "../indikatoren";
import { readSeries } from "../series";

/** Values of years in which their indicator is not valid. */
export const wertOutsideValidity = defineRule({
  id: "wert-outside-validity",
  severity: "warning",
  register: "indikatorwerte",
  needs: ["allLists", "werte"],
  columns: ["Indikator-ID", "Jahr"],
  title: { de: "Jahr außerhalb der Gültigkeit", en: "Year outside of the validity" },
  why: {
    de: "Der Wert gehört zu einer Zeit, für die der Indikator nicht vereinbart ist.",
    en: "The value belongs to a time for which the indicator is not agreed upon.",
  },
  messages: {
    de: { outside: "„{id}“ gilt {zeit}, nicht {jahr}. Berichtigen Sie das Jahr oder die Gültigkeit des Indikators." },
    en: { outside: "“{id}” is valid {zeit}, not {jahr}. Correct the year or the validity of the indicator." },
  },
  check: (snapshot, report) => {
    const { byKey } = readIndikatoren(snapshot);
    for (const { indikator, id, werte } of readSeries(snapshot)) {
      const versions = byKey.get(indikator) ?? [];
      if (versions.every(({ from, to }) => from === null && to === null)) continue;
      for (const { entry, year } of werte)
        if (!versions.some((one) => isValidIn(one, year)))
          report("outside", entry.at("Jahr"), { id, jahr: year, zeit: versions.map((one) => spanOf(one)).join("; ") });
    }
  },
});

/** „2005–2014“, „2005–“, „–2014“. */
const spanOf = ({ from, to }: Indikator): string => `${from ?? ""}–${to ?? ""}`;

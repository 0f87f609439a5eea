import { defineRule } from "../../../core/check/rule";
import { readIndikatoren, versionOf } from "../indikatoren";
import { readSeries } from "../series";
import { isSmallGroup } from "../small-groups";

/** Counts of public indicators that are small enough to identify people. */
export const wertSmallGroup = defineRule({
  id: "wert-small-group",
  severity: "error",
  register: "indikatorwerte",
  needs: ["allLists", "werte"],
  columns: ["Indikator-ID", "Jahr", "Wert"],
  title: { de: "Kleine Fallzahl in einem öffentlichen Indikator", en: "Small count in a public indicator" },
  why: {
    de: "An Fallzahlen von 1 bis 4 lassen sich einzelne Menschen erkennen.",
    en: "Counts from 1 to 4 let single people be recognised.",
  },
  messages: {
    de: {
      small:
        "{wert} sind zu wenige zum Veröffentlichen. Fassen Sie Gebiete oder Gruppen zusammen, oder Öffentlich: nein.",
    },
    en: { small: "{wert} are too few to be published. Combine areas or groups, or set Öffentlich to nein." },
  },
  check: (snapshot, report) => {
    const { byKey } = readIndikatoren(snapshot);
    for (const { indikator, werte } of readSeries(snapshot)) {
      const versions = byKey.get(indikator) ?? [];
      if (!versions.some((one) => one.public)) continue;
      for (const { entry, year, value } of werte) {
        const version = versionOf(versions, year);
        if (value === null || version === undefined) continue;
        if (version.public && version.einheit === "Anzahl" && isSmallGroup(value))
          report("small", entry.at("Wert"), { wert: value });
      }
    }
  },
});

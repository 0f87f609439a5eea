import { defineRule } from "../../../core/check/rule";
import { definitionBreaks, sourceBreaks } from "../breaks";
import { readIndikatoren } from "../indikatoren";
import { readSeries } from "../series";

/** Series whose values before and after do not mean the same: another source, or a new definition. */
export const vergleichBroken = defineRule({
  id: "vergleich-broken",
  severity: "hint",
  register: "indikatorwerte",
  needs: ["allLists", "werte"],
  title: { de: "Vergleich über die Jahre gestört", en: "Comparison over the years broken" },
  why: {
    de: "Ein Unterschied kann dann von der Erhebung kommen statt von der Sache.",
    en: "A difference may then come from the survey instead of the matter.",
  },
  messages: {
    de: {
      source:
        "Ab {jahr} ist die Quelle „{nachher}“ statt „{vorher}“. Erläutern Sie das im Hinweis zur Vergleichbarkeit.",
      definition:
        "„{id}“ ist ab {jahr} neu festgelegt. Erläutern Sie im Hinweis zur Vergleichbarkeit, was sich ändert.",
    },
    en: {
      source:
        "From {jahr} on the source is “{nachher}” instead of “{vorher}”. Explain it in Hinweis zur Vergleichbarkeit.",
      definition: "“{id}” is defined anew from {jahr} on. Explain in Hinweis zur Vergleichbarkeit what changes.",
    },
  },
  check: (snapshot, report) => {
    for (const { later, year } of definitionBreaks(readIndikatoren(snapshot)))
      report("definition", later.entry.at("ID"), { id: later.id, jahr: year });
    for (const { year, before, after, wert } of sourceBreaks(readSeries(snapshot)))
      report("source", wert.entry.at("Quelle"), { jahr: year, vorher: before, nachher: after });
  },
});

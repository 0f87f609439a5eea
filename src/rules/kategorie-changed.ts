import { defineRule } from "../core/check/rule";

/** Maßnahmen that were in another Kategorie the year before. */
export const kategorieChanged = defineRule({
  id: "kategorie-changed",
  severity: "hint",
  needs: ["yearPairs"],
  columns: ["Kategorie"],
  title: { de: "Andere Kategorie als im Vorjahr", en: "Another Kategorie than the year before" },
  why: {
    de: "Ein Wechsel der Priorität soll gewollt sein, denn er verschiebt die Zahlen je Kategorie.",
    en: "A change of priority should be intended, as it shifts the figures of the Kategorien.",
  },
  messages: {
    de: { changed: "Kategorie {wert}, {jahr} war es Kategorie {vorher}. Prüfen Sie, ob der Wechsel gewollt ist." },
    en: { changed: "Kategorie {wert}; in {jahr} it was Kategorie {vorher}. Check whether the change is intended." },
  },
  check: ({ yearPairs }, report) => {
    for (const { earlier: jahr, match } of yearPairs())
      for (const { earlier, later } of match.pairs) {
        if (earlier.kategorie === null || later.kategorie === null || earlier.kategorie === later.kategorie) continue;
        report("changed", later.at("Kategorie"), { wert: later.kategorie, jahr, vorher: earlier.kategorie });
      }
  },
});

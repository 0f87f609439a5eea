import { listStart } from "../core/check/places";
import { defineRule } from "../core/check/rule";

/** Lists with rows that are hidden or filtered away. */
export const rowHidden = defineRule({
  id: "row-hidden",
  severity: "hint",
  needs: ["allLists"],
  title: { de: "Ausgeblendete Zeilen", en: "Hidden rows" },
  why: {
    de: "Ausgeblendete Maßnahmen zählen mit, ohne dass jemand sie sieht.",
    en: "Hidden Maßnahmen are counted without anyone seeing them.",
  },
  messages: {
    de: {
      hidden:
        "Ausgeblendete oder gefilterte Zeilen: {anzahl}. Sie werden geprüft und gezählt; blenden Sie sie zum Bearbeiten ein.",
    },
    en: { hidden: "Hidden or filtered rows: {anzahl}. They are checked and counted; show them for editing." },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists) {
      const anzahl = list.rows.filter((row) => row.hidden).length;
      if (anzahl > 0) report("hidden", listStart(list), { anzahl });
    }
  },
});

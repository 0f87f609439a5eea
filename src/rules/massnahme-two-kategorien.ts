import type { Massnahme } from "../core/massnahmen/massnahme";
import { placeName } from "../core/check/places";
import { defineRule } from "../core/check/rule";
import { sameThema } from "../core/same/repeated-themen";

/** The same Dezernat, unit and Thema in two Kategorien of one year; each further Kategorie is reported once. */
export const massnahmeTwoKategorien = defineRule({
  id: "massnahme-two-kategorien",
  severity: "error",
  needs: ["massnahmen"],
  columns: ["Kategorie", "Dezernat"],
  title: { de: "Maßnahme in zwei Kategorien", en: "Maßnahme in two Kategorien" },
  why: {
    de: "Eine Maßnahme hat genau eine Priorität und zählt sonst in zwei Kategorien.",
    en: "A Maßnahme has exactly one priority and otherwise counts in two Kategorien.",
  },
  messages: {
    de: {
      both: "„{thema}“ steht hier in Kategorie {wert}, in {stelle} in Kategorie {andere}. Entscheiden Sie sich für eine.",
    },
    en: { both: "“{thema}” is in Kategorie {wert} here, in Kategorie {andere} in {stelle}. Decide on one." },
  },
  check: ({ massnahmen }, report) => {
    for (const group of sameThema(massnahmen)) {
      let first: Massnahme | undefined;
      const seen = new Set<string>();
      for (const m of group) {
        if (m.kategorie === null || seen.has(m.kategorie)) continue;
        seen.add(m.kategorie);
        if (first === undefined) first = m;
        else {
          const place = m.at("Thema");
          const stelle = placeName(first.at("Thema"), place);
          report("both", place, { thema: m.text("Thema"), wert: m.kategorie, andere: first.kategorie ?? "", stelle });
        }
      }
    }
  },
});

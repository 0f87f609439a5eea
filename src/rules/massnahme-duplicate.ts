import type { Massnahme } from "../core/massnahmen/massnahme";
import { placeName } from "../core/check/places";
import { isDirectlyBelow } from "../core/same/continuation";
import { defineRule } from "../core/check/rule";
import { sameThema } from "../core/same/repeated-themen";
import { normalise } from "../core/text/text";

/** The same Kategorie, Dezernat, unit and Thema twice in a year; neighbouring rows are a continuation or two Arten. */
export const massnahmeDuplicate = defineRule({
  id: "massnahme-duplicate",
  severity: "error",
  needs: ["massnahmen"],
  columns: ["Kategorie", "Dezernat"],
  title: { de: "Doppelte Maßnahme", en: "Duplicate Maßnahme" },
  why: {
    de: "Die Maßnahme zählt in jeder Auswertung des Jahres doppelt.",
    en: "The Maßnahme counts twice in every total of the year.",
  },
  messages: {
    de: { twice: "„{thema}“ steht für dieses Jahr schon in {stelle}. Behalten Sie eine der beiden Zeilen." },
    en: { twice: "“{thema}” is already in {stelle} for this year. Keep one of the two rows." },
  },
  check: ({ massnahmen }, report) => {
    for (const group of sameThema(massnahmen)) {
      const seen = new Map<string, { readonly first: Massnahme; last: Massnahme }>();
      for (const m of group) {
        const kategorie = m.kategorie ?? normalise(m.text("Kategorie"));
        const known = seen.get(kategorie);
        if (known === undefined) seen.set(kategorie, { first: m, last: m });
        else {
          if (!isDirectlyBelow(m, known.last)) {
            const place = m.at("Thema");
            report("twice", place, { thema: m.text("Thema"), stelle: placeName(known.first.at("Thema"), place) });
          }
          known.last = m;
        }
      }
    }
  },
});

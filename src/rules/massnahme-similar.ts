import { placeName } from "../core/check/places";
import { defineRule } from "../core/check/rule";
import { similarThemen } from "../core/same/similar-themen";
import { themaOfUnits } from "../core/same/repeated-themen";

/**
 * Themen of one Dezernat and year that differ by a typing error, by the order of words, or by inflection only, and the
 * same Thema entered by two units.
 */
export const massnahmeSimilar = defineRule({
  id: "massnahme-similar",
  severity: "hint",
  needs: ["massnahmen", "arten"],
  columns: ["Dezernat"],
  title: { de: "Fast gleiche Themen", en: "Nearly the same Themen" },
  why: {
    de: "Oft ist es dieselbe Maßnahme, die zweimal erfasst wurde.",
    en: "Often it is the same Maßnahme, entered twice.",
  },
  messages: {
    de: {
      near: "Fast wie „{anderes}“ in {stelle}. Prüfen Sie, ob es dieselbe Maßnahme ist.",
      units: "Dasselbe Thema hat eine andere Einheit in {stelle} gemeldet. Prüfen Sie, ob es dieselbe Maßnahme ist.",
    },
    en: {
      near: "Nearly “{anderes}” in {stelle}. Check whether it is the same Maßnahme.",
      units: "Another unit has the same Thema in {stelle}. Check whether it is the same Maßnahme.",
    },
  },
  check: ({ massnahmen, arten }, report) => {
    for (const { first, second } of similarThemen(massnahmen)) {
      const place = second.at("Thema");
      report("near", place, { anderes: first.text("Thema"), stelle: placeName(first.at("Thema"), place) });
    }
    for (const { first, second } of themaOfUnits(massnahmen, arten)) {
      const place = second.at("Thema");
      report("units", place, { stelle: placeName(first.at("Thema"), place) });
    }
  },
});

import { placeName } from "../../../core/check/places";
import { defineRule } from "../../../core/check/rule";
import { repeatedInSpeicher } from "../same-themen";
import { nearThemen } from "../near-themen";

/** Themen that are nearly the same as another one, and the same Thema of another Dezernat or proposed anew. */
export const themaSimilar = defineRule({
  id: "thema-similar",
  severity: "hint",
  register: "themenspeicher",
  needs: ["allLists", "dezernate", "werte"],
  title: { de: "Fast gleiche Themen", en: "Nearly the same Themen" },
  why: {
    de: "Gleiche Vorschläge mehrerer Ämter kommen weiter, wenn sie gebündelt werden.",
    en: "Proposals of several units that mean the same get further as one.",
  },
  messages: {
    de: {
      near: "Fast wie „{anderes}“ in {stelle}. Prüfen Sie, ob es dasselbe Thema ist.",
      elsewhere: "Dasselbe Thema hat ein anderes Dezernat in {stelle}. Prüfen Sie, ob sich beide bündeln lassen.",
      anew: "Dasselbe Thema ist schon in {stelle}, einmal davon gescheitert. Prüfen Sie, was sich seitdem geändert hat.",
    },
    en: {
      near: "Nearly “{anderes}” in {stelle}. Check whether it is the same Thema.",
      elsewhere: "Another Dezernat has the same Thema in {stelle}. Check whether the two can be made one.",
      anew: "The same Thema is already in {stelle}, and failed once. Check what has changed since.",
    },
  },
  check: (snapshot, report) => {
    for (const { first, second } of nearThemen(snapshot)) {
      const place = second.at("Thema");
      report("near", place, { anderes: first.text("Thema"), stelle: placeName(first.at("Thema"), place) });
    }
    const { elsewhere, anew } = repeatedInSpeicher(snapshot);
    for (const { first, second } of elsewhere) {
      const place = second.at("Thema");
      report("elsewhere", place, { stelle: placeName(first.at("Thema"), place) });
    }
    for (const { first, second } of anew) {
      const place = second.at("Thema");
      report("anew", place, { stelle: placeName(first.at("Thema"), place) });
    }
  },
});

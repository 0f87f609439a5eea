import { placeName } from "../../../core/check/places";
import { defineRule } from "../../../core/check/rule";
import { repeatedInSpeicher } from "../same-themen";

/** The same Thema of the same Dezernat twice; one that failed may be proposed anew. */
export const themaDuplicate = defineRule({
  id: "thema-duplicate",
  severity: "error",
  register: "themenspeicher",
  needs: ["allLists", "dezernate", "werte"],
  columns: ["Dezernat"],
  title: { de: "Doppeltes Thema", en: "Duplicate Thema" },
  why: {
    de: "Das Thema zählt in jeder Auswertung doppelt, und sein Stand steht an zwei Stellen.",
    en: "The Thema counts twice in every total, and its state is in two places.",
  },
  messages: {
    de: { twice: "„{thema}“ steht schon in {stelle}. Führen Sie die beiden Zeilen zusammen." },
    en: { twice: "“{thema}” is already in {stelle}. Make one of the two rows." },
  },
  check: (snapshot, report) => {
    for (const { first, second } of repeatedInSpeicher(snapshot).same) {
      const place = second.at("Thema");
      report("twice", place, { thema: second.text("Thema"), stelle: placeName(first.at("Thema"), place) });
    }
  },
});

import type { Massnahme } from "../core/massnahmen/massnahme";
import { idKey } from "../core/same/match-massnahmen";
import { defineRule } from "../core/check/rule";
import type { YearPair } from "../core/snapshot/snapshot";

/** Without the column Dezernat the same Maßnahme cannot be told, so nothing can be missed either. */
const isComparable = ({ match }: YearPair): boolean =>
  match.added.every((m) => m.has("Dezernat")) && match.ended.every((m) => m.has("Dezernat"));

/** What a row is called: its Thema, else its ID; empty where it has neither and cannot be found again. */
function nameOf(m: Massnahme): string {
  const thema = m.thema === 0 ? "" : m.text("Thema");
  return thema !== "" ? thema : idKey(m) === "" ? "" : m.text("ID");
}

/** Maßnahmen of the earlier year that are missing in the later one without having ended. */
export const massnahmeVanished = defineRule({
  id: "massnahme-vanished",
  severity: "warning",
  needs: ["yearPairs"],
  columns: ["Dezernat"],
  title: { de: "Maßnahme nicht mehr in der Liste", en: "Maßnahme no longer listed" },
  why: {
    de: "Der Bericht soll sagen, was aus jeder Maßnahme geworden ist.",
    en: "The report is meant to say what became of every Maßnahme.",
  },
  messages: {
    de: { missing: "„{thema}“ fehlt {jahr}. Führen Sie die Maßnahme weiter oder tragen Sie hier den Status ein." },
    en: { missing: "“{thema}” is missing in {jahr}. Carry the Maßnahme on or enter its Status here." },
  },
  check: ({ yearPairs }, report) => {
    for (const pair of yearPairs()) {
      if (!isComparable(pair)) continue;
      for (const m of pair.match.ended) {
        const thema = m.beendet !== "nein" ? "" : nameOf(m);
        if (thema !== "") report("missing", m.at("Thema"), { thema, jahr: pair.later }, { year: pair.later });
      }
    }
  },
});

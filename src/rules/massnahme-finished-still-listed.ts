import { defineRule } from "../core/check/rule";

/** Maßnahmen that were finished or given up in the earlier year and are listed again. */
export const massnahmeFinishedStillListed = defineRule({
  id: "massnahme-finished-still-listed",
  severity: "hint",
  needs: ["yearPairs"],
  title: { de: "Beendete Maßnahme noch in der Liste", en: "Finished Maßnahme still listed" },
  why: {
    de: "Was abgeschlossen oder eingestellt war, zählt sonst weiter als Maßnahme.",
    en: "What was finished or given up otherwise goes on counting as a Maßnahme.",
  },
  messages: {
    de: { finished: "„{thema}“ war {jahr} schon {status}. Prüfen Sie, ob die Maßnahme noch in die Liste gehört." },
    en: { finished: "“{thema}” was already “{status}” in {jahr}. Check whether it still belongs in the list." },
  },
  check: ({ yearPairs }, report) => {
    for (const { earlier: jahr, match } of yearPairs())
      for (const { earlier, later } of match.pairs)
        if (earlier.beendet === "ja")
          report("finished", later.at("Thema"), {
            thema: later.text("Thema") || earlier.text("Thema") || later.text("ID"),
            jahr,
            status: earlier.status ?? "",
          });
  },
});

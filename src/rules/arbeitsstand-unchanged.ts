import { isErrorValue } from "../core/workbook/cell-value";
import { defineRule } from "../core/check/rule";
import { sameWording } from "../core/wording/same-wording";
import { isBlank } from "../core/text/text";

/** Maßnahmen whose Arbeitsstand says the same as in the year before, but for small differences of spelling. */
export const arbeitsstandUnchanged = defineRule({
  id: "arbeitsstand-unchanged",
  severity: "hint",
  needs: ["yearPairs"],
  columns: ["Arbeitsstand"],
  title: { de: "Arbeitsstand wie im Vorjahr", en: "Arbeitsstand as in the year before" },
  why: {
    de: "Der Bericht soll zeigen, was sich seit dem letzten Mal getan hat.",
    en: "The report is meant to show what has happened since the last one.",
  },
  messages: {
    de: { same: "Der Arbeitsstand ist derselbe wie {jahr}. Ergänzen Sie, was sich seitdem getan hat." },
    en: { same: "The Arbeitsstand is the same as in {jahr}. Add what has happened since." },
  },
  check: ({ yearPairs }, report) => {
    for (const { earlier: jahr, match } of yearPairs()) {
      const values = { jahr };
      for (const { earlier, later } of match.pairs) {
        const text = later.text("Arbeitsstand");
        if (!isBlank(text) && !isErrorValue(text) && sameWording(earlier.text("Arbeitsstand"), text))
          report("same", later.at("Arbeitsstand"), values);
      }
    }
  },
});

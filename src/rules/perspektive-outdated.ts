import { lastYearNamed } from "../core/dates/dates";
import { onceForEach } from "../core/text/kept";
import { defineRule } from "../core/check/rule";

/** Perspektiven that name only dates before the year of their row. */
export const perspektiveOutdated = defineRule({
  id: "perspektive-outdated",
  severity: "warning",
  needs: ["massnahmen"],
  columns: ["Perspektive"],
  scope: "row",
  title: { de: "Perspektive in der Vergangenheit", en: "Perspektive in the past" },
  why: {
    de: "Der Bericht nennt sonst als Ausblick, was schon vorbei sein müsste.",
    en: "Otherwise the report gives as outlook what should be over by now.",
  },
  messages: {
    de: { past: "Die Perspektive nennt keinen Zeitpunkt nach {letztes}. Schreiben Sie, wie es ab {jahr} weitergeht." },
    en: { past: "The Perspektive names no time after {letztes}. Write how it goes on from {jahr}." },
  },
  check: ({ massnahmen }, report) => {
    const lastYearOf = onceForEach((text: string) => lastYearNamed(text));
    for (const m of massnahmen) {
      if (m.year === null) continue;
      const letztes = lastYearOf(m.text("Perspektive"));
      if (letztes !== null && letztes < m.year) report("past", m.at("Perspektive"), { letztes, jahr: m.year });
    }
  },
});

import { lastDayNamed, lastYearNamed } from "../core/dates/dates";
import { dateText } from "../core/dates/read-date";
import { onceForEach } from "../core/text/kept";
import { defineRule } from "../core/check/rule";

/** Perspektiven that name only dates before the year of their row, or before the day of the report where one is named. */
export const perspektiveOutdated = defineRule({
  id: "perspektive-outdated",
  severity: "warning",
  needs: ["massnahmen", "stichtag", "reportingYear", "options"],
  columns: ["Perspektive"],
  scope: "row",
  title: { de: "Perspektive in der Vergangenheit", en: "Perspektive in the past" },
  why: {
    de: "Der Bericht nennt sonst als Ausblick, was schon vorbei sein müsste.",
    en: "Otherwise the report gives as outlook what should be over by now.",
  },
  messages: {
    de: {
      past: "Die Perspektive nennt keinen Zeitpunkt nach {letztes}. Schreiben Sie, wie es ab {jahr} weitergeht.",
      before: "Die Perspektive endet am {letzter}, vor dem Stichtag {stichtag}. Schreiben Sie, wie es weitergeht.",
    },
    en: {
      past: "The Perspektive names no time after {letztes}. Write how it goes on from {jahr}.",
      before: "The Perspektive ends on {letzter}, before the report's day {stichtag}. Write how it goes on.",
    },
  },
  check: ({ massnahmen, stichtag, reportingYear, options }, report) => {
    const lastYearOf = onceForEach((text: string) => lastYearNamed(text));
    const lastDayOf = onceForEach((text: string) => lastDayNamed(text));
    // Lists of earlier years are not what the report of that day is about.
    const reported = options.year ?? reportingYear ?? Infinity;
    for (const m of massnahmen) {
      if (m.year === null) continue;
      const letztes = lastYearOf(m.text("Perspektive"));
      if (letztes === null) continue;
      if (letztes < m.year) report("past", m.at("Perspektive"), { letztes, jahr: m.year });
      else if (stichtag !== null && m.year >= reported) {
        const day = lastDayOf(m.text("Perspektive"));
        if (day !== null && day < stichtag)
          report("before", m.at("Perspektive"), { letzter: dateText(day), stichtag: dateText(stichtag) });
      }
    }
  },
});

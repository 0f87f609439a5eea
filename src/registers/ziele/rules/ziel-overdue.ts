import { readYear } from "../../../core/workbook/cell-value";
import { lastDayOf } from "../../../core/dates/read-date";
import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isInWork } from "../in-work";
import { ziele } from "../register";

const DECEMBER = 12;

/** Goals in work whose Zieljahr is over. */
export const zielOverdue = defineRule({
  id: "ziel-overdue",
  severity: "warning",
  register: "ziele",
  needs: ["allLists", "werte", "today"],
  columns: ["Zieljahr"],
  scope: "row",
  title: { de: "Zieljahr verstrichen", en: "Zieljahr is over" },
  why: {
    de: "Das Ziel sollte erreicht sein, oder es braucht einen neuen Beschluss.",
    en: "The goal should be reached, or it needs a new decision.",
  },
  messages: {
    de: {
      overdue:
        "Das Zieljahr {jahr} ist vorbei. Setzen Sie den Stand auf „erreicht“ oder vereinbaren Sie ein neues Jahr.",
    },
    en: { overdue: "The Zieljahr {jahr} is over. Set the Stand to “erreicht”, or agree on another year." },
  },
  check: ({ allLists, werte, today }, report) => {
    if (today === null) return;
    for (const goal of entriesOf({ allLists }, ziele)) {
      const place = goal.at("Zieljahr");
      const jahr = readYear(place.value);
      if (jahr !== null && lastDayOf(jahr, DECEMBER) < today && isInWork(goal, { werte }))
        report("overdue", place, { jahr });
    }
  },
});

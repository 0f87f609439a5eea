import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { normalise } from "../../../core/text/text";
import { readSitzung } from "../read-sitzung";
import { arbeitsplan } from "../register";

/** After the session these need no more work. */
const CLOSED: readonly string[] = ["erledigt", "verschoben"];

/** Aims of sessions that are over, which are planned or in work as before. */
export const arbeitszielOverdue = defineRule({
  id: "arbeitsziel-overdue",
  severity: "warning",
  register: "arbeitsplan",
  needs: ["allLists", "werte", "today"],
  columns: ["Sitzung", "Stand"],
  scope: "row",
  title: { de: "Arbeitsziel überfällig", en: "Aim overdue" },
  why: {
    de: "Die Sitzung ist vorbei, und der Arbeitsplan sagt nicht, was aus dem Arbeitsziel wurde.",
    en: "The session is over, and the work plan does not say what became of the aim.",
  },
  messages: {
    de: {
      overdue:
        "Die Sitzung „{sitzung}“ ist vorbei, der Stand aber „{stand}“. Setzen Sie ihn auf „erledigt“ oder „verschoben“.",
    },
    en: {
      overdue: "The session “{sitzung}” is over, but the Stand is “{stand}”. Set it to “erledigt” or “verschoben”.",
    },
  },
  check: ({ allLists, werte, today }, report) => {
    if (today === null) return;
    for (const entry of entriesOf({ allLists }, arbeitsplan)) {
      const place = entry.at("Sitzung");
      const sitzung = readSitzung(place);
      if (sitzung === null || sitzung.to >= today) continue;
      const stand = entry.text("Stand");
      const id = werte.get("Arbeitsplan_Stand")?.read(stand).id ?? null;
      if (id !== null && !CLOSED.includes(normalise(id)))
        report("overdue", place, { sitzung: entry.text("Sitzung"), stand });
    }
  },
});

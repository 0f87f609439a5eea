import { placeName } from "../../../core/check/places";
import type { Entry } from "../../../core/lists/register";
import { defineRule } from "../../../core/check/rule";
import { inWorkByHandlungsfeld } from "../in-work";
import { readPrioritaet } from "../prioritaet";

/** Two goals in work of one Handlungsfeld with the same Priorität. */
export const zielPrioritaetDuplicate = defineRule({
  id: "ziel-prioritaet-duplicate",
  severity: "warning",
  register: "ziele",
  needs: ["allLists", "werte"],
  columns: ["Handlungsfeld", "Priorität"],
  title: { de: "Doppelte Priorität", en: "Duplicate Priorität" },
  why: {
    de: "Bei gleicher Priorität ist nicht entschieden, welches Ziel vorgeht.",
    en: "With the same Priorität it is not decided which goal comes first.",
  },
  messages: {
    de: { twice: "Priorität {rang} hat in „{feld}“ schon das Ziel in {stelle}. Entscheiden Sie, welches vorgeht." },
    en: { twice: "Priorität {rang} of “{feld}” is already that of the goal in {stelle}. Decide which comes first." },
  },
  check: (snapshot, report) => {
    for (const goals of inWorkByHandlungsfeld(snapshot)) {
      const known = new Map<number, Entry>();
      for (const goal of goals) {
        const place = goal.at("Priorität");
        const rang = readPrioritaet(place.value);
        const first = rang === null ? undefined : known.get(rang);
        if (rang === null) continue;
        if (first === undefined) known.set(rang, goal);
        else {
          const stelle = placeName(first.at("Ziel"), place);
          report("twice", place, { rang, feld: goal.text("Handlungsfeld"), stelle });
        }
      }
    }
  },
});

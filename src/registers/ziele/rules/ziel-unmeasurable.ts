import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isBlank, normalise } from "../../../core/text/text";
import { ziele } from "../register";

/** Goals without Messgröße, so that nobody can tell whether they are reached; what is given up needs none. */
export const zielUnmeasurable = defineRule({
  id: "ziel-unmeasurable",
  severity: "warning",
  register: "ziele",
  needs: ["allLists", "werte"],
  columns: ["Ziel"],
  scope: "row",
  title: { de: "Ziel ohne Messgröße", en: "Goal without Messgröße" },
  why: {
    de: "Ohne Messgröße lässt sich nicht sagen, ob das Ziel erreicht ist.",
    en: "Without Messgröße nobody can tell whether the goal is reached.",
  },
  messages: {
    de: { missing: "Das Ziel hat keine Messgröße. Tragen Sie ein, woran Sie erkennen, dass es erreicht ist." },
    en: { missing: "The goal has no Messgröße. Enter by what you will see that it is reached." },
  },
  check: ({ allLists, werte }, report) => {
    for (const goal of entriesOf({ allLists }, ziele)) {
      if (isBlank(goal.text("Ziel")) || !isBlank(goal.text("Messgröße"))) continue;
      const stand = werte.get("Ziele_Stand")?.read(goal.text("Stand")).id ?? "";
      if (normalise(stand) !== "aufgegeben") report("missing", goal.at(goal.has("Messgröße") ? "Messgröße" : "Ziel"));
    }
  },
});

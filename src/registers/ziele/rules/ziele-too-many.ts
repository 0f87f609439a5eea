import { defineRule } from "../../../core/check/rule";
import { inWorkByHandlungsfeld } from "../in-work";

/** Three goals at a time, five at most. Source: the council paper on the integration concept, workshop, number 2. */
const RECOMMENDED = 3;
const MOST = 5;

/** More goals in work for a Handlungsfeld than can be pursued at a time. */
export const zieleTooMany = defineRule({
  id: "ziele-too-many",
  severity: "error",
  severities: { many: "warning" },
  register: "ziele",
  needs: ["allLists", "werte"],
  columns: ["Handlungsfeld"],
  title: { de: "Zu viele Ziele in einem Handlungsfeld", en: "Too many goals in a Handlungsfeld" },
  why: {
    de: "Wer zu viele Ziele zugleich verfolgt, erreicht keines; drei sind gut, fünf das Höchste.",
    en: "Who pursues too many goals at a time reaches none; three are good, five are the most.",
  },
  messages: {
    de: {
      tooMany: "„{feld}“ hat {zahl} Ziele in Arbeit, mehr als fünf. Behalten Sie die wichtigsten.",
      many: "„{feld}“ hat {zahl} Ziele in Arbeit. Prüfen Sie, ob drei genügen.",
    },
    en: {
      tooMany: "“{feld}” has {zahl} goals in work, more than five. Keep the most important ones.",
      many: "“{feld}” has {zahl} goals in work. Check whether three are enough.",
    },
  },
  check: (snapshot, report) => {
    for (const goals of inWorkByHandlungsfeld(snapshot)) {
      const limit = goals.length > MOST ? MOST : RECOMMENDED;
      const first = goals[limit];
      if (first === undefined) continue;
      const values = { feld: first.text("Handlungsfeld"), zahl: goals.length };
      report(limit === MOST ? "tooMany" : "many", first.at("Handlungsfeld"), values);
    }
  },
});

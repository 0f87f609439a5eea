import { cellRemedy } from "../../../core/check/cell-remedy";
import { isErrorValue } from "../../../core/workbook/cell-value";
import { nearestName } from "../../../core/text/nearest-name";
import type { Entry } from "../../../core/lists/register";
import { defineRule } from "../../../core/check/rule";
import { textsOf } from "../../../core/values/several-values";
import { entriesOf, listsOf } from "../../../core/snapshot/snapshot";
import { isBlank, normalise } from "../../../core/text/text";
import { ziele } from "../../ziele/register";
import { arbeitsplan, isEveryHandlungsfeld } from "../register";

const MOST_TYPOS = 2;
/** Nobody has more; in so many any word would be near another one. */
const MOST_FELDER = 100;

/** Handlungsfelder that the Arbeitsplan works at although they have no goal yet; only where the workbook lists goals. */
export const arbeitsplanBeforeZiel = defineRule({
  id: "arbeitsplan-before-ziel",
  severity: "warning",
  register: "arbeitsplan",
  needs: ["allLists", "werte"],
  columns: ["Handlungsfeld"],
  fixes: true,
  title: { de: "Handlungsfeld ohne Ziel", en: "Handlungsfeld without goal" },
  why: {
    de: "Maßnahmen vor einem Ziel binden Kräfte und lassen die Ziele aus dem Blick geraten.",
    en: "Measures before a goal bind forces and let the goals get out of sight.",
  },
  messages: {
    de: {
      none: "„{feld}“ hat noch kein Ziel. Vereinbaren Sie es, bevor Maßnahmen beginnen.",
      near: "„{feld}“ hat kein Ziel, „{vorschlag}“ schon. Schreiben Sie das Handlungsfeld überall gleich.",
    },
    en: {
      none: "“{feld}” has no goal yet. Agree on one before measures begin.",
      near: "“{feld}” has no goal, “{vorschlag}” has. Write the Handlungsfeld the same everywhere.",
    },
  },
  check: ({ allLists, werte }, report) => {
    if (!listsOf({ allLists }, ziele).some((list) => list.columns.has("Handlungsfeld"))) return;
    const goals = entriesOf({ allLists }, ziele).filter((goal) => !isBlank(goal.text("Ziel")));
    const felder = goals.flatMap((goal) => [goal.text("Handlungsfeld"), ...textsOf(goal.text("Handlungsfeld"))]);
    const byKey = new Map(felder.map((feld) => [normalise(feld), feld]));
    const known = new Set(byKey.keys());
    const names = known.size > MOST_FELDER ? [] : Array.from(byKey, ([owner, name]) => ({ owner, name }));
    const nearest = nearestName(names, () => MOST_TYPOS);
    const named = new Set<string>();
    const isDone = (entry: Entry): boolean =>
      normalise(werte.get("Arbeitsplan_Stand")?.read(entry.text("Stand")).id ?? "") === "erledigt";
    for (const entry of entriesOf({ allLists }, arbeitsplan)) {
      const text = entry.text("Handlungsfeld");
      if (isErrorValue(text) || isDone(entry) || known.has(normalise(text))) continue;
      for (const feld of textsOf(text)) {
        if (known.has(normalise(feld)) || isEveryHandlungsfeld(feld)) continue;
        const place = entry.at("Handlungsfeld");
        const vorschlag = nearest(feld)?.name ?? null;
        const after = vorschlag === null ? null : text.replace(feld, () => vorschlag);
        if (vorschlag !== null) report("near", place, { feld, vorschlag }, cellRemedy(entry.row, place, after));
        else if (!named.has(normalise(feld))) report("none", place, { feld });
        named.add(normalise(feld));
      }
    }
  },
});

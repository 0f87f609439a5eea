import { defineRule } from "../../../core/check/rule";
import { textsOf } from "../../../core/values/several-values";
import { entriesOf, listsOf } from "../../../core/snapshot/snapshot";
import { normalise } from "../../../core/text/text";
import { arbeitsplan, isEveryHandlungsfeld } from "../../arbeitsplan/register";
import { inWorkByHandlungsfeld } from "../in-work";

/** Handlungsfelder with goals in work that no session of the Arbeitsplan is about; only where there is an Arbeitsplan. */
export const handlungsfeldUnplanned = defineRule({
  id: "handlungsfeld-unplanned",
  severity: "hint",
  register: "ziele",
  needs: ["allLists", "werte"],
  columns: ["Handlungsfeld"],
  title: { de: "Handlungsfeld ohne Arbeitsplan", en: "Handlungsfeld without work plan" },
  why: {
    de: "Ziele, an denen in keiner Sitzung gearbeitet wird, kommen nicht voran.",
    en: "Goals that no session works at do not get on.",
  },
  messages: {
    de: { unplanned: "Für „{feld}“ gibt es Ziele, aber keine Zeile im Arbeitsplan. Planen Sie die nächsten Schritte." },
    en: { unplanned: "“{feld}” has goals, but no row in the Arbeitsplan. Plan the next steps." },
  },
  check: ({ allLists, werte }, report) => {
    const lists = listsOf({ allLists }, arbeitsplan);
    if (!lists.some((list) => list.columns.has("Handlungsfeld"))) return;
    const texts = entriesOf({ allLists }, arbeitsplan).map((entry) => entry.text("Handlungsfeld"));
    const felder = texts.flatMap((text) => [text, ...textsOf(text)]);
    if (felder.some((feld) => isEveryHandlungsfeld(feld))) return;
    const planned = new Set(felder.map((feld) => normalise(feld)));
    for (const [first] of inWorkByHandlungsfeld({ allLists, werte })) {
      const feld = first?.text("Handlungsfeld") ?? "";
      if (first !== undefined && !planned.has(normalise(feld)))
        report("unplanned", first.at("Handlungsfeld"), { feld });
    }
  },
});

import { listStart } from "../core/check/places";
import { defineRule } from "../core/check/rule";

/** Lists on sheets that are hidden. */
export const sheetHidden = defineRule({
  id: "sheet-hidden",
  severity: "hint",
  needs: ["allLists"],
  title: { de: "Liste auf einem ausgeblendeten Blatt", en: "List on a hidden sheet" },
  why: {
    de: "Die Einträge zählen mit, ohne dass jemand sie sieht; oft ist es eine vergessene Kopie.",
    en: "The entries are counted without anyone seeing them; often it is a copy that was forgotten.",
  },
  messages: {
    de: {
      hidden:
        "Das Blatt ist ausgeblendet, die Liste zählt mit. Rechtsklick auf ein Blattregister > „Einblenden“ zeigt es.",
      veryHidden:
        "Das Blatt ist versteckt, die Liste zählt mit. „Einblenden“ zeigt es nicht, nur der Visual-Basic-Editor (Alt+F11, Visible).",
    },
    en: {
      hidden: "The sheet is hidden, the list is counted. Right-click a sheet tab > “Unhide” shows it.",
      veryHidden:
        "The sheet is very hidden, the list is counted. “Unhide” does not show it, only the Visual Basic editor (Alt+F11, Visible).",
    },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists) {
      const { visible, veryHidden } = list.sheet;
      if (!visible && list.rows.length > 0) report(veryHidden === true ? "veryHidden" : "hidden", listStart(list));
    }
  },
});

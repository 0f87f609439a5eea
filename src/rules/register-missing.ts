import { defineRule } from "../core/check/rule";

/** Workbooks in which no sheet holds a list. */
export const registerMissing = defineRule({
  id: "register-missing",
  severity: "error",
  needs: ["allLists"],
  title: { de: "Keine Liste gefunden", en: "No list found" },
  why: {
    de: "Ohne Liste gibt es nichts zu prüfen, zu zählen oder abzugeben.",
    en: "Without a list there is nothing to check, count or submit.",
  },
  messages: {
    de: {
      none: "Kein Blatt enthält eine Liste von Maßnahmen. Nötig ist eine Kopfzeile mit mindestens „Art“ und „Thema“.",
    },
    en: { none: "No sheet holds a list of Maßnahmen. It needs a header row with at least “Art” and “Thema”." },
  },
  check: ({ allLists }, report) => {
    if (allLists.length === 0) report("none", null);
  },
});

import { isErrorValue } from "../../../core/massnahme";
import { idKey } from "../../../core/match-massnahmen";
import { defineRule } from "../../../core/rule";
import { entriesOf } from "../../../core/snapshot";
import { isBlank, normalise } from "../../../core/text";
import { themenspeicher } from "../register";
import { askedAt, zustandOf } from "../zustand";

/** Themen that became a Maßnahme, and do not lead to one in the lists of the workbook. */
export const themaMassnahmeUnlinked = defineRule({
  id: "thema-massnahme-unlinked",
  severity: "error",
  register: "themenspeicher",
  needs: ["allLists", "massnahmen", "werte"],
  columns: ["Zustand"],
  title: { de: "Thema ohne Verbindung zur Maßnahme", en: "Thema not linked to its Maßnahme" },
  why: {
    de: "Der Weg vom Vorschlag zur Maßnahme lässt sich nur über die ID verfolgen.",
    en: "The way from proposal to Maßnahme can be followed by the ID only.",
  },
  messages: {
    de: {
      missing: "„{zustand}“, aber ohne Maßnahme-ID. Tragen Sie die ID aus der Liste der Maßnahmen ein.",
      unknown: "Die ID „{id}“ steht in keiner Liste der Maßnahmen dieser Mappe. Prüfen Sie die ID.",
    },
    en: {
      missing: "“{zustand}”, but without Maßnahme-ID. Enter the ID from the list of Maßnahmen.",
      unknown: "The ID “{id}” is in no list of Maßnahmen of this workbook. Check the ID.",
    },
  },
  check: ({ allLists, massnahmen, werte }, report) => {
    const themen = entriesOf({ allLists }, themenspeicher).filter((t) => zustandOf(t, { werte }) === "Maßnahme");
    if (themen.length === 0) return;
    const ids = new Set(massnahmen.map((m) => idKey(m)));
    for (const thema of themen) {
      const id = thema.text("Maßnahme-ID");
      const place = askedAt(thema, "Maßnahme-ID");
      if (isBlank(id)) report("missing", place, { zustand: thema.text("Zustand") });
      else if (!isErrorValue(id) && !ids.has(normalise(id))) report("unknown", place, { id });
    }
  },
});

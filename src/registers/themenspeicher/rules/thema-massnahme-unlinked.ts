import { cellRemedy } from "../../../core/check/cell-remedy";
import { isErrorValue } from "../../../core/workbook/cell-value";
import { idKey } from "../../../core/same/match-massnahmen";
import { placeName } from "../../../core/check/places";
import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isBlank, normalise } from "../../../core/text/text";
import { themenspeicher } from "../register";
import { askedAt, zustandOf } from "../zustand";

/** Themen that became a Maßnahme, and do not lead to one in the lists of the workbook. */
export const themaMassnahmeUnlinked = defineRule({
  id: "thema-massnahme-unlinked",
  severity: "error",
  register: "themenspeicher",
  needs: ["allLists", "dezernate", "massnahmen", "werte"],
  columns: ["Zustand"],
  fixes: true,
  title: { de: "Thema ohne Verbindung zur Maßnahme", en: "Thema not linked to its Maßnahme" },
  why: {
    de: "Der Weg vom Vorschlag zur Maßnahme lässt sich nur über die ID verfolgen.",
    en: "The way from proposal to Maßnahme can be followed by the ID only.",
  },
  messages: {
    de: {
      missing: "„{zustand}“, aber ohne Maßnahme-ID. Tragen Sie die ID aus der Liste der Maßnahmen ein.",
      listed: "„{zustand}“, aber ohne Maßnahme-ID. Dasselbe Thema hat in {stelle} die ID „{id}“.",
      unknown: "Die ID „{id}“ steht in keiner Liste der Maßnahmen dieser Mappe. Prüfen Sie die ID.",
    },
    en: {
      missing: "“{zustand}”, but without Maßnahme-ID. Enter the ID from the list of Maßnahmen.",
      listed: "“{zustand}”, but without Maßnahme-ID. The same Thema has the ID “{id}” in {stelle}.",
      unknown: "The ID “{id}” is in no list of Maßnahmen of this workbook. Check the ID.",
    },
  },
  check: ({ allLists, dezernate, massnahmen, werte }, report) => {
    const themen = entriesOf({ allLists }, themenspeicher).filter((t) => zustandOf(t, { werte }) === "Maßnahme");
    if (themen.length === 0) return;
    const ids = new Set(massnahmen.map((m) => idKey(m)));
    const byThema = new Map(
      massnahmen.filter((m) => idKey(m) !== "" && m.themaKey !== "").map((m) => [keyOf(m.themaKey, m.dezernat), m]),
    );
    for (const thema of themen) {
      const id = thema.text("Maßnahme-ID");
      const place = askedAt(thema, "Maßnahme-ID");
      const zustand = thema.text("Zustand");
      const dezernat = dezernate.read(thema.text("Dezernat")).id;
      const same = byThema.get(keyOf(normalise(thema.text("Thema")), dezernat));
      if (isErrorValue(id)) continue;
      if (!isBlank(id)) {
        if (!ids.has(normalise(id))) report("unknown", place, { id });
      } else if (same === undefined || !thema.has("Maßnahme-ID")) report("missing", place, { zustand });
      else {
        const known = same.text("ID");
        const stelle = placeName(same.at("ID"), place);
        report("listed", place, { zustand, stelle, id: known }, cellRemedy(thema.row, place, known));
      }
    }
  },
});

const keyOf = (thema: string, dezernat: string | null): string => JSON.stringify([thema, dezernat]);

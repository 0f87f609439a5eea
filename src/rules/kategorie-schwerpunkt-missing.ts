import { listPlace } from "../core/check/places";
import { defineRule } from "../core/check/rule";
import { kategorieSchwerpunkte } from "../core/snapshot/kategorie-schwerpunkte";
import { showsNothing } from "../core/workbook/cell-value";

/** Where fewer than this part of a list have a Schwerpunkt, nobody fills the column: that is said once. */
const FEW = 0.1;

/** Maßnahmen of a Kategorie that has Schwerpunkte of its own (I, II), but without one. */
export const kategorieSchwerpunktMissing = defineRule({
  id: "kategorie-schwerpunkt-missing",
  severity: "warning",
  needs: ["lists", "stammdaten", "kategorien", "dezernate"],
  columns: ["Kategorie", "Schwerpunkt"],
  title: { de: "Schwerpunkt fehlt zur Kategorie", en: "Schwerpunkt missing for the Kategorie" },
  why: {
    de: "Die Kategorie ergibt sich aus dem Schwerpunkt; ohne ihn ist sie nicht begründet.",
    en: "The Kategorie follows from the Schwerpunkt; without one it has no reason.",
  },
  messages: {
    de: {
      list: "Ohne Schwerpunkt: {anzahl} von {alle} Maßnahmen der Kategorien {kategorien}. Tragen Sie die Schwerpunkte nach.",
      missing:
        "Zu Kategorie {kategorie} fehlt der Schwerpunkt. Wählen Sie ihn aus der Liste oder ändern Sie die Kategorie.",
    },
    en: {
      list: "Without a Schwerpunkt: {anzahl} of {alle} Maßnahmen of the Kategorien {kategorien}. Enter the Schwerpunkte.",
      missing: "Kategorie {kategorie} needs a Schwerpunkt. Choose it from the list or change the Kategorie.",
    },
  },
  check: (snapshot, report) => {
    const { own } = kategorieSchwerpunkte(snapshot);
    for (const list of snapshot.lists) {
      const all = list.entries.filter((m) => m.kategorie !== null && own.has(m.kategorie));
      const without = all.filter((m) => showsNothing(m.value("Schwerpunkt")));
      if (all.length - without.length < all.length * FEW) {
        const place = listPlace(list, list.headerRow, list.columns.get("Schwerpunkt") ?? list.firstColumn);
        const kategorien = snapshot.kategorien.ids.filter((id) => own.has(id)).join(", ");
        report("list", { ...place, year: list.year }, { anzahl: without.length, alle: all.length, kategorien });
      } else for (const m of without) report("missing", m.at("Schwerpunkt"), { kategorie: m.kategorie ?? "" });
    }
  },
});

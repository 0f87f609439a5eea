import { defineRule } from "../core/check/rule";
import { kategorieSchwerpunkte } from "../core/snapshot/kategorie-schwerpunkte";
import { showsNothing } from "../core/workbook/cell-value";

/** Maßnahmen of a Kategorie that has Schwerpunkte of its own (I, II), but without one. */
export const kategorieSchwerpunktMissing = defineRule({
  id: "kategorie-schwerpunkt-missing",
  severity: "warning",
  needs: ["massnahmen", "stammdaten", "kategorien", "dezernate"],
  columns: ["Kategorie", "Schwerpunkt"],
  scope: "row",
  title: { de: "Schwerpunkt fehlt zur Kategorie", en: "Schwerpunkt missing for the Kategorie" },
  why: {
    de: "Die Kategorie ergibt sich aus dem Schwerpunkt; ohne ihn ist sie nicht begründet.",
    en: "The Kategorie follows from the Schwerpunkt; without one it has no reason.",
  },
  messages: {
    de: {
      missing:
        "Zu Kategorie {kategorie} fehlt der Schwerpunkt. Wählen Sie ihn aus der Liste oder ändern Sie die Kategorie.",
    },
    en: { missing: "Kategorie {kategorie} needs a Schwerpunkt. Choose it from the list or change the Kategorie." },
  },
  check: (snapshot, report) => {
    const { own } = kategorieSchwerpunkte(snapshot);
    for (const m of snapshot.massnahmen)
      if (m.kategorie !== null && own.has(m.kategorie) && showsNothing(m.value("Schwerpunkt")))
        report("missing", m.at("Schwerpunkt"), { kategorie: m.kategorie });
  },
});

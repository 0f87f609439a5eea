import { defineRule } from "../core/check/rule";
import { kategorieSchwerpunkte } from "../core/snapshot/kategorie-schwerpunkte";
import { showsNothing } from "../core/workbook/cell-value";

/** Maßnahmen of a Kategorie without Schwerpunkte of its own (III) that have a known Schwerpunkt all the same. */
export const kategorieSchwerpunktSuperfluous = defineRule({
  id: "kategorie-schwerpunkt-superfluous",
  severity: "error",
  needs: ["massnahmen", "stammdaten", "kategorien", "dezernate"],
  columns: ["Kategorie", "Schwerpunkt"],
  scope: "row",
  title: { de: "Schwerpunkt einer anderen Kategorie", en: "Schwerpunkt of another Kategorie" },
  why: {
    de: "Eine Maßnahme mit einem politischen Schwerpunkt hat höhere Priorität, als die Zeile angibt.",
    en: "A Maßnahme with a political Schwerpunkt has a higher priority than the row says.",
  },
  messages: {
    de: {
      superfluous:
        "„{wert}“ gehört zu Kategorie {andere}, hier steht {kategorie}. Ändern Sie die Kategorie oder leeren Sie die Zelle.",
    },
    en: {
      superfluous:
        "“{wert}” belongs to Kategorie {andere}, here it is {kategorie}. Change the Kategorie or empty the cell.",
    },
  },
  check: (snapshot, report) => {
    const { own, of } = kategorieSchwerpunkte(snapshot);
    for (const m of snapshot.massnahmen) {
      if (m.kategorie === null || own.has(m.kategorie) || showsNothing(m.value("Schwerpunkt"))) continue;
      const wert = m.text("Schwerpunkt");
      const [owner] = of(wert);
      if (owner !== undefined)
        report("superfluous", m.at("Schwerpunkt"), { wert, andere: owner.kategorie, kategorie: m.kategorie });
    }
  },
});

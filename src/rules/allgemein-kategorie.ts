import { kategorieSchwerpunkte } from "../core/snapshot/kategorie-schwerpunkte";
import { defineRule } from "../core/check/rule";

/** Art `allgemein` in a Kategorie of high priority. Its place is behind the Kategorien with Schwerpunkte: III. */
export const allgemeinKategorie = defineRule({
  id: "allgemein-kategorie",
  severity: "error",
  needs: ["massnahmen", "stammdaten", "kategorien", "dezernate"],
  columns: ["Kategorie", "Art"],
  scope: "row",
  title: { de: "Allgemeine Maßnahme in hoher Kategorie", en: "General Maßnahme in a high Kategorie" },
  why: {
    de: "Erfahrungsaustausch und Arbeitskreise begründen keine höhere Priorität.",
    en: "Exchange of experience and working groups give no reason for a higher priority.",
  },
  messages: {
    de: {
      kategorie:
        "Art „allgemein“ gehört zu Kategorie {erlaubt}, hier steht {kategorie}. Ändern Sie die Art oder die Kategorie.",
    },
    en: {
      kategorie:
        "Art “allgemein” belongs to Kategorie {erlaubt}, here it is {kategorie}. Change the Art or the Kategorie.",
    },
  },
  check: (snapshot, report) => {
    const { ordinary } = kategorieSchwerpunkte(snapshot);
    const erlaubt = ordinary.join(", ");
    for (const m of snapshot.massnahmen)
      if (m.artReading.allgemein && m.kategorie !== null && !ordinary.includes(m.kategorie))
        report("kategorie", m.at("Art"), { erlaubt, kategorie: m.kategorie });
  },
});

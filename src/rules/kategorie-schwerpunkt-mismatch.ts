import { defineRule } from "../core/check/rule";
import { kategorieSchwerpunkte } from "../core/snapshot/kategorie-schwerpunkte";
import type { Schwerpunkt } from "../core/values/schwerpunkt";
import { isFilled } from "../core/workbook/cell-value";

/** Schwerpunkte that do not give the row its Kategorie: another Dezernat's, another Kategorie's, or in no list. */
export const kategorieSchwerpunktMismatch = defineRule({
  id: "kategorie-schwerpunkt-mismatch",
  severity: "error",
  needs: ["massnahmen", "stammdaten", "kategorien", "dezernate", "schwerpunkte"],
  columns: ["Kategorie", "Schwerpunkt"],
  scope: "row",
  title: { de: "Schwerpunkt passt nicht zur Kategorie", en: "Schwerpunkt does not fit the Kategorie" },
  why: {
    de: "Kategorie I kommt von Schwerpunkten des Oberbürgermeisters, Kategorie II von denen des eigenen Dezernats.",
    en: "Kategorie I comes from the Oberbürgermeister's Schwerpunkte, Kategorie II from those of the own Dezernat.",
  },
  messages: {
    de: {
      oberbuergermeister:
        "„{wert}“ ist ein Schwerpunkt des Oberbürgermeisters (Kategorie {andere}). Prüfen Sie Kategorie und Schwerpunkt.",
      dezernat:
        "„{wert}“ ist ein Schwerpunkt von Dezernat {wem} (Kategorie {andere}). Prüfen Sie Kategorie und Schwerpunkt.",
      kategorie: "„{wert}“ ist ein Schwerpunkt der Kategorie {andere}. Prüfen Sie Kategorie und Schwerpunkt.",
      unknown: "„{wert}“ steht in keiner Liste der Schwerpunkte. Wählen Sie einen Eintrag der Liste.",
      similar: "„{wert}“ steht in keiner Liste der Schwerpunkte. Am ähnlichsten ist „{vorschlag}“.",
    },
    en: {
      oberbuergermeister:
        "“{wert}” is a Schwerpunkt of the Oberbürgermeister (Kategorie {andere}). Check Kategorie and Schwerpunkt.",
      dezernat: "“{wert}” is a Schwerpunkt of Dezernat {wem} (Kategorie {andere}). Check Kategorie and Schwerpunkt.",
      kategorie: "“{wert}” is a Schwerpunkt of Kategorie {andere}. Check Kategorie and Schwerpunkt.",
      unknown: "“{wert}” is in no list of Schwerpunkte. Choose one from the list.",
      similar: "“{wert}” is in no list of Schwerpunkte. The most similar one is “{vorschlag}”.",
    },
  },
  check: (snapshot, report) => {
    const { massnahmen, schwerpunkte } = snapshot;
    const { first, own, of } = kategorieSchwerpunkte(snapshot);
    for (const m of massnahmen) {
      if (m.kategorie === null || !own.has(m.kategorie) || !isFilled(m.value("Schwerpunkt"))) continue;
      const wert = m.text("Schwerpunkt");
      const owners = of(wert);
      const fits = owners.some(
        ({ kategorie, dezernat }) =>
          kategorie === m.kategorie && (dezernat === null || m.dezernat === null || dezernat === m.dezernat),
      );
      if (fits) continue;
      const owner = owners.find(({ kategorie }) => kategorie === m.kategorie) ?? owners[0];
      const place = m.at("Schwerpunkt");
      if (owner !== undefined) {
        const wem = dezernateOf(owners, owner.kategorie);
        const message = owner.kategorie === first ? "oberbuergermeister" : wem === "" ? "kategorie" : "dezernat";
        report(message, place, { wert, wem, andere: owner.kategorie });
      } else if (schwerpunkte.find(wert).length === 0) {
        const vorschlag = schwerpunkte.nearest(wert);
        if (vorschlag === null) report("unknown", place, { wert });
        else report("similar", place, { wert, vorschlag }, { suggestion: vorschlag });
      }
    }
  },
});

const dezernateOf = (owners: readonly Schwerpunkt[], kategorie: string): string =>
  owners
    .filter((owner) => owner.kategorie === kategorie && owner.dezernat !== null)
    .map((owner) => owner.dezernat)
    .join(", ");

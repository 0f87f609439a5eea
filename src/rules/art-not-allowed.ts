import { cellRemedy } from "../core/cell-remedy";
import { isErrorValue } from "../core/massnahme";
import { defineRule } from "../core/rule";
import { isBlank } from "../core/text";

/** Art cells of which a part is no Art of the Stammdaten; the nearest Art is proposed where there is exactly one. */
export const artNotAllowed = defineRule({
  id: "art-not-allowed",
  severity: "error",
  needs: ["massnahmen", "arten"],
  columns: ["Art"],
  scope: "row",
  fixes: true,
  title: { de: "Art nicht in der Liste", en: "Art not in the list" },
  why: {
    de: "Auswertungen je Art zählen diese Maßnahme nicht oder nicht vollständig mit.",
    en: "Totals per Art leave this Maßnahme out or count it in part.",
  },
  messages: {
    de: {
      unknown: "„{teil}“ ist keine Art der Stammdaten. Wählen Sie aus der Liste: {erlaubt}.",
      similar: "„{teil}“ ist keine Art der Stammdaten. Gemeint ist wohl „{vorschlag}“.",
    },
    en: {
      unknown: "“{teil}” is no Art of the Stammdaten. Choose from the list: {erlaubt}.",
      similar: "“{teil}” is no Art of the Stammdaten. It probably means “{vorschlag}”.",
    },
  },
  check: ({ massnahmen, arten }, report) => {
    const erlaubt = arten.ids.join(", ");
    for (const m of massnahmen) {
      const { unknown, nearest, lossless } = m.art;
      if (unknown.length === 0 || isBlank(m.text("Art")) || isErrorValue(m.text("Art"))) continue;
      const teil = unknown.join(", ");
      if (nearest === null) report("unknown", m.at("Art"), { teil, erlaubt });
      else report("similar", m.at("Art"), { teil, vorschlag: nearest }, cellRemedy(m, "Art", nearest, lossless));
    }
  },
});

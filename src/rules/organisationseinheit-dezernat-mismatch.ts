import { defineRule } from "../core/rule";

/** Organisationseinheiten that belong to another Dezernat than the row says. One without a Dezernat fits everywhere. */
export const organisationseinheitDezernatMismatch = defineRule({
  id: "organisationseinheit-dezernat-mismatch",
  severity: "error",
  needs: ["massnahmen", "dezernate", "organisationseinheiten"],
  columns: ["Organisationseinheit", "Dezernat"],
  scope: "row",
  title: { de: "Organisationseinheit eines anderen Dezernats", en: "Organisationseinheit of another Dezernat" },
  why: {
    de: "Die Maßnahme steht im Bericht sonst beim falschen Dezernat.",
    en: "Otherwise the report lists the Maßnahme under the wrong Dezernat.",
  },
  messages: {
    de: {
      mismatch:
        "„{wert}“ gehört laut Stammdaten zu Dezernat {richtig}, hier steht {dezernat}. Berichtigen Sie eines von beiden.",
    },
    en: {
      mismatch:
        "“{wert}” belongs to Dezernat {richtig}, say the Stammdaten; here it is {dezernat}. Correct one of them.",
    },
  },
  check: ({ massnahmen, dezernate, organisationseinheiten }, report) => {
    for (const m of massnahmen) {
      if (m.unit === null || m.dezernat === null || m.unit.dezernat === m.dezernat) continue;
      const wert = m.text("Organisationseinheit");
      const own = organisationseinheiten
        .findAll(wert, m.year)
        .map(({ dezernat }) => (dezernat === null ? m.dezernat : (dezernate.read(dezernat).id ?? dezernat)));
      if (own.includes(m.dezernat)) continue;
      const richtig = own.join(", ");
      report("mismatch", m.at("Organisationseinheit"), { wert, richtig, dezernat: m.dezernat });
    }
  },
});

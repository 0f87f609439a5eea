import { includesAllgemein } from "../core/art";
import type { ColumnName } from "../core/columns";
import { defineRule } from "../core/rule";
import { isBlank } from "../core/text";

/** Required cells that are empty; only spaces are empty. Which columns a list lacks is said once for the list. */
export const valueMissing = defineRule({
  id: "value-missing",
  severity: "error",
  severities: { text: "warning" },
  needs: ["massnahmen", "kategorien", "dezernate", "arten"],
  title: { de: "Pflichtangabe fehlt", en: "Required value missing" },
  why: {
    de: "Ohne diese Angabe ist die Maßnahme im Bericht unvollständig und fehlt in Auswertungen.",
    en: "Without this value the Maßnahme is incomplete in the report and left out of totals.",
  },
  messages: {
    de: {
      choice: "{spalte} fehlt. Wählen Sie einen Eintrag der Liste: {erlaubt}.",
      thema: "Das Thema fehlt. Tragen Sie ein, worum es bei der Maßnahme geht.",
      text: "{spalte} ist leer. Ergänzen Sie den Text oder begründen Sie, warum er entfällt.",
    },
    en: {
      choice: "{spalte} is missing. Choose one from the list: {erlaubt}.",
      thema: "The Thema is missing. Enter what the Maßnahme is about.",
      text: "{spalte} is empty. Add the text or give the reason why there is none.",
    },
  },
  check: ({ massnahmen, kategorien, dezernate, arten }, report) => {
    const choices: readonly (readonly [ColumnName, string])[] = [
      ["Kategorie", kategorien.ids.join(", ")],
      ["Dezernat", dezernate.ids.join(", ")],
      ["Art", arten.ids.join(", ")],
    ];
    const texts: readonly ColumnName[] = ["Arbeitsstand", "Perspektive"];
    for (const m of massnahmen) {
      for (const [spalte, erlaubt] of choices)
        if (isBlank(m.text(spalte)) && m.has(spalte)) report("choice", m.at(spalte), { spalte, erlaubt });
      if (isBlank(m.text("Thema")) && m.has("Thema")) report("thema", m.at("Thema"));
      for (const spalte of texts)
        if (isBlank(m.text(spalte)) && m.has(spalte) && !includesAllgemein(m.arten))
          report("text", m.at(spalte), { spalte });
    }
  },
});

import { defineRule } from "../core/check/rule";
import { forEachCell, forEachCellOfColumns } from "../core/check/visit-cells";
import type { ColumnName } from "../core/lists/columns";
import { massnahmenRegister } from "../core/massnahmen/massnahmen-register";
import { showsNothing } from "../core/workbook/cell-value";

const texts: readonly ColumnName[] = ["Arbeitsstand", "Perspektive"];

/** Required cells that are empty; only spaces are empty. Which columns a list lacks is said once for the list. */
export const valueMissing = defineRule({
  id: "value-missing",
  severity: "error",
  severities: { text: "warning" },
  needs: ["lists", "allLists", "registers", "kategorien", "dezernate", "arten", "werte"],
  scope: "row",
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
      cell: "{spalte} fehlt. Tragen Sie ein, was in diese Zelle gehört.",
    },
    en: {
      choice: "{spalte} is missing. Choose one from the list: {erlaubt}.",
      thema: "The Thema is missing. Enter what the Maßnahme is about.",
      text: "{spalte} is empty. Add the text or give the reason why there is none.",
      cell: "{spalte} is missing. Enter what belongs into this cell.",
    },
  },
  check: ({ lists, allLists, registers, kategorien, dezernate, arten, werte }, report) => {
    const choices: readonly (readonly [ColumnName, string])[] = [
      ["Kategorie", kategorien.ids.join(", ")],
      ["Dezernat", dezernate.ids.join(", ")],
      ["Art", arten.ids.join(", ")],
    ];
    for (const [spalte, erlaubt] of choices) {
      const values = { spalte, erlaubt };
      forEachCell(lists, spalte, showsNothing, (m) => report("choice", m.at(spalte), values));
    }
    forEachCell(lists, "Thema", showsNothing, (m) => report("thema", m.at("Thema")));
    for (const spalte of texts) {
      const values = { spalte };
      forEachCell(lists, spalte, showsNothing, (m) => {
        if (!m.artReading.allgemein) report("text", m.at(spalte), values);
      });
    }
    forEachCellOfColumns(
      { allLists, registers },
      ({ filled }, { id }) => filled && id !== massnahmenRegister.id,
      showsNothing,
      (entry, _, { name, kind, values }) => {
        const allowed = kind === "dezernat" ? dezernate : values === null ? undefined : werte.get(values.table);
        const place = entry.at(name);
        if (allowed === undefined) report("cell", place, { spalte: name });
        else report("choice", place, { spalte: name, erlaubt: allowed.ids.join(", ") });
      },
    );
  },
});

import type { Massnahme } from "../core/massnahmen/massnahme";
import type { Register, RegisterColumn } from "../core/lists/register";
import { columnsWhere } from "../core/check/listed-columns";
import { defineRule } from "../core/check/rule";
import type { ColumnName } from "../core/lists/columns";
import { massnahmenRegister } from "../core/massnahmen/massnahmen-register";
import { showsNothing } from "../core/workbook/cell-value";

const texts: readonly ColumnName[] = ["Arbeitsstand", "Perspektive"];

const isMissing = (m: Massnahme, spalte: ColumnName): boolean => showsNothing(m.value(spalte)) && m.has(spalte);

const isFilledOfOthers = ({ filled }: RegisterColumn, { id }: Register): boolean =>
  filled && id !== massnahmenRegister.id;

/** Required cells that are empty; only spaces are empty. Which columns a list lacks is said once for the list. */
export const valueMissing = defineRule({
  id: "value-missing",
  severity: "error",
  severities: { text: "warning" },
  needs: ["massnahmen", "allLists", "registers", "kategorien", "dezernate", "arten", "werte"],
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
  check: (snapshot, report) => {
    const { massnahmen, kategorien, dezernate, arten, werte } = snapshot;
    const choices: readonly (readonly [ColumnName, string])[] = [
      ["Kategorie", kategorien.ids.join(", ")],
      ["Dezernat", dezernate.ids.join(", ")],
      ["Art", arten.ids.join(", ")],
    ];
    for (const m of massnahmen) {
      for (const [spalte, erlaubt] of choices)
        if (isMissing(m, spalte)) report("choice", m.at(spalte), { spalte, erlaubt });
      if (isMissing(m, "Thema")) report("thema", m.at("Thema"));
      for (const spalte of m.artReading.allgemein ? [] : texts)
        if (isMissing(m, spalte)) report("text", m.at(spalte), { spalte });
    }
    for (const { name: spalte, column, entries } of columnsWhere(snapshot, isFilledOfOthers)) {
      const { kind, values } = column;
      const allowed = kind === "dezernat" ? dezernate : values === null ? undefined : werte.get(values.table);
      for (const entry of entries) {
        if (!showsNothing(entry.value(spalte))) continue;
        if (allowed === undefined) report("cell", entry.at(spalte), { spalte });
        else report("choice", entry.at(spalte), { spalte, erlaubt: allowed.ids.join(", ") });
      }
    }
  },
});

import { listPlace } from "../core/check/places";
import { missingColumns } from "../core/lists/missing-columns";
import { defineRule } from "../core/check/rule";

/** Headers that mean nothing known, other than those which `missingColumns` takes for a required column. */
export const columnUnknown = defineRule({
  id: "column-unknown",
  severity: "hint",
  needs: ["allLists", "arten", "kategorien", "dezernate"],
  title: { de: "Unbekannte Spalte", en: "Unknown column" },
  why: {
    de: "Was in dieser Spalte steht, wird weder geprüft noch ausgewertet.",
    en: "What stands in this column is neither checked nor evaluated.",
  },
  messages: {
    de: {
      unknown:
        "Die Spalte „{kopf}“ ist nicht bekannt und bleibt ungeprüft. Benennen Sie sie um, falls eine andere gemeint ist.",
    },
    en: { unknown: "The column “{kopf}” is not known and stays unchecked. Rename it if another one is meant." },
  },
  check: ({ allLists, arten, kategorien, dezernate }, report) => {
    for (const list of allLists) {
      const meant = missingColumns(list, list.register.columns, { arten, kategorien, dezernate }).map(
        ({ meant: header }) => header,
      );
      for (const header of list.headers)
        if (header.name === null && !meant.includes(header))
          report("unknown", listPlace(list, list.headerRow, header.column), { kopf: header.text });
    }
  },
});

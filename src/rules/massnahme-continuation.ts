import { placeName } from "../core/check/places";
import { defineRule } from "../core/check/rule";
import type { Massnahme } from "../core/massnahmen/massnahme";
import { continuesRow, joinRows } from "../core/same/continuation";
import { isBlank } from "../core/text/text";
import { unitKey } from "../core/values/organisationseinheit";
import type { Edit } from "../core/workbook/edit";

/** Two units that are both filled in: the rows cannot become one without losing the lower one. */
const haveTwoUnits = (a: Massnahme, b: Massnahme): boolean =>
  unitKey(a) !== "" && unitKey(b) !== "" && unitKey(a) !== unitKey(b);

/** Rows that repeat the one above in Kategorie, Dezernat, Art and Thema: a page break of the printed report. */
export const massnahmeContinuation = defineRule({
  id: "massnahme-continuation",
  severity: "warning",
  needs: ["lists", "arten"],
  columns: ["Kategorie", "Dezernat"],
  fixes: true,
  title: { de: "Fortsetzung einer Maßnahme", en: "Continuation of a Maßnahme" },
  why: {
    de: "Die Maßnahme zählt sonst doppelt und ihr Text steht in zwei Zeilen.",
    en: "Otherwise the Maßnahme counts twice and its text stands in two rows.",
  },
  messages: {
    de: {
      repeats: "„{thema}“ setzt {stelle} fort. Führen Sie beide Zeilen zu einer zusammen.",
      units:
        "„{thema}“ steht schon in {stelle}, dort von einer anderen Einheit. Führen Sie beide zusammen oder unterscheiden Sie die Themen.",
    },
    en: {
      repeats: "“{thema}” continues {stelle}. Merge the two rows into one.",
      units: "“{thema}” is already in {stelle}, there by another unit. Merge the two rows or tell the Themen apart.",
    },
  },
  check: ({ lists, arten }, report) => {
    for (const { entries } of lists) {
      let upper: Massnahme | undefined;
      // Of three rows in a row only two are merged at a time: the edits of the next two would touch the same cells.
      let merged = false;
      for (const lower of entries) {
        if (upper !== undefined && continuesRow(lower, upper, arten)) {
          const place = lower.at("Thema");
          const values = { thema: lower.text("Thema"), stelle: placeName(upper.at("Thema"), place) };
          const twoUnits = haveTwoUnits(upper, lower);
          const edits: readonly Edit[] | null = merged || twoUnits ? null : joinRows(upper, lower);
          merged = edits !== null;
          if (edits === null) report(twoUnits ? "units" : "repeats", place, values);
          else report("repeats", place, values, { suggestion: mergedText(upper, lower), edits });
        } else merged = false;
        upper = lower;
      }
    }
  },
});

/** What the one row will say. */
const mergedText = (upper: Massnahme, lower: Massnahme): string =>
  Array.from(new Set([upper.text("Arbeitsstand"), lower.text("Arbeitsstand")]))
    .filter((text) => !isBlank(text))
    .join("\n") || upper.text("Thema");

import { editOf, findRow, type Edit } from "../core/workbook/edit";
import { listPlace, listStart } from "../core/check/places";
import { cellAddress } from "../core/text/text";
import { missingColumns } from "../core/lists/missing-columns";
import type { FoundList, ListHeader } from "../core/lists/recognise";
import { defineRule } from "../core/check/rule";

/** Lists without a required column; a header that is most likely meant by its spelling, cells or place can be renamed. */
export const columnMissing = defineRule({
  id: "column-missing",
  severity: "error",
  needs: ["allLists", "arten", "kategorien", "dezernate"],
  fixes: true,
  title: { de: "Pflichtspalte fehlt", en: "Required column missing" },
  why: {
    de: "Regeln, die diese Spalte brauchen, können die Liste nicht prüfen.",
    en: "Rules that need this column cannot check the list.",
  },
  messages: {
    de: {
      missing: "Die Spalte „{spalte}“ fehlt. Ergänzen Sie eine Spalte mit dieser Überschrift.",
      similar: "Die Spalte „{spalte}“ fehlt, vermutlich ist „{kopf}“ gemeint. Benennen Sie diese Überschrift um.",
      unnamed:
        "Die Spalte „{spalte}“ fehlt, vermutlich ist die ohne Überschrift gemeint. Schreiben Sie „{spalte}“ in {zelle}.",
    },
    en: {
      missing: "The column “{spalte}” is missing. Add a column with this header.",
      similar: "The column “{spalte}” is missing, “{kopf}” is probably meant. Rename this header.",
      unnamed:
        "The column “{spalte}” is missing, the one without a header is probably meant. Write “{spalte}” into {zelle}.",
    },
  },
  check: ({ allLists, arten, kategorien, dezernate }, report) => {
    for (const list of allLists)
      for (const { name, meant } of missingColumns(list, list.register.columns, { arten, kategorien, dezernate })) {
        const place = { ...listStart(list), header: name };
        if (meant === null) {
          report("missing", place, { spalte: name });
          continue;
        }
        const fix = { suggestion: name, edits: renamed(list, meant, name) };
        const zelle = cellAddress(list.headerRow, meant.column);
        if (meant.text === "") report("unnamed", place, { spalte: name, zelle }, fix);
        else report("similar", place, { spalte: name, kopf: meant.text }, fix);
      }
  },
});

/** The header cell renamed; nothing where a formula makes the header, or the table hides its header row. */
function renamed(list: FoundList<string>, header: ListHeader<string>, name: string): readonly Edit[] {
  const place = listPlace(list, list.headerRow, header.column);
  const isFormula = findRow(list.sheet, place.row)?.formulas?.includes(place.column) ?? false;
  return (place.value ?? "") === header.text && !isFormula ? [editOf(place, name)] : [];
}

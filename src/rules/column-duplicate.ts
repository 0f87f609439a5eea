import { listPlace } from "../core/check/places";
import type { ListHeader } from "../core/lists/recognise";
import { defineRule } from "../core/check/rule";
import { columnName } from "../core/text/text";

/** Headers that mean a column which the list already has. */
export const columnDuplicate = defineRule({
  id: "column-duplicate",
  severity: "error",
  needs: ["allLists"],
  title: { de: "Spalte doppelt", en: "Column twice" },
  why: {
    de: "Nur die erste der Spalten wird geprüft und gezählt, die Angaben der anderen gehen unter.",
    en: "Only the first of the columns is checked and counted, what the other holds is lost.",
  },
  messages: {
    de: {
      twice:
        "„{kopf}“ bedeutet „{spalte}“ wie schon „{erster}“ in Spalte {ort}. Benennen Sie eine um oder entfernen Sie sie.",
    },
    en: { twice: "“{kopf}” means “{spalte}” as “{erster}” in column {ort} does. Rename or remove one of them." },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists) {
      const seen = new Map<string, ListHeader<string>>();
      for (const header of list.headers) {
        if (header.name === null) continue;
        const first = seen.get(header.name);
        if (first === undefined) seen.set(header.name, header);
        else
          report(
            "twice",
            { ...listPlace(list, list.headerRow, header.column), year: list.year },
            {
              kopf: header.text,
              spalte: header.name,
              erster: first.text,
              ort: columnName(first.column),
            },
          );
      }
    }
  },
});

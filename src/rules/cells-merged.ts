import { listPlace } from "../core/check/places";
import { defineRule } from "../core/check/rule";
import { cellAddress } from "../core/text/text";

/** Merged cells that reach into a list's data; nothing where the host cannot tell. */
export const cellsMerged = defineRule({
  id: "cells-merged",
  severity: "error",
  needs: ["allLists"],
  title: { de: "Verbundene Zellen", en: "Merged cells" },
  why: {
    de: "Nur die erste der verbundenen Zellen hat einen Inhalt, die anderen Zeilen und Spalten gelten als leer.",
    en: "Only the first of the merged cells has content, the other rows and columns count as empty.",
  },
  messages: {
    de: {
      merged: "{bereich} ist ein Block verbundener Zellen. Heben Sie die Verbindung auf und füllen Sie jede Zelle.",
    },
    en: { merged: "{bereich} is a block of merged cells. Unmerge it and fill every cell." },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists)
      for (const { firstRow, firstColumn, lastRow, lastColumn } of list.sheet.merges ?? []) {
        if (lastRow < list.firstRow || list.lastRow < firstRow) continue;
        if (lastColumn < list.firstColumn || list.lastColumn < firstColumn) continue;
        const bereich = `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
        report("merged", { ...listPlace(list, firstRow, firstColumn), lastRow, lastColumn }, { bereich });
      }
  },
});

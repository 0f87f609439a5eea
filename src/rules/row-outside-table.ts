import { showsNothing } from "../core/workbook/cell-value";
import { findRow } from "../core/workbook/edit";
import { listPlace } from "../core/check/places";
import type { FoundList } from "../core/lists/recognise";
import { isTotalsRow } from "../core/lists/totals-row";
import { defineRule } from "../core/check/rule";
import type { RowData, TableData } from "../core/workbook/workbook-data";

/** Filled rows directly below an Excel table that are not part of it, nor of another table, nor a totals row. */
export const rowOutsideTable = defineRule({
  id: "row-outside-table",
  severity: "error",
  needs: ["allLists"],
  title: { de: "Zeile unter der Tabelle", en: "Row below the table" },
  why: {
    de: "Was unter der Tabelle steht, wird weder geprüft noch gezählt.",
    en: "What stands below the table is neither checked nor counted.",
  },
  messages: {
    de: {
      outside:
        "Zeile {zeile} steht unter der Tabelle „{tabelle}“ und gehört nicht dazu. Erweitern Sie die Tabelle um diese Zeile.",
    },
    en: {
      outside: "Row {zeile} stands below the table “{tabelle}” and is not part of it. Extend the table to this row.",
    },
  },
  check: ({ allLists }, report) => {
    for (const list of allLists) {
      if (list.table === null) continue;
      for (const row of rowsBelow(list, list.table))
        report("outside", listPlace(list, row.index, list.firstColumn), {
          zeile: row.index + 1,
          tabelle: list.table.name,
        });
    }
  },
});

function rowsBelow(list: FoundList<string>, table: TableData): readonly RowData[] {
  const { sheet, firstColumn, lastColumn } = list;
  const rows: RowData[] = [];
  for (let index = table.range.lastRow + 1; ; index++) {
    const row = findRow(sheet, index);
    if (row === undefined || !hasContent(list, row)) return rows;
    if (!isTotalsRow(row, firstColumn, lastColumn)) rows.push(row);
  }
}

function hasContent({ sheet, firstColumn, lastColumn }: FoundList<string>, row: RowData): boolean {
  const others = sheet.tables.filter(({ range }) => range.firstRow <= row.index && row.index <= range.lastRow);
  for (let column = firstColumn; column <= lastColumn; column++) {
    const isOthers = others.some(({ range }) => range.firstColumn <= column && column <= range.lastColumn);
    if (!isOthers && !showsNothing(row.cells[column])) return true;
  }
  return false;
}

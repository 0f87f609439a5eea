import { shownValue } from "./merge-dates";
import type { MergeSource } from "./merge-owners";
import { isTotalsRow, isBlankCell } from "./recognise";
import { isOwnSheet, type Snapshot } from "./snapshot";
import type { CellValue, RowData, SheetData } from "./workbook-data";

/** A filled row of a source that stands below a list and belongs to none. */
export interface OutsideRow {
  readonly source: MergeSource;
  readonly sheet: string;
  readonly row: number;
  /** Dates in words. */
  readonly values: readonly CellValue[];
}

/** The filled rows below the lists of a source that belong to no list, unless the master has just the same there. */
export function rowsOutside(source: MergeSource, base: MergeSource): readonly OutsideRow[] {
  return source.snapshot.sheets
    .filter((sheet) => !isOwnSheet(sheet.name))
    .flatMap((sheet) => {
      const outside = outsideOf(sheet, source.snapshot);
      if (outside.length === 0) return [];
      const same = base.snapshot.sheets.find(({ name }) => name === sheet.name);
      const known = new Set(same?.rows.map((row) => JSON.stringify(filled(row))));
      return outside
        .filter((row) => !known.has(JSON.stringify(filled(row))))
        .map((row) => ({ source, sheet: sheet.name, row: row.index, values: shownIn(source, sheet.name, row) }));
    });
}

function outsideOf(sheet: SheetData, { lists }: Snapshot): readonly RowData[] {
  const own = lists.filter((list) => list.sheet === sheet);
  if (own.length === 0) return [];
  const first = Math.min(...own.map(({ headerRow }) => headerRow));
  const isInside = ({ index }: RowData): boolean =>
    own.some((list) => list.headerRow <= index && index <= list.lastRow) ||
    sheet.tables.some(({ range }) => range.firstRow <= index && index <= range.lastRow);
  const isTotal = (row: RowData): boolean => own.some((list) => isTotalsRow(row, list.firstColumn, list.lastColumn));
  return sheet.rows.filter(
    (row) => row.index > first && !isInside(row) && !isTotal(row) && row.cells.some((cell) => !isBlankCell(cell)),
  );
}

const filled = ({ cells }: RowData): readonly CellValue[] =>
  cells.filter((cell): cell is CellValue => !isBlankCell(cell));

const shownIn = (source: MergeSource, sheet: string, { index, cells }: RowData): readonly CellValue[] =>
  cells.flatMap((cell, column) =>
    cell === undefined || isBlankCell(cell) ? [] : shownValue(source, { sheet, row: index, column }, cell),
  );

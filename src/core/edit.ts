import type { CellValue, RowData, SheetData, WorkbookData } from "./workbook-data";

/** A change of one cell that a person can accept; carried out by an adapter, which first compares `before`. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Why an edit was not carried out: its cell held something else by then, or a formula. */
export interface SkippedEdit {
  readonly edit: Edit;
  readonly reason: "changed" | "formula" | "sheet-missing" | "protected" | "in-use";
}

/** The value of a cell, null where there is none. */
export const cellValue = (sheet: SheetData, row: number, column: number): CellValue =>
  findRow(sheet, row)?.cells[column] ?? null;

/** The row with this sheet index, found by bisection. */
export function findRow(sheet: SheetData, index: number): RowData | undefined {
  let low = 0;
  let high = sheet.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = sheet.rows[middle];
    if (row === undefined || row.index === index) return row;
    if (row.index < index) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

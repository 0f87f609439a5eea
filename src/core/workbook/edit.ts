import { holdsNothing } from "./cell-value";
import type { CellValue, RowData, SheetData, WorkbookData } from "./workbook-data";

/** A change of one cell that a person can accept; carried out by an adapter, which first compares `before`. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Why an edit was not carried out: its cell held something else by then, or a formula, or the host gave up before it. */
export interface SkippedEdit {
  readonly edit: Edit;
  readonly reason: "changed" | "formula" | "sheet-missing" | "protected" | "in-use" | "interrupted";
}

/** What became of edits that were carried out, both in the order they were given. */
export interface EditResult {
  readonly applied: readonly Edit[];
  readonly skipped: readonly SkippedEdit[];
}

/** What takes edits back: the last one first, each only if its cell still holds what was written. */
export const inverseEdits = (edits: readonly Edit[]): Edit[] =>
  edits
    .slice()
    .reverse()
    .map((edit) => ({ ...edit, before: edit.after, after: edit.before }));

/** The value of a cell, null where there is none. */
export const cellValue = (sheet: SheetData, row: number, column: number): CellValue =>
  findRow(sheet, row)?.cells[column] ?? null;

/** The row with this sheet index, found by bisection. */
export function findRow(sheet: Pick<SheetData, "rows">, index: number): RowData | undefined {
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

/** The workbook as it would be after the edits; those whose `before` no longer holds are left out. Rows are added where needed. */
export function withEdits(workbook: WorkbookData, edits: readonly Edit[]): WorkbookData {
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    const known = bySheet.get(edit.sheet);
    if (known === undefined) bySheet.set(edit.sheet, [edit]);
    else known.push(edit);
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own === undefined ? sheet : editedSheet(sheet, own);
    }),
  };
}

function editedSheet(sheet: SheetData, edits: readonly Edit[]): SheetData {
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  const renamed = new Map<string, string>();
  for (const edit of edits) {
    const row = rows.get(edit.row) ?? { index: edit.row, cells: [], hidden: false };
    if ((row.cells[edit.column] ?? null) !== edit.before) continue;
    const cells = row.cells.slice();
    cells[edit.column] = edit.after === "" ? null : edit.after;
    rows.set(edit.row, { ...row, cells });
    renamed.set(JSON.stringify([edit.row, edit.column]), String(edit.after ?? ""));
  }
  const tables = sheet.tables.map((table) => ({
    ...table,
    columns: table.columns.map((name, i) =>
      table.headerRow
        ? (renamed.get(JSON.stringify([table.range.firstRow, table.range.firstColumn + i])) ?? name)
        : name,
    ),
  }));
  const filled = Array.from(rows.values()).filter((row) => row.cells.some((cell) => !holdsNothing(cell)));
  return { ...sheet, tables, rows: filled.sort((a, b) => a.index - b.index) };
}

/** The cell of a place as an edit to a new value. */
export const editOf = (
  place: { readonly sheet: string; readonly row: number; readonly column: number; readonly value: CellValue },
  after: CellValue,
): Edit => ({ sheet: place.sheet, row: place.row, column: place.column, before: place.value, after });

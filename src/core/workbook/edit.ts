import { holdsNothing } from "./cell-value";
import { numberBehind, type ShownNumber } from "./shown-number";
import type { Place } from "./place";
import type { CellValue, RowData, SheetData, WorkbookData } from "./workbook-data";

/** A change of one cell that a person can accept; carried out by an adapter, which first compares `before`. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As people read them. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** The number behind `before`, and the one to store so that the cell shows `after`: dates, times and percentages. */
  readonly shownBefore?: ShownNumber;
  readonly shownAfter?: ShownNumber;
  /** Edits of one group are carried out together or not at all: what one empties another fills in. */
  readonly group?: string;
}

/**
 * Why an edit was not carried out: its cell held something else by then, or a formula, or the host gave up before it, or
 * another edit of its group was not.
 */
export interface SkippedEdit {
  readonly edit: Edit;
  readonly reason: "changed" | "formula" | "sheet-missing" | "protected" | "in-use" | "interrupted" | "apart";
}

/** What became of edits that were carried out, both in the order they were given. */
export interface EditResult {
  readonly applied: readonly Edit[];
  readonly skipped: readonly SkippedEdit[];
}

/**
 * Judges edits until each group is whole: where one edit of a group has a reason to stay undone, the others have one too,
 * and the rest is judged anew without them.
 */
export function judgeTogether(
  edits: readonly Edit[],
  judge: (edits: readonly Edit[]) => ReadonlyMap<Edit, SkippedEdit["reason"]>,
): Map<Edit, SkippedEdit["reason"]> {
  const apart = new Set<Edit>();
  for (;;) {
    const reasons = judge(edits.filter((edit) => !apart.has(edit)));
    const broken = new Set(
      edits.flatMap((edit) => (edit.group !== undefined && reasons.has(edit) ? [edit.group] : [])),
    );
    const others = edits.filter(
      (edit) => edit.group !== undefined && broken.has(edit.group) && !reasons.has(edit) && !apart.has(edit),
    );
    if (others.length === 0) {
      const all = new Map(reasons);
      apart.forEach((edit) => all.set(edit, "apart"));
      return all;
    }
    for (const edit of others) apart.add(edit);
  }
}

/** What takes edits back: the last one first, each only if its cell still holds what was written. */
export const inverseEdits = (edits: readonly Edit[]): Edit[] =>
  edits
    .slice()
    .reverse()
    .map(({ sheet, row, column, before, after, shownBefore, shownAfter }) =>
      withShown({ sheet, row, column, before: after, after: before }, shownAfter, shownBefore),
    );

/** An edit with the numbers behind what its cell shows before and after. */
export function withShown(edit: Edit, shownBefore: ShownNumber | undefined, shownAfter: ShownNumber | undefined): Edit {
  const from = shownBefore === undefined ? edit : { ...edit, shownBefore };
  return shownAfter === undefined ? from : { ...from, shownAfter };
}

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
    rows.set(edit.row, withNumber({ ...row, cells }, edit));
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

function withNumber(row: RowData, { column, shownAfter }: Edit): RowData {
  if (shownAfter === undefined && row.shown?.[column] === undefined) return row;
  const { shown: before, ...others } = row;
  const kept = Object.entries(before ?? {}).filter(([at]) => Number(at) !== column);
  const shown: Readonly<Record<number, ShownNumber>> = {
    ...Object.fromEntries(kept),
    ...(shownAfter === undefined ? {} : { [column]: shownAfter }),
  };
  return Object.keys(shown).length === 0 ? others : { ...others, shown };
}

/**
 * The cell of a place as an edit to a new value. A cell that shows a date and gets a day stays a date, one that shows a
 * percentage and gets one a percentage; any other words are text.
 */
export function editOf(
  { sheet, row, column, value: before, shown }: Pick<Place, "sheet" | "row" | "column" | "value" | "shown">,
  after: CellValue,
): Edit {
  const edit = { sheet, row, column, before, after };
  if (shown === undefined) return edit;
  return withShown(edit, shown, typeof after === "string" ? (numberBehind(after, shown.kind) ?? undefined) : undefined);
}

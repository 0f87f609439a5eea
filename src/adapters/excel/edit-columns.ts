import { typedValue } from "../../core/workbook/typed-text";
import { cellValueOf, isFormula } from "../../core/workbook/sheet-rows";
import type { Edit } from "../../core/workbook/edit";
import { numberForm } from "../../core/workbook/number-format";
import type { CellValue } from "../../core/workbook/workbook-data";
import type { RowBlock } from "./row-blocks";

/** The edits of one column of one sheet. */
export interface EditColumn {
  readonly sheet: Excel.Worksheet;
  readonly column: number;
  readonly edits: readonly Edit[];
  /** The rows of its edits, in order. */
  readonly rows: readonly number[];
  /** What its cells hold, by row; filled while they are read. */
  readonly cells: Map<number, ReadCell>;
}

interface ReadCell {
  readonly value: CellValue;
  readonly isFormula: boolean;
  /** The number format; only known where numbers are written. */
  readonly format: string;
}

/** The rows of a column that must not be written: results of a formula elsewhere, and locked cells of a protected sheet. */
export interface ColumnLocks {
  readonly spilled: Set<number>;
  readonly locked: Set<number>;
}

/** What a cell holds, and what forbids to write it. */
export interface EditedCell {
  readonly value: CellValue;
  readonly forbidden: "formula" | "protected" | null;
}

/** What a cell gets, and the number format that it needs for it: null for any in which a value looks like itself. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly format: { readonly code: string; readonly fits: (code: string) => boolean } | null;
}

/** Some cells of a column below one another that are written at once; null leaves a cell as it is. */
export interface WrittenRun {
  readonly column: EditColumn;
  readonly rows: readonly number[];
  readonly values: readonly (string | number | boolean | null)[];
  /** Number formats that cells need to show their number as it is to be read, by row. */
  readonly formats: ReadonlyMap<number, string>;
}

/** Rows between two edits that are read along, as a range of its own costs more. */
const READ_ALONG = 500;
/** The same for writing, where a cell that is left as it is costs five characters. */
const LEFT_ALONE = 200;
/** Characters of one run at most, so that requests can be filled with runs. */
const LONGEST_RUN = 200000;

/** The edits by sheet and column; those of sheets that are not there are left out. */
export function editColumns(sheets: readonly Excel.Worksheet[], edits: readonly Edit[]): EditColumn[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = JSON.stringify([edit.sheet.toLowerCase(), edit.column]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [edit]);
    else known.push(edit);
  }
  return [...groups.values()].flatMap((own) => {
    const sheet = byName.get(own[0]?.sheet.toLowerCase() ?? "");
    if (sheet === undefined) return [];
    const rows = [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b);
    return [{ sheet, column: own[0]?.column ?? 0, edits: own, rows, cells: new Map<number, ReadCell>() }];
  });
}

/** The blocks that hold the cells of the columns, by whose place in the list they go. */
export const blocksOf = (columns: readonly EditColumn[]): RowBlock[] =>
  columns.flatMap(({ column, rows, edits }, index) => {
    const numbers = edits.some(
      ({ after, shownAfter }) => shownAfter !== undefined || typeof after === "number" || typeof after === "boolean",
    );
    return runsOf(rows, READ_ALONG).map((run): RowBlock => ({
      sheet: index,
      range: { firstRow: firstOf(run), firstColumn: column, lastRow: lastOf(run), lastColumn: column },
      properties: numbers ? ["values", "formulas", "numberFormat"] : ["values", "formulas"],
    }));
  });

/** Takes what a block of `blocksOf` holds. */
export function takeCells({ cells, rows }: EditColumn, { range, properties }: RowBlock, read: Excel.Range): void {
  const formats = properties.includes("numberFormat") ? (read.numberFormat as unknown[][]) : null;
  const [values, formulas] = [read.values as unknown[][], read.formulas as unknown[][]];
  for (const row of rows) {
    if (row < range.firstRow || row > range.lastRow) continue;
    const at = row - range.firstRow;
    const value = values[at]?.[0];
    const format: unknown = formats?.[at]?.[0];
    cells.set(row, {
      value: cellValueOf(value),
      isFormula: isFormula(formulas[at]?.[0], value),
      format: typeof format === "string" ? format : "",
    });
  }
}

/** What the cell of an edit holds. */
export function editedCell({ cells }: EditColumn, { row }: Edit, locks: ColumnLocks): EditedCell {
  const cell = cells.get(row);
  const forbidden =
    cell?.isFormula === true || locks.spilled.has(row) ? "formula" : locks.locked.has(row) ? "protected" : null;
  return { value: cell?.value ?? null, forbidden };
}

/**
 * The values of a column as runs. Where nothing forbids to write into the column, cells between edits belong to a run and
 * are left as they are; else a run holds neighbours only.
 */
export function writtenRuns(
  column: EditColumn,
  locks: ColumnLocks,
  values: ReadonlyMap<number, WrittenCell>,
): WrittenRun[] {
  const isOpen = locks.spilled.size === 0 && !column.sheet.protection.protected;
  const rows = column.rows.filter((row) => values.has(row));
  const lengthAt = (row: number): number => String(values.get(row)?.value ?? "").length;
  return runsOf(rows, isOpen ? LEFT_ALONE : 0, lengthAt).map((run) => {
    const typed: WrittenRun["values"][number][] = Array.from({ length: lastOf(run) - firstOf(run) + 1 }, () => null);
    const formats = new Map<number, string>();
    for (const row of run) {
      const { value = null, format = null } = values.get(row) ?? {};
      typed[row - firstOf(run)] = typedValue(value);
      if (typeof value === "string" || value === null) continue;
      const code = column.cells.get(row)?.format ?? "";
      const wanted = format === null ? plainFormat(code) : format.fits(code) ? code : format.code;
      if (wanted !== code) formats.set(row, wanted);
    }
    return { column, rows: run, values: typed, formats };
  });
}

/** Queues a run; the caller's next sync sends it. */
export function writeRun({ column: { sheet, column }, rows, values, formats }: WrittenRun): void {
  const range = sheet.getRangeByIndexes(firstOf(rows), column, values.length, 1);
  if (formats.size > 0) range.numberFormat = values.map((_, i) => [formats.get(firstOf(rows) + i) ?? null]);
  range.values = values.map((value) => [value]);
}

/**
 * The format in which a number or truth value looks like itself: as text Excel would keep it as a text, and a cell that
 * shows dates or percentages would show another number.
 */
const plainFormat = (code: string): string => (code === "@" || numberForm(code) !== null ? "General" : code);

const firstOf = (rows: readonly number[]): number => rows[0] ?? 0;
const lastOf = (rows: readonly number[]): number => rows[rows.length - 1] ?? 0;

/** Rows in ascending order, cut where more than `gap` others lie between two of them, or their texts are too long. */
function runsOf(rows: readonly number[], gap: number, lengthAt: (row: number) => number = () => 0): number[][] {
  const runs: number[][] = [];
  let last = -Infinity;
  let length = 0;
  for (const row of rows) {
    const between = row - last - 1;
    length += lengthAt(row) + between;
    if (between > gap || length > LONGEST_RUN) {
      runs.push([]);
      length = lengthAt(row);
    }
    runs[runs.length - 1]?.push(row);
    last = row;
  }
  return runs;
}

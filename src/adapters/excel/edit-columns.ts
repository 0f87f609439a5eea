import { typedValue } from "../../core/workbook/typed-text";
import { cellValueOf, isFormula } from "../../core/workbook/sheet-rows";
import type { Edit } from "../../core/workbook/edit";
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
  /** Whether the cell has the format for text; only known where numbers are written. */
  readonly isText: boolean;
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

/** Some cells of a column below one another that are written at once; null leaves a cell as it is. */
export interface WrittenRun {
  readonly column: EditColumn;
  readonly rows: readonly number[];
  readonly values: readonly (string | number | boolean | null)[];
  /** Cells that are to hold a number and have the format for text, which would make a text of it. */
  readonly general: ReadonlySet<number>;
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
    const numbers = edits.some(({ after }) => typeof after === "number" || typeof after === "boolean");
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
    cells.set(row, {
      value: cellValueOf(value),
      isFormula: isFormula(formulas[at]?.[0], value),
      isText: formats?.[at]?.[0] === "@",
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
  values: ReadonlyMap<number, CellValue>,
): WrittenRun[] {
  const isOpen = locks.spilled.size === 0 && !column.sheet.protection.protected;
  const rows = column.rows.filter((row) => values.has(row));
  const lengthAt = (row: number): number => String(values.get(row) ?? "").length;
  return runsOf(rows, isOpen ? LEFT_ALONE : 0, lengthAt).map((run) => {
    const typed: WrittenRun["values"][number][] = Array.from({ length: lastOf(run) - firstOf(run) + 1 }, () => null);
    const general = new Set<number>();
    for (const row of run) {
      const value = values.get(row) ?? null;
      typed[row - firstOf(run)] = typedValue(value);
      if (typeof value !== "string" && value !== null && column.cells.get(row)?.isText === true) general.add(row);
    }
    return { column, rows: run, values: typed, general };
  });
}

/** Queues a run; the caller's next sync sends it. */
export function writeRun({ column: { sheet, column }, rows, values, general }: WrittenRun): void {
  const range = sheet.getRangeByIndexes(firstOf(rows), column, values.length, 1);
  if (general.size > 0) range.numberFormat = values.map((_, i) => [general.has(firstOf(rows) + i) ? "General" : null]);
  range.values = values.map((value) => [value]);
}

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

import type { Edit } from "../../core/workbook/edit";
import type { CellValue } from "../../core/workbook/workbook-data";
import { rangeOf } from "./range-bounds";
import { cellValueOf, isFormula } from "../../core/workbook/sheet-rows";
import { supports } from "./supports";
import { typedValue } from "../../core/workbook/typed-text";

/** The edits of one column of one sheet, and its cells from the first to the last of them. */
export interface EditColumn {
  readonly sheet: Excel.Worksheet;
  readonly column: number;
  readonly edits: readonly Edit[];
  readonly firstRow: number;
  readonly cells: Excel.Range;
  readonly locks: Locks;
}

/** What may forbid writing; of each null means: of some of the cells. */
interface Locks {
  /** null where the sheet is not protected. */
  readonly protection: Excel.FormatProtection | null;
  /** null where Excel cannot tell. */
  readonly spill: Excel.Range | null;
}

/** What a cell holds, and what forbids to write it. */
export interface EditedCell {
  readonly value: CellValue;
  readonly forbidden: "formula" | "protected" | null;
}

/** The edits by sheet and column; those of sheets that are not there are left out. Loads what has to be compared. */
export function prepareColumns(sheets: readonly Excel.Worksheet[], edits: readonly Edit[]): EditColumn[] {
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
    return sheet === undefined ? [] : prepareColumn(sheet, own);
  });
}

function prepareColumn(sheet: Excel.Worksheet, edits: readonly Edit[]): EditColumn {
  const column = edits[0]?.column ?? 0;
  const firstRow = edits.reduce((least, { row }) => Math.min(least, row), Infinity);
  const lastRow = edits.reduce((most, { row }) => Math.max(most, row), 0);
  const cells = rangeOf(sheet, { firstRow, firstColumn: column, lastRow, lastColumn: column });
  const numbers = edits.some(({ after }) => typeof after === "number" || typeof after === "boolean");
  cells.load(numbers ? "values,formulas,numberFormat" : "values,formulas");
  return { sheet, column, edits, firstRow, cells, locks: locksOf(sheet, cells) };
}

const locksOf = (sheet: Excel.Worksheet, cells: Excel.Range): Locks => ({
  protection: sheet.protection.protected ? cells.format.protection.load("locked") : null,
  spill: supports("1.12") ? cells.load("hasSpill") : null,
});

const isLocked = ({ protection }: Locks): boolean => protection !== null && protection.locked;
const isSpilled = ({ spill }: Locks): boolean => spill !== null && (supports("1.12") ? spill.hasSpill : false);

/** Whether a column answered with „some of the cells“. */
const isUndecided = ({ protection, spill }: Locks): boolean =>
  (protection !== null && (protection.locked as boolean | null) === null) ||
  (spill !== null && supports("1.12") && (spill.hasSpill as boolean | null) === null);

/** Loads the locks of each edited cell where a column could not tell; empty where all could. */
export function prepareLocks(columns: readonly EditColumn[]): Map<Edit, Locks> {
  const locks = new Map<Edit, Locks>();
  for (const { sheet, column, edits, locks: all } of columns) {
    if (!isUndecided(all)) continue;
    for (const edit of edits) locks.set(edit, locksOf(sheet, sheet.getCell(edit.row, column)));
  }
  return locks;
}

/** What the cell of an edit holds. */
export function editedCell(
  { cells, firstRow, locks }: EditColumn,
  edit: Edit,
  own: ReadonlyMap<Edit, Locks>,
): EditedCell {
  const value: unknown = (cells.values as unknown[][])[edit.row - firstRow]?.[0];
  const formula: unknown = (cells.formulas as unknown[][])[edit.row - firstRow]?.[0];
  const lock = own.get(edit) ?? locks;
  const forbidden = isFormula(formula, value) || isSpilled(lock) ? "formula" : isLocked(lock) ? "protected" : null;
  return { value: cellValueOf(value), forbidden };
}

/** Writes values by row; neighbours go together. Numbers in cells of the format for text would be stored as text. */
export function writeColumn(
  { sheet, column, cells, firstRow }: EditColumn,
  values: ReadonlyMap<number, CellValue>,
): void {
  const rows = [...values.keys()].sort((a, b) => a - b);
  let start = 0;
  rows.forEach((row, i) => {
    const value = values.get(row) ?? null;
    if (typeof value === "number" || typeof value === "boolean") {
      const format: unknown = (cells.numberFormat as unknown[][])[row - firstRow]?.[0];
      if (format === "@") sheet.getCell(row, column).numberFormat = [["General"]];
    }
    if (rows[i + 1] === row + 1) return;
    const run = rows.slice(start, i + 1);
    const range = { firstRow: run[0] ?? row, firstColumn: column, lastRow: row, lastColumn: column };
    rangeOf(sheet, range).values = run.map((each) => [typedValue(values.get(each) ?? null)]);
    start = i + 1;
  });
}

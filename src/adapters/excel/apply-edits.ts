import type { Edit, EditResult, SkippedEdit } from "../../core/workbook/edit";
import type { CellRange, CellValue } from "../../core/workbook/workbook-data";
import {
  editedCell,
  prepareColumns,
  prepareLocks,
  writeColumn,
  type EditColumn,
  type EditedCell,
} from "./edit-columns";
import { BOUNDS, boundsOf } from "./range-bounds";
import { refusing } from "./refused";
import { storedValue } from "../../core/workbook/typed-text";

type Reason = SkippedEdit["reason"];

/** A table as far as edits of its header and totals matter; its names follow the edits. */
interface EditedTable {
  readonly sheet: string;
  readonly range: CellRange;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly names: string[];
}

const LONGEST_NAME = 255;

/**
 * Writes single cells. A cell that no longer holds `before`, or a formula, is left alone, as are locked cells of a
 * protected sheet, a table's totals, and a header whose new name is empty or taken; Excel itself renames the column
 * everywhere. Three syncs, four where cells are locked or spilled into only here and there; the last one alone writes, so
 * that it is one step of Excel's own undo. Texts are written as text, whatever they look like.
 */
export const applyEdits = (context: Excel.RequestContext, wanted: readonly Edit[]): Promise<EditResult> =>
  refusing(async () => {
    const edits = [...new Set(wanted)];
    if (edits.length === 0) return { applied: [], skipped: [] };
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const tables = context.workbook.tables.load("items/name,items/showHeaders,items/showTotals");
    await context.sync();
    const columns = prepareColumns(sheets.items, edits);
    const readers = columns.length === 0 ? [] : tables.items.map(prepareTable);
    await context.sync();
    const locks = prepareLocks(columns);
    if (locks.size > 0) await context.sync();

    const found = new Map<Edit, EditedCell>();
    for (const column of columns) for (const edit of column.edits) found.set(edit, editedCell(column, edit, locks));
    const { reasons, written } = decide(
      edits,
      found,
      readers.map((read) => read()),
    );
    for (const column of columns) writeColumn(column, valuesOf(column, written));
    if (written.size > 0) await context.sync();
    return {
      applied: edits.filter((edit) => !reasons.has(edit)),
      skipped: edits.flatMap((edit) => {
        const reason = reasons.get(edit);
        return reason === undefined ? [] : { edit, reason };
      }),
    };
  });

const placeKey = ({ sheet, row, column }: Edit): string => JSON.stringify([sheet.toLowerCase(), row, column]);

function valuesOf(column: EditColumn, written: ReadonlyMap<string, CellValue>): Map<number, CellValue> {
  const values = new Map<number, CellValue>();
  for (const edit of column.edits) {
    const value = written.get(placeKey(edit));
    if (value !== undefined) values.set(edit.row, value);
  }
  return values;
}

/** Loads a table with the next sync; the result reads it. */
function prepareTable(table: Excel.Table): () => EditedTable {
  const sheet = table.worksheet.load("name");
  const range = table.getRange().load(BOUNDS);
  const columns = table.columns.load("items/name");
  return () => ({
    sheet: sheet.name.toLowerCase(),
    range: boundsOf(range),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    names: columns.items.map(({ name }) => name),
  });
}

/** Goes through the edits in their order, the later ones seeing what the earlier ones write. */
function decide(
  edits: readonly Edit[],
  found: ReadonlyMap<Edit, EditedCell>,
  tables: readonly EditedTable[],
): { reasons: Map<Edit, Reason>; written: Map<string, CellValue> } {
  const reasons = new Map<Edit, Reason>();
  const written = new Map<string, CellValue>();
  for (const edit of edits) {
    const key = placeKey(edit);
    const cell = found.get(edit);
    const earlier = written.get(key);
    const state = cell && earlier !== undefined ? { ...cell, value: earlier } : cell;
    const reason = objection(edit, state) ?? renameHeader(edit, tables);
    if (reason === null) written.set(key, storedValue(edit.after));
    else reasons.set(edit, reason);
  }
  return { reasons, written };
}

function objection({ before }: Edit, cell: EditedCell | undefined): Reason | null {
  if (cell === undefined) return "sheet-missing";
  if (cell.forbidden !== null) return cell.forbidden;
  return cell.value === (before === "" ? null : before) ? null : "changed";
}

/** Header and totals of a table are known to it beside their cells: notes the column's new name, or says that it cannot be. */
function renameHeader({ sheet, row, column, after }: Edit, tables: readonly EditedTable[]): "in-use" | null {
  const table = tables.find(
    ({ sheet: own, range }) =>
      own === sheet.toLowerCase() &&
      column >= range.firstColumn &&
      column <= range.lastColumn &&
      row >= range.firstRow &&
      row <= range.lastRow,
  );
  if (table === undefined) return null;
  if (table.totalsRow && row === table.range.lastRow) return "in-use";
  if (!table.headerRow || row !== table.range.firstRow) return null;
  const name = storedValue(after);
  const own = column - table.range.firstColumn;
  if (typeof name !== "string" || name.trim() === "" || name.length > LONGEST_NAME) return "in-use";
  if (table.names.some((each, i) => i !== own && each.toLowerCase() === name.toLowerCase())) return "in-use";
  table.names[own] = name;
  return null;
}

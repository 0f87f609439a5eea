import { judgeTogether, type Edit, type EditResult, type SkippedEdit } from "../../core/workbook/edit";
import { formatFor, showsAs, storedNumber } from "../../core/workbook/shown-number";
import type { CellRange } from "../../core/workbook/workbook-data";
import {
  blocksOf,
  editColumns,
  editedCell,
  takeCells,
  writeRun,
  writtenRuns,
  type EditColumn,
  type EditedCell,
  type WrittenCell,
  type WrittenRun,
} from "./edit-columns";
import { editLocks } from "./edit-locks";
import { BOUNDS, boundsOf } from "./range-bounds";
import { askDateSystem } from "./date-system";
import { readBlocks } from "./read-blocks";
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

/** Characters of one request; Excel on the web takes 5 MB, in which an umlaut is two bytes. */
const LONGEST_REQUEST = 2000000;
/** About so many characters a range costs beside its values. */
const RANGE_COST = 800;

/**
 * Writes single cells. A cell that no longer holds `before`, or a formula, is left alone, as are locked cells of a
 * protected sheet, a table's totals, and a header whose new name is empty or taken; Excel itself renames the column
 * everywhere. Three syncs, a few more where cells are locked or spilled into only here and there; the last one alone
 * writes, so that it is one step of Excel's own undo. Beyond 80,000 cells to be compared, or two million characters to be
 * written, there is one more for each part; what was not written because a part failed is skipped. Texts are written as
 * text, whatever they look like.
 */
export const applyEdits = (
  context: Excel.RequestContext,
  wanted: readonly Edit[],
  report: (step: number, steps: number) => void = () => undefined,
): Promise<EditResult> =>
  refusing(async () => {
    const edits = [...new Set(wanted)];
    if (edits.length === 0) return { applied: [], skipped: [] };
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    const tables = context.workbook.tables.load("items/name,items/showHeaders,items/showTotals");
    await context.sync();
    const dates = edits.some(({ shownBefore, shownAfter }) => shownBefore !== undefined || shownAfter !== undefined)
      ? askDateSystem(context.workbook)
      : () => false;
    const columns = editColumns(sheets.items, edits);
    const asked = editLocks(columns);
    let readers: (() => EditedTable)[] = [];
    await readBlocks(context, blocksOf(columns), {
      sheetOf: ({ sheet }) => columnAt(columns, sheet).sheet,
      take: (block, cells) => takeCells(columnAt(columns, block.sheet), block, cells),
      alongside: () => {
        readers = columns.length === 0 ? [] : tables.items.map(prepareTable);
        asked.load();
      },
      report: (step, steps) => report(step, 2 * steps),
    });
    const locks = await asked.resolve(context);

    const found = new Map<Edit, EditedCell>();
    const none = { spilled: new Set<number>(), locked: new Set<number>() };
    columns.forEach((column, i) => {
      for (const edit of column.edits) found.set(edit, editedCell(column, edit, locks[i] ?? none));
    });
    const known = readers.map((read) => read());
    const judge = (some: readonly Edit[]): Decision =>
      decide(
        some,
        found,
        known.map((table) => ({ ...table, names: table.names.slice() })),
        dates,
      );
    const reasons = judgeTogether(edits, (some) => judge(some).reasons);
    const { written } = judge(edits.filter((edit) => !reasons.has(edit)));
    const runs = columns.flatMap((column, i) => writtenRuns(column, locks[i] ?? none, valuesOf(column, written)));
    for (const { column, rows } of await writeRuns(context, runs, report)) {
      const left = new Set(rows);
      for (const edit of column.edits) if (left.has(edit.row) && !reasons.has(edit)) reasons.set(edit, "interrupted");
    }
    return {
      applied: edits.filter((edit) => !reasons.has(edit)),
      skipped: edits.flatMap((edit) => {
        const reason = reasons.get(edit);
        return reason === undefined ? [] : { edit, reason };
      }),
    };
  });

function columnAt(columns: readonly EditColumn[], index: number): EditColumn {
  const column = columns[index];
  if (column === undefined) throw new Error(`unknown column: ${index}`);
  return column;
}

/** Writes runs, as many at once as a request takes; gives those that were not written because a later request failed. */
async function writeRuns(
  context: Excel.RequestContext,
  runs: readonly WrittenRun[],
  report: (step: number, steps: number) => void,
): Promise<readonly WrittenRun[]> {
  const requests = requestsOf(runs);
  const write = async (at: number): Promise<readonly WrittenRun[]> => {
    const request = requests[at];
    if (request === undefined) return [];
    if (requests.length > 1) report(requests.length + at, 2 * requests.length);
    for (const run of request) writeRun(run);
    try {
      await context.sync();
    } catch (error) {
      if (at === 0) throw error;
      return requests.slice(at).flat();
    }
    return write(at + 1);
  };
  return write(0);
}

function requestsOf(runs: readonly WrittenRun[]): WrittenRun[][] {
  const requests: WrittenRun[][] = [];
  let room = 0;
  for (const run of runs) {
    const size = JSON.stringify(run.values).length + RANGE_COST;
    if (size > room) {
      requests.push([]);
      room = LONGEST_REQUEST;
    }
    requests[requests.length - 1]?.push(run);
    room -= size;
  }
  return requests;
}

const placeKey = ({ sheet, row, column }: Edit): string => JSON.stringify([sheet.toLowerCase(), row, column]);

function valuesOf(column: EditColumn, written: ReadonlyMap<string, WrittenCell>): Map<number, WrittenCell> {
  const values = new Map<number, WrittenCell>();
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

interface Decision {
  readonly reasons: Map<Edit, Reason>;
  readonly written: Map<string, WrittenCell>;
}

/** Goes through the edits in their order, the later ones seeing what the earlier ones write. */
function decide(
  edits: readonly Edit[],
  found: ReadonlyMap<Edit, EditedCell>,
  tables: readonly EditedTable[],
  dates: () => boolean,
): Decision {
  const reasons = new Map<Edit, Reason>();
  const written = new Map<string, WrittenCell>();
  for (const edit of edits) {
    const key = placeKey(edit);
    const cell = found.get(edit);
    const earlier = written.get(key);
    const state = cell && earlier !== undefined ? { ...cell, value: earlier.value } : cell;
    const reason = objection(edit, state, dates) ?? renameHeader(edit, tables);
    if (reason === null) written.set(key, writtenCell(edit, dates));
    else reasons.set(edit, reason);
  }
  return { reasons, written };
}

/** The value that makes the cell show what the edit says. */
function writtenCell({ after, shownAfter }: Edit, dates: () => boolean): WrittenCell {
  const number = shownAfter === undefined ? null : storedNumber(shownAfter, dates());
  if (number === null || shownAfter === undefined) return { value: storedValue(after), format: null };
  const text = String(after ?? "");
  return {
    value: number,
    format: { code: formatFor(text, shownAfter), fits: (code) => showsAs(code, text, shownAfter) },
  };
}

function objection({ before, shownBefore }: Edit, cell: EditedCell | undefined, dates: () => boolean): Reason | null {
  if (cell === undefined) return "sheet-missing";
  if (cell.forbidden !== null) return cell.forbidden;
  const stored = shownBefore === undefined ? null : storedNumber(shownBefore, dates());
  return cell.value === (stored ?? (before === "" ? null : before)) ? null : "changed";
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

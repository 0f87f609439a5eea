import type { ColumnName } from "../lists/columns";
import { type ListColumn, listColumnsOf, rowValue } from "../lists/list-columns";
import type { ListGrowth } from "../lists/list-growth";
import type { FoundList } from "../lists/recognise";
import type { Massnahme, MassnahmenList } from "../massnahmen/massnahme";
import { readYear, showsNothing } from "../workbook/cell-value";
import { type Edit, findRow } from "../workbook/edit";
import type { CellValue, RowData } from "../workbook/workbook-data";
import type { MergedPlace, ShownCells } from "./merge-sources";

/** What a list of the master is to hold afterwards; rows that nobody names stay as they are. */
export interface ListTasks {
  readonly paired: { readonly before: Massnahme; readonly after: Massnahme }[];
  readonly added: Massnahme[];
  readonly removed: Massnahme[];
}

/** Words of a row that the master has no cell for. */
export interface LeftText {
  readonly massnahme: Massnahme;
  readonly header: string;
  /** A date in words. */
  readonly value: CellValue;
  /** The master's list has no such column, a formula stands there, or the cell lies unseen below a merged one. */
  readonly reason: "column-missing" | "formula" | "merged";
}

/** How a list of the master changes, as data. */
export interface MergedList {
  readonly edits: readonly Edit[];
  readonly growth: ListGrowth | null;
  /** The sheet row of every Maßnahme that was paired or added. */
  readonly rowOf: ReadonlyMap<Massnahme, number>;
  /** The headers of the columns in which a paired Maßnahme differs. */
  readonly changed: ReadonlyMap<Massnahme, readonly string[]>;
  readonly left: readonly LeftText[];
  /** Cells of the master that take over a date and are to show it as one. */
  readonly dates: readonly MergedPlace[];
  /** The row below the list in which there is no room for more. */
  readonly blockedAt: number | null;
}

interface ColumnPair {
  readonly target: ListColumn;
  readonly source: ListColumn | null;
}

/** Which column of a Maßnahme's own list belongs to which of the master's. */
interface ColumnMap {
  readonly pairs: readonly ColumnPair[];
  /** Columns that the master's list does not have. */
  readonly missing: readonly ListColumn[];
}

interface Work {
  readonly list: MassnahmenList;
  readonly year: number;
  readonly targets: readonly ListColumn[];
  readonly maps: Map<FoundList<ColumnName>, ColumnMap>;
  readonly baseRows: ReadonlyMap<number, RowData>;
  readonly edits: Edit[];
  readonly left: LeftText[];
  readonly dates: MergedPlace[];
  readonly shown: ShownCells;
}

/**
 * Brings a list of the master up to date. Maßnahmen keep their row; new ones take the rows of those that are gone, then
 * empty rows at the end of the table, then rows below it. A row that is left over is emptied, never deleted: deleting
 * would move the cells of others.
 */
export function mergeList(
  list: MassnahmenList,
  year: number,
  { paired, added, removed }: ListTasks,
  shown: ShownCells,
): MergedList {
  const baseRows = new Map(list.sheet.rows.map((row) => [row.index, row]));
  const collected = { edits: [], left: [], dates: [] };
  const work: Work = { list, year, targets: listColumnsOf(list), maps: new Map(), baseRows, shown, ...collected };
  const rowOf = new Map<Massnahme, number>();
  const changed = new Map<Massnahme, readonly string[]>();
  for (const { before, after } of paired) {
    rowOf.set(after, before.row.index);
    changed.set(after, updateRow(work, before.row, after));
  }
  const gone = removed.map((m) => m.row.index).sort((a, b) => a - b);
  const free = [...gone, ...emptyRowsAtEnd(work)];
  added.forEach((m, i) => rowOf.set(m, free[i] ?? list.lastRow + 1 + i - free.length));
  added.slice(0, free.length).forEach((m, i) => fillRow(work, free[i] ?? 0, m));
  for (const row of gone.slice(added.length)) clearRow(work, row);
  const more = added.slice(free.length);
  return {
    edits: work.edits,
    growth: more.length === 0 ? null : growthFor(work, more),
    rowOf,
    changed,
    left: work.left,
    dates: work.dates,
    blockedAt: more.length === 0 ? null : firstBlocked(list, more.length),
  };
}

function columnMap({ targets, maps }: Work, { list }: Massnahme): ColumnMap {
  const known = maps.get(list);
  if (known !== undefined) return known;
  const sources = new Map(listColumnsOf(list).map((column) => [column.key, column]));
  const pairs = targets.map((target) => ({ target, source: sources.get(target.key) ?? null }));
  const keys = new Set(targets.map(({ key }) => key));
  const missing = Array.from(sources.values()).filter(({ key }) => !keys.has(key));
  const map = { pairs, missing };
  maps.set(list, map);
  return map;
}

/** Writes what differs; a column that the Maßnahme's own list does not have keeps what the master says in it. */
function updateRow(work: Work, before: RowData, after: Massnahme): readonly string[] {
  const changed: string[] = [];
  for (const pair of columnMap(work, after).pairs) {
    if (pair.source === null) continue;
    const value = rowValue(after.row, pair.source.column);
    if (write(work, before.index, pair, value, after)) changed.push(pair.target.header);
  }
  leaveMissing(work, after);
  return changed;
}

/** Writes a whole new Maßnahme over what stood in the row. */
function fillRow(work: Work, row: number, m: Massnahme): void {
  for (const pair of columnMap(work, m).pairs) write(work, row, pair, newValue(work, pair, m), m);
  leaveMissing(work, m);
}

/** A date must look like one in the master as well; a year looks like itself. */
function noteDate(work: Work, row: number, { target, source }: ColumnPair, m: Massnahme): void {
  if (source === null || target.name === "Jahr" || !work.shown.isDate(m, source.column)) return;
  work.dates.push({ sheet: work.list.sheet.name, row, column: target.column });
}

/** A list of all years says the year in each row. */
const newValue = ({ year }: Work, { target, source }: ColumnPair, m: Massnahme): CellValue =>
  source !== null ? rowValue(m.row, source.column) : target.name === "Jahr" ? year : null;

/** Whether a cell lies below a merged one, where nobody sees it. */
const isCovered = ({ list }: Work, row: number, column: number): boolean =>
  (list.sheet.merges ?? []).some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= row &&
      row <= lastRow &&
      firstColumn <= column &&
      column <= lastColumn &&
      !(row === firstRow && column === firstColumn),
  );

/** Whether the cell changes; a formula stays and a covered cell empty, and what should have stood there is left over. */
function write(work: Work, row: number, pair: ColumnPair, after: CellValue, m: Massnahme): boolean {
  const { column, header } = pair.target;
  const known = work.baseRows.get(row);
  const before = known === undefined ? null : rowValue(known, column);
  if (before === after) return false;
  const reason =
    known?.formulas?.includes(column) === true ? "formula" : isCovered(work, row, column) ? "merged" : null;
  if (reason !== null) {
    const value = pair.source === null ? after : work.shown.shown(m, pair.source.column);
    if (after !== null) work.left.push({ massnahme: m, header, value, reason });
    return false;
  }
  work.edits.push({ sheet: work.list.sheet.name, row, column, before, after });
  noteDate(work, row, pair, m);
  return true;
}

function leaveMissing(work: Work, m: Massnahme): void {
  for (const { header, name, column } of columnMap(work, m).missing) {
    const value = rowValue(m.row, column);
    if (value === null || (name === "Jahr" && readYear(value) === work.year)) continue;
    work.left.push({ massnahme: m, header, value: work.shown.shown(m, column), reason: "column-missing" });
  }
}

function clearRow(work: Work, row: number): void {
  const known = work.baseRows.get(row);
  if (known === undefined) return;
  for (const { column } of work.targets) {
    const before = rowValue(known, column);
    if (before === null || known.formulas?.includes(column) === true) continue;
    work.edits.push({ sheet: work.list.sheet.name, row, column, before, after: null });
  }
}

/** The rows of a table behind its last filled one; what a plain list ends with is filled. */
function emptyRowsAtEnd({ list }: Work): readonly number[] {
  const last = list.rows[list.rows.length - 1]?.index ?? list.firstRow - 1;
  const rows: number[] = [];
  if (list.table !== null) for (let row = last + 1; row <= list.lastRow; row++) rows.push(row);
  return rows;
}

function growthFor(work: Work, more: readonly Massnahme[]): ListGrowth {
  const { list } = work;
  const before = {
    firstRow: list.headerRow,
    firstColumn: list.firstColumn,
    lastRow: Math.max(list.lastRow, list.headerRow),
    lastColumn: list.lastColumn,
  };
  const rows = more.map((m, i) => {
    const { pairs } = columnMap(work, m);
    leaveMissing(work, m);
    const row = before.lastRow + 1 + i;
    for (const pair of pairs) noteDate(work, row, pair, m);
    const values = pairs.map((pair) => newValue(work, pair, m));
    return { row, column: list.firstColumn, values };
  });
  const after = { ...before, lastRow: before.lastRow + more.length };
  return { sheet: list.sheet.name, table: list.table?.name ?? null, before, after, columns: [], rows };
}

/** The first of the next rows below a list that is not free; null where all are. */
function firstBlocked(list: MassnahmenList, count: number): number | null {
  const first = Math.max(list.lastRow, list.headerRow) + 1;
  if (list.table?.totalsRow === true) return first;
  for (let row = first; row < first + count; row++) if (!isFree(list, row)) return row;
  return null;
}

function isFree({ sheet, firstColumn, lastColumn }: MassnahmenList, row: number): boolean {
  const covers = (range: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }): boolean =>
    range.firstRow <= row && row <= range.lastRow && range.firstColumn <= lastColumn && firstColumn <= range.lastColumn;
  if ((sheet.merges ?? []).some((merge) => covers(merge)) || sheet.tables.some(({ range }) => covers(range)))
    return false;
  const known = findRow(sheet, row);
  if (known === undefined) return true;
  for (let column = firstColumn; column <= lastColumn; column++)
    if (!showsNothing(known.cells[column]) || known.formulas?.includes(column) === true) return false;
  return true;
}

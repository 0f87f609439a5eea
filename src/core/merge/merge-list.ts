import type { ColumnName } from "../lists/columns";
import { type ListColumn, listColumnsOf, rowShown, rowValue } from "../lists/list-columns";
import type { FilledRow, ListGrowth } from "../lists/list-growth";
import type { FoundList } from "../lists/recognise";
import type { Massnahme, MassnahmenList } from "../massnahmen/massnahme";
import { columnName } from "../text/text";
import { readYear, sameValue, showsNothing, UNREAD_FORMULA } from "../workbook/cell-value";
import { type Edit, findRow, withShown } from "../workbook/edit";
import type { ShownNumber } from "../workbook/shown-number";
import type { CellValue, RowData } from "../workbook/workbook-data";
import type { RowAttachment, RowAttachments } from "./merge-sources";

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
  readonly value: CellValue;
  /**
   * The master's list has no such column, a formula stands there, the cell lies unseen below a merged one, or the source
   * has a formula whose result its file does not say; or it is a note or a link: of the source, of a row that was emptied
   * and keeps it, or at a new row already.
   */
  readonly reason: "column-missing" | "formula" | "merged" | "unread" | AttachedReason;
}

const ATTACHED = {
  note: { left: "note-left", kept: "note-kept", found: "note-found" },
  link: { left: "link-left", kept: "link-kept", found: "link-found" },
} as const;

type AttachedReason = "note-left" | "note-kept" | "note-found" | "link-left" | "link-kept" | "link-found";

/** What hangs on the rows of the lists of a merge. */
type AttachmentsOf = (list: Massnahme["list"]) => RowAttachments;

const nothingAttached: AttachmentsOf = () => () => [];

/** How a list of the master changes, as data. */
export interface MergedList {
  readonly edits: readonly Edit[];
  readonly growth: ListGrowth | null;
  /** The sheet row of every Maßnahme that was paired or added. */
  readonly rowOf: ReadonlyMap<Massnahme, number>;
  /** The headers of the columns in which a paired Maßnahme differs. */
  readonly changed: ReadonlyMap<Massnahme, readonly string[]>;
  readonly left: readonly LeftText[];
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
  readonly attachments: AttachmentsOf;
  /** Columns that a formula fills in every row. */
  readonly calculated: ReadonlySet<number>;
  /** The rows of a table behind its last filled one; what a plain list ends with is filled. */
  readonly emptyEnd: ReadonlySet<number>;
}

/**
 * Brings a list of the master up to date. Maßnahmen keep their row; new ones take the rows of those that are gone, then
 * empty rows at the end of the table, then rows below it. A row that is left over is emptied, never deleted: deleting
 * would move the cells of others. On what hangs on a row (a note, a link, a look of its own, that it is hidden) no other
 * Maßnahme is put.
 */
export function mergeList(
  list: MassnahmenList,
  year: number,
  { paired, added, removed }: ListTasks,
  attachments: AttachmentsOf = nothingAttached,
): MergedList {
  const baseRows = new Map(list.sheet.rows.map((row) => [row.index, row]));
  const collected = {
    edits: [],
    left: [],
    calculated: calculatedColumns(list),
    emptyEnd: new Set(emptyRowsAtEnd(list)),
  };
  const work: Work = { list, year, targets: listColumnsOf(list), maps: new Map(), baseRows, attachments, ...collected };
  const attached = attachments(list);
  const rowOf = new Map<Massnahme, number>();
  const changed = new Map<Massnahme, readonly string[]>();
  for (const { before, after } of paired) {
    rowOf.set(after, before.row.index);
    changed.set(after, updateRow(work, before.row, after));
    leaveAttached(work, after, before.row.index);
  }
  const gone = removed.slice().sort((a, b) => a.row.index - b.row.index);
  const reusable = gone.filter(({ row }) => attached(row.index).length === 0).map(({ row }) => row.index);
  const free = [
    ...reusable,
    ...Array.from(work.emptyEnd).filter((row) => attached(row).every(({ kind }) => kind === "look")),
  ];
  added.forEach((m, i) => rowOf.set(m, free[i] ?? list.lastRow + 1 + i - free.length));
  added.slice(0, free.length).forEach((m, i) => fillRow(work, free[i] ?? 0, m));
  const taken = new Set(free.slice(0, added.length));
  for (const m of gone) {
    if (taken.has(m.row.index)) continue;
    clearRow(work, m.row.index);
    nameAttached(work, m, attached(m.row.index), "kept");
  }
  for (const m of added) {
    leaveAttached(work, m, null);
    nameAttached(work, m, attached(rowOf.get(m) ?? -1), "found");
  }
  const more = added.slice(free.length);
  const filled = filledRows(work, taken);
  return {
    edits: work.edits,
    growth: more.length + filled.length === 0 ? null : growthFor(work, more, filled),
    rowOf,
    changed,
    left: work.left,
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
    if (write(work, before.index, pair, cellOf(work, pair, after), after)) changed.push(pair.target.header);
  }
  leaveMissing(work, after);
  return changed;
}

/** Writes a whole new Maßnahme over what stood in the row. */
function fillRow(work: Work, row: number, m: Massnahme): void {
  for (const pair of columnMap(work, m).pairs) write(work, row, pair, cellOf(work, pair, m), m);
  leaveMissing(work, m);
}

/** Notes and links of a Maßnahme's own workbook do not come along, unless the row in the master says the same. */
function leaveAttached(work: Work, m: Massnahme, row: number | null): void {
  const there = row === null ? [] : work.attachments(work.list)(row);
  const mine = work.attachments(m.list)(m.row.index);
  const isThere = (one: RowAttachment): boolean =>
    there.some(({ kind, text }) => kind === one.kind && text === one.text);
  nameAttached(
    work,
    m,
    mine.filter((one) => !isThere(one)),
    "left",
  );
}

function nameAttached(
  { left }: Work,
  m: Massnahme,
  attached: readonly RowAttachment[],
  fate: "left" | "kept" | "found",
): void {
  for (const { kind, column, text } of attached) {
    if (kind !== "note" && kind !== "link") continue;
    const found = listColumnsOf(m.list).find((one) => one.column === column);
    left.push({
      massnahme: m,
      header: found?.header ?? columnName(column ?? 0),
      value: text,
      reason: ATTACHED[kind][fate],
    });
  }
}

/** The columns of a list in which every row has a formula; one row alone does not tell. */
function calculatedColumns({ rows }: MassnahmenList): ReadonlySet<number> {
  const [first, second] = rows;
  if (second === undefined) return new Set();
  const isCalculated = (column: number): boolean => rows.every(({ formulas }) => formulas?.includes(column) === true);
  return new Set((first?.formulas ?? []).filter((column) => isCalculated(column)));
}

/** What a cell says, and the number behind it. */
interface SourceCell {
  readonly value: CellValue;
  readonly shown: ShownNumber | undefined;
}

const NOTHING: SourceCell = { value: null, shown: undefined };

/** A list of all years says the year in each row. */
function cellOf({ year }: Work, { target, source }: ColumnPair, { row }: Massnahme): SourceCell {
  if (source === null) return target.name === "Jahr" ? { value: year, shown: undefined } : NOTHING;
  return { value: rowValue(row, source.column), shown: rowShown(row, source.column) };
}

/** Whether a formula stands in a cell, or comes there with its row. */
const isFormulas = ({ baseRows, calculated, emptyEnd }: Work, row: number, column: number): boolean =>
  baseRows.get(row)?.formulas?.includes(column) === true || (calculated.has(column) && emptyEnd.has(row));

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
function write(work: Work, row: number, pair: ColumnPair, { value, shown }: SourceCell, m: Massnahme): boolean {
  const { column, header } = pair.target;
  const known = work.baseRows.get(row);
  const before = known === undefined ? null : rowValue(known, column);
  const reason = value === UNREAD_FORMULA ? "unread" : hindrance(work, row, column);
  if (reason !== null) {
    if (isLeft(work, pair, m, { before, value, reason })) work.left.push({ massnahme: m, header, value, reason });
    return false;
  }
  if (sameValue(before, value)) return false;
  const edit = { sheet: work.list.sheet.name, row, column, before, after: value };
  work.edits.push(withShown(edit, known && rowShown(known, column), shown));
  return true;
}

/** Whether words of the source are not in the master; what both calculate is in both. */
function isLeft(
  work: Work,
  pair: ColumnPair,
  m: Massnahme,
  { before, value, reason }: { readonly before: CellValue; readonly value: CellValue; readonly reason: string },
): boolean {
  if (reason !== "merged" && isCalculatedToo(work, pair, m)) return false;
  return value !== null && (reason === "unread" || !sameValue(before, value));
}

/** Whether the column is calculated in the master and the cell in the Maßnahme's own workbook as well. */
const isCalculatedToo = ({ calculated }: Work, { target, source }: ColumnPair, m: Massnahme): boolean =>
  source !== null && calculated.has(target.column) && m.row.formulas?.includes(source.column) === true;

/** Why a cell of the master stays as it is whatever a source says. */
const hindrance = (work: Work, row: number, column: number): "formula" | "merged" | null =>
  isFormulas(work, row, column) ? "formula" : isCovered(work, row, column) ? "merged" : null;

function leaveMissing(work: Work, m: Massnahme): void {
  for (const { header, name, column } of columnMap(work, m).missing) {
    const value = rowValue(m.row, column);
    if (value === null || (name === "Jahr" && readYear(value) === work.year)) continue;
    work.left.push({ massnahme: m, header, value, reason: "column-missing" });
  }
}

function clearRow(work: Work, row: number): void {
  const known = work.baseRows.get(row);
  if (known === undefined) return;
  for (const { column } of work.targets) {
    const before = rowValue(known, column);
    if (before === null || known.formulas?.includes(column) === true) continue;
    const edit = { sheet: work.list.sheet.name, row, column, before, after: null };
    work.edits.push(withShown(edit, rowShown(known, column), undefined));
  }
}

/** Those of the taken rows that were the table's empty ones. */
function filledRows({ emptyEnd, edits }: Work, taken: ReadonlySet<number>): readonly FilledRow[] {
  const edited = new Map(Array.from(taken, (row): [number, number[]] => [row, []]));
  for (const { row, column } of edits) edited.get(row)?.push(column);
  return Array.from(edited)
    .filter(([row]) => emptyEnd.has(row))
    .map(([row, columns]) => ({ row, edited: columns }));
}

function emptyRowsAtEnd(list: MassnahmenList): readonly number[] {
  const last = list.rows[list.rows.length - 1]?.index ?? list.firstRow - 1;
  const rows: number[] = [];
  if (list.table !== null) for (let row = last + 1; row <= list.lastRow; row++) rows.push(row);
  return rows;
}

function growthFor(work: Work, more: readonly Massnahme[], filled: readonly FilledRow[]): ListGrowth {
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
    const cells = pairs.map((pair) => grownCell(work, pair, m));
    const values = cells.map(({ value }) => value);
    const grown = { row, column: list.firstColumn, values };
    return cells.some(({ shown }) => shown !== undefined)
      ? { ...grown, shown: cells.map(({ shown }) => shown) }
      : grown;
  });
  const after = { ...before, lastRow: before.lastRow + more.length };
  return {
    sheet: list.sheet.name,
    table: list.table?.name ?? null,
    before,
    after,
    columns: [],
    calculated: Array.from(work.calculated),
    model: list.rows[list.rows.length - 1]?.index ?? before.lastRow,
    filled,
    rows,
  };
}

/** A cell of a new row; a calculated column fills it, and a formula without a result says nothing. */
function grownCell(work: Work, pair: ColumnPair, m: Massnahme): SourceCell {
  const cell = cellOf(work, pair, m);
  const isCalculated = work.calculated.has(pair.target.column);
  const reason = isCalculated ? "formula" : "unread";
  if (!isCalculated && cell.value !== UNREAD_FORMULA) return cell;
  if (isLeft(work, pair, m, { before: null, value: cell.value, reason }))
    work.left.push({ massnahme: m, header: pair.target.header, value: cell.value, reason });
  return NOTHING;
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

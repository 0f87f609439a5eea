import { findRow } from "../workbook/edit";
import { withExceptions } from "./exceptions";
import type { Finding } from "./finding";
import type { Rule } from "./rule";
import { readSnapshot, type Snapshot } from "../snapshot/snapshot";
import { isStammdatenSheet } from "../stammdaten/stammdaten";
import { validate } from "./validate";
import type { CellRange, RowData, SheetData, WorkbookData } from "../workbook/workbook-data";

/** A checked workbook. */
export interface Checked {
  readonly workbook: WorkbookData;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
}

/** Rows of the workbook, by sheet. */
export type RowsBySheet = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The findings after edits in these rows: what rules of scope `row` say of them is new, all else is as it was found
 * before, until the whole workbook is checked again. null where that would not do: the edits reach headers, titles,
 * Stammdaten or rows that are in no list, or move where a list is.
 */
export function recheckRows(
  before: Checked,
  workbook: WorkbookData,
  rows: RowsBySheet,
  rules: readonly Rule[],
): readonly Finding[] | null {
  const reduced = onlyRows(before.snapshot, workbook, rows);
  if (reduced === null) return null;
  const snapshot = readSnapshot(reduced, before.snapshot.options);
  if (!hasRows(before.snapshot, snapshot, rows)) return null;
  const repeated = rules.filter((rule) => rule.scope === "row");
  const ids = new Set(repeated.map((rule) => rule.id));
  const kept = before.findings.filter(
    ({ rule, place }) => !ids.has(rule) || place === null || rows.get(place.sheet)?.has(place.row) !== true,
  );
  const massnahmen = before.snapshot.massnahmen.concat(snapshot.massnahmen);
  // What a rule says of the whole list was said before.
  const fresh = validate(snapshot, repeated).filter(
    ({ place }) => place !== null && rows.get(place.sheet)?.has(place.row),
  );
  return withExceptions({ ...before.snapshot, massnahmen }, [...kept, ...fresh]);
}

/** The workbook with nothing in its lists but these rows; null where one of them is no row of a list. */
function onlyRows(before: Snapshot, workbook: WorkbookData, rows: RowsBySheet): WorkbookData | null {
  const sheets: SheetData[] = [];
  for (const sheet of workbook.sheets) {
    const wanted = rows.get(sheet.name);
    const isStammdaten = isStammdatenSheet(sheet, before.registers);
    if (wanted === undefined) {
      if (isStammdaten) sheets.push(sheet);
      continue;
    }
    const lists = before.lists.filter((list) => list.sheet.name === sheet.name);
    const inLists = (row: number): boolean => lists.some((list) => list.firstRow <= row && row <= list.lastRow);
    if (isStammdaten || !Array.from(wanted).every((row) => inLists(row))) return null;
    const heads = sheet.rows.filter((row) => !inLists(row.index));
    const edited = Array.from(wanted, (row) => findRow(sheet, row)).filter((row): row is RowData => row !== undefined);
    const kept = [...heads, ...edited].sort((a, b) => a.index - b.index);
    sheets.push({ ...sheet, rows: kept });
  }
  return { ...workbook, sheets };
}

/** Whether the lists stand where they stood, and every row is a Maßnahme before and after. */
function hasRows(before: Snapshot, after: Snapshot, rows: RowsBySheet): boolean {
  const edited = before.lists.filter((list) => rows.has(list.sheet.name));
  if (edited.length !== after.lists.length) return false;
  return edited.every((list, i) => {
    const now = after.lists[i];
    const wanted = rows.get(list.sheet.name);
    if (now === undefined || wanted === undefined) return false;
    const own = Array.from(wanted).filter((row) => list.firstRow <= row && row <= list.lastRow);
    return (
      now.sheet.name === list.sheet.name &&
      now.headerRow === list.headerRow &&
      now.year === list.year &&
      JSON.stringify(now.headers) === JSON.stringify(list.headers) &&
      now.rows.length === own.length &&
      own.every((row) => findRow(list, row) !== undefined)
    );
  });
}

/** The workbook with these rows of a sheet in place of what its area held; cells beside the area stay. */
export function withRows(
  workbook: WorkbookData,
  sheetName: string,
  area: CellRange,
  rows: readonly RowData[],
): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const merged = new Map(sheet.rows.map((row) => [row.index, row]));
      const read = new Map(rows.map((row) => [row.index, row]));
      for (const row of sheet.rows)
        if (area.firstRow <= row.index && row.index <= area.lastRow && !read.has(row.index))
          read.set(row.index, { index: row.index, cells: [], hidden: row.hidden });
      read.forEach((row, index) => merged.set(index, inArea(merged.get(index), row, area)));
      const kept = Array.from(merged.values()).filter(
        ({ cells, formulas }) => cells.length > 0 || formulas !== undefined,
      );
      return { ...sheet, rows: kept.sort((a, b) => a.index - b.index) };
    }),
  };
}

/** A row whose cells in the columns of an area are those of another. */
function inArea(row: RowData | undefined, read: RowData, { firstColumn, lastColumn }: CellRange): RowData {
  const isBeside = (column: number): boolean => column < firstColumn || column > lastColumn;
  const width = Math.max(row?.cells.length ?? 0, read.cells.length);
  const cells = Array.from({ length: width }, (_, column) =>
    isBeside(column) ? (row?.cells[column] ?? null) : (read.cells[column] ?? null),
  );
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  const beside = (row?.formulas ?? []).filter((column) => isBeside(column));
  const formulas = [...beside, ...(read.formulas ?? [])].sort((a, b) => a - b);
  const merged = { index: read.index, cells, hidden: read.hidden };
  return formulas.length === 0 ? merged : { ...merged, formulas };
}

/**
 * The rows that differ between two states of a workbook, which must have the same sheets: in anything, or only in what was
 * typed, as results of formulas follow from other cells.
 */
export function changedRows(before: WorkbookData, after: WorkbookData, what: "anything" | "typed"): RowsBySheet {
  const changed = new Map<string, ReadonlySet<number>>();
  after.sheets.forEach((sheet, i) => {
    const other = before.sheets[i];
    if (other === undefined || other.rows === sheet.rows) return;
    const known = new Map(other.rows.map((row) => [row.index, row]));
    const rows = new Set<number>();
    for (const row of sheet.rows) {
      if (!isSameRow(known.get(row.index), row, what)) rows.add(row.index);
      known.delete(row.index);
    }
    known.forEach((row, index) => {
      if (!isSameRow(row, undefined, what)) rows.add(index);
    });
    if (rows.size > 0) changed.set(sheet.name, rows);
  });
  return changed;
}

function isSameRow(a: RowData | undefined, b: RowData | undefined, what: "anything" | "typed"): boolean {
  if (a === b) return true;
  if (String(a?.formulas ?? "") !== String(b?.formulas ?? "")) return false;
  const ignored = new Set(what === "typed" ? a?.formulas : []);
  const width = Math.max(a?.cells.length ?? 0, b?.cells.length ?? 0);
  for (let column = 0; column < width; column++)
    if (!ignored.has(column) && (a?.cells[column] ?? null) !== (b?.cells[column] ?? null)) return false;
  return what === "typed" || (a?.hidden ?? false) === (b?.hidden ?? false);
}

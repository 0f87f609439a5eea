import { findRow } from "../workbook/edit";
import { withExceptions } from "./exceptions";
import type { Finding } from "./finding";
import type { Rule } from "./rule";
import { readSnapshot, type Snapshot } from "../snapshot/snapshot";
import { STAMMDATEN_SHEET } from "../stammdaten/stammdaten";
import { normalise } from "../text/text";
import { validate } from "./validate";
import type { RowData, SheetData, WorkbookData } from "../workbook/workbook-data";

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
  return withExceptions({ ...before.snapshot, massnahmen }, [...kept, ...validate(snapshot, repeated)]);
}

/** The workbook with nothing in its lists but these rows; null where one of them is no row of a list. */
function onlyRows(before: Snapshot, workbook: WorkbookData, rows: RowsBySheet): WorkbookData | null {
  const sheets: SheetData[] = [];
  for (const sheet of workbook.sheets) {
    const wanted = rows.get(sheet.name);
    const isStammdaten = normalise(sheet.name) === normalise(STAMMDATEN_SHEET);
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

/** The workbook with these rows of a sheet in place of what they were; a row without content goes away. */
export function withRows(
  workbook: WorkbookData,
  sheetName: string,
  range: { readonly firstRow: number; readonly lastRow: number },
  rows: readonly RowData[],
): WorkbookData {
  const isOutside = ({ index }: RowData): boolean => index < range.firstRow || range.lastRow < index;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const merged = [...sheet.rows.filter((row) => isOutside(row)), ...rows].sort((a, b) => a.index - b.index);
      return { ...sheet, rows: merged };
    }),
  };
}

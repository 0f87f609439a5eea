import { isTotalsRow } from "../lists/totals-row";
import type { RegisterList } from "../lists/register";
import { massnahmenRegister } from "../massnahmen/massnahmen-register";
import { isWrittenSheet } from "../snapshot/own-sheets";
import type { Snapshot } from "../snapshot/snapshot";
import { normalise, plainForm } from "../text/text";
import { showsNothing } from "../workbook/cell-value";
import type { CellValue, RowData, SheetData } from "../workbook/workbook-data";
import type { MergeSource } from "./merge-sources";

/** A filled row of a source, or the part of one, that stands outside of all lists of its sheet. */
export interface OutsideRow {
  readonly source: MergeSource;
  readonly sheet: string;
  readonly row: number;
  /** Dates in words. */
  readonly values: readonly CellValue[];
}

/** A list of another register, or a sheet without any list, that a merge leaves in its source. */
export interface LeftBehind {
  readonly source: MergeSource;
  readonly sheet: string;
  /** The register by the name of its sheet; null for a sheet that was read as no list. */
  readonly register: string | null;
  /** How many rows the master does not have just as well. */
  readonly rows: number;
  /** The first of them, zero-based. */
  readonly row: number;
}

/** What stands above, below and beside the lists of a source, unless the master has just the same on its sheet. */
export function rowsOutside(source: MergeSource, base: MergeSource): readonly OutsideRow[] {
  return listSheets(source.snapshot).flatMap((sheet) => {
    const outside = outsideOf(sheet, source.snapshot);
    if (outside.length === 0) return [];
    const known = knownRows(base, sheet.name);
    return outside
      .filter((row) => !known.has(contentOf(row)))
      .map((row) => ({ source, sheet: sheet.name, row: row.index, values: filled(row) }));
  });
}

/** What a source holds besides Maßnahmen and the sheets of the add-in, unless the master has just the same. */
export function leftBehind(source: MergeSource, base: MergeSource): readonly LeftBehind[] {
  const { allLists, sheets } = source.snapshot;
  const others = allLists
    .filter(({ register }) => register.id !== massnahmenRegister.id)
    .flatMap((list) => missing({ source, sheet: list.sheet.name, register: list.register.sheet }, list.rows, base));
  const unread = sheets
    .filter(
      (sheet) => !isWrittenSheet(sheet, source.snapshot.registers) && !allLists.some((list) => list.sheet === sheet),
    )
    .flatMap((sheet) => missing({ source, sheet: sheet.name, register: null }, sheet.rows, base));
  return [...others, ...unread];
}

function missing(
  place: Pick<LeftBehind, "source" | "sheet" | "register">,
  rows: readonly RowData[],
  base: MergeSource,
): readonly LeftBehind[] {
  const known = knownRows(base, place.sheet);
  const left = rows.filter((row) => filled(row).length > 0 && !known.has(contentOf(row)));
  const [first] = left;
  return first === undefined ? [] : [{ ...place, rows: left.length, row: first.index }];
}

const listSheets = ({ sheets, lists }: Snapshot): readonly SheetData[] =>
  sheets.filter((sheet) => lists.some((list) => list.sheet === sheet));

/** The rows of a sheet without the cells of its lists. */
function outsideOf(sheet: SheetData, { allLists }: Snapshot): readonly RowData[] {
  const own = allLists.filter((list) => list.sheet === sheet).map((list) => ({ list, rows: rowsOf(list) }));
  return sheet.rows.flatMap((row) => {
    const around = own.filter(({ list, rows }) => rows.has(row.index) || isTotal(list, row));
    const cells = row.cells.map((cell, column) =>
      around.some(({ list }) => list.firstColumn <= column && column <= list.lastColumn) ? null : cell,
    );
    const left = { ...row, cells };
    return filled(left).length === 0 ? [] : [left];
  });
}

const rowsOf = ({ headerRow, rows }: RegisterList): ReadonlySet<number> =>
  new Set([headerRow, ...rows.map(({ index }) => index)]);

const isTotal = ({ headerRow, table, firstColumn, lastColumn }: RegisterList, row: RowData): boolean =>
  row.index > headerRow &&
  (isTotalsRow(row, firstColumn, lastColumn) || (table?.totalsRow === true && row.index === table.range.lastRow));

/** The rows of a sheet of the master, whole and without what stands in its lists. */
function knownRows({ snapshot }: MergeSource, name: string): ReadonlySet<string> {
  const sheet = snapshot.sheets.find((one) => normalise(one.name) === normalise(name));
  if (sheet === undefined) return new Set();
  return new Set([...sheet.rows, ...outsideOf(sheet, snapshot)].map((row) => contentOf(row)));
}

const contentOf = (row: RowData): string =>
  JSON.stringify(filled(row).map((value) => (typeof value === "string" ? plainForm(value) : value)));

const filled = ({ cells }: RowData): readonly CellValue[] =>
  cells.filter((cell): cell is CellValue => !showsNothing(cell));

import { displayText } from "../text/text";
import { readYear } from "../workbook/cell-value";
import { placeOf, type Place } from "../workbook/place";
import type { CellValue, RowData, SheetData } from "../workbook/workbook-data";
import { differentValues } from "./different-values";
import { type ColumnName, massnahmenColumns, massnahmenKeyColumns } from "./columns";
import { type CellReaders, missingColumns, similarHeader } from "./missing-columns";
import { type FoundList, entryRows, findLists, withoutTitle } from "./recognise";
import type { Entry, Register, RegisterList } from "./register";

/** A list and the register that it is one of. */
type RegisterFind =
  | { readonly register: null; readonly list: FoundList<ColumnName> }
  | { readonly register: Register; readonly list: FoundList<string> };

const massnahmen = { columns: massnahmenColumns, keyColumns: massnahmenKeyColumns, hasTotals: true };

/**
 * The lists of a sheet; `register` is null for lists of Maßnahmen. Where the same rows could be read as lists of
 * several registers, the one that fits best has them: a Themenspeicher has Art and Thema as well.
 */
export function findRegisterLists(
  sheet: SheetData,
  registers: readonly Register[],
  readers: CellReaders,
): readonly RegisterFind[] {
  const own = listsOfMassnahmen(sheet, readers).map((list): RegisterFind => ({ register: null, list }));
  const others = registers.flatMap((register) =>
    listsOfRegister(sheet, register).map((list): RegisterFind => ({ register, list: withoutOwnYear(list) })),
  );
  if (others.length === 0) return own;
  const byFit = [...own, ...others].sort((a, b) => fit(b, sheet) - fit(a, sheet));
  const kept: RegisterFind[] = [];
  for (const find of byFit) if (!kept.some(({ list }) => isSamePlace(list, find.list))) kept.push(find);
  kept.sort((a, b) => a.list.headerRow - b.list.headerRow || a.list.firstColumn - b.list.firstColumn);
  return kept.map((find) => above(find, kept));
}

const FURTHER_COLUMNS = 3;

/**
 * The lists by Art and Thema; on a sheet that has none also one in which one of the two headers is unknown, but its cells
 * or its place say what it is, and three further columns are known.
 */
function listsOfMassnahmen(sheet: SheetData, readers: CellReaders): readonly FoundList<ColumnName>[] {
  const lists = findLists(sheet, massnahmen);
  if (lists.length > 0) return lists;
  for (const key of massnahmenKeyColumns) {
    const near = findLists(sheet, { ...massnahmen, keyColumns: [key] }).filter(
      (list) =>
        list.columns.size > FURTHER_COLUMNS &&
        missingColumns(list, massnahmenColumns, readers).every(
          ({ name, meant }) => meant !== null || !massnahmenKeyColumns.some((one) => one === name),
        ),
    );
    if (near.length > 0) return near;
  }
  return [];
}

/**
 * The lists by their key columns; on a sheet that is named after the register also one in which a key column is
 * misspelt, so that the header is reported and not the whole list overlooked.
 */
function listsOfRegister(sheet: SheetData, register: Register): readonly FoundList<string>[] {
  const lists = findLists(sheet, register);
  if (lists.length > 0 || !isNamedAfter(sheet, register)) return lists;
  for (const key of register.keyColumns) {
    const near = findLists(sheet, { columns: register.columns, keyColumns: [key] }).filter((list) =>
      register.keyColumns.every((name) => list.columns.has(name) || isMisspelt(list, register, name)),
    );
    if (near.length > 0) return near;
  }
  return [];
}

const isMisspelt = (list: FoundList<string>, { columns }: Register, key: string): boolean =>
  columns.some(({ name, synonyms }) => name === key && similarHeader(list.headers, [name, ...synonyms]) !== null);

const isNamedAfter = ({ name }: SheetData, register: Register): boolean =>
  name.trim().toLowerCase() === register.sheet.toLowerCase();

/** Only Maßnahmen belong to the year that a sheet or a title names. */
const withoutOwnYear = (list: FoundList<string>): FoundList<string> => ({
  ...list,
  ownYear: null,
  year: null,
  otherYear: null,
  openYears: [],
});

const NAMED = 0.5;

/** What a list of Maßnahmen has beside its key columns, whatever else it shares with other registers. */
const OWN_COLUMNS: readonly ColumnName[] = ["Kategorie", "Arbeitsstand", "Perspektive"];
const WHOLE = 1000;

/**
 * How well a list fits its register. Maßnahmen with all their own columns are Maßnahmen; else a list with all key columns
 * of another register belongs to that one; of several it is the one that knows most columns, or is named like the sheet.
 */
function fit(find: RegisterFind, sheet: SheetData): number {
  if (find.register === null)
    return OWN_COLUMNS.every((name) => find.list.columns.has(name)) ? 2 * WHOLE : find.list.columns.size;
  const { register, list } = find;
  const isWhole = register.keyColumns.every((name) => list.columns.has(name));
  return (isWhole ? WHOLE : 0) + list.columns.size + (isNamedAfter(sheet, register) ? NAMED : 0);
}

const isSamePlace = (a: FoundList<string>, b: FoundList<string>): boolean =>
  a.headerRow === b.headerRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

/** A plain range ends where another list begins below it. */
function above(find: RegisterFind, all: readonly RegisterFind[]): RegisterFind {
  const { list } = find;
  if (list.table !== null) return find;
  const starts = all
    .map((other) => other.list)
    .filter(
      (other) =>
        other.headerRow > list.headerRow &&
        other.firstColumn <= list.lastColumn &&
        list.firstColumn <= other.lastColumn,
    )
    .map(({ headerRow }) => headerRow);
  const end = Math.min(...starts, Infinity);
  if (list.lastRow < end) return find;
  const rows = rowsAbove(find, end);
  const lastRow = rows[rows.length - 1]?.index ?? list.headerRow;
  return find.register === null
    ? { register: null, list: { ...find.list, rows, lastRow } }
    : { register: find.register, list: { ...find.list, rows, lastRow } };
}

/** The entries above the header of another list, without its title. */
function rowsAbove(find: RegisterFind, end: number): readonly RowData[] {
  const { firstColumn, lastColumn, rows } = find.list;
  const keyColumns = (
    find.register === null
      ? massnahmenKeyColumns.map((name) => find.list.columns.get(name))
      : find.register.keyColumns.map((name) => find.list.columns.get(name))
  ).map((column) => column ?? -1);
  const columns = { firstColumn, lastColumn, keyColumns, hasTotals: find.register === null };
  const above = rows.filter(({ index }) => index < end);
  return entryRows(withoutTitle(above, columns), columns);
}

/** Understands the rows of a list of a register. */
export function readEntries<Name extends string>(list: FoundList<Name>, register: Register<Name>): RegisterList<Name> {
  const yearName = register.columns.find(({ name }) => name === YEAR_COLUMN)?.name;
  const yearColumn = yearName === undefined ? undefined : list.columns.get(yearName);
  const entries = list.rows.map((row) => new EntryRow(list, row, register.id, yearColumn));
  return { ...list, register, values: differentValues(list), entries };
}

/** The column that gives a row its year has this name in every register. */
const YEAR_COLUMN = "Jahr";

/** A class, so that 300,000 rows share their functions. */
class EntryRow<Name extends string> implements Entry<Name> {
  readonly year: number | null;

  constructor(
    readonly list: FoundList<Name>,
    readonly row: RowData,
    private readonly register: string,
    yearColumn: number | undefined,
  ) {
    this.year = yearColumn === undefined ? null : readYear(row.cells[yearColumn]);
  }

  has(name: Name): boolean {
    return this.list.columns.has(name);
  }

  value(name: Name): CellValue {
    const column = this.list.columns.get(name);
    return column === undefined ? null : (this.row.cells[column] ?? null);
  }

  text(name: Name): string {
    return displayText(this.value(name));
  }

  at(name: Name): Place {
    const { list, row, year, register } = this;
    const column = list.columns.get(name);
    const sheet = list.sheet.name;
    if (column === undefined)
      return { sheet, row: list.headerRow, column: list.firstColumn, header: name, year, value: null, register };
    const value = row.cells[column] ?? null;
    return placeOf({ sheet, row: row.index, column, header: name, year, value, register }, row);
  }
}

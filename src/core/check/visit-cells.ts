import { type ValueTest, columnValues, forEachRowThat } from "../lists/column-values";
import type { FoundList } from "../lists/recognise";
import type { ColumnKind, Entry, Register, RegisterColumn, RegisterList } from "../lists/register";
import type { Snapshot } from "../snapshot/snapshot";
import type { Trait } from "../text/text-traits";
import type { CellValue, RowData } from "../workbook/workbook-data";

/** A list whose rows are understood, one entry for each. */
interface ListOf<Row extends { readonly row: RowData }> extends FoundList<string> {
  readonly entries: readonly Row[];
}

/**
 * Visits the cells of a column in every list that has it, row by row: those whose value passes the test or may have the
 * trait. The others are not even looked at, which counts where a rule finds little in many rows.
 */
export function forEachCell<Row extends { readonly row: RowData }>(
  lists: readonly ListOf<Row>[],
  name: string,
  test: ValueTest | Trait,
  visit: (entry: Row, value: CellValue) => void,
): void {
  for (const list of lists) {
    const column = columnValues(list, name);
    if (column === null) continue;
    forEachRowThat(column, test, (row, value) => {
      const entry = list.entries[row];
      if (entry !== undefined) visit(entry, value);
    });
  }
}

type Lists = Pick<Snapshot, "allLists" | "registers">;

/** Is called with a cell of a declared column. */
type CellVisit = (entry: Entry, value: CellValue, column: RegisterColumn, register: Register) => void;

/** The registers and columns that a visit goes through. */
export type ColumnChoice = (column: RegisterColumn, register: Register) => boolean;

/** The columns of a kind, of every register. */
export const ofKind =
  (kind: ColumnKind): ColumnChoice =>
  (column) =>
    column.kind === kind;

/**
 * Visits the cells of the chosen columns whose value passes the test or may have the trait, register by register and
 * column by column.
 */
export function forEachCellOfColumns(
  { allLists, registers }: Lists,
  choice: ColumnChoice,
  test: Trait | ((value: CellValue, column: RegisterColumn) => boolean),
  visit: CellVisit,
): void {
  for (const register of registers) {
    const lists = ofRegister(allLists, register);
    for (const column of register.columns) {
      if (lists.length === 0 || !choice(column, register)) continue;
      const ofColumn = typeof test === "number" ? test : (value: CellValue): boolean => test(value, column);
      forEachCell(lists, column.name, ofColumn, (entry, value) => visit(entry, value, column, register));
    }
  }
}

const ofRegister = (allLists: readonly RegisterList[], { id }: Register): readonly RegisterList[] =>
  allLists.filter((list) => list.register.id === id);

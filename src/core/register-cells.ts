import type { Trait } from "./text-traits";
import { forEachCell } from "./column-cells";
import type { ColumnKind, Entry, Register, RegisterColumn, RegisterList } from "./register";
import type { Snapshot } from "./snapshot";
import type { CellValue } from "./workbook-data";

type Lists = Pick<Snapshot, "allLists" | "registers">;

/** Is called with a cell of a declared column. */
export type CellVisit = (entry: Entry, value: CellValue, column: RegisterColumn, register: Register) => void;

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

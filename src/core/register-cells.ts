import { forEachCell, forEachCellWith } from "./column-cells";
import type { ColumnKind, Entry, Register, RegisterColumn, RegisterList } from "./register";
import type { Snapshot } from "./snapshot";
import type { CellValue } from "./workbook-data";

type Lists = Pick<Snapshot, "allLists" | "registers">;

/** A cell of a declared column. */
export interface RegisterCell {
  readonly entry: Entry;
  readonly value: CellValue;
  readonly column: RegisterColumn;
  readonly register: Register;
}

/** The registers and columns that a visit goes through. */
export type ColumnChoice = (column: RegisterColumn, register: Register) => boolean;

/** Visits the cells of the chosen columns that may have a trait, register by register and column by column. */
export function forEachCellOfColumns(
  trait: number,
  { allLists, registers }: Lists,
  choice: ColumnChoice,
  visit: (cell: RegisterCell) => void,
): void {
  for (const register of registers) {
    const lists = ofRegister(allLists, register);
    for (const column of register.columns)
      if (lists.length > 0 && choice(column, register))
        forEachCellWith(trait, lists, column.name, (entry, value) => visit({ entry, value, column, register }));
  }
}

/** Visits every cell of the chosen columns. */
export function forEachCellOfKind(
  kind: ColumnKind,
  { allLists, registers }: Lists,
  visit: (cell: RegisterCell) => void,
): void {
  for (const register of registers) {
    const lists = ofRegister(allLists, register);
    for (const column of register.columns)
      if (lists.length > 0 && column.kind === kind)
        forEachCell(lists, column.name, (entry, value) => visit({ entry, value, column, register }));
  }
}

const ofRegister = (allLists: readonly RegisterList[], { id }: Register): readonly RegisterList[] =>
  allLists.filter((list) => list.register.id === id);

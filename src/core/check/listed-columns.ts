import type { ColumnKind, Entry, Register, RegisterColumn, RegisterList } from "../lists/register";
import type { Snapshot } from "../snapshot/snapshot";
import type { CellValue } from "../workbook/workbook-data";

/** A declared column of a list that has it, and the rows of the list. */
export interface ListedColumn {
  readonly name: string;
  readonly column: RegisterColumn;
  readonly register: Register;
  readonly list: RegisterList;
  readonly entries: readonly Entry[];
}

type Lists = Pick<Snapshot, "allLists" | "registers">;

/** The columns of a kind in all lists of all registers. */
export const columnsOfKind = (lists: Lists, kind: ColumnKind): readonly ListedColumn[] =>
  columnsWhere(lists, (column) => column.kind === kind);

/** The chosen columns in every list that has them: register by register, column by column, in the order of sheets. */
export function columnsWhere(
  { allLists, registers }: Lists,
  isChosen: (column: RegisterColumn, register: Register) => boolean,
): readonly ListedColumn[] {
  return registers.flatMap((register) => {
    const lists = allLists.filter((list) => list.register.id === register.id);
    return register.columns
      .filter((column) => isChosen(column, register))
      .flatMap((column) =>
        lists
          .filter((list) => list.columns.has(column.name))
          .map((list) => ({ name: column.name, column, register, list, entries: list.entries })),
      );
  });
}

/** The rows whose cell passes a test; it is asked once for each different value, where looking at all rows takes too long. */
export function entriesWhose(
  { name, list, entries }: ListedColumn,
  isWanted: (value: CellValue) => boolean,
): readonly Entry[] {
  const wanted = new Set(Array.from(list.values.get(name) ?? []).filter((value) => isWanted(value)));
  return wanted.size === 0 ? [] : entries.filter((entry) => wanted.has(entry.value(name)));
}

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

/** A row, and what is to be said about its cell. */
interface Remark<About> {
  readonly entry: Entry;
  readonly about: About;
}

/**
 * The rows about whose cell there is something to say; null says nothing. It is asked once for each different value of
 * the column, as looking at all rows takes long.
 */
export function remarksOn<About>(
  { name, list, entries }: ListedColumn,
  lookAt: (value: CellValue) => About | null,
): readonly Remark<About>[] {
  const known = new Map<CellValue, About>();
  list.values.get(name)?.forEach((value) => {
    const about = lookAt(value);
    if (about !== null) known.set(value, about);
  });
  const remarks: Remark<About>[] = [];
  for (const entry of known.size === 0 ? [] : entries) {
    const about = known.get(entry.value(name));
    if (about !== undefined) remarks.push({ entry, about });
  }
  return remarks;
}

import { OHNE, type CrossTable } from "./count";
import { readYear } from "../workbook/cell-value";
import type { Entry, Register, RegisterColumn } from "../lists/register";
import { readSeveral, textsOf } from "../values/several-values";
import type { Snapshot } from "../snapshot/snapshot";
import { normalise } from "../text/text";

type Lists = Pick<Snapshot, "werte" | "dezernate" | "arten" | "organisationseinheiten">;

/** The keys under which an entry counts in a column: one, one for each of several values, or `(ohne)`. */
type KeysOf = (entry: Entry) => readonly string[];

/** The declared column of this name; throws for a programmer's mistake. */
export function declaredColumn(register: Register, name: string): RegisterColumn {
  const column = register.columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`no column: ${register.id}: ${name}`);
  return column;
}

/** Reads the keys of a column; words without a list of values are the same as `normalise` has it, in their first spelling. */
export function keyReader(column: RegisterColumn, lists: Lists): KeysOf {
  const { name } = column;
  const spellings = new Map<string, string>();
  const ownWords = (text: string): readonly string[] => {
    const key = normalise(text);
    if (key === "") return [];
    const known = spellings.get(key);
    if (known !== undefined) return [known];
    spellings.set(key, text.trim());
    return [text.trim()];
  };
  const keys = (entry: Entry): readonly string[] => {
    const text = entry.text(name);
    if (text === "") return [];
    switch (column.kind) {
      case "value": {
        const list = column.values === null ? undefined : lists.werte.get(column.values.table);
        return list === undefined ? [] : readSeveral(text, list, column.values?.several === true).ids;
      }
      case "dezernat": {
        const { id } = lists.dezernate.read(text);
        return id === null ? [] : [id];
      }
      case "art":
        return lists.arten.read(text).arten;
      case "year": {
        const year = readYear(text);
        return year === null ? [] : [String(year)];
      }
      case "organisationseinheit":
        return ownWords(lists.organisationseinheiten.find(text, entry.year)?.name ?? text);
      case "texts":
        return Array.from(new Set(textsOf(text).flatMap((part) => ownWords(part))));
      case "date":
      case "period":
      case "own":
      case "text":
        return ownWords(text);
    }
  };
  return (entry) => {
    const found = keys(entry);
    return found.length === 0 ? [OHNE] : found;
  };
}

/**
 * Counts entries by one column, or by two, in a single pass. Rows with values of a list are all there in its order, of
 * columns only what occurs; other words stand in the order in which they first come up, years ascending, `(ohne)` last.
 */
export function countEntries(
  entries: readonly Entry[],
  register: Register,
  rowName: string,
  columnName: string | null,
  lists: Lists,
): CrossTable {
  const rowColumn = declaredColumn(register, rowName);
  const columnColumn = columnName === null ? null : declaredColumn(register, columnName);
  const rowKeysOf = keyReader(rowColumn, lists);
  const columnKeysOf: KeysOf = columnColumn === null ? () => [] : keyReader(columnColumn, lists);
  const cells = new Map<string, Map<string, number>>();
  const rowTotals = new Map<string, number>();
  const columnTotals = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const entry of entries) {
    const columnKeys = columnKeysOf(entry);
    for (const key of columnKeys) add(columnTotals, key);
    for (const rowKey of rowKeysOf(entry)) {
      add(rowTotals, rowKey);
      const line = cells.get(rowKey) ?? new Map<string, number>();
      cells.set(rowKey, line);
      for (const columnKey of columnKeys) add(line, columnKey);
    }
  }
  const rows = orderedKeys(rowColumn, rowTotals, lists, true);
  const columns = columnColumn === null ? [] : orderedKeys(columnColumn, columnTotals, lists, false);
  return {
    rows,
    columns,
    counts: rows.map((rowKey) => columns.map((columnKey) => cells.get(rowKey)?.get(columnKey) ?? 0)),
    rowTotals: rows.map((key) => rowTotals.get(key) ?? 0),
    columnTotals: columns.map((key) => columnTotals.get(key) ?? 0),
    total: entries.length,
  };
}

function orderedKeys(
  { kind, values }: RegisterColumn,
  occurring: ReadonlyMap<string, number>,
  lists: Lists,
  isComplete: boolean,
): readonly string[] {
  const found = Array.from(occurring.keys()).filter((key) => key !== OHNE);
  const listed =
    kind === "value" && values !== null
      ? (lists.werte.get(values.table)?.ids ?? [])
      : kind === "dezernat"
        ? lists.dezernate.ids
        : kind === "art"
          ? lists.arten.ids
          : null;
  const ordered =
    listed === null
      ? kind === "year"
        ? found.sort()
        : found
      : listed.filter((key) => (isComplete && kind === "value") || occurring.has(key));
  return occurring.has(OHNE) ? [...ordered, OHNE] : ordered;
}

/** The table with its rows by frequency, the most frequent first; of equals the earlier stays first, `(ohne)` last. */
export function byFrequency(table: CrossTable): CrossTable {
  const order = table.rows
    .map((key, i) => ({ key, i, count: table.rowTotals[i] ?? 0 }))
    .sort((a, b) => Number(a.key === OHNE) - Number(b.key === OHNE) || b.count - a.count || a.i - b.i)
    .map(({ i }) => i);
  return {
    ...table,
    rows: order.map((i) => table.rows[i] ?? ""),
    counts: order.map((i) => table.counts[i] ?? []),
    rowTotals: order.map((i) => table.rowTotals[i] ?? 0),
  };
}

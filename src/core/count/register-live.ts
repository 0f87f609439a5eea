import { OHNE } from "./count";
import { mayBeNumber } from "./live-criteria";
import type { Entry, Register, RegisterList } from "../lists/register";
import { declaredColumn, keyReader } from "./register-counts";
import { listsOf, type Snapshot } from "../snapshot/snapshot";
import { isBlank } from "../text/text";
import { structuredReference } from "../workbook/range-address";

/** Formulas that count the entries of a register's only table as the core does. */
export interface LiveCounts {
  /** The entries under a key of a column; with a second column those under both. `cells` are addresses of the keys. */
  readonly of: (keys: readonly { readonly column: string; readonly key: string; readonly address: string }[]) => string;
  readonly total: string;
}

const OPERATORS = /^[<>=]|[*?~]/;

/**
 * The formulas for these columns, null where a figure could not follow the list: more than one list, a plain range, a
 * spelling that COUNTIFS takes for another value, a row without the register's own name.
 */
export function liveCounts(snapshot: Snapshot, register: Register, columns: readonly string[]): LiveCounts | null {
  const lists = listsOf(snapshot, register);
  const [list] = lists;
  if (list === undefined || list.table === null || lists.length > 1) return null;
  const { name: table } = list.table;
  const headers = new Map(columns.map((column) => [column, headerOf(list, column)]));
  const subject = headerOf(list, register.name);
  if (subject === null || Array.from(headers.values()).includes(null)) return null;
  if (list.entries.some((entry) => isBlank(entry.text(register.name)))) return null;
  if (!columns.every((column) => isPlain(list.entries, register, column, snapshot))) return null;
  const reference = (column: string): string => structuredReference(table, headers.get(column) ?? "");
  const filled = `${structuredReference(table, subject)},"<>"`;
  const criterion = (one: { readonly column: string; readonly key: string; readonly address: string }): string => {
    const several = declaredColumn(register, one.column).values?.several === true;
    return `${reference(one.column)},${several ? `"*"&${one.address}&"*"` : one.address}`;
  };
  const count = (criteria: readonly string[]): string => `COUNTIFS(${[...criteria, filled].join(",")})`;
  return {
    of: (keys) => {
      const named = keys.filter(({ key }) => key !== OHNE).map((one) => criterion(one));
      const without = keys.filter(({ key }) => key === OHNE).map(({ column }) => `${reference(column)},"<>"`);
      // Empty cells are what is left without the filled ones: LibreOffice does not find those at the end of a range.
      return subsets(without)
        .map((filledToo) => `${filledToo.length % 2 === 0 ? "+" : "-"}${count([...named, ...filledToo])}`)
        .join("")
        .slice(1);
    },
    total: `COUNTIFS(${filled})`,
  };
}

/** All choices from the criteria, the empty one first. */
const subsets = (all: readonly string[]): readonly (readonly string[])[] =>
  all.reduce<readonly (readonly string[])[]>((known, one) => [...known, ...known.map((some) => [...some, one])], [[]]);

/** The header as it is written; null where the list does not have the column, or twice. */
function headerOf(list: RegisterList, name: string): string | null {
  const written = list.headers.filter((header) => header.name === name);
  const [only] = written;
  return written.length === 1 && only !== undefined ? only.text : null;
}

/** Whether every cell holds its key as the key is written, or nothing, so that a comparison of texts finds the same cells. */
function isPlain(entries: readonly Entry[], register: Register, name: string, snapshot: Snapshot): boolean {
  const column = declaredColumn(register, name);
  const keysOf = keyReader(column, snapshot);
  const all = new Set<string>();
  const isWritten = entries.every((entry) => {
    const text = entry.text(name);
    const keys = keysOf(entry);
    keys.forEach((key) => all.add(key));
    if (column.kind === "texts" && keys.length > 1) return false;
    return (
      text === "" || keys.slice().sort().join("; ").toLowerCase() === text.split("; ").sort().join("; ").toLowerCase()
    );
  });
  if (!isWritten) return false;
  const keys = Array.from(all).filter((key) => key !== OHNE);
  const isSafe = (key: string): boolean =>
    !OPERATORS.test(key) && key.length < LONGEST && (column.kind === "year" || !mayBeNumber(key));
  if (!keys.every((key) => isSafe(key))) return false;
  if (column.values?.several !== true) return true;
  // Searched inside the cell: no value may be part of another one.
  const allowed = snapshot.werte.get(column.values.table)?.ids ?? [];
  return keys.every((key) => allowed.filter((other) => other.toLowerCase().includes(key.toLowerCase())).length === 1);
}

const LONGEST = 200;

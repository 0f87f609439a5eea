import type { Massnahme } from "../massnahmen/massnahme";
import { normalise } from "../text/text";
import { unitKey } from "../values/organisationseinheit";

/** The rows of two years while they are being matched; -1 stands for no partner yet. */
export interface Matching {
  readonly earlier: readonly Massnahme[];
  readonly later: readonly Massnahme[];
  /** By earlier row: its later row. */
  readonly laterOf: Int32Array;
  /** By later row: its earlier row. */
  readonly earlierOf: Int32Array;
  readonly similarity: Float64Array;
}

/** Notes that two rows are the same Maßnahme. */
export function pairRows(matching: Matching, earlier: number, later: number, similarity: number): void {
  matching.laterOf[earlier] = later;
  matching.earlierOf[later] = earlier;
  matching.similarity[later] = similarity;
}

/** A row that may name its Dezernat. */
export interface DezernatRow extends Pick<Massnahme, "dezernat"> {
  text(column: "Dezernat"): string;
}

/** The Dezernat of a row as far as it can be told: recognised, else in the cell's own words. */
export const dezernatKey = (m: DezernatRow): string => m.dezernat ?? normalise(m.text("Dezernat"));

/** What rows may have in common: equal texts for rows that agree. */
export type RowKey = (m: Massnahme) => string;

/** The year of a row, empty where it cannot be told. */
export const yearKey: RowKey = (m) => (m.year === null ? "" : String(m.year));
/** The Kategorie of a row, empty where it cannot be told. */
const kategorieKey: RowKey = (m) => m.kategorie ?? "";
/** The Arten of a row. */
export const artKey: RowKey = (m) => m.arten.join(";");
const themaKey: RowKey = (m) => m.themaKey;

/** Rows of one ID agree best with Dezernat and Thema, then with either, at last with the ID alone. */
export const levelsOfId: readonly (readonly RowKey[])[] = [[dezernatKey, themaKey], [themaKey], [dezernatKey], []];

/** Rows of one Thema must agree in the Dezernat; they do better with unit, then Kategorie, then Art. */
export const levelsOfThema: readonly (readonly RowKey[])[] = [
  [dezernatKey, unitKey, kategorieKey, artKey],
  [dezernatKey, unitKey, kategorieKey],
  [dezernatKey, unitKey, artKey],
  [dezernatKey, unitKey],
  [dezernatKey, kategorieKey, artKey],
  [dezernatKey, kategorieKey],
  [dezernatKey, artKey],
  [dezernatKey],
];

/** What rows are matched by first, as numbers; negative for rows without it. */
interface Keys {
  readonly earlier: Int32Array;
  readonly later: Int32Array;
}

/** A number of each Maßnahme, as an array without objects. */
export function numbersOf(massnahmen: readonly Massnahme[], numberOf: (m: Massnahme) => number): Int32Array {
  const numbers = new Int32Array(massnahmen.length);
  massnahmen.forEach((m, i) => (numbers[i] = numberOf(m)));
  return numbers;
}

/** Pairs rows of equal key that agree in the row keys of the first level, then of the next ones, each in their order. */
export function pairEqual(matching: Matching, keys: Keys, levels: readonly (readonly RowKey[])[]): void {
  const earlier = chains(unpairedKeys(keys.earlier, matching.laterOf));
  const later = chains(unpairedKeys(keys.later, matching.earlierOf));
  const groups = Math.min(earlier.first.length, later.first.length);
  const code = interner();
  for (let group = 0; group < groups; group++) {
    const e = earlier.first[group] ?? -1;
    const l = later.first[group] ?? -1;
    if (e < 0 || l < 0) continue;
    if ((earlier.next[e] ?? -1) >= 0 || (later.next[l] ?? -1) >= 0)
      pairGroup(matching, chained(earlier, e), chained(later, l), levels, code);
    else if (agree(matching.earlier[e], matching.later[l], levels[levels.length - 1] ?? []))
      pairRows(matching, e, l, 1);
  }
}

/** The keys of rows without a partner, -1 for the others. */
const unpairedKeys = (keys: Int32Array, partners: Int32Array): Int32Array =>
  keys.map((key, row) => ((partners[row] ?? -1) < 0 ? key : -1));

const agree = (a: Massnahme | undefined, b: Massnahme | undefined, rowKeys: readonly RowKey[]): boolean =>
  a !== undefined && b !== undefined && rowKeys.every((rowKey) => rowKey(a) === rowKey(b));

function pairGroup(
  matching: Matching,
  earlier: readonly number[],
  later: readonly number[],
  levels: readonly (readonly RowKey[])[],
  code: (rowKeys: readonly RowKey[], m: Massnahme) => number,
): void {
  for (const rowKeys of levels) {
    const waiting = new Map<number, number[]>();
    for (let i = earlier.length - 1; i >= 0; i--) {
      const row = earlier[i] ?? -1;
      const m = matching.earlier[row];
      if (m === undefined || (matching.laterOf[row] ?? -1) >= 0) continue;
      const key = code(rowKeys, m);
      const rows = waiting.get(key);
      if (rows === undefined) waiting.set(key, [row]);
      else rows.push(row);
    }
    if (waiting.size === 0) return;
    for (const row of later) {
      const m = matching.later[row];
      if (m === undefined || (matching.earlierOf[row] ?? -1) >= 0) continue;
      const partner = waiting.get(code(rowKeys, m))?.pop();
      if (partner !== undefined) pairRows(matching, partner, row, 1);
    }
  }
}

/** Gives equal combinations of row keys equal numbers, without making texts of them. */
export function interner(): (rowKeys: readonly RowKey[], m: Massnahme) => number {
  const texts = new Map<string, number>();
  const combinations = new Map<number, number>();
  const numberOf = <T>(known: Map<T, number>, value: T): number => {
    let found = known.get(value);
    if (found === undefined) known.set(value, (found = known.size + 1));
    return found;
  };
  return (rowKeys, m) => {
    let combined = 0;
    for (const rowKey of rowKeys) combined = numberOf(combinations, combined * 2 ** 26 + numberOf(texts, rowKey(m)));
    return combined;
  };
}

/** The positions in an array that hold the same number, as chains in ascending order; -1 ends one. */
interface Chains {
  /** By number. */
  readonly first: Int32Array;
  /** By position. */
  readonly next: Int32Array;
}

/** Chains the positions by their numbers; negative numbers are in no chain. */
export function chains(numbers: Int32Array): Chains {
  let greatest = -1;
  for (let i = 0; i < numbers.length; i++) greatest = Math.max(greatest, numbers[i] ?? -1);
  const first = new Int32Array(greatest + 1).fill(-1);
  const next = new Int32Array(numbers.length).fill(-1);
  for (let i = numbers.length - 1; i >= 0; i--) {
    const number = numbers[i] ?? -1;
    if (number < 0) continue;
    next[i] = first[number] ?? -1;
    first[number] = i;
  }
  return { first, next };
}

/** The chain that begins at a position. */
export function chained({ next }: Chains, from: number): number[] {
  const positions: number[] = [];
  for (let at = from; at >= 0; at = next[at] ?? -1) positions.push(at);
  return positions;
}

import type { SheetData } from "../src/core/workbook/workbook-data";

/**
 * Keeps the last few results of a costly calculation over sheets. Each call of a custom function brings a new array,
 * so sheets are told apart by a fingerprint of their cells; the cells themselves are not kept.
 */
export function recentResults<T>(most: number): (sheets: readonly (SheetData | null)[], calculate: () => T) => T {
  const results = new Map<string, T>();
  return (sheets, calculate) => {
    const key = JSON.stringify(sheets.map((sheet) => (sheet === null ? null : fingerprint(sheet))));
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = calculate();
    results.set(key, result);
    for (const oldest of results.keys()) if (results.size > most) results.delete(oldest);
    return result;
  };
}

/**
 * Two independent 32-bit sums over all cells with their places, kinds and tables.
 * Source: Fowler, Noll and Vo's FNV-1a for one, Daniel Bernstein's hash for the other.
 */
function fingerprint({ rows, tables }: SheetData): readonly number[] {
  let [a, b, length] = [0x811c9dc5, 5381, 0];
  const add = (text: string): void => {
    length += text.length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = (Math.imul(b, 33) + unit) | 0;
    }
  };
  for (const { index, cells } of rows) {
    add(`\n${index}`);
    for (const cell of cells) {
      add(typeof cell === "string" ? "\t" : "\u0001");
      if (cell !== null && cell !== undefined) add(String(cell));
    }
  }
  add(JSON.stringify(tables));
  return [a, b, length, rows.length];
}

import { massnahmenColumns, type ColumnName } from "../lists/columns";
import type { Massnahme } from "../massnahmen/massnahme";
import { sha256 } from "../text/sha-256";
import { plainForm } from "../text/text";
import type { Place } from "../workbook/place";
import type { CellValue } from "../workbook/workbook-data";

/** Half of a SHA-256: still no two contents in this world have the same, and it fits on one line of a sheet. */
const FINGERPRINT_DIGITS = 32;

/** The columns whose content is checked and therefore part of a fingerprint, in the order of the declaration. */
export const fingerprintColumns: readonly ColumnName[] = massnahmenColumns.map(({ name }) => name);

const NOTHING: Pick<Place, "value" | "shown"> = { value: null };

/**
 * What a cell of a Maßnahme says. The year counts as such, wherever the workbook tells it: by a cell, the sheet or the
 * table; only a `Jahr` cell that says something else is its own words. A date or percentage counts as its number, a text in
 * the one form of all that read the same.
 */
export function printedValue(m: Massnahme, name: ColumnName): CellValue {
  const { value, shown } = m.has(name) ? m.at(name) : NOTHING;
  if (name === "Jahr") return value ?? m.year;
  return shown?.number ?? (typeof value === "string" ? plainForm(value) : value);
}

/** The content of a Maßnahme as one text: its filled columns by name, so that a column more or less changes nothing. */
function printedContent(m: Massnahme): string {
  const filled: [ColumnName, CellValue][] = [];
  for (const name of fingerprintColumns) {
    const value = printedValue(m, name);
    if (value !== null) filled.push([name, value]);
  }
  return JSON.stringify(filled);
}

/**
 * The fingerprint of Maßnahmen: 32 hexadecimal digits that change with any change of a checked cell and stay the same
 * whatever happens to the order of rows and columns, to formats and other sheets. It is no signature: whoever can write
 * in the workbook can compute it again.
 */
export function fingerprint(massnahmen: readonly Massnahme[]): string {
  const prints = massnahmen.map((m) => sha256(printedContent(m))).sort();
  return sha256(JSON.stringify(["ikz-abdruck/1", prints])).slice(0, FINGERPRINT_DIGITS);
}

import { CELL_LOOKS, type LookName } from "./cell-looks";
import type { PlannedRows } from "./planned-cells";
import { rangeAddress } from "../workbook/range-address";
import type { CellRange } from "../workbook/workbook-data";

/** Excel takes addresses of up to 8,192 characters. */
const LONGEST_ADDRESS = 8000;

/** The cells of each look as few rectangles; those of a look with a line above are one row high. */
export function lookAreas(
  rows: PlannedRows,
  lookOf: (row: number, column: number) => LookName,
): Map<LookName, CellRange[]> {
  const areas = new Map<LookName, CellRange[]>();
  const open = new Map<string, OpenArea>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    for (const { look, firstColumn, lastColumn } of runsOf(rows, row, lookOf)) {
      const key = JSON.stringify([look, firstColumn, lastColumn]);
      const above = open.get(key);
      if (above !== undefined && above.lastRow === row - 1 && CELL_LOOKS[look].border?.top === undefined) {
        above.lastRow = row;
        continue;
      }
      const area = { firstRow: row, firstColumn, lastRow: row, lastColumn };
      open.set(key, area);
      const known = areas.get(look);
      if (known === undefined) areas.set(look, [area]);
      else known.push(area);
    }
  }
  return areas;
}

interface OpenArea extends Omit<CellRange, "lastRow"> {
  lastRow: number;
}

interface LookRun {
  readonly look: LookName;
  readonly firstColumn: number;
  lastColumn: number;
}

function runsOf(rows: PlannedRows, row: number, lookOf: (row: number, column: number) => LookName): LookRun[] {
  const runs: LookRun[] = [];
  for (const column of [...(rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
    const look = lookOf(row, column);
    const last = runs[runs.length - 1];
    if (last?.look === look && last.lastColumn === column - 1) last.lastColumn = column;
    else runs.push({ look, firstColumn: column, lastColumn: column });
  }
  return runs;
}

/** Areas that are alike in having several rows, or several columns. */
export interface SizeGroup {
  readonly tall: boolean;
  readonly wide: boolean;
  readonly areas: CellRange[];
}

/** Only areas of several rows or columns have lines inside. */
export function sizeGroups(areas: readonly CellRange[]): SizeGroup[] {
  const groups = new Map<string, SizeGroup>();
  for (const area of areas) {
    const [tall, wide] = [area.lastRow > area.firstRow, area.lastColumn > area.firstColumn];
    const key = JSON.stringify([tall, wide]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { tall, wide, areas: [area] });
    else known.areas.push(area);
  }
  return [...groups.values()];
}

/** The addresses of areas, as many together as Excel takes. */
export function addressesOf(areas: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  let current = "";
  for (const area of areas) {
    const next = rangeAddress(area);
    if (current !== "" && current.length + 1 + next.length > LONGEST_ADDRESS) {
      addresses.push(current);
      current = "";
    }
    current += current === "" ? next : `,${next}`;
  }
  return current === "" ? addresses : [...addresses, current];
}

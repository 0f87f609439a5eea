import { holdsNothing } from "../workbook/cell-value";
import type { SheetData } from "../workbook/workbook-data";
import { plannedRows } from "./planned-cells";
import type { SheetPlan } from "./sheet-plan";
import { changedCells, type CellPlace } from "./written-cells";

/** What on a sheet of ours is not, or no longer, as we wrote it. */
interface OthersOnSheet {
  /** Cells of somebody else for which the plan leaves room. */
  readonly keep: readonly CellPlace[];
  /** Cells of somebody else where the plan needs the room, and tables beside ours. */
  readonly inTheWay: readonly CellPlace[];
  /** Cells of ours that hold something else now. */
  readonly typedOver: readonly CellPlace[];
  /** false where nothing tells what we wrote: then all in the columns of the plan counts as ours. */
  readonly isKnown: boolean;
}

/** Tells what on a sheet of ours is somebody else's. */
export function othersOn(plan: SheetPlan, sheet: SheetData): OthersOnSheet {
  const { changed, isInside, isKnown } = differing(plan, sheet);
  const planned = plannedRows(plan);
  const isPlanned = ({ row, column }: CellPlace): boolean => planned.get(row)?.has(column) === true;
  const filled = new Set<string>();
  for (const { index, cells } of sheet.rows)
    cells.forEach((value, column) => {
      if (!holdsNothing(value)) filled.add(keyOf(index, column));
    });
  const keep = changed.filter((cell) => !isPlanned(cell) && filled.has(keyOf(cell.row, cell.column)));
  const kept = new Set(keep.map(({ row, column }) => keyOf(row, column)));
  const tables = sheet.tables
    .map(({ range }) => ({ row: range.firstRow, column: range.firstColumn }))
    .filter(({ row, column }) => kept.has(keyOf(row, column)));
  return {
    keep,
    inTheWay: [...changed.filter((cell) => isPlanned(cell) && !isInside(cell)), ...tables],
    typedOver: changed.filter((cell) => isPlanned(cell) && isInside(cell)),
    isKnown,
  };
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

interface Differing {
  readonly changed: readonly CellPlace[];
  /** Whether a place belongs to what we wrote. */
  readonly isInside: (cell: CellPlace) => boolean;
  readonly isKnown: boolean;
}

function differing(plan: SheetPlan, sheet: SheetData): Differing {
  const { table } = plan;
  if (table !== undefined) return beside(sheet, isInTable(sheet, table), true);
  const changed = sheet.written === undefined ? null : changedCells(sheet, sheet.written);
  if (changed === null) {
    const last = Math.max(-1, ...plan.cells.map(({ column }) => column));
    return beside(sheet, ({ column }) => column <= last, plan.own === undefined);
  }
  const { cells, rows, columns } = changed;
  return { changed: cells, isInside: ({ row, column }) => row < rows && column < columns, isKnown: true };
}

/** Without a record all that stands outside of our place is somebody else's, and nothing in it. */
function beside({ rows }: SheetData, isInside: Differing["isInside"], isKnown: boolean): Differing {
  const changed: CellPlace[] = [];
  for (const { index, cells } of rows)
    cells.forEach((value, column) => {
      const cell = { row: index, column };
      if (!holdsNothing(value) && !isInside(cell)) changed.push(cell);
    });
  return { changed, isInside, isKnown };
}

/** In a kept table, or above it in the first column, where its title and note stand. */
function isInTable({ tables }: SheetData, table: string): Differing["isInside"] {
  const range = tables.find(({ name }) => name.toLowerCase() === table.toLowerCase())?.range;
  return ({ row, column }) =>
    range !== undefined &&
    ((row < range.firstRow && column === 0) ||
      (range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column && column <= range.lastColumn));
}

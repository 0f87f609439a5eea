import type { ListGrowth } from "../../../core/lists/list-growth";
import type { CellRange } from "../../../core/workbook/workbook-data";
import { mapReferences, type A1Reference } from "./a1-references";
import { MAX_COLUMNS, MAX_ROWS } from "../cell/cell-reference";
import { sameSheetName } from "../package/workbook-part";

/** A cell with a formula. */
export interface FormulaPlace {
  /** null for a formula that belongs to no sheet, which therefore names the sheet of each reference. */
  readonly sheet: string | null;
  readonly row?: number;
  /** Whether a single cell may stand for a list of one row, as in charts and names. */
  readonly single?: boolean;
  /** Whether a range of nothing but headers stands for an empty list, as in filters. */
  readonly headers?: boolean;
}

/**
 * A range that covered a list, grown with it: one that held all its data rows to their end goes on to the new end, one that
 * held the whole list to its last column takes new columns in. Any other range stays.
 */
export function grownRange(range: CellRange, { before, after }: ListGrowth): CellRange {
  // The data of a list begin below its header; where there are none yet, only what covers the header covers the list.
  const firstData = Math.min(before.firstRow + 1, before.lastRow);
  const coversRows =
    range.firstRow <= firstData &&
    range.lastRow >= before.lastRow &&
    range.firstColumn <= before.lastColumn &&
    before.firstColumn <= range.lastColumn;
  if (!coversRows) return range;
  const coversColumns = range.firstColumn <= before.firstColumn && range.lastColumn === before.lastColumn;
  return {
    ...range,
    lastRow: Math.max(range.lastRow, after.lastRow),
    lastColumn: coversColumns && before.lastColumn > before.firstColumn ? after.lastColumn : range.lastColumn,
  };
}

/** A formula after lists have grown one after the other. */
export function grownFormula(formula: string, growths: readonly ListGrowth[], place: FormulaPlace): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet ?? place.sheet;
    if (sheet === null) return null;
    const grown = growths
      .filter((growth) => sameSheetName(growth.sheet, sheet))
      .reduce((known, growth) => grownReference(known, growth, place), reference);
    return grown === reference ? null : grown;
  });
}

function grownReference(reference: A1Reference, growth: ListGrowth, place: FormulaPlace): A1Reference {
  const { first, last } = reference;
  if (last === null && place.single !== true) return reference;
  if (growth.before.lastRow === growth.before.firstRow && place.headers !== true) return reference;
  const other = last ?? first;
  const [rows, columns] = [
    ordered(first.row, other.row, MAX_ROWS - 1),
    ordered(first.column, other.column, MAX_COLUMNS - 1),
  ];
  const range = { firstRow: rows[0], lastRow: rows[1], firstColumn: columns[0], lastColumn: columns[1] };
  if (isRunning(reference, range, growth, place)) return reference;
  const grown = grownRange(range, growth);
  if (grown.lastRow === range.lastRow && grown.lastColumn === range.lastColumn) return reference;
  const corner = (known: A1Reference["first"], row: number, column: number): A1Reference["first"] => ({
    ...known,
    row: known.row === null ? null : row,
    column: known.column === null ? null : column,
  });
  return {
    ...reference,
    first: corner(first, grown.firstRow, grown.firstColumn),
    last: corner(other, grown.lastRow, grown.lastColumn),
  };
}

/** A whole row or column reaches from edge to edge. */
const ordered = (a: number | null, b: number | null, most: number): readonly [number, number] =>
  a === null || b === null ? [0, most] : [Math.min(a, b), Math.max(a, b)];

/** `SUM(B$2:B6)` in row 6 adds up to its own row, whatever comes below; so does a rule's `B$2:B2`. */
const isRunning = (
  { last }: A1Reference,
  { firstRow, lastRow }: CellRange,
  { sheet, before }: ListGrowth,
  place: FormulaPlace,
): boolean =>
  last !== null &&
  !last.fixedRow &&
  lastRow <= before.lastRow &&
  (place.row === undefined ? firstRow : place.row) === lastRow &&
  place.sheet !== null &&
  sameSheetName(place.sheet, sheet);

/** The areas of an `sqref`, each grown if most of a list's rows to the last had the rule; `isTaken` keeps off what others hold. */
export function grownAreas(
  areas: readonly CellRange[],
  growth: ListGrowth,
  isTaken: (added: CellRange, area: CellRange) => boolean = () => false,
): readonly CellRange[] {
  const { before, after } = growth;
  const firstData = Math.min(before.firstRow + 1, before.lastRow);
  const rowsWith = (column: number): number =>
    areas
      .filter((area) => area.firstColumn <= column && column <= area.lastColumn)
      .reduce(
        (sum, area) =>
          sum + Math.max(0, Math.min(area.lastRow, before.lastRow) - Math.max(area.firstRow, firstData) + 1),
        0,
      );
  return areas.map((area) => {
    const reachesEnd =
      area.lastRow >= before.lastRow &&
      area.firstRow <= before.lastRow &&
      area.firstColumn <= before.lastColumn &&
      before.firstColumn <= area.lastColumn;
    if (!reachesEnd) return area;
    const most = 2 * rowsWith(Math.max(area.firstColumn, before.firstColumn)) > before.lastRow - firstData + 1;
    const lastRow = most ? Math.max(area.lastRow, after.lastRow) : area.lastRow;
    const { lastColumn } = grownRange(area, growth);
    const added = { ...area, firstRow: area.lastRow + 1, lastRow };
    if (lastRow > area.lastRow && isTaken(added, area)) return area;
    return lastRow === area.lastRow && lastColumn === area.lastColumn ? area : { ...area, lastRow, lastColumn };
  });
}

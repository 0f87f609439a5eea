import type { CellRange } from "../../core/workbook/workbook-data";

/** Some rows of one sheet's used range, which are read at once. */
export interface RowBlock {
  /** Place of the sheet in the workbook. */
  readonly sheet: number;
  readonly range: CellRange;
  /** What is read of each cell. */
  readonly properties: readonly ("values" | "formulas" | "numberFormat")[];
}

/**
 * Cells of one request. A cell of a list is about 30 bytes of JSON, and Excel on the web answers with at most 5 MB. Where
 * the texts are longer the host refuses, and the request is halved.
 */
const CELLS_AT_ONCE = 160000;

const rowsOf = ({ range }: RowBlock): number => range.lastRow - range.firstRow + 1;

const cellsOfRow = ({ range, properties }: RowBlock): number =>
  (range.lastColumn - range.firstColumn + 1) * properties.length;

function splitAfter(block: RowBlock, rows: number): [RowBlock, RowBlock] {
  const { range } = block;
  const last = range.firstRow + rows - 1;
  return [
    { ...block, range: { ...range, lastRow: last } },
    { ...block, range: { ...range, firstRow: last + 1 } },
  ];
}

/** The blocks as requests of at most so many cells, in order; a block is cut between rows where it must be. */
export function requestsOf(blocks: readonly RowBlock[], most = CELLS_AT_ONCE): RowBlock[][] {
  const requests: RowBlock[][] = [];
  let current: RowBlock[] = [];
  let room = most;
  const waiting = [...blocks].reverse();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    const fitting = Math.floor(room / cellsOfRow(block));
    if (fitting >= rowsOf(block)) {
      current.push(block);
      room -= rowsOf(block) * cellsOfRow(block);
      continue;
    }
    if (fitting === 0 && current.length === 0) {
      // A row of more cells than one request should have: it goes alone.
      requests.push([splitAfter(block, 1)[0]]);
      if (rowsOf(block) > 1) waiting.push(splitAfter(block, 1)[1]);
      continue;
    }
    const [now, later] = fitting === 0 ? [null, block] : splitAfter(block, fitting);
    if (now !== null) current.push(now);
    waiting.push(later);
    requests.push(current);
    current = [];
    room = most;
  }
  return current.length === 0 ? requests : [...requests, current];
}

/** A request in two halves; null where it is a single row. */
export function halves(request: readonly RowBlock[]): [RowBlock[], RowBlock[]] | null {
  if (request.length > 1) {
    const middle = request.length >> 1;
    return [request.slice(0, middle), request.slice(middle)];
  }
  const [only] = request;
  if (only === undefined || rowsOf(only) < 2) return null;
  const [first, second] = splitAfter(only, rowsOf(only) >> 1);
  return [[first], [second]];
}

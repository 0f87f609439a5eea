import type { CellRange } from "../../src/core/workbook/workbook-data";
import { COLUMNS, holds, ROWS } from "../state/address";
import type { SheetState } from "../state/sheet-state";
import { columnOffsets, indexAt, rowOffsets, type Offsets } from "./offsets";

/** Height of the row of column letters, in pixels. */
export const HEADER_HEIGHT = 22;
/** Width of the column of row numbers, in pixels. */
export const HEADER_WIDTH = 48;
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const FEWEST_COLUMNS = 26;

/** A place in the grid's body, in pixels. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Where the rows and columns of a sheet are in the scrolled grid. */
export class GridLayout {
  private rows: Offsets = [0];
  private columns: Offsets = [0];

  constructor(
    private readonly root: HTMLElement,
    readonly sheet: SheetState,
    selection: CellRange,
  ) {
    const used = sheet.cells.usedRange(false);
    const last = (size: number, ofUsed: number | undefined, ofSelection: number): number =>
      Math.max(ofUsed ?? 0, ofSelection < size - 1 ? ofSelection : 0);
    const lastRow = last(ROWS, used?.lastRow, selection.lastRow);
    const lastColumn = last(COLUMNS, used?.lastColumn, selection.lastColumn);
    this.rows = rowOffsets(sheet, Math.min(ROWS, lastRow + SPARE_ROWS));
    this.columns = columnOffsets(sheet, Math.min(COLUMNS, Math.max(FEWEST_COLUMNS, lastColumn + SPARE_COLUMNS)));
  }

  /** The size of the whole body. */
  get size(): { readonly height: number; readonly width: number } {
    return {
      height: (this.rows[this.rows.length - 1] ?? 0) + HEADER_HEIGHT,
      width: (this.columns[this.columns.length - 1] ?? 0) + HEADER_WIDTH,
    };
  }

  /** Rows and columns in view, the frozen ones among them; hidden ones are left out. */
  visible(): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.root;
    return {
      rows: inView(this.sheet.frozenRows, this.rows, scrollTop, clientHeight),
      columns: inView(this.sheet.frozenColumns, this.columns, scrollLeft, clientWidth),
    };
  }

  /** The place of cells. Frozen ones move along with the view. */
  boxOf({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): Box {
    const edge = (edges: Offsets, index: number): number => edges[Math.min(index, edges.length - 1)] ?? 0;
    const top = edge(this.rows, firstRow);
    const left = edge(this.columns, firstColumn);
    return {
      top: top + HEADER_HEIGHT + (firstRow < this.sheet.frozenRows ? this.root.scrollTop : 0),
      left: left + HEADER_WIDTH + (firstColumn < this.sheet.frozenColumns ? this.root.scrollLeft : 0),
      height: edge(this.rows, lastRow + 1) - top,
      width: edge(this.columns, lastColumn + 1) - left,
    };
  }

  /** The place of one cell, of all its merged cells where it has some. */
  boxOfCell(row: number, column: number): Box {
    const merge = this.sheet.merges.find((each) => holds(each, row, column));
    return this.boxOf(merge ?? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
  }

  boxOfRow(row: number): Box {
    return this.boxOf({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: 0 });
  }

  boxOfColumn(column: number): Box {
    return this.boxOf({ firstRow: 0, firstColumn: column, lastRow: 0, lastColumn: column });
  }

  /** Left edge of a column behind the first, for those who look how far a text may flow. */
  columnEdge(column: number): number {
    return this.columns[column] ?? Infinity;
  }

  /** The cell at a place of the window; null outside of the cells. */
  cellAt(clientX: number, clientY: number): { readonly row: number; readonly column: number } | null {
    const { left, top } = this.root.getBoundingClientRect();
    const [x, y] = [clientX - left - HEADER_WIDTH, clientY - top - HEADER_HEIGHT];
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.root;
    if (x < 0 || y < 0 || clientX - left > clientWidth || clientY - top > clientHeight) return null;
    const { frozenRows, frozenColumns } = this.sheet;
    return {
      row: indexAt(this.rows, y + (y < (this.rows[frozenRows] ?? 0) ? 0 : scrollTop)),
      column: indexAt(this.columns, x + (x < (this.columns[frozenColumns] ?? 0) ? 0 : scrollLeft)),
    };
  }

  /** The next cell in a direction that is not hidden. */
  step(row: number, column: number, rows: number, columns: number): { readonly row: number; readonly column: number } {
    const next = (from: number, by: number, size: number, hidden: ReadonlySet<number>): number => {
      let at = Math.min(size - 1, Math.max(0, from + by));
      const direction = Math.sign(by);
      while (direction !== 0 && hidden.has(at) && at + direction >= 0 && at + direction < size) at += direction;
      return hidden.has(at) ? from : at;
    };
    return {
      row: next(row, rows, ROWS, this.sheet.hiddenRows),
      column: next(column, columns, COLUMNS, this.sheet.hiddenColumns),
    };
  }

  /** Scrolls so that the cell is in view. */
  reveal(range: CellRange): void {
    const { root, sheet } = this;
    const box = this.boxOf(range);
    const frozenHeight = (this.rows[sheet.frozenRows] ?? 0) + HEADER_HEIGHT;
    const frozenWidth = (this.columns[sheet.frozenColumns] ?? 0) + HEADER_WIDTH;
    const isFrozenRow = range.firstRow < sheet.frozenRows;
    const isFrozenColumn = range.firstColumn < sheet.frozenColumns;
    const [above, below] = [box.top - root.scrollTop, box.top + Math.min(box.height, 60) - root.scrollTop];
    if (!isFrozenRow && (above < frozenHeight || below > root.clientHeight))
      root.scrollTop = Math.max(0, box.top - Math.max(frozenHeight, root.clientHeight / 3));
    const [before, behind] = [box.left - root.scrollLeft, box.left + Math.min(box.width, 120) - root.scrollLeft];
    if (!isFrozenColumn && (before < frozenWidth || behind > root.clientWidth))
      root.scrollLeft = Math.max(0, box.left - Math.max(frozenWidth, root.clientWidth / 3));
  }
}

function inView(frozen: number, edges: Offsets, scrolled: number, extent: number): number[] {
  const first = indexAt(edges, scrolled + (edges[frozen] ?? 0));
  const last = indexAt(edges, scrolled + extent);
  const all: number[] = [];
  for (let index = 0; index < frozen; index++) all.push(index);
  for (let index = Math.max(frozen, first); index <= last; index++) all.push(index);
  return all.filter((index) => (edges[index + 1] ?? 0) > (edges[index] ?? 0));
}

/** An element at a place of the grid. */
export function placed(name: string, { top, left, height, width }: Box): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.style.cssText = `top:${top}px;left:${left}px;height:${height}px;width:${width}px`;
  return element;
}

import { cellAddress, columnName } from "../../src/core/text";
import type { CellRange } from "../../src/core/workbook-data";
import { holds } from "../model/address";
import type { Book } from "../model/book";
import { cellDisplay } from "../model/cell-text";
import type { SheetState } from "../model/sheet-state";
import { CellEditor } from "./cell-editor";
import { drawCharts } from "./draw-charts";
import { styleCell, textLook } from "./cell-style";
import { columnOffsets, indexAt, rowOffsets, type Offsets } from "./offsets";

const HEADER_HEIGHT = 22;
const HEADER_WIDTH = 48;
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
const FEWEST_COLUMNS = 26;
const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageDown: [20, 0],
  PageUp: [-20, 0],
};

/** What the grid asks of the page. */
export interface GridPage {
  readonly book: Book;
  setEditing(editing: boolean): void;
  enter(sheet: SheetState, row: number, column: number, input: string): void;
}

/** The cells of the active sheet; only what is in view is drawn. */
export class Grid {
  private readonly body = document.createElement("div");
  private readonly editor: CellEditor;
  private rows: Offsets = [0];
  private columns: Offsets = [0];
  private shown: SheetState | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly page: GridPage,
  ) {
    this.body.className = "grid-body";
    root.append(this.body);
    this.editor = new CellEditor(root, page, (row, column) =>
      this.boxOf({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }),
    );
    root.addEventListener("scroll", () => this.draw());
    root.addEventListener("mousedown", (event) => this.point(event));
    root.addEventListener("dblclick", () => this.edit());
    root.addEventListener("keydown", (event) => this.key(event));
    window.addEventListener("resize", () => this.draw());
  }

  /** Draws what is in view. */
  draw(): void {
    const sheet = this.page.book.activeSheet();
    if (sheet !== this.shown) this.root.scrollTo(0, 0);
    this.shown = sheet;
    const used = sheet.cells.usedRange(false);
    const selection = this.selection();
    this.rows = rowOffsets(
      sheet,
      Math.max(used?.lastRow ?? 0, selection.lastRow < 100000 ? selection.lastRow : 0) + SPARE_ROWS,
    );
    this.columns = columnOffsets(sheet, Math.max(FEWEST_COLUMNS, (used?.lastColumn ?? 0) + SPARE_COLUMNS));
    const height = (this.rows[this.rows.length - 1] ?? 0) + HEADER_HEIGHT;
    const width = (this.columns[this.columns.length - 1] ?? 0) + HEADER_WIDTH;
    Object.assign(this.body.style, { height: `${height}px`, width: `${width}px` });
    const parts = document.createDocumentFragment();
    this.drawCells(parts, sheet);
    drawCharts(parts, this.page.book, sheet, HEADER_WIDTH, HEADER_HEIGHT);
    this.drawSelection(parts);
    this.drawHeaders(parts);
    this.body.replaceChildren(parts);
  }

  /** Brings the selected cell into view. */
  reveal(): void {
    const box = this.boxOf(this.selection());
    const { root } = this;
    if (box.top < root.scrollTop + HEADER_HEIGHT || box.top + 20 > root.scrollTop + root.clientHeight)
      root.scrollTop = Math.max(0, box.top - root.clientHeight / 3);
    if (box.left < root.scrollLeft + HEADER_WIDTH || box.left + 40 > root.scrollLeft + root.clientWidth)
      root.scrollLeft = Math.max(0, box.left - root.clientWidth / 3);
    this.draw();
  }

  private selection(): CellRange {
    const sheet = this.page.book.activeSheet();
    return this.page.book.selection(sheet)[0] ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
  }

  private view(frozen: number, edges: Offsets, scrolled: number, extent: number): number[] {
    const first = indexAt(edges, scrolled + (edges[frozen] ?? 0));
    const last = indexAt(edges, scrolled + extent);
    const all: number[] = [];
    for (let index = 0; index < frozen; index++) all.push(index);
    for (let index = Math.max(frozen, first); index <= last; index++) all.push(index);
    return all.filter((index) => (edges[index + 1] ?? 0) > (edges[index] ?? 0));
  }

  private visible(): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
    const { frozenRows, frozenColumns } = this.page.book.activeSheet();
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.root;
    return {
      rows: this.view(frozenRows, this.rows, scrollTop, clientHeight),
      columns: this.view(frozenColumns, this.columns, scrollLeft, clientWidth),
    };
  }

  private drawCells(parts: DocumentFragment, sheet: SheetState): void {
    const { rows, columns } = this.visible();
    const { book } = this.page;
    parts.append(this.lines(sheet));
    const covered = sheet.merges.filter((merge) => rows.some((row) => row >= merge.firstRow && row <= merge.lastRow));
    for (const row of rows)
      for (const column of columns) {
        const merge = covered.find((each) => holds(each, row, column));
        if (merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column)) continue;
        const value = sheet.cells.value(row, column);
        const format = sheet.cells.format(row, column);
        if (value === null && Object.keys(format).length === 0 && merge === undefined) continue;
        const cell = this.box(
          "cell",
          merge ?? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column },
        );
        const content = document.createElement("span");
        content.textContent = cellDisplay(value, format.numberFormat ?? "General", book.german);
        cell.append(content);
        styleCell(cell, format, value);
        const end = merge === undefined && format.wrapText !== true ? this.overflowEnd(sheet, row, column) : column;
        if (end > column) {
          // A text flows over empty cells to its right, whatever they look like.
          const over = this.box("cell over", { firstRow: row, firstColumn: column, lastRow: row, lastColumn: end });
          styleCell(over, textLook(format), value);
          over.append(content);
          parts.append(over);
        }
        if (row < sheet.frozenRows) cell.classList.add("frozen");
        if (sheet.links.has(`${row},${column}`)) cell.classList.add("link");
        if (
          sheet.conditionalFormats.some(
            (rule) => rule.formula.includes("IKZ-Befund") && rule.ranges.some((each) => holds(each, row, column)),
          )
        )
          cell.classList.add("marked");
        parts.append(cell);
      }
  }

  /** The last of the empty cells that a text may flow over. */
  private overflowEnd(sheet: SheetState, row: number, column: number): number {
    const value = sheet.cells.value(row, column);
    const { horizontalAlignment = "General" } = sheet.cells.format(row, column);
    if (typeof value !== "string" || !["General", "Left"].includes(horizontalAlignment)) return column;
    const WIDEST_CHARACTER = 14;
    const needed = value.length * WIDEST_CHARACTER;
    let end = column;
    while (
      (this.columns[end + 1] ?? Infinity) - (this.columns[column] ?? 0) < needed &&
      sheet.cells.value(row, end + 1) === null &&
      !sheet.merges.some((merge) => holds(merge, row, end + 1))
    )
      end++;
    return end;
  }

  private lines(sheet: SheetState): HTMLElement {
    const lines = document.createElement("div");
    lines.className = sheet.showGridlines ? "grid-lines" : "grid-lines off";
    const { rows, columns } = this.visible();
    const { scrollTop, scrollLeft } = this.root;
    const shift = (index: number, frozen: number, scrolled: number): number => (index < frozen ? scrolled : 0);
    for (const row of rows) {
      const line = document.createElement("i");
      line.style.cssText = `top:${(this.rows[row + 1] ?? 0) + HEADER_HEIGHT + shift(row, sheet.frozenRows, scrollTop)}px;height:1px;left:0;right:0`;
      lines.append(line);
    }
    for (const column of columns) {
      const line = document.createElement("i");
      line.style.cssText = `left:${(this.columns[column + 1] ?? 0) + HEADER_WIDTH + shift(column, sheet.frozenColumns, scrollLeft)}px;width:1px;top:0;bottom:0`;
      lines.append(line);
    }
    return lines;
  }

  private boxOf({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): {
    top: number;
    left: number;
    height: number;
    width: number;
  } {
    const edge = (edges: Offsets, index: number): number => edges[Math.min(index, edges.length - 1)] ?? 0;
    const { frozenRows, frozenColumns } = this.page.book.activeSheet();
    const top = edge(this.rows, firstRow);
    const left = edge(this.columns, firstColumn);
    return {
      top: top + HEADER_HEIGHT + (firstRow < frozenRows ? this.root.scrollTop : 0),
      left: left + HEADER_WIDTH + (firstColumn < frozenColumns ? this.root.scrollLeft : 0),
      height: edge(this.rows, lastRow + 1) - top,
      width: edge(this.columns, lastColumn + 1) - left,
    };
  }

  private box(name: string, range: CellRange): HTMLElement {
    const element = document.createElement("div");
    element.className = name;
    const { top, left, height, width } = this.boxOf(range);
    element.style.cssText = `top:${top}px;left:${left}px;height:${height + 1}px;width:${width + 1}px`;
    return element;
  }

  private drawSelection(parts: DocumentFragment): void {
    const [range] = [this.selection()];
    parts.append(this.box("selected", range));
  }

  private drawHeaders(parts: DocumentFragment): void {
    const { rows, columns } = this.visible();
    const { scrollTop, scrollLeft } = this.root;
    const selection = this.selection();
    const { frozenRows, frozenColumns } = this.page.book.activeSheet();
    for (const column of columns) {
      const header = document.createElement("div");
      const left = (this.columns[column] ?? 0) + HEADER_WIDTH + (column < frozenColumns ? scrollLeft : 0);
      header.className = `header${column >= selection.firstColumn && column <= selection.lastColumn ? " active" : ""}`;
      header.style.cssText = `top:${scrollTop}px;left:${left}px;height:${HEADER_HEIGHT}px;width:${(this.columns[column + 1] ?? 0) - (this.columns[column] ?? 0)}px`;
      header.textContent = columnName(column);
      parts.append(header);
    }
    for (const row of rows) {
      const header = document.createElement("div");
      const top = (this.rows[row] ?? 0) + HEADER_HEIGHT + (row < frozenRows ? scrollTop : 0);
      header.className = `header${row >= selection.firstRow && row <= selection.lastRow ? " active" : ""}${row < frozenRows ? " frozen-header" : ""}`;
      header.style.cssText = `top:${top}px;left:${scrollLeft}px;height:${(this.rows[row + 1] ?? 0) - (this.rows[row] ?? 0)}px;width:${HEADER_WIDTH}px`;
      header.textContent = String(row + 1);
      parts.append(header);
    }
    const corner = document.createElement("div");
    corner.className = "header corner";
    corner.style.cssText = `top:${scrollTop}px;left:${scrollLeft}px;height:${HEADER_HEIGHT}px;width:${HEADER_WIDTH}px`;
    parts.append(corner);
  }

  private point(event: MouseEvent): void {
    if (this.editor.holds(event.target)) return;
    const { left, top } = this.root.getBoundingClientRect();
    const sheet = this.page.book.activeSheet();
    const x = event.clientX - left - HEADER_WIDTH;
    const y = event.clientY - top - HEADER_HEIGHT;
    if (x < 0 || y < 0 || event.clientX - left > this.root.clientWidth || event.clientY - top > this.root.clientHeight)
      return;
    const column = indexAt(this.columns, x + (x < (this.columns[sheet.frozenColumns] ?? 0) ? 0 : this.root.scrollLeft));
    const row = indexAt(this.rows, y + (y < (this.rows[sheet.frozenRows] ?? 0) ? 0 : this.root.scrollTop));
    this.editor.commit();
    this.select(row, column, event.shiftKey);
  }

  private select(row: number, column: number, extend: boolean): void {
    const { book } = this.page;
    const sheet = book.activeSheet();
    const from = extend ? this.selection() : { firstRow: row, firstColumn: column };
    book.select(sheet, [
      {
        firstRow: Math.min(from.firstRow, row),
        firstColumn: Math.min(from.firstColumn, column),
        lastRow: Math.max(from.firstRow, row),
        lastColumn: Math.max(from.firstColumn, column),
      },
    ]);
    this.reveal();
  }

  private edit(text?: string): void {
    const { firstRow, firstColumn } = this.selection();
    this.editor.open(firstRow, firstColumn, text);
  }

  private key(event: KeyboardEvent): void {
    if (this.editor.isOpen) return;
    const { firstRow, firstColumn } = this.selection();
    const step = KEYS[event.key];
    if (step !== undefined && !event.ctrlKey) {
      event.preventDefault();
      const [rows, columns] = event.shiftKey && event.key === "Tab" ? [0, -1] : step;
      this.select(Math.max(0, firstRow + rows), Math.max(0, firstColumn + columns), false);
    } else if (event.key === "F2") this.edit();
    else if (event.key === "Delete") this.page.enter(this.page.book.activeSheet(), firstRow, firstColumn, "");
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.edit(event.key);
    }
  }

  /** The address of the selected cell. */
  get selectedAddress(): string {
    const { firstRow, firstColumn } = this.selection();
    return cellAddress(firstRow, firstColumn);
  }
}

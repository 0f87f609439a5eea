import type { CellRange } from "../../src/core/workbook/workbook-data";
import { copiedText, pastedRows } from "./cell-content";
import { listRuleAt } from "./cell-list";
import type { GridLayout } from "./grid-layout";
import type { GridPage } from "./grid-page";

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageDown: [20, 0],
  PageUp: [-20, 0],
};

/** What input needs of the grid. */
interface InputGrid {
  /** The range that is selected. */
  readonly selection: CellRange;
  readonly layout: GridLayout;
  readonly isEditing: boolean;
  /** Whether an element looks after itself. */
  isTaken(target: EventTarget | null): boolean;
  /** Opens the editor of the selected cell, with this text in place of its content; false where it cannot. */
  edit(text?: string): void;
  commit(): void;
  openList(): void;
  reveal(): void;
  draw(): void;
}

/** What mouse, keyboard and clipboard do in the grid. */
export class GridInput {
  private isDragging = false;
  /** Where the selection began, and where it is being drawn to. */
  private anchor: Cell = { row: 0, column: 0 };
  private head: Cell = { row: 0, column: 0 };

  constructor(
    private readonly root: HTMLElement,
    private readonly page: GridPage,
    private readonly grid: InputGrid,
  ) {
    root.addEventListener("pointerdown", (event) => this.press(event));
    root.addEventListener("pointermove", (event) => this.drag(event));
    root.addEventListener("pointerup", (event) => this.release(event));
    root.addEventListener("dblclick", (event) => {
      if (!grid.isTaken(event.target)) grid.edit();
    });
    root.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("copy", (event) => this.copy(event));
    document.addEventListener("paste", (event) => this.paste(event));
  }

  /** Moves the selection. */
  move(rows: number, columns: number): void {
    const { firstRow, firstColumn } = this.grid.selection;
    const { row, column } = this.grid.layout.step(firstRow, firstColumn, rows, columns);
    this.select(row, column);
  }

  private select(row: number, column: number, anchor: Cell = { row, column }): void {
    this.anchor = anchor;
    this.head = { row, column };
    const { book } = this.page;
    book.select(book.activeSheet(), [rangeBetween(this.anchor, this.head)]);
    this.grid.reveal();
  }

  /** Draws the selection to a cell, from where it began; somebody else may have selected meanwhile. */
  private extendTo(at: (head: Cell) => Cell): void {
    const { selection } = this.grid;
    if (!isSame(rangeBetween(this.anchor, this.head), selection)) {
      this.anchor = { row: selection.firstRow, column: selection.firstColumn };
      this.head = { row: selection.lastRow, column: selection.lastColumn };
    }
    this.head = at(this.head);
    const { book } = this.page;
    const next = rangeBetween(this.anchor, this.head);
    if (isSame(next, selection)) return;
    book.select(book.activeSheet(), [next]);
    this.grid.draw();
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0 || this.grid.isTaken(event.target)) return;
    const cell = this.grid.layout.cellAt(event.clientX, event.clientY);
    if (cell === null) return;
    this.grid.commit();
    this.isDragging = true;
    if (event.shiftKey) this.extendTo(() => cell);
    else this.select(cell.row, cell.column);
    this.root.focus();
    this.root.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  private drag(event: PointerEvent): void {
    const cell = this.isDragging ? this.grid.layout.cellAt(event.clientX, event.clientY) : null;
    if (cell !== null) this.extendTo(() => cell);
  }

  private release(event: PointerEvent): void {
    if (!this.isDragging) return;
    this.isDragging = false;
    const { row, column } = this.anchor;
    const cell = this.grid.layout.cellAt(event.clientX, event.clientY);
    const isClick =
      cell?.row === row && cell.column === column && isSame(rangeBetween(cell, cell), this.grid.selection);
    if (isClick) this.page.follow(this.page.book.activeSheet(), row, column);
  }

  private key(event: KeyboardEvent): void {
    if (this.grid.isEditing || this.grid.isTaken(event.target)) return;
    if (!this.carryOut(event)) return;
    event.preventDefault();
  }

  private carryOut(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const step = STEPS[key];
    if (key === "ArrowDown" && altKey) return this.openList();
    if (step !== undefined && shiftKey) return this.extend(...step);
    if (step !== undefined) return done(this.move(...step));
    if (key === "Enter") return done(this.move(shiftKey ? -1 : 1, 0));
    // Whoever tabs on a page wants to leave the grid some time: Escape first, then Tab.
    if (key === "Tab" && this.root.dataset.leaving !== "true") return done(this.move(0, shiftKey ? -1 : 1));
    if (key === "Escape") return done((this.root.dataset.leaving = "true"));
    this.root.dataset.leaving = "false";
    if (key === "Home") return this.toStart(ctrlKey);
    if (key === "End" && ctrlKey) return this.toEnd();
    if (key === "F2") return done(this.grid.edit());
    if (key === "Delete" || key === "Backspace") return this.clear();
    if (ctrlKey || metaKey) return this.takeBack(key.toLowerCase(), shiftKey);
    if (key.length > 1) return false;
    return done(this.grid.edit(key));
  }

  private extend(rows: number, columns: number): boolean {
    this.extendTo(({ row, column }) => this.grid.layout.step(row, column, rows, columns));
    return true;
  }

  /** The first cell that scrolls, of the row or of the sheet. */
  private toStart(ofSheet: boolean): boolean {
    const { frozenRows, frozenColumns } = this.page.book.activeSheet();
    this.select(ofSheet ? frozenRows : this.grid.selection.firstRow, frozenColumns);
    return true;
  }

  private toEnd(): boolean {
    const used = this.page.book.activeSheet().cells.usedRange(false);
    if (used !== null) this.select(used.lastRow, used.lastColumn);
    return true;
  }

  private takeBack(key: string, shiftKey: boolean): boolean {
    if (key === "z" && !shiftKey) return done(this.page.undo());
    return (key === "y" || key === "z") && done(this.page.redo());
  }

  private openList(): boolean {
    const { firstRow, firstColumn } = this.grid.selection;
    if (listRuleAt(this.page.book.activeSheet(), firstRow, firstColumn) === undefined) return false;
    this.grid.openList();
    return true;
  }

  private clear(): boolean {
    const { firstRow, firstColumn, lastRow, lastColumn } = this.grid.selection;
    const line = Array.from({ length: lastColumn - firstColumn + 1 }, () => "");
    const rows = Array.from({ length: lastRow - firstRow + 1 }, () => line);
    this.page.paste(this.page.book.activeSheet(), firstRow, firstColumn, rows);
    return true;
  }

  private get isMine(): boolean {
    return document.activeElement === this.root && !this.grid.isEditing;
  }

  private copy(event: ClipboardEvent): void {
    if (!this.isMine) return;
    const { book } = this.page;
    const { cells } = book.activeSheet();
    const { firstRow, firstColumn, lastRow, lastColumn } = this.grid.selection;
    const rows: string[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const line: string[] = [];
      for (let column = firstColumn; column <= lastColumn; column++)
        line.push(copiedText(cells.value(row, column), cells.format(row, column).numberFormat ?? "General", book));
      rows.push(line.join("\t"));
    }
    event.clipboardData?.setData("text/plain", rows.join("\n"));
    event.preventDefault();
  }

  private paste(event: ClipboardEvent): void {
    if (!this.isMine) return;
    const rows = pastedRows(event.clipboardData?.getData("text/plain") ?? "");
    const { firstRow, firstColumn } = this.grid.selection;
    if (rows.length > 0) this.page.paste(this.page.book.activeSheet(), firstRow, firstColumn, rows);
    event.preventDefault();
  }
}

const done = (_: unknown): boolean => true;

interface Cell {
  readonly row: number;
  readonly column: number;
}

const isSame = (a: CellRange, b: CellRange): boolean =>
  a.firstRow === b.firstRow &&
  a.firstColumn === b.firstColumn &&
  a.lastRow === b.lastRow &&
  a.lastColumn === b.lastColumn;

const rangeBetween = (a: Cell, b: Cell): CellRange => ({
  firstRow: Math.min(a.row, b.row),
  firstColumn: Math.min(a.column, b.column),
  lastRow: Math.max(a.row, b.row),
  lastColumn: Math.max(a.column, b.column),
});

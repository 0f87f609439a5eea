import type { CellRange } from "../../src/core/workbook/workbook-data";
import { drawCharts } from "../charts/draw-charts";
import type { SheetState } from "../state/sheet-state";
import { CellEditor } from "./cell-editor";
import { CellList, listEntries, listRuleAt } from "./cell-list";
import { drawCells, drawLines } from "./draw-cells";
import { drawHeaders } from "./draw-headers";
import { GridInput } from "./grid-input";
import { GridLayout, HEADER_HEIGHT, HEADER_WIDTH, placed } from "./grid-layout";
import type { GridPage } from "./grid-page";

const FIRST_CELL: CellRange = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** The cells of the active sheet; only what is in view is drawn. */
export class Grid {
  private readonly body = document.createElement("div");
  private readonly editor: CellEditor;
  private readonly list: CellList;
  private shown: SheetState | null = null;
  private readonly scrolled = new WeakMap<SheetState, readonly [number, number]>();
  /** Sheets whose selection was moved since they were drawn last. */
  private readonly unseen = new WeakSet<SheetState>();
  /** Where everything is; made anew with each drawing. */
  layout: GridLayout;

  constructor(
    private readonly root: HTMLElement,
    private readonly page: GridPage,
  ) {
    this.body.className = "grid-body";
    root.append(this.body);
    this.layout = new GridLayout(root, page.book.activeSheet(), FIRST_CELL);
    const input = new GridInput(root, page, this);
    this.editor = new CellEditor(
      root,
      page,
      (row, column) => this.layout.boxOfCell(row, column),
      (rows, columns) => input.move(rows, columns),
    );
    this.list = new CellList(root, (text) => {
      const { firstRow, firstColumn } = this.selection;
      page.enter(page.book.activeSheet(), firstRow, firstColumn, text);
    });
    root.addEventListener("scroll", () => this.draw());
    new ResizeObserver(() => this.draw()).observe(root);
  }

  /** The range that is selected, the first one where there are several. */
  get selection(): CellRange {
    const { book } = this.page;
    return book.selection(book.activeSheet())[0] ?? FIRST_CELL;
  }

  get isEditing(): boolean {
    return this.editor.isOpen;
  }

  /** Whether an element belongs to the editor or the list of a cell, which look after themselves. */
  isTaken(target: EventTarget | null): boolean {
    return this.editor.holds(target) || this.list.holds(target);
  }

  /** Draws what is in view. */
  draw(): void {
    const sheet = this.page.book.activeSheet();
    const { selection } = this;
    if (sheet !== this.shown) this.turnTo(sheet);
    this.measure(sheet);
    if (this.unseen.delete(sheet)) this.layout.reveal(selection);
    const parts = document.createDocumentFragment();
    drawLines(parts, this.layout);
    drawCells(parts, this.layout, this.page);
    drawCharts(parts, this.page.book, sheet, HEADER_WIDTH, HEADER_HEIGHT);
    for (const range of this.page.book.selection(sheet)) parts.append(placed("selected", this.layout.boxOf(range)));
    this.drawList(parts, sheet);
    drawHeaders(parts, this.layout, this.root, selection);
    this.body.replaceChildren(parts);
  }

  /** Has the next drawing of a sheet bring its selected cell into view, even when another sheet comes in between. */
  revealNext(sheet: SheetState): void {
    this.unseen.add(sheet);
  }

  /** Brings the selected cell into view, now. */
  reveal(): void {
    this.revealNext(this.page.book.activeSheet());
    this.draw();
  }

  /** Ends the editing of a cell, with what was typed. */
  commit(): void {
    this.editor.commit();
    this.list.close();
  }

  edit(typed?: string): void {
    const { firstRow, firstColumn } = this.selection;
    this.editor.open(firstRow, firstColumn, typed);
  }

  openList(): void {
    this.list.open();
  }

  private turnTo(sheet: SheetState): void {
    const { root, shown } = this;
    if (shown !== null) this.scrolled.set(shown, [root.scrollTop, root.scrollLeft]);
    this.shown = sheet;
    const [top, left] = this.scrolled.get(sheet) ?? [0, 0];
    this.measure(sheet);
    root.scrollTo(left, top);
  }

  /** Gives the body the size of the sheet, so that it can be scrolled to each cell. */
  private measure(sheet: SheetState): void {
    this.layout = new GridLayout(this.root, sheet, this.selection);
    const { height, width } = this.layout.size;
    Object.assign(this.body.style, { height: `${height}px`, width: `${width}px` });
  }

  private drawList(parts: DocumentFragment, sheet: SheetState): void {
    const { firstRow, firstColumn } = this.selection;
    const rule = listRuleAt(sheet, firstRow, firstColumn);
    if (rule === undefined || sheet.protection !== null) return;
    const entries = listEntries(rule, sheet, this.page.valueOf);
    this.list.show(parts, this.layout.boxOfCell(firstRow, firstColumn), entries, this.page.listLabel);
  }
}

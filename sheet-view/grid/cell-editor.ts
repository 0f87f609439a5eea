import type { SheetState } from "../state/sheet-state";
import type { Box } from "./grid-layout";
import type { GridPage } from "./grid-page";

const SMALLEST = { height: 24, width: 90 };

/** The field in which a cell is edited; while it is open, the host is in Excel's edit mode. */
export class CellEditor {
  private readonly field = document.createElement("textarea");
  private place: { readonly sheet: SheetState; readonly row: number; readonly column: number } | null = null;
  private before = "";

  constructor(
    private readonly root: HTMLElement,
    private readonly page: GridPage,
    private readonly boxOf: (row: number, column: number) => Box,
    private readonly move: (rows: number, columns: number) => void,
  ) {
    this.field.className = "cell-editor";
    this.field.spellcheck = false;
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => this.grow());
    this.field.addEventListener("blur", () => this.commit());
  }

  get isOpen(): boolean {
    return this.place !== null;
  }

  holds(target: EventTarget | null): boolean {
    return target === this.field;
  }

  /** Opens the editor on a cell, with the text that a person began to type. */
  open(row: number, column: number, typed?: string): void {
    const sheet = this.page.book.activeSheet();
    const { top, left, height, width } = this.boxOf(row, column);
    this.field.style.cssText = `top:${top}px;left:${left}px;min-height:${Math.max(SMALLEST.height, height + 1)}px;width:${Math.max(SMALLEST.width, width + 1)}px`;
    this.before = this.page.contentOf(sheet, row, column);
    this.field.value = typed ?? this.before;
    this.field.setAttribute("aria-label", this.page.addressOf(row, column));
    this.root.append(this.field);
    this.place = { sheet, row, column };
    this.page.setEditing(true);
    this.field.focus();
    this.grow();
  }

  /** Enters what was typed; a cell that was merely looked at stays as it is. */
  commit(): void {
    const { place } = this;
    if (place === null) return;
    const text = this.field.value;
    this.close();
    if (text !== this.before) this.page.enter(place.sheet, place.row, place.column, text);
  }

  private close(): void {
    this.place = null;
    this.field.remove();
    this.page.setEditing(false);
  }

  private grow(): void {
    this.field.style.height = "0";
    this.field.style.height = `${this.field.scrollHeight + 4}px`;
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.altKey) this.field.setRangeText("\n", ...this.caret(), "end");
    else if (event.key === "Enter") this.commitAndMove(event.shiftKey ? -1 : 1, 0);
    else if (event.key === "Tab") this.commitAndMove(0, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    if (!this.isOpen) this.root.focus();
    else this.grow();
  }

  private caret(): [number, number] {
    return [this.field.selectionStart, this.field.selectionEnd];
  }

  private commitAndMove(rows: number, columns: number): void {
    this.commit();
    this.move(rows, columns);
  }
}

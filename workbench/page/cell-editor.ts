import type { SheetState } from "../model/sheet-state";
import type { GridPage } from "./grid";

type BoxOf = (row: number, column: number) => { top: number; left: number; height: number; width: number };

/** The input in which a cell is edited; while it is open, the host is in Excel's edit mode. */
export class CellEditor {
  private readonly input = document.createElement("input");
  private place: { readonly sheet: SheetState; readonly row: number; readonly column: number } | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly page: GridPage,
    private readonly boxOf: BoxOf,
  ) {
    this.input.className = "cell-editor";
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.commit());
  }

  get isOpen(): boolean {
    return this.place !== null;
  }

  holds(target: EventTarget | null): boolean {
    return target === this.input;
  }

  /** Opens the editor on a cell, with the text that a person began to type. */
  open(row: number, column: number, text?: string): void {
    const sheet = this.page.book.activeSheet();
    const { top, left, height, width } = this.boxOf(row, column);
    this.input.style.cssText = `top:${top}px;left:${left}px;height:${Math.max(22, height + 1)}px;width:${Math.max(60, width + 1)}px`;
    this.input.value = text ?? String(sheet.cells.formula(row, column) ?? sheet.cells.value(row, column) ?? "");
    this.root.append(this.input);
    this.place = { sheet, row, column };
    this.page.setEditing(true);
    this.input.focus();
  }

  commit(): void {
    const { place } = this;
    if (place === null) return;
    this.close();
    this.page.enter(place.sheet, place.row, place.column, this.input.value);
  }

  private close(): void {
    this.place = null;
    this.input.remove();
    this.page.setEditing(false);
    this.root.focus();
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      const { place } = this;
      this.commit();
      if (place === null) return;
      const row = place.row + (event.key === "Enter" ? 1 : 0);
      const column = place.column + (event.key === "Tab" ? 1 : 0);
      this.page.book.select(place.sheet, [{ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }]);
    }
  }
}

import { parseAddress, splitAddress } from "../../../sheet-view/state/address";
import { cellAddress } from "../../../src/core/text/text";
import type { GridPage } from "../../../sheet-view/grid/grid-page";

/** The name box and the field with the content of the selected cell. */
export class FormulaBar {
  constructor(
    private readonly nameBox: HTMLInputElement,
    private readonly field: HTMLInputElement,
    private readonly page: GridPage,
    private readonly leave: () => void,
  ) {
    nameBox.addEventListener("focus", () => nameBox.select());
    nameBox.addEventListener("keydown", (event) => this.nameKey(event));
    field.addEventListener("focus", () => page.setEditing(true));
    field.addEventListener("blur", () => this.commit());
    field.addEventListener("keydown", (event) => this.fieldKey(event));
  }

  /** Shows the selected cell, unless somebody is typing. */
  draw(): void {
    const { sheet, row, column } = this.place;
    if (document.activeElement !== this.nameBox) this.nameBox.value = cellAddress(row, column);
    if (document.activeElement !== this.field) this.field.value = this.page.contentOf(sheet, row, column);
  }

  private get place(): {
    readonly sheet: GridPage["book"]["sheets"][number];
    readonly row: number;
    readonly column: number;
  } {
    const { book } = this.page;
    const sheet = book.activeSheet();
    const { firstRow: row = 0, firstColumn: column = 0 } = book.selection(sheet)[0] ?? {};
    return { sheet, row, column };
  }

  private commit(): void {
    const { sheet, row, column } = this.place;
    const text = this.field.value;
    this.page.setEditing(false);
    // The field has one line: a text of several is left alone unless somebody changed it.
    if (text !== this.page.contentOf(sheet, row, column).replace(/\r?\n/g, ""))
      this.page.enter(sheet, row, column, text);
  }

  private fieldKey(event: KeyboardEvent): void {
    const { sheet, row, column } = this.place;
    if (event.key === "Escape") this.field.value = this.page.contentOf(sheet, row, column);
    else if (event.key !== "Enter") return;
    this.leave();
  }

  private nameKey(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    const { book } = this.page;
    const { sheet: name, local } = splitAddress(this.nameBox.value.trim());
    const sheet = name === null ? book.activeSheet() : book.sheetNamed(name);
    const range = parseAddress(local);
    this.leave();
    if (sheet?.visibility === "Visible" && range !== null) book.select(sheet, [range]);
  }
}

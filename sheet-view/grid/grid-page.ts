import type { SheetState } from "../state/sheet-state";
import type { CellsPage } from "./draw-cells";

/** What the grid asks of the page. */
export interface GridPage extends CellsPage {
  /** What the button of a list is called. */
  readonly listLabel: string;
  setEditing(editing: boolean): void;
  /** What an editor shows for a cell. */
  contentOf(sheet: SheetState, row: number, column: number): string;
  addressOf(row: number, column: number): string;
  /** Enters what a person typed. */
  enter(sheet: SheetState, row: number, column: number, text: string): void;
  /** Enters rows of texts at once, from a cell on. */
  paste(sheet: SheetState, row: number, column: number, rows: readonly (readonly string[])[]): void;
  /** Takes back what was entered last. */
  undo(): void;
  /** Enters again what was taken back last. */
  redo(): void;
  /** Follows the link of a cell. */
  follow(sheet: SheetState, row: number, column: number): void;
}

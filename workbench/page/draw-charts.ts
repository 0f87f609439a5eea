import type { Book } from "../model/book";
import type { SheetState } from "../model/sheet-state";

/** Draws the charts of a sheet over its cells. */
export function drawCharts(
  _parts: DocumentFragment,
  _book: Book,
  _sheet: SheetState,
  _left: number,
  _top: number,
): void {}

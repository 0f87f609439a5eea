import type { CellRange } from "../../../src/core/workbook/workbook-data";
import type { Book } from "../../../sheet-view/state/book";
import type { Range } from "./range";
import type { SheetState } from "../../../sheet-view/state/sheet-state";
import type { Worksheet } from "./worksheet";

interface Factories {
  readonly worksheet: (book: Book, sheet: SheetState) => Worksheet;
  readonly range: (book: Book, sheet: SheetState, range: CellRange) => Range;
}

/** Objects of the API lead to each other in circles; the files that define them cannot import each other so. */
let factories: Factories | null = null;

/** Says how worksheets and ranges are made. */
export function registerFactories(all: Factories): void {
  factories = all;
}

function known(): Factories {
  if (factories === null) throw new Error("no factories registered");
  return factories;
}

/** The worksheet object of a sheet. */
export const worksheetOf = (book: Book, sheet: SheetState): Worksheet => known().worksheet(book, sheet);

/** The range object of cells. */
export const rangeOf = (book: Book, sheet: SheetState, range: CellRange): Range => known().range(book, sheet, range);

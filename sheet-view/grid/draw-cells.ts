import type { FormulaPlace } from "../calc/references";
import { holds } from "../state/address";
import type { Book } from "../state/book";
import type { CellFormat } from "../state/cell-format";
import { cellDisplay } from "../state/cell-text";
import { styleCell, textLook } from "./cell-style";
import { conditionalFormat, type ValueOf } from "./conditional-looks";
import { placed, type GridLayout } from "./grid-layout";

const WIDEST_CHARACTER = 14;

/** What the drawing asks of the page. */
export interface CellsPage {
  readonly book: Book;
  readonly valueOf: ValueOf;
  /** What a custom function says about the error value in a cell. */
  readonly reasonOf: (place: FormulaPlace) => string | null;
}

/** Draws the cells in view that have content or looks of their own. */
export function drawCells(parts: DocumentFragment, layout: GridLayout, page: CellsPage): void {
  const { valueOf } = page;
  const { sheet } = layout;
  const { rows, columns } = layout.visible();
  const covered = sheet.merges.filter((merge) => rows.some((row) => row >= merge.firstRow && row <= merge.lastRow));
  for (const row of rows)
    for (const column of columns) {
      const merge = covered.find((each) => holds(each, row, column));
      if (merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column)) continue;
      const value = sheet.cells.value(row, column);
      const format = conditionalFormat(sheet, row, column, sheet.cells.format(row, column), valueOf);
      if (value === null && Object.keys(format).length === 0 && merge === undefined) continue;
      drawCell(parts, layout, page, row, column, format, merge === undefined);
    }
}

function drawCell(
  parts: DocumentFragment,
  layout: GridLayout,
  { book, reasonOf }: CellsPage,
  row: number,
  column: number,
  format: CellFormat,
  mayFlow: boolean,
): void {
  const { sheet } = layout;
  const value = sheet.cells.value(row, column);
  const box = layout.boxOfCell(row, column);
  // One pixel more covers the line of the grid, as Excel draws filled and framed cells.
  const cell = placed("cell", { ...box, height: box.height + 1, width: box.width + 1 });
  const content = document.createElement("span");
  content.textContent = cellDisplay(value, format.numberFormat ?? "General", book.german, book.date1904);
  cell.append(content);
  styleCell(cell, format, value);
  if (row < sheet.frozenRows || column < sheet.frozenColumns) cell.classList.add("frozen");
  const reason = reasonOf({ sheet, row, column });
  if (reason !== null) cell.title = reason;
  if (sheet.links.has(`${row},${column}`)) cell.classList.add("link");
  parts.append(cell);
  const end = mayFlow && format.wrapText !== true ? overflowEnd(layout, row, column, format) : column;
  if (end === column) return;
  // A text flows over empty cells to its right, whatever they look like.
  const wide = layout.boxOf({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: end });
  const over = placed("cell over", wide);
  styleCell(over, textLook(format), value);
  over.append(content);
  if (row < sheet.frozenRows) over.classList.add("frozen-over");
  parts.append(over);
}

/** The last of the empty cells that a text may flow over. */
function overflowEnd(layout: GridLayout, row: number, column: number, format: CellFormat): number {
  const { sheet } = layout;
  const value = sheet.cells.value(row, column);
  if (typeof value !== "string" || !["General", "Left"].includes(format.horizontalAlignment ?? "General"))
    return column;
  const needed = value.length * WIDEST_CHARACTER;
  let end = column;
  while (
    layout.columnEdge(end + 1) - layout.columnEdge(column) < needed &&
    sheet.cells.value(row, end + 1) === null &&
    !sheet.merges.some((merge) => holds(merge, row, end + 1))
  )
    end++;
  return end;
}

/** Draws the lines between the cells in view. */
export function drawLines(parts: DocumentFragment, layout: GridLayout): void {
  if (!layout.sheet.showGridlines) return;
  const { rows, columns } = layout.visible();
  const { size } = layout;
  for (const row of rows) {
    const { top, height } = layout.boxOfRow(row);
    parts.append(placed("grid-line", { top: top + height, left: 0, height: 1, width: size.width }));
  }
  for (const column of columns) {
    const { left, width } = layout.boxOfColumn(column);
    parts.append(placed("grid-line", { top: 0, left: left + width, height: size.height, width: 1 }));
  }
}

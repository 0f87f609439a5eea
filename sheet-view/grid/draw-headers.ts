import { columnName } from "../../src/core/text/text";
import type { CellRange } from "../../src/core/workbook/workbook-data";
import { HEADER_HEIGHT, HEADER_WIDTH, placed, type GridLayout } from "./grid-layout";

/** Draws column letters and row numbers, which stay in view. */
export function drawHeaders(parts: DocumentFragment, layout: GridLayout, root: HTMLElement, of: CellRange): void {
  const { rows, columns } = layout.visible();
  const { scrollTop, scrollLeft } = root;
  const { frozenRows, frozenColumns, showHeadings } = layout.sheet;
  if (!showHeadings) return;
  for (const column of columns) {
    const { left, width } = layout.boxOfColumn(column);
    const header = placed("header", { top: scrollTop, left, height: HEADER_HEIGHT, width });
    header.classList.toggle("active", column >= of.firstColumn && column <= of.lastColumn);
    header.classList.toggle("frozen-header", column < frozenColumns);
    header.textContent = columnName(column);
    parts.append(header);
  }
  for (const row of rows) {
    const { top, height } = layout.boxOfRow(row);
    const header = placed("header", { top, left: scrollLeft, height, width: HEADER_WIDTH });
    header.classList.toggle("active", row >= of.firstRow && row <= of.lastRow);
    header.classList.toggle("frozen-header", row < frozenRows);
    header.textContent = String(row + 1);
    parts.append(header);
  }
  const corner = { top: scrollTop, left: scrollLeft, height: HEADER_HEIGHT, width: HEADER_WIDTH };
  parts.append(placed("header corner", corner));
}

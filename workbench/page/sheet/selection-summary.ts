import { intersection } from "../../../sheet-view/state/address";
import type { Book } from "../../../sheet-view/state/book";
import { cellDisplay } from "../../../sheet-view/state/cell-text";
import type { PageTexts } from "../session/texts";

/** Count and sum of what is selected, as Excel's status bar has them; empty for a single cell. */
export function selectionSummary(book: Book, texts: PageTexts): string {
  const sheet = book.activeSheet();
  const used = sheet.cells.usedRange(true);
  const [selected] = book.selection(sheet);
  const range = used === null || selected === undefined ? null : intersection(used, selected);
  if (range === null) return "";
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      const value = sheet.cells.value(row, column);
      if (value !== null && value !== "") count++;
      if (typeof value !== "number") continue;
      numbers++;
      sum += value;
    }
  if (count < 2) return "";
  return texts.selected(count, numbers === 0 ? null : cellDisplay(sum, "General", book.german));
}

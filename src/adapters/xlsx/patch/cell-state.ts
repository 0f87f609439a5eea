import type { CellValue } from "../../../core/workbook/workbook-data";
import { BAD, cellValueOf } from "../cell/cell-value";
import { contentBudget } from "../package/content-budget";
import type { OoxmlPackage } from "../package/package";
import { readSharedStrings, readRichText } from "../read/read-strings";
import { readRelationships } from "../package/relationships";
import { countsFrom1904, type WorkbookPart } from "../package/workbook-part";
import { XmlCursor } from "../xml/xml-cursor";

/** What a cell holds now. */
export interface CellState {
  readonly value: CellValue;
  readonly formula: boolean;
}

/** What the cells of a workbook are read with. */
export interface CellContext {
  /** Read when the first cell asks for it. */
  readonly strings: () => readonly string[];
  readonly date1904: boolean;
}

/** Prepares reading single cells of a workbook. */
export function cellContext(pkg: OoxmlPackage, book: WorkbookPart): CellContext {
  const date1904 = countsFrom1904(pkg, book);
  let strings: readonly string[] | null = null;
  const read = (): readonly string[] => {
    const part = readRelationships(pkg, book.part).find((each) => each.kind === "sharedStrings" && !each.external);
    if (part === undefined || !pkg.has(part.target)) return [];
    return readSharedStrings(pkg.text(part.target), part.target, contentBudget());
  };
  return { date1904, strings: () => (strings ??= read()) };
}

/** Reads the `c` element of one cell as `readWorkbook` does. */
export function readCellState(cell: string, part: string, context: CellContext): CellState {
  const cursor = new XmlCursor(cell, part);
  cursor.root("c");
  const type = cursor.attribute("t") ?? "n";
  let value: CellValue | typeof BAD = null;
  let formula = false;
  while (cursor.child()) {
    if (cursor.is("v")) {
      const text = cursor.content();
      value = type === "s" ? (context.strings()[Number(text)] ?? null) : cellValueOf(type, text, context.date1904);
    } else if (cursor.is("is") && type === "inlineStr") value = readRichText(cursor);
    else {
      if (cursor.is("f")) formula = true;
      cursor.skip();
    }
  }
  return { value: value === BAD || value === "" ? null : value, formula };
}

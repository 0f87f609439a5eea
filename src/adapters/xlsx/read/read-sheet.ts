import type { CellRange, RowData, SheetData } from "../../../core/workbook/workbook-data";
import { parseRange } from "../cell/cell-reference";
import { readRows, type RowContext } from "./read-rows";
import { FileRefused } from "../xml/refused";
import { XmlCursor } from "../xml/xml-cursor";

/** What the part of a worksheet says; its name and visibility stand in the workbook part, its tables in their own. */
interface SheetContent extends Pick<SheetData, "protected" | "rows"> {
  readonly merges: readonly CellRange[];
  /** Relationship ids of the tables. */
  readonly tableIds: readonly string[];
}

/** What a merge costs, in cells. */
const MERGE_UNITS = 16;

/** Reads the XML of a worksheet part. */
export function readSheet(text: string, part: string, context: RowContext): SheetContent {
  const cursor = new XmlCursor(text, part);
  let rows: readonly RowData[] | null = null;
  let locked = false;
  const merges: CellRange[] = [];
  const tableIds: string[] = [];
  cursor.root("worksheet");
  while (cursor.child()) {
    if (cursor.is("sheetData")) {
      if (rows !== null) throw new FileRefused("bad-content", { part });
      rows = readRows(cursor, context);
    } else if (cursor.is("sheetProtection")) {
      locked = cursor.flag("sheet", false);
      cursor.skip();
    } else if (cursor.is("mergeCells")) readMerges(cursor, merges, context);
    else if (cursor.is("tableParts")) readTableIds(cursor, tableIds);
    else cursor.skip();
  }
  cursor.finish();
  return { rows: rows ?? [], protected: locked, merges, tableIds };
}

function readMerges(cursor: XmlCursor, merges: CellRange[], context: RowContext): void {
  while (cursor.child()) {
    if (cursor.is("mergeCell")) {
      const text = cursor.attribute("ref") ?? "";
      const range = parseRange(text);
      if (range === null) throw new FileRefused("bad-content", { part: cursor.part, cell: text });
      context.budget.spend(MERGE_UNITS);
      merges.push(range);
    }
    cursor.skip();
  }
}

function readTableIds(cursor: XmlCursor, ids: string[]): void {
  while (cursor.child()) {
    if (cursor.is("tablePart")) ids.push(cursor.relationshipId());
    cursor.skip();
  }
}

import type { CellRange, TableData } from "../../../core/workbook/workbook-data";
import { parseRange } from "../cell/cell-reference";
import { FileRefused } from "../xml/refused";
import { XmlCursor } from "../xml/xml-cursor";
import { decodeEscapes } from "../xml/xml-escape";

/** Reads the XML of a table part. */
export function readTable(text: string, part: string): TableData {
  const cursor = new XmlCursor(text, part);
  cursor.root("table");
  const name = decodeEscapes(cursor.attribute("displayName") ?? cursor.attribute("name") ?? "");
  const range = parseRange(cursor.attribute("ref") ?? "");
  const headerRow = (cursor.attribute("headerRowCount") ?? "1").trim() !== "0";
  const totalsRow = (cursor.attribute("totalsRowCount") ?? "0").trim() !== "0";
  const columns: string[] = [];
  while (cursor.child()) {
    if (cursor.is("tableColumns")) readColumns(cursor, columns);
    else cursor.skip();
  }
  cursor.finish();
  if (name === "" || range === null || !fits(range, columns, headerRow, totalsRow)) {
    throw new FileRefused("bad-content", { part, table: name });
  }
  return { name, range, headerRow, totalsRow, columns };
}

function readColumns(cursor: XmlCursor, columns: string[]): void {
  while (cursor.child()) {
    if (cursor.is("tableColumn")) columns.push(decodeEscapes(cursor.attribute("name") ?? ""));
    cursor.skip();
  }
}

/** A name for each column and a row for each of header and totals: readers of a table rely on both. */
function fits(range: CellRange, columns: readonly string[], headerRow: boolean, totalsRow: boolean): boolean {
  const height = range.lastRow - range.firstRow + 1;
  return columns.length === range.lastColumn - range.firstColumn + 1 && height >= Number(headerRow) + Number(totalsRow);
}

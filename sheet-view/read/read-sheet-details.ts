import { XmlCursor } from "../../src/adapters/xlsx/xml/xml-cursor";
import type { SheetState } from "../state/sheet-state";
import { widthOfCharacters } from "../state/geometry";
import { PLAIN } from "../state/cell-format";
import type { Formats } from "./read-formats";
import { parseAddress } from "../state/address";
import { readSheetRules } from "./read-sheet-rules";
import { shiftFormula } from "../calc/shift-formula";

/** Reads what is on a sheet beside its values, from the XML of its part. */
export function readSheetDetails(sheet: SheetState, xml: string, formats: Formats): void {
  const cursor = new XmlCursor(xml, "sheet");
  cursor.root("worksheet");
  while (cursor.child()) {
    if (cursor.is("sheetData")) readRows(cursor, sheet, formats);
    else if (cursor.is("cols")) readColumns(cursor, sheet, formats);
    else if (cursor.is("sheetViews")) readViews(cursor, sheet);
    else if (!readSheetRules(cursor, sheet)) cursor.skip();
  }
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readRows(cursor: XmlCursor, sheet: SheetState, formats: Formats): void {
  const shared = new Map<string, SharedFormula>();
  let next = 0;
  while (cursor.child()) {
    const row = Number(cursor.attribute("r") ?? next + 1) - 1;
    next = row + 1;
    if (cursor.flag("hidden", false)) sheet.hiddenRows.add(row);
    const height = cursor.attribute("ht");
    if (height !== undefined) sheet.rowHeights.set(row, Number(height));
    let column = -1;
    while (cursor.child()) {
      column = readCell(cursor, sheet, formats, row, column + 1, shared);
    }
  }
}

/** Reads one cell's look and formula; returns its column. */
function readCell(
  cursor: XmlCursor,
  sheet: SheetState,
  formats: Formats,
  row: number,
  fallback: number,
  shared: Map<string, SharedFormula>,
): number {
  const column = parseAddress(cursor.attribute("r") ?? "")?.firstColumn ?? fallback;
  const format = formats[Number(cursor.attribute("s") ?? 0)] ?? PLAIN;
  if (format !== PLAIN) {
    const line = sheet.cells.formats.get(row);
    if (line === undefined) sheet.cells.formats.set(row, new Map([[column, format]]));
    else line.set(column, format);
  }
  while (cursor.child()) {
    if (!cursor.is("f")) {
      cursor.skip();
      continue;
    }
    const kind = cursor.attribute("t");
    const index = kind === "shared" ? cursor.attribute("si") : undefined;
    const spill = kind === "array" ? parseAddress(cursor.attribute("ref") ?? "") : null;
    const text = cursor.content();
    const formula = formulaOf(text, index, row, column, shared);
    if (formula === "") continue;
    const line = sheet.cells.formulas.get(row);
    if (line === undefined) sheet.cells.formulas.set(row, new Map([[column, formula]]));
    else line.set(column, formula);
    if (spill !== null && (spill.lastRow > row || spill.lastColumn > column))
      sheet.spills.set(`${row},${column}`, spill);
  }
  return column;
}

function formulaOf(
  text: string,
  index: string | undefined,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): string {
  const clean = text.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "");
  if (index === undefined) return clean === "" ? "" : `=${clean}`;
  const known = shared.get(index);
  if (clean !== "") {
    shared.set(index, { formula: clean, row, column });
    return `=${clean}`;
  }
  return known === undefined ? "" : `=${shiftFormula(known.formula, row - known.row, column - known.column)}`;
}

function readColumns(cursor: XmlCursor, sheet: SheetState, formats: Formats): void {
  const MOST = 400;
  while (cursor.child()) {
    const first = Number(cursor.attribute("min") ?? 1) - 1;
    const last = Math.min(Number(cursor.attribute("max") ?? 1) - 1, first + MOST);
    const width = cursor.attribute("width");
    const hidden = cursor.flag("hidden", false);
    const format = formats[Number(cursor.attribute("style") ?? 0)] ?? PLAIN;
    for (let column = first; column <= last; column++) {
      if (width !== undefined) sheet.columnWidths.set(column, widthOfCharacters(Number(width) - 0.71));
      if (hidden) sheet.hiddenColumns.add(column);
      if (format !== PLAIN) sheet.cells.columnFormats.set(column, format);
    }
    cursor.skip();
  }
}

function readViews(cursor: XmlCursor, sheet: SheetState): void {
  while (cursor.child()) {
    sheet.showGridlines = cursor.flag("showGridLines", true);
    sheet.showHeadings = cursor.flag("showRowColHeaders", true);
    while (cursor.child()) {
      if (cursor.is("pane") && cursor.attribute("state")?.startsWith("frozen") === true) {
        sheet.frozenRows = Number(cursor.attribute("ySplit") ?? 0);
        sheet.frozenColumns = Number(cursor.attribute("xSplit") ?? 0);
      }
      cursor.skip();
    }
  }
}

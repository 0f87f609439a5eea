import type { CellRange } from "../../../src/core/workbook/workbook-data";
import {
  boundingRange,
  COLUMNS,
  intersection,
  isWholeColumns,
  isWholeRows,
  parseAddress,
  ROWS,
  splitAddress,
} from "../../../sheet-view/state/address";
import { ApiError, invalidArgument } from "../steps/api-error";
import { assertAllowed, assertWritable } from "../steps/area";
import type { Book } from "../../../sheet-view/state/book";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { findCell } from "../steps/find-cell";
import { RangeAreas } from "./range-areas";
import { RangeCells } from "./range-cells";
import { rowProperties, setCellProperties, setColumnProperties, setRowProperties } from "./cell-properties";
import { clearCells } from "../steps/clear-cells";
import { RangeFormat } from "./range-format";
import { worksheetOf } from "./object-registry";
import type { SheetState } from "../../../sheet-view/state/sheet-state";
import { specialCells } from "../steps/special-cells";
import type { Worksheet } from "./worksheet";

const whole = (value: unknown): number =>
  typeof value === "number" && Number.isInteger(value) ? value : invalidArgument("whole number");

/** Excel refuses to list more. */
const MOST_MERGES = 512;

/** A range of the API. */
export class Range extends RangeCells {
  get worksheet(): Worksheet {
    return worksheetOf(this._book, this._sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this._area);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this._area);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this._area);
  }

  getCell(row: unknown, column: unknown): Range {
    const r = this._rect.firstRow + whole(row);
    const c = this._rect.firstColumn + whole(column);
    return this._of({ firstRow: r, firstColumn: c, lastRow: r, lastColumn: c });
  }
  getRow(row: unknown): Range {
    const at = this._rect.firstRow + whole(row);
    return this._of({ ...this._rect, firstRow: at, lastRow: at });
  }
  getColumn(column: unknown): Range {
    const at = this._rect.firstColumn + whole(column);
    return this._of({ ...this._rect, firstColumn: at, lastColumn: at });
  }
  getLastRow(): Range {
    return this._of({ ...this._rect, firstRow: this._rect.lastRow });
  }
  getLastColumn(): Range {
    return this._of({ ...this._rect, firstColumn: this._rect.lastColumn });
  }
  getLastCell(): Range {
    return this._of({ ...this._rect, firstRow: this._rect.lastRow, firstColumn: this._rect.lastColumn });
  }
  getEntireRow(): Range {
    return this._of({ ...this._rect, firstColumn: 0, lastColumn: COLUMNS - 1 });
  }
  getEntireColumn(): Range {
    return this._of({ ...this._rect, firstRow: 0, lastRow: ROWS - 1 });
  }
  getOffsetRange(rowOffset: unknown, columnOffset: unknown): Range {
    const rows = whole(rowOffset);
    const columns = whole(columnOffset);
    const { firstRow, firstColumn, lastRow, lastColumn } = this._rect;
    return this._of({
      firstRow: firstRow + rows,
      firstColumn: firstColumn + columns,
      lastRow: lastRow + rows,
      lastColumn: lastColumn + columns,
    });
  }
  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Range {
    const { lastRow, lastColumn } = this._rect;
    return this._of({
      ...this._rect,
      lastRow: lastRow + whole(deltaRows),
      lastColumn: lastColumn + whole(deltaColumns),
    });
  }
  getAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    const { firstRow, firstColumn } = this._rect;
    return this._of({
      ...this._rect,
      lastRow: firstRow + whole(rows) - 1,
      lastColumn: firstColumn + whole(columns) - 1,
    });
  }
  getRowsBelow(count: unknown = 1): Range {
    const rows = whole(count ?? 1);
    return this._of({ ...this._rect, firstRow: this._rect.lastRow + 1, lastRow: this._rect.lastRow + rows });
  }
  getRowsAbove(count: unknown = 1): Range {
    const rows = whole(count ?? 1);
    return this._of({ ...this._rect, firstRow: this._rect.firstRow - rows, lastRow: this._rect.firstRow - 1 });
  }
  getColumnsAfter(count: unknown = 1): Range {
    const columns = whole(count ?? 1);
    const { lastColumn } = this._rect;
    return this._of({ ...this._rect, firstColumn: lastColumn + 1, lastColumn: lastColumn + columns });
  }
  getColumnsBefore(count: unknown = 1): Range {
    const columns = whole(count ?? 1);
    const { firstColumn } = this._rect;
    return this._of({ ...this._rect, firstColumn: firstColumn - columns, lastColumn: firstColumn - 1 });
  }
  getBoundingRect(other: unknown): Range {
    return this._of(boundingRange(this._rect, this.other(other)));
  }
  getIntersection(other: unknown): Range {
    return this.getIntersectionOrNullObject(other) ?? itemNotFound();
  }
  getIntersectionOrNullObject(other: unknown): Range | null {
    const both = intersection(this._rect, this.other(other));
    return both === null ? null : this._of(both);
  }
  getUsedRange(valuesOnly?: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this._sheet.cells.usedRange(valuesOnly === true);
    const both = used === null ? null : intersection(this._rect, used);
    return both === null ? null : this._of(both);
  }
  getSpecialCells(cellType: unknown, valueType?: unknown): RangeAreas {
    return this.getSpecialCellsOrNullObject(cellType, valueType) ?? itemNotFound();
  }
  getSpecialCellsOrNullObject(cellType: unknown, valueType?: unknown): RangeAreas | null {
    // Excel cannot be asked for special cells of a protected sheet.
    if (this._sheet.protection !== null) throw new ApiError("AccessDenied");
    return this.areas(specialCells(this._area, cellType, valueType));
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this._sheet.merges.filter((merge) => intersection(merge, this._rect) !== null);
    if (merges.length > MOST_MERGES) throw new ApiError("InvalidOperation", "more than 512 merged areas");
    return this.areas(merges);
  }
  getSpillParentOrNullObject(): Range | null {
    for (const [anchor, range] of this._sheet.spills) {
      const [row = 0, column = 0] = anchor.split(",").map(Number);
      if (intersection(range, this._rect) !== null)
        return this._of({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
    }
    return null;
  }
  getSpillingToRangeOrNullObject(): Range | null {
    const range = this._sheet.spills.get(`${this._rect.firstRow},${this._rect.firstColumn}`);
    return range === undefined ? null : this._of(range);
  }
  find(text: unknown, criteria?: unknown): Range {
    return this.findOrNullObject(text, criteria) ?? itemNotFound();
  }
  findOrNullObject(text: unknown, criteria?: unknown): Range | null {
    const found = findCell(this._area, text, criteria);
    return found === null ? null : this._of({ ...found, lastRow: found.firstRow, lastColumn: found.firstColumn });
  }
  clear(applyTo: unknown = "All"): void {
    clearCells(this._area, applyTo ?? "All");
  }
  getRowProperties(wanted: unknown): unknown {
    return rowProperties(this._sheet, this._rect, wanted);
  }
  setCellProperties(data: unknown): void {
    setCellProperties(this, data);
  }
  setRowProperties(data: unknown): void {
    setRowProperties(this, data);
  }
  setColumnProperties(data: unknown): void {
    setColumnProperties(this, data);
  }
  merge(across: unknown = false): void {
    assertAllowed(this._sheet, "allowFormatCells");
    this.unmerge();
    const { firstRow, lastRow } = this._rect;
    if (across !== true) this._sheet.merges.push(this._rect);
    else
      for (let row = firstRow; row <= lastRow; row++)
        this._sheet.merges.push({ ...this._rect, firstRow: row, lastRow: row });
  }
  unmerge(): void {
    assertAllowed(this._sheet, "allowFormatCells");
    this._sheet.merges = this._sheet.merges.filter((merge) => intersection(merge, this._rect) === null);
  }
  select(): void {
    if (this._book.unfocused) throw new ApiError("InactiveWorkbook");
    this._book.select(this._sheet, [this._rect]);
  }
  calculate(): void {
    this._book.calculation?.cellsChanged(this._sheet, this._rect);
    this._book.calculation?.calculate();
  }
  /** Copies within the workbook: constants, formulas as they stand, and looks. */
  copyFrom(source: unknown, copyType: unknown = "All"): void {
    assertWritable(this._area);
    const from = typeof source === "string" ? rangeAt(this._book, this._sheet, source) : source;
    if (!(from instanceof Range)) invalidArgument("source");
    const kind = copyType ?? "All";
    if (!["All", "Values", "Formats"].includes(String(kind)))
      throw new ApiError("ApiNotFound", `copyFrom ${String(kind)}`);
    if (kind === "All" && from._hasFormulas()) throw new ApiError("ApiNotFound", "copyFrom with formulas");
    this.eachCell((row, column) => {
      const r = from._rect.firstRow + ((row - this._rect.firstRow) % from.rowCount);
      const c = from._rect.firstColumn + ((column - this._rect.firstColumn) % from.columnCount);
      if (kind !== "Formats") this._sheet.cells.enter(row, column, from._sheet.cells.value(r, c), null);
      if (kind !== "Values") this._sheet.cells.setFormat(row, column, from._sheet.cells.format(r, c));
    });
    this._book.cellsChanged(this._sheet, this._rect);
  }
  _hasFormulas(): boolean {
    for (const [row, line] of this._sheet.cells.formulas)
      for (const column of line.keys())
        if (intersection(this._rect, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }))
          return true;
    return false;
  }
  /** office.js asks this before it writes more than 1,500 cells in parts. */
  _validateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rowCount || columns !== this.columnCount) invalidArgument("dimensions");
  }
  _of(rect: CellRange): Range {
    return new Range(this._book, this._sheet, rect);
  }
  private areas(ranges: readonly CellRange[]): RangeAreas | null {
    return ranges.length === 0 ? null : new RangeAreas(this._book, this._sheet, ranges);
  }
  private other(other: unknown): CellRange {
    const range = typeof other === "string" ? rangeAt(this._book, this._sheet, other) : other;
    if (!(range instanceof Range) || range._sheet !== this._sheet) invalidArgument("range of another sheet");
    return range._rect;
  }
}

const itemNotFound = (): never => {
  throw new ApiError("ItemNotFound");
};

/** The range of an address or name as a worksheet understands it; no address means the whole sheet. */
export function rangeAt(book: Book, sheet: SheetState, address: unknown): Range {
  if (typeof address !== "string" || address.trim() === "") invalidArgument("address");
  const { sheet: sheetName, local } = splitAddress(address);
  const target = sheetName === null ? sheet : book.sheetNamed(sheetName);
  if (target === undefined) throw new ApiError("ItemNotFound", "sheet of the address");
  const rect = parseAddress(local);
  if (rect !== null) {
    if (isWholeColumns(rect) && isWholeRows(rect)) return new Range(book, target, rect);
    return new Range(book, target, rect);
  }
  return namedRange(book, target, local) ?? invalidArgument("address");
}

/** The range behind a name of the sheet or the workbook, or behind a table's name. */
export function namedRange(book: Book, sheet: SheetState, name: string): Range | null {
  const key = name.toLowerCase();
  const found = sheet.names.find((each) => each.name.toLowerCase() === key) ?? book.nameNamed(name);
  if (found !== undefined) {
    const { sheet: sheetName, local } = splitAddress(found.formula.replace(/^=/, ""));
    const target = sheetName === null ? sheet : book.sheetNamed(sheetName);
    const rect = parseAddress(local);
    return rect === null || target === undefined ? null : new Range(book, target, rect);
  }
  const table = book.tableNamed(name);
  if (table === undefined) return null;
  const { range, showHeaders, showTotals } = table.table;
  return new Range(book, table.sheet, {
    ...range,
    firstRow: range.firstRow + (showHeaders ? 1 : 0),
    lastRow: range.lastRow - (showTotals ? 1 : 0),
  });
}

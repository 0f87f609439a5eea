import type { CellRange, CellValue } from "../../../src/core/workbook/workbook-data";
import {
  COLUMNS,
  isWholeColumns,
  isWholeRows,
  localAddress,
  quotedName,
  ROWS,
} from "../../../sheet-view/state/address";
import { invalidArgument } from "../steps/api-error";
import { ApiObject } from "./api-object";
import { assertAllowed, assertWritable, changeFormat, uniform, type Area } from "../steps/area";
import type { Book } from "../../../sheet-view/state/book";
import { changedFormat } from "../../../sheet-view/state/cell-format";
import { enteredValue } from "../../../sheet-view/state/cell-input";
import { cellDisplay } from "../../../sheet-view/state/cell-text";
import { placeOf } from "../../../sheet-view/state/geometry";
import { rangeWritten } from "../steps/range-writing";
import type { LinkState, SheetState } from "../../../sheet-view/state/sheet-state";

/** What a cell is read as. */
type Read<T> = (row: number, column: number) => T;

/** A rectangle of cells with what it says about them; `Range` adds how to get from one range to the next. */
export abstract class RangeCells extends ApiObject {
  constructor(
    readonly _book: Book,
    readonly _sheet: SheetState,
    readonly _rect: CellRange,
  ) {
    super();
    const { firstRow, firstColumn, lastRow, lastColumn } = _rect;
    const fits = firstRow >= 0 && firstColumn >= 0 && lastRow < ROWS && lastColumn < COLUMNS;
    if (!fits || firstRow > lastRow || firstColumn > lastColumn) invalidArgument("range beyond the sheet");
  }
  get _area(): Area {
    return { book: this._book, sheet: this._sheet, ranges: [this._rect] };
  }
  override get _isReference(): boolean {
    return true;
  }
  override get _scalars(): readonly string[] {
    return [
      "address",
      "addressLocal",
      "cellCount",
      "columnCount",
      "columnHidden",
      "columnIndex",
      "formulas",
      "formulasLocal",
      "hidden",
      "isEntireColumn",
      "isEntireRow",
      "numberFormat",
      "rowCount",
      "rowHidden",
      "rowIndex",
      "text",
      "values",
      "valueTypes",
    ];
  }
  get address(): string {
    return `${quotedName(this._sheet.name)}!${localAddress(this._rect)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this._rect.firstRow;
  }
  get columnIndex(): number {
    return this._rect.firstColumn;
  }
  get rowCount(): number {
    return this._rect.lastRow - this._rect.firstRow + 1;
  }
  get columnCount(): number {
    return this._rect.lastColumn - this._rect.firstColumn + 1;
  }
  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2147483647 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return isWholeColumns(this._rect);
  }
  get isEntireRow(): boolean {
    return isWholeRows(this._rect);
  }
  get values(): unknown {
    this._book.calculate();
    return this.grid((row, column) => this._sheet.cells.value(row, column) ?? "");
  }
  set values(values: unknown) {
    this.write(values);
  }
  get formulas(): unknown {
    this._book.calculate();
    const { cells } = this._sheet;
    return this.grid((row, column) => cells.formula(row, column) ?? cells.value(row, column) ?? "");
  }
  set formulas(values: unknown) {
    this.write(values);
  }
  /** The workbench keeps formulas in English; a German host would answer German ones. */
  get formulasLocal(): unknown {
    return this.formulas;
  }
  get text(): unknown {
    this._book.calculate();
    const { cells } = this._sheet;
    return this.grid((row, column) =>
      cellDisplay(
        cells.value(row, column),
        cells.format(row, column).numberFormat ?? "General",
        false,
        this._book.date1904,
      ),
    );
  }
  get valueTypes(): unknown {
    return this.grid((row, column) => valueType(this._sheet.cells.value(row, column)));
  }
  get numberFormat(): unknown {
    return this.grid((row, column) => this._sheet.cells.format(row, column).numberFormat ?? "General");
  }
  set numberFormat(values: unknown) {
    const single = singleValue(values);
    if (single !== undefined) {
      changeFormat(this._area, { numberFormat: formatText(single) });
      return;
    }
    assertAllowed(this._sheet, "allowFormatCells");
    this._sheet.cells.usedRange(false);
    rangeWritten(this._rect, values, (row, column, value) => {
      if (value === null) return;
      const format = changedFormat(this._sheet.cells.format(row, column), { numberFormat: formatText(value) });
      this._sheet.cells.setFormat(row, column, format);
    });
  }
  get rowHidden(): boolean | null {
    return uniform(this._area, (row) => this._sheet.hiddenRows.has(row));
  }
  set rowHidden(value: unknown) {
    assertAllowed(this._sheet, "allowFormatRows");
    if (isWholeColumns(this._rect)) {
      if (value !== false) invalidArgument("all rows");
      this._sheet.hiddenRows.clear();
      return;
    }
    for (let row = this._rect.firstRow; row <= this._rect.lastRow; row++) hide(this._sheet.hiddenRows, row, value);
  }
  get columnHidden(): boolean | null {
    return uniform(this._area, (_, column) => this._sheet.hiddenColumns.has(column));
  }
  set columnHidden(value: unknown) {
    assertAllowed(this._sheet, "allowFormatColumns");
    const { firstColumn, lastColumn } = this._rect;
    for (let column = firstColumn; column <= lastColumn; column++) hide(this._sheet.hiddenColumns, column, value);
  }
  get hidden(): boolean | null {
    return uniform(
      this._area,
      (row, column) => this._sheet.hiddenRows.has(row) || this._sheet.hiddenColumns.has(column),
    );
  }
  get hyperlink(): LinkState | null {
    return this._sheet.links.get(`${this._rect.firstRow},${this._rect.firstColumn}`) ?? null;
  }
  set hyperlink(value: unknown) {
    assertWritable(this._area);
    const link = value as LinkState;
    if (typeof value !== "object" || value === null) invalidArgument("hyperlink");
    this.eachCell((row, column) => {
      this._sheet.links.set(`${row},${column}`, link);
      if (typeof link.textToDisplay === "string") this._sheet.cells.enter(row, column, link.textToDisplay, null);
    });
    this._book.cellsChanged(this._sheet, this._rect);
  }
  get hasSpill(): boolean | null {
    const spilled = [...this._sheet.spills.values()];
    return uniform(this._area, (row, column) =>
      spilled.some((r) => row >= r.firstRow && row <= r.lastRow && column >= r.firstColumn && column <= r.lastColumn),
    );
  }
  get top(): number {
    return placeOf(this._sheet, this._rect).top;
  }
  get left(): number {
    return placeOf(this._sheet, this._rect).left;
  }
  get width(): number {
    return placeOf(this._sheet, this._rect).width;
  }
  get height(): number {
    return placeOf(this._sheet, this._rect).height;
  }

  protected eachCell(visit: (row: number, column: number) => void): void {
    const { firstRow, firstColumn, lastRow, lastColumn } = this._rect;
    if (isWholeColumns(this._rect) || isWholeRows(this._rect)) invalidArgument("unbounded range");
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) visit(row, column);
  }

  /** What the cells are read as, row by row; null for a range without bounds, as Excel answers it. */
  private grid<T>(read: Read<T>): T[][] | null {
    const { firstRow, firstColumn, lastRow, lastColumn } = this._rect;
    if (isWholeColumns(this._rect) || isWholeRows(this._rect)) return null;
    const rows: T[][] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const line: T[] = [];
      for (let column = firstColumn; column <= lastColumn; column++) line.push(read(row, column));
      rows.push(line);
    }
    return rows;
  }

  private write(values: unknown): void {
    assertWritable(this._area);
    const { cells } = this._sheet;
    const before = this.cellCount === 1 ? cells.value(this._rect.firstRow, this._rect.firstColumn) : undefined;
    rangeWritten(this._rect, values, (row, column, value) => {
      if (value === null) return;
      if (typeof value === "string" && value.length > 1 && value.startsWith("=")) {
        cells.enter(row, column, cells.value(row, column), value);
        return;
      }
      if (typeof value !== "string") {
        cells.enter(row, column, value, null);
        return;
      }
      const format = cells.format(row, column);
      const entered = enteredValue(value, format.numberFormat ?? "General", this._book.german, this._book.date1904);
      cells.enter(row, column, entered.value, null);
      if (entered.numberFormat !== undefined && (format.numberFormat ?? "General") === "General")
        cells.setFormat(row, column, changedFormat(format, { numberFormat: entered.numberFormat }));
    });
    const after = this.cellCount === 1 ? cells.value(this._rect.firstRow, this._rect.firstColumn) : undefined;
    this._book.cellsChanged(
      this._sheet,
      this._rect,
      before === undefined || after === undefined ? {} : { before, after },
    );
  }
}

const formatText = (value: unknown): string => (typeof value === "string" ? value : invalidArgument("number format"));

/** The one value that stands for all cells, if there is only one. */
function singleValue(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  const [row, ...others] = values as unknown[];
  if (others.length > 0 || !Array.isArray(row) || row.length !== 1) return undefined;
  return (row as unknown[])[0];
}

function hide(hidden: Set<number>, index: number, value: unknown): void {
  if (typeof value !== "boolean") invalidArgument("hidden");
  if (value) hidden.add(index);
  else hidden.delete(index);
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return /^#[A-Z/0!?]+[!?A]$/.test(value) ? "Error" : "String";
}

import { intersection } from "../../../sheet-view/state/address";
import type { Book } from "../../../sheet-view/state/book";
import type { SheetState, TableState } from "../../../sheet-view/state/sheet-state";
import { bodyOf } from "../../../sheet-view/state/table-body";
import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { assertAllowed } from "../steps/area";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import { rangeOf, worksheetOf } from "./object-registry";
import { Range, rangeAt } from "./range";
import { TableColumnCollection } from "./table-column";
import type { Worksheet } from "./worksheet";

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** An Excel table. */
export class Table extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
    readonly _state: TableState,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [
      "id",
      "legacyId",
      "name",
      "showHeaders",
      "showTotals",
      "style",
      "highlightFirstColumn",
      "highlightLastColumn",
      "showBandedRows",
      "showBandedColumns",
      "showFilterButton",
    ];
  }
  override get _key(): string {
    return this._state.id;
  }
  get id(): string {
    return this._state.id;
  }
  get legacyId(): string {
    return this._state.id.replace(/\D/g, "").slice(0, 8).replace(/^0+/, "");
  }
  get name(): string {
    return this._state.name;
  }
  set name(value: unknown) {
    if (typeof value !== "string" || !TABLE_NAME.test(value) || value.length > 255) invalidArgument("table name");
    const same = this._book.tableNamed(value);
    if (same !== undefined && same.table !== this._state) throw new ApiError("ItemAlreadyExists");
    this._state.name = value;
    this._book.structureChanged();
  }
  get showHeaders(): boolean {
    return this._state.showHeaders;
  }
  get showTotals(): boolean {
    return this._state.showTotals;
  }
  /** The row comes below the table, with the word for totals and the total of the last column, and goes with its cells. */
  set showTotals(value: unknown) {
    if (typeof value !== "boolean") invalidArgument("showTotals");
    if (value === this._state.showTotals) return;
    assertAllowed(this._sheet, "allowFormatCells");
    const { range } = this._state;
    const row = value ? range.lastRow + 1 : range.lastRow;
    const totals = rangeOf(this._book, this._sheet, { ...range, firstRow: row, lastRow: row });
    if (value) {
      if ((totals.values as unknown[][]).flat().some((cell) => cell !== ""))
        throw new ApiError("NotImplemented", "workbench: totals row above other cells");
      this._state.range = { ...range, lastRow: row };
      this._state.showTotals = true;
      rangeOf(this._book, this._sheet, {
        ...{ firstRow: row, lastRow: row },
        ...{ firstColumn: range.firstColumn, lastColumn: range.firstColumn },
      }).values = [[this._book.german ? "Ergebnis" : "Total"]];
    } else {
      this._state.showTotals = false;
      this._state.range = { ...range, lastRow: row - 1 };
      totals.clear();
    }
    this._book.structureChanged();
  }
  get style(): string {
    return this._state.style;
  }
  set style(value: unknown) {
    this._state.style = typeof value === "string" ? value : invalidArgument("style");
  }
  get highlightFirstColumn(): boolean {
    return this._state.highlightFirstColumn;
  }
  set highlightFirstColumn(value: unknown) {
    this._state.highlightFirstColumn = value === true;
  }
  get highlightLastColumn(): boolean {
    return this._state.highlightLastColumn;
  }
  set highlightLastColumn(value: unknown) {
    this._state.highlightLastColumn = value === true;
  }
  get showBandedRows(): boolean {
    return this._state.showBandedRows;
  }
  set showBandedRows(value: unknown) {
    this._state.showBandedRows = value === true;
  }
  get showBandedColumns(): boolean {
    return this._state.showBandedColumns;
  }
  set showBandedColumns(value: unknown) {
    this._state.showBandedColumns = value === true;
  }
  get showFilterButton(): boolean {
    return this._state.showFilterButton;
  }
  set showFilterButton(value: unknown) {
    this._state.showFilterButton = value === true;
  }
  get worksheet(): Worksheet {
    return worksheetOf(this._book, this._sheet);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this._book, this._sheet, this._state);
  }
  getRange(): Range {
    return rangeOf(this._book, this._sheet, this._state.range);
  }
  getHeaderRowRange(): Range {
    if (!this._state.showHeaders) throw new ApiError("InvalidOperation", "table without header row");
    const { range } = this._state;
    return rangeOf(this._book, this._sheet, { ...range, lastRow: range.firstRow });
  }
  getDataBodyRange(): Range {
    return rangeOf(this._book, this._sheet, bodyOf(this._state));
  }
  getTotalRowRange(): Range {
    if (!this._state.showTotals) throw new ApiError("InvalidOperation", "table without totals row");
    const { range } = this._state;
    return rangeOf(this._book, this._sheet, { ...range, firstRow: range.lastRow });
  }
  resize(newRange: unknown): void {
    assertAllowed(this._sheet, "allowFormatCells");
    const range = newRange instanceof Range ? newRange : rangeAt(this._book, this._sheet, newRange);
    const { _rect: rect } = range;
    if (range._sheet !== this._sheet || rect.firstRow !== this._state.range.firstRow) invalidArgument("new range");
    assertFree(this._sheet, rect, this._state);
    const count = rect.lastColumn - rect.firstColumn + 1;
    const { columns } = this._state;
    columns.length = Math.min(columns.length, count);
    this._state.range = rect;
    while (columns.length < count) addColumn(this._sheet, this._state, columns.length);
    this._book.structureChanged();
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.removed();
    return range;
  }
  delete(): void {
    assertAllowed(this._sheet, "allowFormatCells");
    const range = this.getRange();
    this.removed();
    range.clear();
  }
  private removed(): void {
    assertAllowed(this._sheet, "allowFormatCells");
    this._sheet.tables = this._sheet.tables.filter((each) => each !== this._state);
    this._book.structureChanged();
    this._book.emit({ kind: "table-deleted", sheet: this._sheet, table: this._state, source: this._book.source });
  }
}

function assertFree(sheet: SheetState, range: CellRange, own: TableState | null): void {
  const taken = sheet.tables.some((each) => each !== own && intersection(each.range, range) !== null);
  if (taken || sheet.merges.some((merge) => intersection(merge, range) !== null))
    throw new ApiError("InvalidArgument", "range in use");
}

/** Gives a table the column at this position, named by its header cell. */
function addColumn(sheet: SheetState, table: TableState, index: number): void {
  const { firstRow, firstColumn } = table.range;
  const column = firstColumn + index;
  const text = table.showHeaders ? String(sheet.cells.value(firstRow, column) ?? "") : "";
  const taken = new Set(table.columns.map((each) => each.name.toLowerCase()));
  let name = text === "" ? `Spalte${index + 1}` : text;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text === "" ? "Spalte" : text}${number}`;
  table.columns.push({ id: index + 1, name });
  if (table.showHeaders && name !== text) sheet.cells.enter(firstRow, column, name, null);
}

/** The tables of a worksheet, or of all. */
export class TableCollection extends ApiCollection<Table> {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState | null,
  ) {
    super();
  }
  get items(): readonly Table[] {
    const sheets = this._sheet === null ? this._book.sheets : [this._sheet];
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(this._book, sheet, table)));
  }
  /** The worksheet's id, null for the tables of all. */
  get _target(): string | null {
    return this._sheet?.id ?? null;
  }
  override _find(key: unknown): Table | undefined {
    const text = String(key).toLowerCase();
    return this.items.find((table) => table.name.toLowerCase() === text || table.id.toLowerCase() === text);
  }
  add(address: unknown, hasHeaders: unknown): Table {
    const sheet = this._sheet ?? this._book.activeSheet();
    const range = address instanceof Range ? address : rangeAt(this._book, sheet, address);
    const target = range._sheet;
    assertAllowed(target, "allowFormatCells");
    if (this._sheet !== null && target !== this._sheet) invalidArgument("range of another sheet");
    const { _rect: rect } = range;
    assertFree(target, rect, null);
    if (hasHeaders !== true) throw new ApiError("ApiNotFound", "table without headers");
    const table: TableState = {
      id: this._book.newGuid(),
      name: freeName(this._book),
      range: rect.lastRow > rect.firstRow ? rect : { ...rect, lastRow: rect.firstRow + 1 },
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      columns: [],
    };
    for (let index = 0; index <= rect.lastColumn - rect.firstColumn; index++) addColumn(target, table, index);
    target.tables.push(table);
    this._book.structureChanged();
    this._book.emit({ kind: "table-added", sheet: target, table, source: this._book.source });
    return new Table(this._book, target, table);
  }
}

function freeName(book: Book): string {
  let number = 1;
  while (book.tableNamed(`Tabelle${number}`) !== undefined) number++;
  return `Tabelle${number}`;
}

import { invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import type { Book } from "../../../sheet-view/state/book";
import { rangeOf } from "./object-registry";
import type { Range } from "./range";
import type { SheetState, TableState } from "../../../sheet-view/state/sheet-state";

/** A column of a table. */
export class TableColumn extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
    private readonly _table: TableState,
    private readonly _index: number,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["id", "index", "name", "values"];
  }
  override get _key(): number {
    return this.id;
  }
  get id(): number {
    return this._table.columns[this._index]?.id ?? 0;
  }
  get index(): number {
    return this._index;
  }
  get name(): string {
    return this._table.columns[this._index]?.name ?? "";
  }
  set name(value: unknown) {
    const column = this._table.columns[this._index];
    if (typeof value !== "string" || value === "" || column === undefined) invalidArgument("column name");
    const { firstRow, firstColumn } = this._table.range;
    const cell = rangeOf(this._book, this._sheet, {
      firstRow,
      firstColumn: firstColumn + this._index,
      lastRow: firstRow,
      lastColumn: firstColumn + this._index,
    });
    column.name = value;
    if (this._table.showHeaders) cell.values = [[value]];
    this._book.structureChanged();
  }
  get values(): unknown {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    const { range } = this._table;
    const column = range.firstColumn + this._index;
    return rangeOf(this._book, this._sheet, { ...range, firstColumn: column, lastColumn: column });
  }
  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }
  getDataBodyRange(): Range {
    const range = this.getRange();
    const { showHeaders, showTotals } = this._table;
    const first = showHeaders ? 1 : 0;
    const rows = range.rowCount - first - (showTotals ? 1 : 0);
    return range.getOffsetRange(first, 0).getAbsoluteResizedRange(Math.max(1, rows), 1);
  }
  getTotalRowRange(): Range {
    if (!this._table.showTotals) invalidArgument("table without totals row");
    return this.getRange().getLastRow();
  }
}

/** The columns of a table. */
export class TableColumnCollection extends ApiCollection<TableColumn> {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
    private readonly _table: TableState,
  ) {
    super();
  }
  get items(): readonly TableColumn[] {
    return this._table.columns.map((_, index) => new TableColumn(this._book, this._sheet, this._table, index));
  }
  override _find(key: unknown): TableColumn | undefined {
    if (typeof key === "number") return this.items.find((column) => column.id === key);
    const text = String(key).toLowerCase();
    return this.items.find((column) => column.name.toLowerCase() === text);
  }
}

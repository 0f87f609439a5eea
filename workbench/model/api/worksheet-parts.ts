import { COLUMNS, ROWS } from "../../../sheet-view/state/address";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiObject } from "./api-object";
import { assertAllowed } from "../steps/area";
import type { Book } from "../../../sheet-view/state/book";
import { rangeOf } from "./object-registry";
import { Range, rangeAt } from "./range";
import type { SheetState } from "../../../sheet-view/state/sheet-state";

/** Rows and columns that stay in view. */
export class WorksheetFreezePanes extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
  ) {
    super();
  }
  freezeRows(count: unknown = 1): void {
    this.freeze(counted(count), 0);
  }
  freezeColumns(count: unknown = 1): void {
    this.freeze(0, counted(count));
  }
  freezeAt(frozen: unknown): void {
    const { _rect: rect } = frozen instanceof Range ? frozen : rangeAt(this._book, this._sheet, frozen);
    this.freeze(
      rect.lastRow === ROWS - 1 ? 0 : rect.lastRow + 1,
      rect.lastColumn === COLUMNS - 1 ? 0 : rect.lastColumn + 1,
    );
  }
  unfreeze(): void {
    this.freeze(0, 0);
  }
  getLocationOrNullObject(): Range | null {
    const { frozenRows, frozenColumns } = this._sheet;
    if (frozenRows + frozenColumns === 0) return null;
    return rangeOf(this._book, this._sheet, {
      firstRow: 0,
      firstColumn: 0,
      lastRow: frozenRows === 0 ? ROWS - 1 : frozenRows - 1,
      lastColumn: frozenColumns === 0 ? COLUMNS - 1 : frozenColumns - 1,
    });
  }
  getLocation(): Range {
    const range = this.getLocationOrNullObject();
    if (range === null) throw new ApiError("ItemNotFound");
    return range;
  }
  private freeze(rows: number, columns: number): void {
    this._sheet.frozenRows = rows;
    this._sheet.frozenColumns = columns;
  }
}

const counted = (count: unknown): number =>
  typeof count === "number" && Number.isInteger(count) && count >= 0 ? count : invalidArgument("count");

/** Protection of a worksheet. */
export class WorksheetProtection extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["options", "protected"];
  }
  get protected(): boolean {
    return this._sheet.protection !== null;
  }
  get options(): unknown {
    return { ...NO_RIGHTS, ...this._sheet.protection?.options };
  }
  protect(options: unknown = {}, password: unknown = ""): void {
    if (this._sheet.protection !== null) throw new ApiError("InvalidOperation", "already protected");
    const given = (options ?? {}) as Record<string, unknown>;
    for (const key of Object.keys(given)) if (!(key in NO_RIGHTS)) invalidArgument(key);
    this._sheet.protection = { options: { ...NO_RIGHTS, ...given }, password: String(password ?? "") };
    this._book.emit({ kind: "protection", sheet: this._sheet, source: this._book.source });
  }
  unprotect(password: unknown = ""): void {
    const { protection } = this._sheet;
    if (protection === null) return;
    if (protection.password !== "" && protection.password !== password) throw new ApiError("AccessDenied", "password");
    this._sheet.protection = null;
    this._book.emit({ kind: "protection", sheet: this._sheet, source: this._book.source });
  }
}

const NO_RIGHTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Throws where the sheet's drawings may not be changed. */
export const assertDrawable = (sheet: SheetState): void => assertAllowed(sheet, "allowEditObjects");

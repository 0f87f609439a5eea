import { ApiError } from "../steps/api-error";
import { ApiObject } from "./api-object";
import { Application, Runtime } from "./application";
import type { Book } from "../../../sheet-view/state/book";
import { Functions } from "./functions";
import { NamedItemCollection } from "./named-item";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { SettingCollection } from "./settings";
import { TableCollection } from "./table";
import { WorksheetCollection } from "./worksheet";

/** The workbook: the object from which an add-in reaches everything. */
export class Workbook extends ApiObject {
  constructor(readonly _book: Book) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["name", "autoSave", "isDirty", "readOnly", "calculationEngineVersion"];
  }
  get name(): string {
    return this._book.fileName;
  }
  get autoSave(): boolean {
    return false;
  }
  get isDirty(): boolean {
    return true;
  }
  get readOnly(): boolean {
    return false;
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this._book);
  }
  get tables(): TableCollection {
    return new TableCollection(this._book, null);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this._book, null);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this._book);
  }
  get functions(): Functions {
    return new Functions(this._book);
  }
  get application(): Application {
    return new Application(this._book);
  }
  get _runtime(): Runtime {
    return new Runtime(this._book);
  }
  getSelectedRange(): Range {
    const sheet = this._book.activeSheet();
    const [range, ...others] = this._book.selection(sheet);
    if (range === undefined || others.length > 0) throw new ApiError("InvalidSelection");
    return new Range(this._book, sheet, range);
  }
  getSelectedRanges(): RangeAreas {
    const sheet = this._book.activeSheet();
    return new RangeAreas(this._book, sheet, this._book.selection(sheet));
  }
  getActiveCell(): Range {
    const sheet = this._book.activeSheet();
    const [range] = this._book.selection(sheet);
    if (range === undefined) throw new ApiError("InvalidSelection");
    return new Range(this._book, sheet, { ...range, lastRow: range.firstRow, lastColumn: range.firstColumn });
  }
}

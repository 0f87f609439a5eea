import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiObject } from "./api-object";
import type { Book } from "../../../sheet-view/state/book";

/** The Excel application. */
export class Application extends ApiObject {
  constructor(private readonly _book: Book) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["calculationMode", "calculationState", "calculationEngineVersion"];
  }
  get calculationMode(): string {
    return this._book.calculationMode;
  }
  set calculationMode(value: unknown) {
    if (value !== "Automatic" && value !== "AutomaticExceptTables" && value !== "Manual") invalidArgument("mode");
    this._book.calculationMode = value;
  }
  get calculationState(): string {
    return "Done";
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  calculate(calculationType: unknown): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(String(calculationType))) invalidArgument("calculation type");
    this._book.structureChanged();
    this._book.calculation?.calculate();
  }
  /** The workbench calculates when cells are read: there is nothing to suspend until the next sync. */
  suspendApiCalculationUntilNextSync(): void {
    this._book.calculate();
  }
  /** The page is drawn once after a batch, as it would be. */
  suspendScreenUpdatingUntilNextSync(): void {
    if (this._book.editing) throw new ApiError("InvalidOperationInCellEditMode");
  }
}

/** What an add-in sees of how the host runs it. */
export class Runtime extends ApiObject {
  constructor(private readonly _book: Book) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["enableEvents"];
  }
  get enableEvents(): boolean {
    return this._book.eventsEnabled;
  }
  set enableEvents(value: unknown) {
    this._book.eventsEnabled = value === true;
  }
}

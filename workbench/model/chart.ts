import { ApiCollection, ApiObject } from "./api-object";
import type { Book } from "./book";
import type { ChartState } from "./chart-state";
import type { SheetState } from "./sheet-state";

/** A chart. */
export class Chart extends ApiObject {
  constructor(
    readonly _book: Book,
    readonly _sheet: SheetState,
    readonly _state: ChartState,
  ) {
    super();
  }
}

/** The charts of a worksheet. */
export class ChartCollection extends ApiCollection<Chart> {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
  ) {
    super();
  }
  get items(): readonly Chart[] {
    return this._sheet.charts.map((chart) => new Chart(this._book, this._sheet, chart));
  }
}

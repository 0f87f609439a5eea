import type { Book } from "../../../sheet-view/state/book";
import { seriesName, sourceValues } from "../../../sheet-view/state/chart-sources";
import {
  type ChartSeriesState,
  type ChartSource,
  type ChartState,
  type ChartType,
  automaticLook,
  defaultLabels,
  defaultSeries,
} from "../../../sheet-view/state/chart-state";
import type { CellRange, CellValue } from "../../../src/core/workbook/workbook-data";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import { ChartFormat } from "./chart-format";
import { ChartDataLabels } from "./chart-parts";
import { Range } from "./range";
import { RecordObject, defineScalars } from "./scalar-members";

type PointState = NonNullable<ReturnType<ChartSeriesState["points"]["get"]>>;

/** One point of a series. */
export class ChartPoint extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _series: ChartSeriesState,
    private readonly _index: number,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["value", "hasDataLabel"];
  }
  get value(): CellValue {
    return sourceValues(this._book, this._series.values)[this._index] ?? null;
  }
  get hasDataLabel(): boolean {
    return this._series.points.get(this._index)?.hasDataLabel ?? this._series.hasDataLabels;
  }
  set hasDataLabel(value: unknown) {
    this.state().hasDataLabel = typeof value === "boolean" ? value : invalidArgument("hasDataLabel");
  }
  get format(): ChartFormat {
    return new ChartFormat(this.state().look);
  }
  get dataLabel(): ChartDataLabels {
    return new ChartDataLabels(this.state().labels);
  }
  private state(): PointState {
    const known = this._series.points.get(this._index);
    if (known !== undefined) return known;
    const look = { ...automaticLook(), fill: this._series.look.fill };
    const labels = { ...structuredClone(this._series.labels) };
    const state = { look, labels, hasDataLabel: this._series.hasDataLabels };
    this._series.points.set(this._index, state);
    return state;
  }
}

/** The points of a series. */
export class ChartPointsCollection extends ApiCollection<ChartPoint> {
  constructor(
    private readonly _book: Book,
    private readonly _series: ChartSeriesState,
  ) {
    super();
  }
  get items(): readonly ChartPoint[] {
    return sourceValues(this._book, this._series.values).map(
      (_, index) => new ChartPoint(this._book, this._series, index),
    );
  }
}

/** A series of a chart. */
export class ChartSeries extends RecordObject<ChartSeriesState> {
  constructor(
    private readonly _book: Book,
    private readonly _chart: ChartState,
    state: ChartSeriesState,
  ) {
    super(state);
  }
  override get _scalars(): readonly string[] {
    return ["name", ...super._scalars];
  }
  get name(): string {
    return seriesName(this._book, this._state);
  }
  set name(value: unknown) {
    this._state.name = typeof value === "string" ? value : invalidArgument("name");
  }
  get format(): ChartFormat {
    return new ChartFormat(this._state.look);
  }
  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this._book, this._state);
  }
  get dataLabels(): ChartDataLabels {
    if (!this._state.hasDataLabels) throw new ApiError("InvalidOperation", "series without labels");
    return new ChartDataLabels(this._state.labels);
  }
  setValues(range: unknown): void {
    this._state.values = sourceOf(range);
  }
  setXAxisValues(range: unknown): void {
    this._state.categories = sourceOf(range);
  }
  delete(): void {
    this._chart.series = this._chart.series.filter((each) => each !== this._state);
  }
}
const MARKERS = [
  "Invalid",
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
];
defineScalars<ChartSeriesState>(ChartSeries, {
  chartType: "text",
  hasDataLabels: "truth",
  gapWidth: "number",
  overlap: "number",
  doughnutHoleSize: "number",
  firstSliceAngle: "number",
  markerStyle: MARKERS,
  markerSize: "number",
  markerBackgroundColor: "color",
  markerForegroundColor: "color",
  smooth: "truth",
  varyByCategories: "truth",
  invertIfNegative: "truth",
  filtered: "truth",
});

const sourceOf = (range: unknown): ChartSource =>
  range instanceof Range ? { sheet: range._sheet.name, range: range._rect } : invalidArgument("range");

/** The series of a chart. */
export class ChartSeriesCollection extends ApiCollection<ChartSeries> {
  constructor(
    private readonly _book: Book,
    private readonly _chart: ChartState,
  ) {
    super();
  }
  get items(): readonly ChartSeries[] {
    return this._chart.series.map((state) => new ChartSeries(this._book, this._chart, state));
  }
  add(name?: unknown): ChartSeries {
    const title = typeof name === "string" ? name : `Datenreihen${this._chart.series.length + 1}`;
    const state = defaultSeries(this._chart.chartType, title);
    state.categories = this._chart.series[0]?.categories ?? null;
    this._chart.series.push(state);
    return new ChartSeries(this._book, this._chart, state);
  }
}

/** The series that Excel makes of a block of cells: names above, categories at the left, unless all are numbers. */
export function seriesOfBlock(
  book: Book,
  source: ChartSource,
  chartType: ChartType,
  byRows: boolean,
): ChartSeriesState[] {
  const sheet = book.sheetNamed(source.sheet);
  if (sheet === undefined) throw new ApiError("ItemNotFound");
  const { firstRow, firstColumn, lastRow, lastColumn } = source.range;
  const isNumber = (row: number, column: number): boolean => typeof sheet.cells.value(row, column) === "number";
  const isText = (row: number, column: number): boolean => typeof sheet.cells.value(row, column) === "string";
  const below = Math.min(firstRow + 1, lastRow);
  const header =
    lastRow > firstRow &&
    !isNumber(firstRow, lastColumn) &&
    (isText(firstRow, lastColumn) || sheet.cells.value(firstRow, lastColumn) === null);
  const labels = lastColumn > firstColumn && !isNumber(below, firstColumn);
  const rows = { first: firstRow + (header ? 1 : 0), last: lastRow };
  const columns = { first: firstColumn + (labels ? 1 : 0), last: lastColumn };
  const block = (r1: number, c1: number, r2: number, c2: number): ChartSource => ({
    sheet: source.sheet,
    range: cells(r1, c1, r2, c2),
  });
  const series: ChartSeriesState[] = [];
  const add = (name: ChartSource | null, values: ChartSource, categories: ChartSource | null): void => {
    const state = defaultSeries(chartType, name ?? `Datenreihen${series.length + 1}`);
    series.push({ ...state, values, categories, labels: defaultLabels() });
  };
  if (byRows)
    for (let row = rows.first; row <= rows.last; row++)
      add(
        labels ? block(row, firstColumn, row, firstColumn) : null,
        block(row, columns.first, row, columns.last),
        header ? block(firstRow, columns.first, firstRow, columns.last) : null,
      );
  else
    for (let column = columns.first; column <= columns.last; column++)
      add(
        header ? block(firstRow, column, firstRow, column) : null,
        block(rows.first, column, rows.last, column),
        labels ? block(rows.first, firstColumn, rows.last, firstColumn) : null,
      );
  return series;
}

const cells = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

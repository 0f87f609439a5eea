import type { Book } from "../../../sheet-view/state/book";
import { seriesName } from "../../../sheet-view/state/chart-sources";
import {
  areParts,
  CHART_TYPES,
  type ChartState,
  type ChartType,
  defaultChart,
} from "../../../sheet-view/state/chart-state";
import { placeOf } from "../../../sheet-view/state/geometry";
import type { SheetState } from "../../../sheet-view/state/sheet-state";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiCollection } from "./api-object";
import { ChartFormat } from "./chart-format";
import { ChartAxes, ChartDataLabels, ChartLegend, ChartPlotArea, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection, seriesOfBlock } from "./chart-series";
import { worksheetOf } from "./object-registry";
import { Range, rangeAt } from "./range";
import { RecordObject, defineScalars } from "./scalar-members";
import type { Worksheet } from "./worksheet";
import { assertDrawable } from "./worksheet-parts";

/** A chart. */
export class Chart extends RecordObject<ChartState> {
  constructor(
    readonly _book: Book,
    readonly _sheet: SheetState,
    state: ChartState,
  ) {
    super(state);
  }
  override get _key(): string {
    return this._state.id;
  }
  override get _scalars(): readonly string[] {
    return ["name", "chartType", ...super._scalars];
  }
  get name(): string {
    return this._state.name;
  }
  set name(value: unknown) {
    if (typeof value !== "string" || value === "") invalidArgument("name");
    this._state.name = value;
  }
  get chartType(): string {
    return this._state.chartType;
  }
  set chartType(value: unknown) {
    this._state.chartType = kindOf(value);
    for (const series of this._state.series) series.chartType = this._state.chartType;
  }
  get worksheet(): Worksheet {
    return worksheetOf(this._book, this._sheet);
  }
  get title(): ChartTitle {
    const { title, series } = this._state;
    // Excel shows the only series' name until a title is given.
    const [only, ...others] = series;
    if (title.text === "" && only !== undefined && others.length === 0) title.text = seriesName(this._book, only);
    return new ChartTitle(title);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this._state);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this._book, this._state);
  }
  get axes(): ChartAxes {
    if (areParts(this._state.chartType)) throw new ApiError("InvalidOperation", "chart without axes");
    return new ChartAxes(this._state);
  }
  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this._state.labels);
  }
  get format(): ChartFormat {
    return new ChartFormat(this._state.look);
  }
  get plotArea(): ChartPlotArea {
    return new ChartPlotArea(this._state);
  }
  setPosition(startCell: unknown, endCell?: unknown): void {
    assertDrawable(this._sheet);
    const start = this.cell(startCell);
    const place = placeOf(this._sheet, start._rect);
    this._state.left = place.left;
    this._state.top = place.top;
    if (endCell === undefined || endCell === null) return;
    const end = placeOf(this._sheet, this.cell(endCell)._rect);
    this._state.width = end.left + end.width - place.left;
    this._state.height = end.top + end.height - place.top;
  }
  setData(source: unknown, seriesBy: unknown = "Auto"): void {
    assertDrawable(this._sheet);
    if (!(source instanceof Range)) invalidArgument("source");
    const byRows = isByRows(source, seriesBy);
    this._state.plotBy = byRows ? "Rows" : "Columns";
    const block = { sheet: source._sheet.name, range: source._rect };
    this._state.series = seriesOfBlock(this._book, block, this._state.chartType, byRows);
  }
  activate(): void {
    worksheetOf(this._book, this._sheet).activate();
  }
  delete(): void {
    assertDrawable(this._sheet);
    this._sheet.charts = this._sheet.charts.filter((each) => each !== this._state);
  }
  private cell(value: unknown): Range {
    return value instanceof Range ? value : rangeAt(this._book, this._sheet, value);
  }
}
defineScalars<ChartState>(Chart, {
  id: "read-only",
  left: "number",
  top: "number",
  width: "number",
  height: "number",
  style: "number",
  displayBlanksAs: ["NotPlotted", "Zero", "Interplotted"],
  plotBy: ["Rows", "Columns"],
  plotVisibleOnly: "truth",
});

function kindOf(value: unknown): ChartType {
  if (typeof value !== "string") return invalidArgument("chart type");
  const known = CHART_TYPES.find((type) => type === value);
  if (known === undefined) throw new ApiError("ApiNotFound", `workbench: chart type ${value}`);
  return known;
}

/** Excel takes the longer side for the categories. */
function isByRows(source: Range, seriesBy: unknown): boolean {
  if (seriesBy === "Rows" || seriesBy === "Columns") return seriesBy === "Rows";
  if (seriesBy !== "Auto" && seriesBy !== undefined && seriesBy !== null) invalidArgument("series by");
  return source.columnCount > source.rowCount;
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
  override _find(key: unknown): Chart | undefined {
    const text = String(key).toLowerCase();
    return this.items.find((chart) => chart._key === key || chart.name.toLowerCase() === text);
  }
  add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): Chart {
    assertDrawable(this._sheet);
    const kind = kindOf(type);
    const number = this._book.newId();
    const state = defaultChart(
      `{${String(number).padStart(8, "0")}-00C4-0000-0000-000000000000}`,
      `Diagramm ${number}`,
      kind,
    );
    const chart = new Chart(this._book, this._sheet, state);
    chart.setData(source, seriesBy);
    this._sheet.charts.push(state);
    return chart;
  }
}

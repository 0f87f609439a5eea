import { ApiCollection, ApiObject } from "./api-object";
import { ChartFormat } from "./chart-format";
import type { ChartAxisState, ChartLabelsState, ChartState } from "../../../sheet-view/state/chart-state";
import { invalidArgument } from "../steps/api-error";
import { defineScalars, RecordObject } from "./scalar-members";

type TitleState = ChartState["title"];
type LegendState = ChartState["legend"];

/** A chart's title. */
export class ChartTitle extends RecordObject<TitleState> {
  get format(): ChartFormat {
    return new ChartFormat(this._state.look);
  }
}
defineScalars<TitleState>(ChartTitle, {
  text: "text",
  visible: "truth",
  overlay: "truth",
  position: ["Automatic", "Top", "Bottom", "Left", "Right"],
});

/** One entry of a legend. */
export class ChartLegendEntry extends ApiObject {
  constructor(
    private readonly _hidden: Set<number>,
    private readonly _index: number,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["index", "visible"];
  }
  get index(): number {
    return this._index;
  }
  get visible(): boolean {
    return !this._hidden.has(this._index);
  }
  set visible(value: unknown) {
    if (typeof value !== "boolean") invalidArgument("visible");
    if (value) this._hidden.delete(this._index);
    else this._hidden.add(this._index);
  }
}

/** The entries of a legend: one for each series. */
export class ChartLegendEntryCollection extends ApiCollection<ChartLegendEntry> {
  constructor(private readonly _chart: ChartState) {
    super();
  }
  get items(): readonly ChartLegendEntry[] {
    return this._chart.series.map((_, index) => new ChartLegendEntry(this._chart.hiddenEntries, index));
  }
}

/** A chart's legend. */
export class ChartLegend extends RecordObject<LegendState> {
  constructor(private readonly _chart: ChartState) {
    super(_chart.legend);
  }
  get format(): ChartFormat {
    return new ChartFormat(this._state.look);
  }
  get legendEntries(): ChartLegendEntryCollection {
    return new ChartLegendEntryCollection(this._chart);
  }
}
defineScalars<LegendState>(ChartLegend, {
  visible: "truth",
  overlay: "truth",
  position: ["Invalid", "Top", "Bottom", "Left", "Right", "Corner", "Custom"],
});

const LABEL_POSITIONS = [
  "Invalid",
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
];

/** Labels of a chart, a series or a point. */
export class ChartDataLabels extends RecordObject<ChartLabelsState> {
  get format(): ChartFormat {
    return new ChartFormat(this._state.look);
  }
}
defineScalars<ChartLabelsState>(ChartDataLabels, {
  position: LABEL_POSITIONS,
  showValue: "truth",
  showSeriesName: "truth",
  showCategoryName: "truth",
  showLegendKey: "truth",
  showPercentage: "truth",
  showBubbleSize: "truth",
  separator: "text",
  numberFormat: "text",
  linkNumberFormat: "truth",
});

/** Lines behind the values. */
export class ChartGridlines extends ApiObject {
  constructor(
    private readonly _axis: ChartAxisState,
    private readonly _kind: "majorGridlines" | "minorGridlines",
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["visible"];
  }
  get visible(): boolean {
    return this._axis[this._kind];
  }
  set visible(value: unknown) {
    this._axis[this._kind] = typeof value === "boolean" ? value : invalidArgument("visible");
  }
  get format(): ChartFormat {
    return new ChartFormat(this._axis.gridLook);
  }
}

/** Title of an axis. */
export class ChartAxisTitle extends ApiObject {
  constructor(private readonly _axis: ChartAxisState) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["text", "visible"];
  }
  get text(): string {
    return this._axis.title;
  }
  set text(value: unknown) {
    this._axis.title = typeof value === "string" ? value : invalidArgument("text");
    this._axis.titleVisible = true;
  }
  get visible(): boolean {
    return this._axis.titleVisible;
  }
  set visible(value: unknown) {
    this._axis.titleVisible = typeof value === "boolean" ? value : invalidArgument("visible");
  }
  get format(): ChartFormat {
    return new ChartFormat(this._axis.titleLook);
  }
}

const TICKS = ["None", "Cross", "Inside", "Outside"];

/** An axis. */
export class ChartAxis extends RecordObject<ChartAxisState> {
  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this._state);
  }
  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this._state, "majorGridlines");
  }
  get minorGridlines(): ChartGridlines {
    return new ChartGridlines(this._state, "minorGridlines");
  }
  get format(): ChartFormat {
    return new ChartFormat(this._state.look);
  }
}
defineScalars<ChartAxisState>(ChartAxis, {
  visible: "truth",
  minimum: "number-or-empty",
  maximum: "number-or-empty",
  majorUnit: "number-or-empty",
  minorUnit: "number-or-empty",
  numberFormat: "text",
  linkNumberFormat: "truth",
  reversePlotOrder: "truth",
  tickLabelPosition: ["NextToAxis", "High", "Low", "None"],
  majorTickMark: TICKS,
  minorTickMark: TICKS,
  categoryType: ["Automatic", "TextAxis", "DateAxis"],
  position: ["Automatic", "Maximum", "Minimum", "Custom"],
  textOrientation: "number",
});

/** The axes of a chart. */
export class ChartAxes extends ApiObject {
  constructor(private readonly _chart: ChartState) {
    super();
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this._chart.category);
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this._chart.value);
  }
  getItem(type: unknown, group: unknown = "Primary"): ChartAxis {
    if (group !== "Primary" || (type !== "Category" && type !== "Value")) invalidArgument("axis");
    return type === "Category" ? this.categoryAxis : this.valueAxis;
  }
}

/** The area in which the values are drawn. */
export class ChartPlotArea extends ApiObject {
  constructor(private readonly _chart: ChartState) {
    super();
  }
  get format(): ChartFormat {
    return new ChartFormat(this._chart.plotLook);
  }
}

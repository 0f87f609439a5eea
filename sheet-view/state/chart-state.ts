import type { CellRange } from "../../src/core/workbook/workbook-data";

/** Cells that a series takes its values, categories or name from. */
export interface ChartSource {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Text looks within a chart. */
export interface ChartFontState {
  bold: boolean;
  italic: boolean;
  color: string;
  name: string;
  size: number;
  underline: string;
}

/** A line within a chart. */
export interface ChartLineState {
  color: string;
  lineStyle: string;
  weight: number;
}

/** Fill, line and text of a part of a chart; a fill of null is automatic, "none" is no fill. */
export interface ChartLookState {
  fill: string | null;
  line: ChartLineState;
  font: ChartFontState;
}

/** What the labels at the points show. */
export interface ChartLabelsState {
  position: string;
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  showBubbleSize: boolean;
  separator: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  look: ChartLookState;
}

/** Excel's kinds of charts that can be drawn and saved. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "Doughnut",
  "Pie",
  "Line",
  "LineMarkers",
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

const ARE_PARTS: Readonly<Record<ChartType, boolean>> = {
  ColumnClustered: false,
  ColumnStacked: false,
  BarClustered: false,
  BarStacked: false,
  Doughnut: true,
  Pie: true,
  Line: false,
  LineMarkers: false,
};

/** Whether the points are parts of a whole, with colours and entries in the legend of their own, and without axes. */
export const areParts = (type: ChartType): boolean => ARE_PARTS[type];

/** One series. */
export interface ChartSeriesState {
  name: string | ChartSource;
  values: ChartSource | null;
  categories: ChartSource | null;
  chartType: string;
  hasDataLabels: boolean;
  labels: ChartLabelsState;
  gapWidth: number;
  overlap: number;
  doughnutHoleSize: number;
  firstSliceAngle: number;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  smooth: boolean;
  varyByCategories: boolean;
  invertIfNegative: boolean;
  axisGroup: string;
  filtered: boolean;
  look: ChartLookState;
  /** Looks of single points by index. */
  points: Map<number, { look: ChartLookState; hasDataLabel: boolean; labels: ChartLabelsState }>;
}

/** An axis. */
export interface ChartAxisState {
  title: string;
  titleVisible: boolean;
  titleLook: ChartLookState;
  visible: boolean;
  minimum: number | "";
  maximum: number | "";
  majorUnit: number | "";
  minorUnit: number | "";
  numberFormat: string;
  linkNumberFormat: boolean;
  reversePlotOrder: boolean;
  tickLabelPosition: string;
  majorTickMark: string;
  minorTickMark: string;
  categoryType: string;
  position: string;
  majorGridlines: boolean;
  minorGridlines: boolean;
  textOrientation: number;
  look: ChartLookState;
  gridLook: ChartLookState;
}

/** A chart on a sheet; places and sizes are in points from the sheet's top left corner. */
export interface ChartState {
  readonly id: string;
  name: string;
  chartType: ChartType;
  left: number;
  top: number;
  width: number;
  height: number;
  title: { text: string; visible: boolean; overlay: boolean; position: string; look: ChartLookState };
  legend: { visible: boolean; position: string; overlay: boolean; look: ChartLookState };
  /** Series without an entry in the legend. */
  hiddenEntries: Set<number>;
  labels: ChartLabelsState;
  category: ChartAxisState;
  value: ChartAxisState;
  series: ChartSeriesState[];
  style: number;
  displayBlanksAs: string;
  plotBy: string;
  plotVisibleOnly: boolean;
  look: ChartLookState;
  plotLook: ChartLookState;
  /** It was there when the workbook was opened, with this text in its part for assistive technology. */
  description: string;
}

const font = (): ChartFontState => ({
  bold: false,
  italic: false,
  color: "#595959",
  name: "Calibri",
  size: 10,
  underline: "None",
});

/** Looks that Excel would choose. */
export const automaticLook = (): ChartLookState => ({
  fill: null,
  line: { color: "", lineStyle: "Automatic", weight: 0.75 },
  font: font(),
});

/** Labels as they are before anybody changes them. */
export const defaultLabels = (): ChartLabelsState => ({
  position: "None",
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  separator: ", ",
  numberFormat: "General",
  linkNumberFormat: true,
  look: automaticLook(),
});

/** An axis as a new chart has it. */
const defaultAxis = (gridlines: boolean): ChartAxisState => ({
  title: "",
  titleVisible: false,
  titleLook: automaticLook(),
  visible: true,
  minimum: "",
  maximum: "",
  majorUnit: "",
  minorUnit: "",
  numberFormat: "General",
  linkNumberFormat: true,
  reversePlotOrder: false,
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  minorTickMark: "None",
  categoryType: "Automatic",
  position: "Automatic",
  majorGridlines: gridlines,
  minorGridlines: false,
  textOrientation: 0,
  look: automaticLook(),
  gridLook: automaticLook(),
});

/** A series without data. */
export const defaultSeries = (chartType: ChartType, name: string | ChartSource): ChartSeriesState => ({
  name,
  values: null,
  categories: null,
  chartType,
  hasDataLabels: false,
  labels: defaultLabels(),
  gapWidth: 150,
  overlap: chartType.includes("Stacked") ? 100 : 0,
  doughnutHoleSize: 50,
  firstSliceAngle: 0,
  markerStyle: "Automatic",
  markerSize: 5,
  markerBackgroundColor: "",
  markerForegroundColor: "",
  smooth: false,
  varyByCategories: areParts(chartType),
  invertIfNegative: false,
  axisGroup: "Primary",
  filtered: false,
  look: automaticLook(),
  points: new Map(),
});

/** A chart without series. */
export const defaultChart = (id: string, name: string, chartType: ChartType): ChartState => ({
  id,
  name,
  chartType,
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  title: { text: "", visible: true, overlay: false, position: "Top", look: automaticLook() },
  legend: { visible: true, position: "Bottom", overlay: false, look: automaticLook() },
  hiddenEntries: new Set(),
  labels: defaultLabels(),
  category: defaultAxis(false),
  value: defaultAxis(true),
  series: [],
  style: 2,
  displayBlanksAs: "NotPlotted",
  plotBy: "Columns",
  plotVisibleOnly: true,
  look: automaticLook(),
  plotLook: automaticLook(),
  description: "",
});
